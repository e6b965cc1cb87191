import type { PracticeCourse } from '../course.ts';

export const cr4061: PracticeCourse = {
  caseRef: 'CR-4061',
  goals: [
    {
      text: 'Keep handovers with Isla calm, leaving the doorstep before voices are raised.',
      outcome: 'met',
    },
    {
      text: 'Have something planned on the evenings without Isla, football included.',
      outcome: 'partly met',
    },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Introductions', minutes: 5 },
        { item: 'Measures and safety', minutes: 12 },
        { item: 'The mug', minutes: 15 },
        { item: 'Exit plan', minutes: 12 },
        { item: 'Homework and feedback', minutes: 6 },
      ],
      lines: `
T: Hello Callum, I'm Rhiannon. Are you on your own there, and comfortable to type?
P: aye. sitting in the works van at lunch. engine off
T: Thanks. Sessions work best with privacy and a bit of time either side. Today I want to hear what brought you here and check how you and others around you are doing safety-wise. What's top of your own list?
P: i scared myself. thats it really
T: When was that?
P: 3 weeks back. on the phone to kirsty, my ex, about the weekends and i lobbed a mug at the kitchen wall
P: nobody there. isla was at her mums. i stood there and thought thats my dad
T: That must have been a cold moment. I'd like to ask some blunt things and I ask them of everybody. Have you ever hurt Kirsty or Isla, or been afraid that you might?
P: never touched either of them. never would. raised my voice at kirsty on the step though and isla was behind the door. she asked me after if i was cross with her
T: What did you answer?
P: said no pal never you. then i went and sat in the car park at the retail park an hour
T: How does Kirsty feel, do you think, when your voice goes up?
P: probably scared. shes said it. i said she was being dramatic. shes not
T: I respect you for typing that. If I thought a child or an adult were at risk I'd have to share it, and I would tell you first. From what you've described I'm going to note it and check at each session. And yourself, has it ever been bad enough that you thought about suicide?
P: had them when she moved out. first couple of months. not made a plan or anything. not for a good while now
T: What took them away?
P: isla drew me a picture with 3 houses. hers mine and the moon
T: A lot of house for one little girl. Should those thoughts come near again, who gets the first call?
P: my sister up in ayr
T: Good. Samaritans on 116 123 are there too, 111 if you need help the same day and 999 in an emergency. How much are you drinking?
P: 4 cans on a friday. none if isla's here
T: All right. On to that mug. What happened in the hour before, not the minute before?
P: nothing. came in from work, empty house, no dinner, her jumper still on the peg. then text saying she wants to swap the saturday again
T: Which feeling was first, when you looked at the jumper?
P: sad i suppose. like a punch. then angry about a second after
T: What does anger give you that sad doesn't?
P: something to do
T: It's a handy lid, then. What goes through your head when she swaps a Saturday?
P: shes rubbing my nose in it. she doesnt think i count
T: And in your body, where do you feel it start, before it gets to your arm?
P: jaw. then my ears go hot. probably got a minute
T: A minute's a lot to work with. If your ears are the alarm bell, what would the fire drill be on a phone call?
P: say ill ring back. put it in the drawer. walk round the block past the chippy
T: What would you say, word for word, so it isn't a slam?
P: "need ten minutes kirsty i'll call you back." shed fall off her chair
T: It might be worth warning her by text tonight, so she knows what ten minutes is about. Anything you want me to know about how this was?
P: thought you would give me a row. feel a bit lighter
`,
      note: {
        progress:
          'Anger and low mood following separation. Precipitating event was damage to a household object during a call. Recognises a sequence from sadness to anger and has concern about resembling his father.',
        intervention:
          'Chain analysis of the incident including the hour beforehand. Early bodily signals identified and a brief time-out planned with agreed wording. Noted how loss underlies the anger.',
        risk: 'Past passive thoughts earlier in the separation, not current; no plan. Denies violence to others, acknowledges shouting within hearing of his daughter. No immediate safeguarding threshold met after discussion with supervisor; review each time.',
        plan: 'Check use of the time-out. Begin activity scheduling for child-free evenings and examine interpretations of schedule changes.',
      },
      homework: [
        'Send Kirsty a calm text explaining the ten-minute break',
        'Note jaw and ear signs each day, with what came before',
      ],
    },
    {
      number: 2,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in and safety', minutes: 8 },
        { item: 'The doorstep', minutes: 14 },
        { item: 'What swaps mean', minutes: 14 },
        { item: 'Ending plan', minutes: 14 },
      ],
      lines: `
T: Hello again Callum. In the van?
P: my sisters. she came down. shes taken isla to see the ducks so ive got the house
T: Good to have family about. I saw your message that you've a new job and can't make daytimes. I'd like us to use today well. First, the safety questions: any shouting where Isla could hear, anything thrown or broken, anyone frightened?
P: no. none. one near thing on sunday, ill tell you
T: Thanks. And thoughts of suicide or of hurting yourself?
P: no. low on the sunday night but not that
T: Tell me about Sunday.
P: dropping isla back, 5 past 5, kirsty starts on about the time, and theres a guys trainers in the hall
T: What happened in your ears?
P: on fire. i had the sentence ready to go. then isla goes bye dad and i thought im not doing this at bye dad
T: What did you do with your feet?
P: backwards. said need ten mins ill message. sat in the motor. ate a whole sausage roll like a wolf
T: And what happened then?
P: nothing! thats the thing
P: i texted sorry was 5 late traffic, she put no bother. first time in a year we never had a row at that door
T: A year of rows, and this one didn't happen. What does it tell you about the man who thinks he's like his dad?
P: dad wouldnt have walked. he'd have been proud of not walking
T: So you've something he didn't. I wondered how you got on with the thought, "she doesn't think I count". Has that been about?
P: when she swapped the saturday again aye. id have said it was dead certain
T: Let's hear the case for the defence. Any other reason a person moves a Saturday?
P: works shifts at the hospital. she doesnt get her rota til the thursday. she did say. i never listened
T: Supposing both are possible, which did you believe then, and which now?
P: then 90 its spite. now 30. and she gave me the bank holiday instead without me asking
T: And the trainers, how are those sitting with you?
P: bad. gutted. but thats sad, thats not her doing something to me
T: How do you tell them apart?
P: sad i want to sit down. angry i want to get in first
T: That's a clear way to know which one has turned up. What could you do with the sad, when Isla's away and the evening's long?
P: 5 a side weds, went back. kept goal, got pelted. and my sister rings on fridays now so it isnt just cans
T: I'd have liked a few more sessions with you. What would you say is the piece of work still undone?
P: the separation itself i guess. i skip over it. the jumper's still on the peg
T: When you're ready, you can refer yourself back and ask for evenings, and there's a mediation service for the arrangements. What's the plan if it goes off the boil and things get hot again?
P: ears, ten mins, walk. text not talk. if it was the low stuff, my sister, 116 123, doctor
T: And who has a copy?
P: its on the inside of the van door. the lads think its a code
T: Let them wonder. How have our two goes at this been for you?
P: alright. wish id phoned sooner, like last year. didnt think blokes did this by text
`,
      note: {
        progress:
          'No outbursts. Left the doorstep before a quarrel could begin at a difficult handover, with a good outcome. Certainty about spiteful motives has dropped considerably. Rejoined football; grief about the relationship not yet addressed.',
        intervention:
          'Reinforced the time-out through detailed review. Considered other explanations for rota changes and helped him tell sadness from anger by its action urge. Brief ending plan.',
        risk: 'No thoughts of suicide, no aggression or damage, no child exposure to conflict since last contact. Contacts confirmed.',
        plan: 'Treatment ended early at his request owing to new working hours. Advised on evening appointments, self-referral and mediation; GP informed.',
      },
      homework: ['Carry on with the ten-minute break and the Wednesday football'],
    },
  ],
  messages: [
    {
      from: 'patient',
      afterSession: 1,
      days: 1,
      text: 'Sent her the text about the ten mins. She put "ok, good idea." took me an hour to write 2 lines',
    },
    {
      from: 'patient',
      afterSession: 1,
      days: 4,
      text: 'got a start with a bigger firm, days only, 6 til 4. cant do lunchtimes any more. can we do one more and see',
    },
    {
      from: 'therapist',
      afterSession: 1,
      days: 5,
      text: "Congratulations, Callum. Yes to one more, and let's use some of it to decide what happens after. I have an opening at the end of the day. Rhiannon",
    },
    {
      from: 'patient',
      afterSession: 2,
      days: 14,
      text: 'took the jumper off the peg. washed it. gave it back in a bag. no words said, but it was fine.',
    },
  ],
};
