import type { PracticeCourse } from '../course.ts';

export const cr4233: PracticeCourse = {
  caseRef: 'CR-4233',
  goals: [
    {
      text: 'Spread activity evenly so that no more than one day in ten is lost to a flare-up.',
      outcome: 'met',
    },
    {
      text: 'Be back at the allotment and the mosque each week, on good days and middling ones.',
      outcome: 'met',
    },
    {
      text: 'Find a paid or voluntary role that uses his trade without heavy lifting.',
      outcome: 'partly met',
    },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Introductions', minutes: 6 },
        { item: 'Measures and safety', minutes: 12 },
        { item: 'A good day, a bad day', minutes: 16 },
        { item: 'Goals', minutes: 10 },
        { item: 'First diary', minutes: 6 },
      ],
      lines: `
T: Hello Imran, I'm Rhiannon. Before we start, how is your back in that chair? Stand up, lean on things, wander off and come back whenever it suits you.
P: Hello. That is kind. I have the laptop on the ironing board so I can stand
T: A man who fits kitchens would think of that. I'd hoped we could cover how things have been since the accident, whether you're safe, and what you'd like your days to look like. What else belongs there?
P: My wife says tell her about the shed
T: Then the shed goes on the list. What was life like before the injury?
P: 26 years fitting kitchens. Own van. Two lads working under me. I coached under 13s at cricket. Then a worktop slipped on a staircase and that was that, fourteen months
P: Now I make the tea and watch other people's programmes
T: That's a great deal gone at once. What does the pain do to a normal week?
P: Some days I can walk to the shops. Some days cannot do my socks
T: On one of the better days, what do you do with it?
P: Everything. Last Saturday it was easy so I thought right. Cleared the gutter, sorted the shed, moved the slabs. Felt like myself
T: And Sunday?
P: Floor. And Monday, Tuesday. My son had to help me off the toilet. He is 15
T: I can imagine how that was for you both. What did you say to yourself, lying there?
P: That I'm finished. That he should not have a father like that
T: When it's at that pitch, have you had thoughts that your family would be better off without you?
P: Sometimes at night. It's a sin in my religion so I stop there
T: I'm grateful you told me. May I ask a bit more? Have you thought of a way, or got ready in any manner, or come close?
P: No. Never. It's only a sentence in my head. Then it is Fajr and I pray and it goes
T: So praying is one thing. Who's a person you'd ring if the sentence got louder?
P: My brother Tariq. He is up all hours with the taxi
T: Ideal. Along with Tariq, I'd like you to have the surgery, 111, and Samaritans on 116 123 who answer through the night, and 999 if you feared you might act. Would you let your wife know we've spoken of it?
P: Farah knows there is something. I will tell her. She will be relieved I think
T: May I show you what I notice in Saturday to Tuesday? A big push on a good day, then a crash, then resting until you can't stand it, then another push. What's happening to your fitness over the months?
P: Going down. Every time I get up I can do less than before
T: What's happening to the sense of yourself as a capable man?
P: Same. Down with it
T: If we could level that line out, not the big days, a bit each day, what would be the first thing you'd want in it?
P: Allotment. Not digging. I would just like to see it. It will be all couch grass
T: Suppose for now you write hour by hour what you do, with pain and mood beside it from 0 to 10. No changes yet, I want to see the hills and valleys with my own eyes.
P: Like a job sheet
T: A job sheet it is. Was it any use, coming here today?
P: I did not think I would say the night thing to a screen. It was easier than to Farah's face
`,
      note: {
        progress:
          'Depression with persistent back pain fourteen months after a workplace injury. Loss of trade, coaching and provider role. Pattern of overdoing on better days followed by several days of enforced rest.',
        intervention:
          'Assessment and mapping of the overactivity and rest cycle using a recent weekend. Goals identified around gradual return to valued places.',
        risk: 'Night-time passive thoughts that relatives would be better off, no method, plan or intent. Faith and family protective; will contact his brother and inform his wife. Crisis contacts given. Review weekly.',
        plan: 'Baseline activity diary, then pacing. Liaise with the pain physiotherapist with his consent.',
      },
      homework: [
        'Fill in an hourly job sheet with pain and mood ratings',
        'Tell Farah about the night-time thoughts',
      ],
    },
    {
      number: 2,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in and safety', minutes: 6 },
        { item: 'Job sheet', minutes: 12 },
        { item: 'Setting baselines', minutes: 18 },
        { item: 'Bits that matter', minutes: 8 },
        { item: 'Summary', minutes: 6 },
      ],
      lines: `
T: Hello again, Imran. Standing or sitting?
P: Standing. I have 40 mins in me then I will sit
T: You've just done my job for me, that's pacing. How were the nights?
P: The sentence came on two nights, quieter. I told Farah. She cried and then she made paratha at midnight
T: What was it like to have it out in the open?
P: Lighter. She said wake me. So I woke her the second time
T: I'm so pleased. Nothing beyond the sentence, no thought of doing anything?
P: Nothing
T: Thank you. May I see the job sheet?
P: I'll read you one day. Thurs: 9 to 1 fixed the neighbour's tap and hinges, pain 3, mood 7. 1 to 5 pain 8. Fri all day settee, pain 8 mood 2. Sat settee
T: Four hours, then two days. If we were working out how long you can do something before the pain has the last word, which day would you want to look at?
P: Not Thursday. The middling ones. Weds I stood and chopped onions 20 mins, it was fine after
T: And if you'd stopped at fifteen on Thursday?
P: The neighbour would have had half a tap
T: And what would that have cost you?
P: Pride. He would have waited, he is retired
T: Here's how people find a baseline: take three ordinary goes at a thing, average how long until it starts to grumble, then begin at about four fifths of that and do it good day or bad. Which activities shall we price up?
P: Walking 15, 10, 14. So 13. Four fifths, 10 minutes. Standing work 20, 25, 15. So 20, that's 16. Sitting in a car 25 or so
T: You're fast. What will be hard about ten minutes, on a day when your back feels easy?
P: Stopping. It will feel like a joke
T: What would you tell one of your lads, if he wanted to fit a whole kitchen in a day with no measuring?
P: You can do it quick or you can do it once
P: My own father said that
T: That'll do for the top of your plan. And what about the poor days, when ten minutes feels impossible?
P: Do it anyway? Or half
T: Half, slowly, and it still counts as done. Where might ten minutes take you that matters more than the pavement?
P: The allotment is 8 minutes in the car. Ten minutes there on a bench. Abdul has the next plot, he keeps my water butt going
T: When could you sit on that bench?
P: Sunday after Zuhr. Only look. Farah can hold my tools hostage
T: What would you say were the two main points of today?
P: Stop by the clock and not by the pain. And half counts. I am not sure I can do it when it feels easy but I will try
`,
      note: {
        progress:
          'Diary demonstrated the cost of one long burst of work: two lost days. Night-time thoughts less frequent and shared with his wife, who has been supportive.',
        intervention:
          'Calculated time-based baselines for walking, standing and car travel from three ordinary trials. Anticipated the urge to exceed them and built a rule in his own trade language.',
        risk: 'Two quieter passive thoughts, no intent; used partner support on the second occasion. Plan unchanged.',
        plan: 'Apply baselines daily irrespective of pain, adding a valued outing. Address thoughts about usefulness next.',
      },
      homework: [
        'Walk ten minutes daily by the clock, halving it on rough days',
        'Visit the plot once, no tools',
      ],
    },
    {
      number: 3,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Scores and safety', minutes: 5 },
        { item: 'Pacing review', minutes: 10 },
        { item: 'No use to anyone', minutes: 22 },
        { item: 'Experiment', minutes: 8 },
        { item: 'Feedback', minutes: 5 },
      ],
      lines: `
T: Imran, hello. Your questionnaire has come down to a place I haven't seen it before. Does it feel so?
P: It does. Slept through four nights. No sentence at all, not once
T: That's worth pausing on. And no other thoughts of that sort?
P: No. Thank you for always asking
T: What's on the job sheet?
P: Walked every day but one. 10 mins to begin, then 11, then 12. Bad day last Weds did half. Allotment twice
P: Couch grass to my knees. Abdul has put a chair there for me with a cushion, like a king
T: How did you manage the wish to pull it all up?
P: Badly, I pulled some. Timer went off, I left the bucket half full. My hands did not know what to do
T: And what did the bucket do?
P: Still there Tuesday. Nobody died
T: What would you like to look at with the main part of our time?
P: My cousin came, he asked what am I doing these days. I said nothing. It went round my head all night. No use to anyone
T: "No use to anyone." How strongly did you believe it that night?
P: 95
T: If it were a job, how would you measure use? What's on the list, for the Imran of two years ago?
P: Money in. Lifting. Driving. Fixing. That's it
T: Is use the same as that list, for everyone you respect? Your father, when he got old?
P: He could not lift a cup at the end. He taught my boys to read Arabic from his bed
T: Was he of use?
P: He was the middle of the house
P: I see. You will say I'm the same
T: I'd rather you looked than took my word. Who has asked anything of you lately, where it wasn't muscle that they wanted?
P: Hamza, his maths. Neighbour about his boiler, I told him on the phone. My old lad Kasim sent photos of a corner unit he could not get level, I talked him through it. Farah, what to do about her mother
T: Four people. What did Kasim do with the corner unit?
P: It's level. He sent thumbs up and said boss
T: When you set that against "no use to anyone", how does the sentence need changing, so it's true but not sugared?
P: I can't do the lifting. I am still who they ask
T: How much do you believe that one?
P: 70. It's a bit good. I will get used to it
T: What might test it out over the coming week?
P: Cricket club. They have no one for the under 13s scoring. I could sit and do the book. I didn't go as they would feel sorry for me
T: What would you see if they were sorry, and what if they were glad?
P: Sorry is they bring me a tea and don't let me do anything. Glad is they argue with me about an lbw
T: Two things you could actually see, then. How's the balance between us, am I pushing too hard or too little?
P: A bit hard today to be honest. My father I was not ready for
T: I moved to him quickly, and I'm sorry. Would you rather leave him out of it next time?
P: No. Leave him in. Just go slower
`,
      note: {
        progress:
          'Clear lift in mood and sleep. Keeping to time limits on all but one day, including reduced amounts during a flare. Visiting the plot regularly.',
        intervention:
          'Cognitive work on a global judgement of uselessness triggered by a relative. Broadened his criteria by reference to his late father and to recent requests for his advice; balanced alternative rated 70. Experiment agreed with contrasting observable signs.',
        risk: 'No thoughts of being a burden since last contact, none active. Continue to monitor.',
        plan: 'Review the cricket club visit. Begin preparing for the end of treatment.',
      },
      homework: [
        'Score for the under 13s on Saturday and note signs of pity or welcome',
        'Add a minute to walks every three days if steady',
      ],
    },
    {
      number: 4,
      kind: 'typed',
      minutes: 45,
      agenda: [
        { item: 'Check-in', minutes: 5 },
        { item: 'Looking back', minutes: 12 },
        { item: 'Setback plan', minutes: 18 },
        { item: 'What comes next', minutes: 5 },
        { item: 'Goodbye', minutes: 5 },
      ],
      lines: `
T: Hello Imran, here we are at the last one. How are you arriving?
P: A bit sad. Back is 4. I'm on the patio
T: I'm a bit sad myself, in a good way. Both questionnaires are now in the ordinary range. Has there been any whisper of the night thoughts since we last met?
P: One bad flare after my nephew's wedding, I thought here it comes. It didn't come. I just was in pain
T: In pain, and not finished. What made that flare different from the ones before?
P: I did the halves. I told people on the first day, not the third. I did not lie there doing accounts of my life
T: And the big question: was there an argument about an lbw?
P: Two. They have me down for the whole season. I told an umpire's father to put his glasses on
T: I hope the father took it well. If you had to tell a man who was where you were at the start, what worked, how would you put it?
P: Measure it. Stop before the pain tells you. Half is a number. Go and sit with people. Say the night thing out loud
T: The last of those was your own idea, and it was the hardest. Suppose things slip one day. What would the first signs be?
P: I stop answering Tariq. I say I'm fine in a short voice. I'm doing "just one more" on the good days
T: Who'd spot it before you?
P: Farah, two days before me. Hamza, one day
T: What have you and Farah agreed she may do?
P: She says "job sheet?" and I'm not allowed to be offended. I get it out for a week
T: So that covers amber. What would red look like, and what then?
P: The sentence coming back more than a night or two. Then Farah, Tariq, ring the doctor. 116 123 is on a card in the van. I would come back to you lot as well, I would not wait a year
T: Please don't. You can refer yourself straight back in. What's the trickiest thing in the year ahead?
P: Winter. Wet cold, I stiffen. Plot is shut. I'd end up on the settee
T: What could take the allotment's place in the calendar?
P: Abdul wants me to draw the new shed for the site. And there's a course at the college, Tuesday evenings, they want tradesmen to teach people to hang a door. I rang them. They said come and see
T: You rang them! How did that feel?
P: Frightening. My voice went thin
P: But I rang
T: So the goal about work, how shall I mark it?
P: Half, then. It is not a job yet
T: Partly met, I'll put. Anything unfinished between us, or that you wish I'd done?
P: No. I would have liked a few more, that's all. But it is right to stop
T: I'll miss our sessions too. Go well, Imran, and my regards to Farah and the boys.
`,
      note: {
        progress:
          'Measures in the normal range. Managed a flare-up following a family wedding without a return of low mood. Scoring for the junior team all season and exploring a tutoring role at college.',
        intervention:
          'Consolidated learning and drew up a staged setback plan with early signs, family prompts and actions. Anticipated colder months and identified indoor alternatives.',
        risk: 'No suicidal thoughts since the last review. Red-stage contacts rehearsed and carried with him.',
        plan: 'Discharged by agreement at the end of treatment. Knows how to self-refer; letter to GP with copy to patient.',
      },
      homework: ['Keep the setback plan in the kitchen and rehearse amber with Farah'],
    },
  ],
  messages: [
    {
      from: 'patient',
      afterSession: 1,
      days: 4,
      text: 'Rhiannon, can I change the next one to later in the day? Mornings are when it is stiffest and I would not be good company. Imran',
    },
    {
      from: 'therapist',
      afterSession: 1,
      days: 4,
      text: 'Of course. I have moved you to the last slot I had free that day, you should see it in your appointments. Rhiannon',
    },
    {
      from: 'patient',
      afterSession: 2,
      days: 3,
      text: 'Went to the plot. Ten minutes by my watch. There is one leek still alive, as big as a cricket stump. I have brought it home.',
    },
    {
      from: 'patient',
      afterSession: 4,
      days: 6,
      text: 'They have given me the course from next term. Two hours with a break in the middle, I told them my numbers and they said fine. Please tell whoever needs telling. JazakAllah khair and thank you.',
    },
  ],
};
