import type { PracticeCourse } from '../course.ts';

export const cr3702: PracticeCourse = {
  caseRef: 'CR-3702',
  goals: [
    {
      text: 'Leave the flat for work in under five minutes after closing the door',
      outcome: 'met',
    },
    {
      text: 'Cook in the evening and go to bed without going back to the kitchen',
      outcome: 'partly met',
    },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Measures and check-in', minutes: 8 },
        { item: 'A morning with OCD', minutes: 14 },
        { item: 'What keeps it going', minutes: 10 },
        { item: 'Making the ladder', minutes: 13 },
        { item: 'Homework and close', minutes: 5 },
      ],
      lines: `
T: Hi Yusuf, Marcus here. Is this a good place to talk, and can anybody see the screen?
P: hi Marcus. its ok, wife is at work, im in the living room with my back to the wall
T: Back to the wall is a sensible seat. I've had your forms and I see the OCD questionnaire is where most of the weight is. How's today been?
P: late again. 40 mins at the door. my boss said its "becoming a pattern" lol, he should see mine
T: Is any of this getting to the point of wishing you weren't here?
P: no. tired. ashamed. not that
T: OK. If ever it did, I'd want to hear, and out of hours it's Samaritans on 116 123 or NHS 111. Today I'd like a single morning, frame by frame, then a look at why it doesn't wear off, and the first draft of a ladder. What do you want to get out of it?
P: understand why a person with an engineering degree cant trust his own hand
T: A very good question to leave sitting on the table. This morning, then. You're at the hob.
P: all off. I know theyre off, I look. then I touch each one. then I say it, off off off off. then the picture comes: the block on fire, the old lady upstairs
T: What do you make of the picture when it comes?
P: that I must be careless if I can see that and walk away. only a monster would leave after seeing that
T: So having the picture and leaving would say something about the kind of man you are?
P: yes exactly that. its not really the gas. its that its MY fault
T: That's a distinction lots of people never reach. So you look, touch, say it. Then the lock.
P: lock 4 times, push it with my shoulder 4, photo on phone. bus stop. look at photo. go back. by then I'm not sure if the photo is todays
T: After the fourth push, are you more certain it's locked than after the first, or less?
P: less. its crazy. first one I feel the click. by four I don't know what a click is
T: If I asked you to write the word "kettle" forty times and look at it, what'd happen to it?
P: it goes weird. stops being a word
T: What if checking does to locks what forty kettles does to the word?
P: so the more I check the less I know. thats horrible and also its exactly it
T: So the check promises to buy certainty and sells you doubt. What would you need in order to leave with only one click?
P: to be able to stand not being sure. which is the thing I cant
T: Can't, or haven't practised? You drive, yes? How sure are you, on any morning, that every lorry will stop?
P: 98. ok. I live with 98 there
T: Let's try to get the hob from 100 demanded to 98 lived with, bit by bit, without the rituals. I won't ask for anything I'd not do in my own kitchen. Could we rank the jobs? Zero is nothing, a hundred the worst.
P: leave bedroom light on and go out 20. wardrobe open 15. lock door once, no shoulder 55. no photo 60. hob look once no touching 70. hob not look and go 85. and wife leaves last and I dont ask 65. top of everything, boil an egg then go to work without looking back, 100
T: Seven rungs and an egg. Which rung is hard enough to teach you something and gentle enough to do daily?
P: no photo. 60. I hate that phone folder, theres 2,300 pictures of my own door
T: That's a gallery! And when the picture of the fire comes at the bus stop with nothing to check?
P: let it burn, I suppose. in my head. count it down. dont ring anyone
T: You'd write the number at the door, at the stop, and each ten minutes after, until it falls by half. Expect your mind to bargain: one old picture, one quick call to Elif. Both would count as a check. Shall we say all five working days, then you tell me what the numbers did?
P: yes. can I delete the folder now while youre here. I want somebody to see
T: I'm here. What's the number before you press it?
P: 70. pressing. 75. 65. its gone hasnt it. I feel a bit sick and a bit light
T: Both are welcome. That was ERP, and you did it before I'd set it. See you next week, Yusuf.
`,
      note: {
        progress:
          'Compulsive checking of hob and front door, about forty minutes each morning, with work lateness. Core appraisal is responsibility for harm and what an intrusive image says about his character.',
        intervention:
          'Formulated with the memory-distrust effect of repeated checking. Drafted an eight-rung ERP hierarchy; spontaneously deleted a large collection of reassurance photographs in session, distress 70 rising to 75 then easing.',
        risk: 'Denies suicidal ideation. Ashamed, no safeguarding concerns. Crisis numbers given.',
        plan: 'Starting rung is leaving without a photograph on workdays. Involve wife regarding reassurance next time.',
      },
      homework: [
        'Leave home with no photo of the door, five working days, rating distress',
        'Keep reassurance questions to Elif off the table in the morning',
      ],
    },
    {
      number: 2,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in and ratings', minutes: 7 },
        { item: 'Ladder review', minutes: 9 },
        { item: 'Live exposure: the hob', minutes: 22 },
        { item: 'Learning from it', minutes: 7 },
        { item: 'Next rung and close', minutes: 5 },
      ],
      lines: `
T: Morning, Yusuf. You asked to do this one on your phone in the kitchen. Is it charged and are you alone?
P: 83 percent, alone. Elif left at 7.30 and I asked her nothing. NOTHING. she said have you got a fever
T: I hope she's written it in a diary. Feelings of despair, any thoughts of suicide, since we last spoke?
P: no none. more like a man who has been to the gym
T: I've the ratings you emailed. Walk me through Monday to Friday with no photograph.
P: mon 80 at the stop, didn't go down till the ring road, 40. tues 70. weds went back once, I admit it, 9 mins. thurs 55. friday forgot to rate it
T: You forgot to rate it. What might that suggest to us?
P: that I was reading about the football. I didn't notice till lunch
T: And Wednesday's nine minutes: what happened beforehand?
P: I'd smelled burnt toast in the stairwell. I thought that's the sign. it was number 14's toast
T: So one wobble out of five, with a known cause. Would you grade the week as one that failed?
P: no. 4 out of 5 would be a pass at uni
T: Today's the hob. I'd suggest lighting one ring, turning it off once in the ordinary way, and walking out of the room. No touch, no words, no looking back. Then we sit with it in the living room. What's your number now, just reading that?
P: 75. what if I do it wrong. what if I think I turned it off and I didn't
T: What would it mean if you did it wrong?
P: that I'd put you in the position of helping to burn down a building
T: I accept that risk at the same 98 per cent I drive to work on. Are you willing to light it?
P: ok lighting. blue flame. off. click. walking
P: sofa. 85. my hand is itching to go, actually itching
T: Let it itch. What's the picture doing?
P: old lady. smoke. shes calling my name, she doesn't even know my name
T: Don't put her out. Let her be there, and let the smoke be there. What's the number?
P: 85. ive got a sentence in my mouth, "its off its off"
T: You could spit it out, or swap it for "it may be on, it may be off". Which would be the braver?
P: it may be on, it may be off. urgh. 90
T: I'm with you. Keep hold of the chair, not the answer. I'll check in after three minutes of quiet.
T: And now?
P: 70. weird. I wanted to go at min 1, I was halfway up, then I sat back down
T: What made you sit back down?
P: I thought if I go now I'll have to go tomorrow. I'm so bored of tomorrow
T: That's a sentence to keep. Another four minutes.
P: 45. old lady has made herself a cup of tea I think. I'm hungry. flat sounds like a flat
T: You haven't looked, and you don't know. What do you notice about not knowing, at 45?
P: its like an itch that's bored. I'd thought it'd go up until I exploded
T: Would you be up for leaving it there, and going out for a loaf of bread, with no check at all when you're back?
P: oh you're cruel. yes. 50 thinking of it. yes
T: We'll call that the homework, along with the hob once each morning this way. And if Elif's worried about joining in, I've written her a page. What's the main thing you've found out?
P: that I dont have to be certain to go and buy bread. I'm putting my shoes on. bye Marcus
`,
      note: {
        progress:
          'Four of five workdays without photographs; one return prompted by a smell in the stairwell. No reassurance sought from his wife. Distress at the bus stop reducing across the week.',
        intervention:
          'Therapist-guided ERP with the hob during the session. Distress peaked at 90 and dropped to 45 in roughly a quarter of an hour with no neutralising; used an uncertainty statement in place of covert reassurance.',
        risk: 'No suicidal thoughts reported; nothing new of concern since the previous session.',
        plan: 'Daily single-turn hob exposure, then out of the flat. Written guidance for wife on not giving reassurance. Continue up the ladder to the egg.',
      },
      homework: [
        'Turn the hob off once each morning and leave the room straight away',
        'Go to the shop after cooking and do not check on return',
      ],
    },
  ],
  messages: [
    {
      from: 'patient',
      afterSession: 1,
      days: 1,
      text: 'Is it a check if I look at the door from the bus as it goes past? Asking for a friend. Yusuf',
    },
    {
      from: 'therapist',
      afterSession: 1,
      days: 2,
      text: 'Your friend should look out of the other side of the bus. And yes, it is. Marcus',
    },
    {
      from: 'patient',
      afterSession: 2,
      days: 3,
      text: 'Boiled the egg. Went to work. Ate it at my desk like a trophy. 55 at the stop and then I lost count.',
    },
    {
      from: 'therapist',
      afterSession: 2,
      days: 4,
      text: "Tremendous. Please give Elif the page I sent if it hasn't reached her, she'll see what not to answer. See you on the usual day.",
    },
  ],
};
