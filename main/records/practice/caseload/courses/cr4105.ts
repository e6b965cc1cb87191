import type { PracticeCourse } from '../course.ts';

export const cr4105: PracticeCourse = {
  caseRef: 'CR-4105',
  goals: [
    {
      text: 'Be asleep again within half an hour of waking on most nights.',
      outcome: 'met',
    },
    {
      text: 'Leave the phone tracker and the school office alone on ordinary days.',
      outcome: 'met',
    },
    {
      text: 'Return to choir on Thursdays while someone else minds Osian.',
      outcome: 'met',
    },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Getting to know you', minutes: 8 },
        { item: 'Measures and safety', minutes: 8 },
        { item: 'One night of worry', minutes: 16 },
        { item: 'Two sorts of worry', minutes: 12 },
        { item: 'Homework and feedback', minutes: 6 },
      ],
      lines: `
T: Hello Bethan, Rhiannon Pugh here. Your form tells me you're a mam-gu with your hands full. Is it quiet there?
P: Hello Rhiannon. Quiet for now, Osian is at school til three and my daughter is sleeping off her night shift upstairs.
P: Pugh! Whereabouts are your people from?
T: Builth, a long way back, and I've lost the accent to prove it. Shall we begin with what made you fill the form in, and then go through the questionnaires?
P: I fell asleep in the bath. I'd been up since two the night before, planning what would happen to Osian if Cerys had a crash on the bypass. When I woke up the water was cold and I thought well now, this can't go on.
T: That sounds frightening. Showers only on tired days, please, for the time being. I can see you're scoring at the top on worrying about different things and on trouble relaxing. When did it get to this pitch?
P: I've always been a worrier, my mother was the same, but since Cerys went on to nights it's a different animal. Eighteen months.
T: Are there times when it all becomes so much that you wish you weren't here, or think about harming yourself?
P: No cariad, I can't, who would do the packed lunches. I don't mean that flippant. No, I have never felt that.
T: I'm pleased to hear it. Should that ever alter, tell your GP or me, and there's Samaritans on 116 123 for the small hours. May I have a look at those small hours with you? Take the last bad night.
P: Tuesday. I woke at ten past two. First thing I thought was, did I hear her car. Then she's on shift, silly.
T: And the next link in the chain?
P: What if she's so tired she drops off driving home. Then what if the police come to the door. Then who would get him, his father's no good. Then what if I had a stroke from the upset, then he'd be in care, then would he be let keep the dog. By four I'd picked the hymns.
T: You'd travelled from a car to care proceedings and a dog. How many of those things had happened by breakfast?
P: None. She came in at half seven and had toast.
T: What do you do, at two in the morning, to try to put a stop to it?
P: I look at the phone to see where her dot is. It's at the home, it's always at the home. I lie there. I make lists. I have a notebook called Osian In Case.
T: If I could take the worrying off your hands tomorrow, would any part of you want to hang on to it?
P: Funny thing to ask. Yes. If I've thought of it then it can't creep up on me. And it would be like not caring.
T: I think that's an important thing to have in the open. Has anything bad ever happened to you that you hadn't thought of?
P: My husband, Gwyn. Heart. He was mowing. I had worried about his lungs for twenty years.
T: I'm so sorry. All that worry spent in the wrong place.
P: Well yes. That's true isn't it. I wasn't ready for it one bit.
T: A different question about your list. Which of Tuesday's worries could you actually have done anything about, there and then?
P: None at two in the morning. In the daytime, I could ask Cerys about moving her shifts. And I could see a solicitor about who'd have him. I've been meaning to.
T: You've sorted them better than I would. Some are practical, they have a to-do in them. The others are "what ifs" with nothing to be done tonight. What would the dot belong to?
P: What if. Dressed up as a to-do.
T: Well spotted. Between now and next time, could you catch a few and pop a P or a W next to each one, with the time, and see how they turn out?
P: I can do that in the back of Osian In Case.
T: Just the place. Was there anything in our hour that was off the mark?
P: No. I'd been bracing myself for someone telling me to have a bubble bath.
`,
      note: {
        progress:
          'Lifelong worry, intensified over eighteen months by her daughter working nights and by care of a grandson. Early waking with long chains of catastrophic thought; monitors a phone location at night.',
        intervention:
          'Mapped a recent night from first thought to feared ending. Drew out beliefs that worrying prepares and shows love, examined through an unexpected bereavement. Introduced the split between practical and hypothetical concerns.',
        risk: 'No ideation at any time reported. Sleep-deprived but supported; her daughter lives in the home.',
        plan: 'Review the log, then worry time and reduction of checking. Practical actions on guardianship and shifts to be encouraged.',
      },
      homework: [
        'Log worries with a time and mark each one P or W',
        'Book the solicitor appointment about guardianship',
      ],
    },
    {
      number: 2,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in', minutes: 5 },
        { item: 'Worry log', minutes: 12 },
        { item: 'Worry time', minutes: 13 },
        { item: 'The dot', minutes: 14 },
        { item: 'Summary', minutes: 6 },
      ],
      lines: `
T: Hello Bethan. How's the house?
P: Quiet again. The dog's had a nice day. I'm shattered but I've got it all written down.
T: The scores tell me sleep's not moved yet, though you've marked restlessness a little better. Still no thoughts of harming yourself, or of not wanting to go on?
P: No, none of that, thank you for asking.
T: What's in the back of Osian In Case?
P: Thirty one worries. I counted. Five Ps and all the rest Ws.
P: And here's the thing, I did four of the Ps. Solicitor's booked. Shoes bought. Doctor's rung about my knee.
T: Four out of five, in a week! What happened to those worries, once they were done?
P: They went. I never thought of the shoes again. It's the Ws that come back round like a bus.
T: Which tells you what about how each sort wants to be treated?
P: You do the one and you can't do the other, so you may as well not try.
T: Have you ever tried not thinking a W?
P: All the time. It's like telling Osian not to touch the cake.
T: So fighting is out. What if you gave the Ws an appointment instead? Quarter of an hour a day, same chair, pen and paper, worry as hard as you like. Outside of that, jot it on a slip and say "I'll see you this afternoon".
P: What, on purpose? I'd feel foolish.
T: Most people do, the first day. What would you expect to happen to a two o'clock worry, if you left it until the next afternoon?
P: I'd forget it. Or I'd look at it and wonder what I'd been on about.
T: We could let the slips settle it. Where would you sit?
P: Not the kitchen. The bench by the back door, with a cup of tea. Twenty five to five when Osian has his programme on.
T: Grand. Then there's the dot. How often did you look?
P: Fourteen times on Wednesday night. It sits there on the roof of the care home like a little blue sweet.
T: What does it do for you, looking?
P: It's lovely for a minute. Then it drifts, the thing's not accurate, and I think she's in the car park, what's she doing in the car park.
T: And before you had the app, when she went out as a teenager?
P: I went to bed. I couldn't have seen her if I'd wanted to. Never lost a night over it.
T: So how certain were you then that she was all right?
P: I wasn't. I just, I didn't know and I went to sleep.
T: I wonder if that's the muscle we're after: not knowing, and going to sleep. It's weakened by fourteen looks a night. What would be a sensible amount of not knowing to practise on?
P: I could take it off my phone from ten at night til seven. Cerys put it on so she can take it off.
T: What does the worry forecast for the first night?
P: That I'll be up and down the stairs and ring her at work, eight out of ten that I will.
T: And what would you do with yourself at ten past two, if you can't look?
P: Say we'll see, tell it twenty five to five, and do my rosary breathing. I'm chapel, but it's the same principle.
T: I do like that. What are you going home with, even though you're there already?
P: Do the Ps, put the Ws off til the bench, and no dot after ten. I'm dreading tonight, mind.
T: I'd be surprised if you weren't. Would it help to choose a lighter night to begin, one when Cerys is off?
P: No, I'd only be cheating. Tonight.
`,
      note: {
        progress:
          'Completed the log with a large majority of hypothetical worries, and cleared most of the practical ones by acting on them. Night-time location checks remain frequent.',
        intervention:
          'Worry postponement introduced, with place and time agreed. Discussed tolerance of not knowing using an earlier period in her life. Experiment set up on removing the location app overnight, with a prediction.',
        risk: 'No suicidal ideation. No concerns for the child; home and care arrangements are stable.',
        plan: 'Look at the slips and overnight experiment. Plan choir and other time for herself.',
      },
      homework: [
        'Fifteen minutes of worry time on the bench each afternoon',
        'Have Cerys remove the tracker overnight and record sleep',
      ],
    },
    {
      number: 3,
      kind: 'typed',
      minutes: 40,
      agenda: [
        { item: 'Check-in', minutes: 5 },
        { item: 'How the tests went', minutes: 12 },
        { item: 'Keeping it going', minutes: 15 },
        { item: 'Goodbye', minutes: 8 },
      ],
      lines: `
T: Hello Bethan, last one on our list. I can see from the questionnaires that you've come a long way down. How do you feel?
P: Like somebody's turned the wireless down. I can hear what I'm thinking.
T: I'm pleased for you. And as ever: any moment lately when life seemed too much, or thoughts of hurting yourself?
P: Not one.
T: Remind me what the worry had forecast for the tracker.
P: Up and down stairs and ringing her at work. Well, the first night I was up once, to the landing. I sat on the top step with the dog and felt sick as a cat for ten minutes.
P: And then I was cold so I went to bed. Slept til six.
T: Did you ring?
P: I did not. Cerys came in and there was toast like every day. It's been off ever since, I've had her take it away altogether.
T: What does that say about the feeling on the top step?
P: It goes up, it stops, it comes down again without me. I used to think it would carry on til I died.
T: And the bench?
P: Oh I sat there like a fool for the first week. Now I've five slips on a bad day, none on a good one, and half of them I can't read my own writing. Osian calls it Mam-gu's Complaints Department.
T: Does he have an appointment?
P: He does now. He was worried his teacher was leaving. He put it in for half past. By then he'd moved on to dinosaurs.
T: What's it like, watching a seven-year-old pick it up?
P: I had a bit of a cry in the pantry. My mother never had that. I thought maybe it stops here.
T: What a thing to be able to say. And Thursdays?
P: I sang! Cerys swapped her night. Second alto, nobody minded that I'd forgotten the new bits. I worried in the car all the way there and then there were forty of them breathing in at the same time.
T: I can nearly hear it. What could pull you back into the old way of it, in the coming months?
P: If Cerys was ill. Or if the knee needs doing and I can't lift him. And Gwyn's anniversary, I get wobbly round then.
T: Three good guesses. How would you know, before anyone had to tell you?
P: I'd be awake from two, three nights together. Or I'd catch myself with a new notebook.
T: And then?
P: Ps and Ws, bench, breathe and not look. Tell Cerys. If it's gone on a fortnight I'll ring you people, I won't wait eighteen months again.
T: If you were writing it on one side of a postcard for yourself, what comes first?
P: "You don't have to know." Then all the other stuff.
T: Would you send me a picture of that, for your file? And can I ask how it's been working in writing, honestly?
P: I wasn't sure. But I could read it over after, on the bench. It was like getting letters. I'll miss it.
T: So shall I. Look after that voice, Bethan. Nos da for tonight, when it comes.
P: Nos da bach. You've a very good bit of Welsh, for a Builth girl.
`,
      note: {
        progress:
          'Anxiety scores now well below the clinical range. Tracker removed permanently after a successful first night, sleep restored and choir resumed. Grandson has spontaneously adopted the worry slot.',
        intervention:
          'Reviewed the predictions against outcomes and what she concluded about waves of anxiety passing unaided. Maintenance plan prepared with triggers, signs and responses.',
        risk: 'None reported throughout. Bereavement anniversary identified as a vulnerable time, with support from daughter.',
        plan: 'Discharge, goals achieved. Self-referral route explained.',
      },
      homework: ['Write the postcard and keep it by the bench'],
    },
  ],
  messages: [
    {
      from: 'patient',
      afterSession: 1,
      days: 5,
      text: 'Dear Rhiannon, solicitor says bring the birth certificate and I have spent an hour looking for it. It was in the Osian In Case notebook. There you are. Bethan',
    },
    {
      from: 'patient',
      afterSession: 2,
      days: 4,
      text: 'Osian has a temperature so I may be late for our next one, or in my dressing gown. Will you let me know what is the latest I can change it?',
    },
    {
      from: 'therapist',
      afterSession: 2,
      days: 4,
      text: "Up to the morning itself is all right, just send a line. The dressing gown is no obstacle, I can't see it. I hope he is soon better.",
    },
    {
      from: 'patient',
      afterSession: 3,
      days: 12,
      text: 'Sang in the concert. Did not know where Cerys was between seven and half past nine. Thank you.',
    },
  ],
};
