import type { PracticeCourse } from '../course.ts';

export const cr4432: PracticeCourse = {
  caseRef: 'CR-4432',
  goals: [
    {
      text: 'Have one afternoon a week that belongs to me, with someone else looking after Mum',
      outcome: 'open',
    },
    { text: 'Ask my brother for specific help and let him do it his way', outcome: 'open' },
    { text: 'Feel like myself on at least three days in a week', outcome: 'open' },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Welcome and scores', minutes: 8 },
        { item: 'A week in her shoes', minutes: 14 },
        { item: 'What has been lost', minutes: 12 },
        { item: 'A first small step', minutes: 10 },
        { item: 'Feedback', minutes: 6 },
      ],
      lines: `
T: Hello Sandra, I'm Marcus Adeyemi. Thank you for making the time. Where are you, and will you be able to type without being needed?
P: Hello. I'm in the car on the drive. Mum is having her dinner with the telly on, I can see her through the window. I can manage about fifty minutes.
T: The car as consulting room is a well-tested arrangement. If she needs you, go, and I'll wait or we'll finish another day. What has the last fortnight been like?
P: I put it all on the form. I don't know that I can add to it. Tired.
T: The form shows a heavy low mood score and tiredness nearly every day. There's a 0 next to thoughts of being better off dead or hurting yourself. I ask carers that twice, because people often protect others from the answer.
P: It's nought. I've thought "I wish it would stop", but I mean the situation. I'd never do anything. Who would see to Mum.
T: Let me be clear that I've understood, then: not wishing to die, more wishing for the load to stop. And if you ever did mean the first, you'd tell me, or Samaritans on 116 123?
P: Yes. I'd tell you.
T: Thank you. Would you tell me about your mother as she was, before we get to as she is?
P: Oh. She was a dinner lady, a big laugher. She taught half the town to swim. Then the stroke three years ago. She can talk but the words come out wrong and she gets cross with me as though I did it.
T: And you moved in with her, or her with you?
P: I moved back. I only brought two suitcases, it was for a month. I'm forty-seven and I've a single bed with a valance.
T: A single bed with a valance. What's a Wednesday like, from the start?
P: Up at six, wash her, tablets, breakfast. Do lunches at the school from eleven to two, she has the neighbour pop in. Home, commode, tea, her programmes. Bed at nine but I listen out. I don't think I've sat down and meant it for months.
T: Sat down and meant it. What used to be in your week that isn't any more?
P: Choir on Thursdays. A friend called Yvonne. Walking to work the long way round by the park. I had a man I was seeing too, but that went, it was bound to.
T: You've put those in a careful order, and I notice the last was quickest. How do you feel as you look at the list?
P: Sad. And selfish, immediately. The two come as a pair.
T: What does the selfish voice say, word for word?
P: She gave up her life for you and you can't give up a Thursday.
T: Whose voice is that?
P: Mine. It sounds a bit like Auntie Pearl.
T: I'd like us to talk to that voice at some length, but perhaps not on the same day as everything else. Here's how I'd picture things: the load rose, the things that fed you went one at a time, low mood arrived and made it harder to ask for anything, and now guilt guards the door. What have I left out?
P: Guilt guards the door, that's about right. You've left out that I love her.
T: I'm glad you put that in. It's why the rest is so hard. Which of the lost things is the smallest and nearest, something that could be got back without anybody's permission?
P: The long way round by the park. It's only ten minutes more. I could leave at twenty to eleven if the neighbour came a bit earlier.
T: What would you have to say to her?
P: "Could you come at half ten?" She'd say yes. She's been saying "anything you need" for three years.
T: What would you predict for your mood, before and after, out of ten?
P: 3 before. Perhaps 4 after. I feel guilty writing 4.
T: Let the guilt come along on the walk if it wants, it may enjoy the ducks. How many days would you try it?
P: Two. Wednesday and Friday.
T: Two it is, with the two numbers each time. Also, your GP practice keeps a carers' register and the council has to offer you an assessment in your own right. Shall I send you the details?
P: I didn't know that was a thing for me. I thought it was all for Mum. Yes please.
T: What's stayed with you from this, and what should I know for next time?
P: That you asked who she was before. Nobody does. I'd best go in, she's waving her fork.
T: Off you go, Sandra. I'll see you next week.
`,
      note: {
        progress:
          "First session. Depression in the context of three years of caring following her mother's stroke. Loss of choir, friendship, relationship and own home; guilt about any time for herself.",
        intervention:
          'Life before and after caring explored; simple formulation of rising demands, shrinking sources of reward and guilt as a barrier to asking. First activation step chosen by the patient.',
        risk: "Item 9 zero; wish for relief from the situation clarified as not being a wish to die. Crisis numbers given. No concern about the mother's safety; carer strain noted.",
        plan: "Walk to work by the longer route twice with mood ratings. Details of carers' register and statutory assessment to be sent. Session 2: guilt and rules about asking.",
      },
      homework: [
        'Take the longer walk to work twice, rating mood either side',
        "Read the page on carers' assessments",
      ],
    },
    {
      number: 2,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in', minutes: 6 },
        { item: 'Walk review', minutes: 10 },
        { item: 'The rule about asking', minutes: 17 },
        { item: 'Message to Patrick', minutes: 11 },
        { item: 'Summary', minutes: 6 },
      ],
      lines: `
T: Hello Sandra. Car again, or have you been promoted?
P: Car, but I've got a flask. So a small promotion.
T: Noted. Your scores are slightly lower. Does it feel lower, or has it just been a better day for filling in forms?
P: Slightly lower is right. I still cried on Tuesday, over a jar lid. Nought on the last question, before you ask me twice.
T: You've saved me a line. Was there a story in the jar lid?
P: It was beetroot. Mum used to do all the lids. I stood there and thought, that's it now, I do the lids.
T: There's a lot in that sentence. I'd be happy to stay with it, or to come to it after the walks. Which would you like?
P: After. Walks first, I have results. Wednesday 3 to 5. Friday 2 to 5, and it rained. I saw a heron. The neighbour came at half ten both times with a magazine and Mum liked her better than me.
T: Above your prediction on both days, and one of them wet. What do you make of the fives?
P: That there's some of me still in there. It was the being on my own, and nobody wanting a thing. And I hummed. I haven't hummed.
T: What did you hum?
P: A bit of the alto from something we did at Christmas two years ago. Only the alto, it sounds ridiculous by itself.
T: An alto missing her choir, that'll be a reason to keep going. How did the guilt behave?
P: It came along, as you said. It was quieter by the ducks. Then loud when I opened the front door.
T: What did it say at the front door?
P: That I'd had a nice time. As if that was the charge. "Nice time, was it." In Auntie Pearl's voice.
T: What rule would a person have to hold, for a nice time to be a charge?
P: That a good daughter doesn't need anything. Nobody asked me to write it, but there it is.
T: How strongly do you believe it, as you see it on the screen?
P: 75. It looks harsher there.
T: If it were true, what would we expect to find after three years of following it to the letter?
P: A very good daughter, and a happy mum. Not someone crying at beetroot. And Mum isn't happy with me, she says I'm like a wardrobe. She can't find the word for "warden". But I know what she means. I've no fun left, I'm just managing her.
T: So what might she get back, if you had some Thursdays?
P: Her daughter. Instead of a wardrobe. That's made me cry, but go on.
T: Take a sip from the flask first. What would a fairer version of the rule be, one you'd be glad for a friend to live by?
P: A good daughter needs something left over to be one with. I'd believe that, what, 60.
T: I'd like to test it with a real request. Who's the person you'd need to ask, and what's the ask, in the fewest words?
P: Patrick, my brother. He comes once a month with grapes and looks at his watch. "Can you have Mum on Thursday evenings, six till nine, for the next four weeks."
T: What do you predict he'll say, and how will you feel asking?
P: He'll say "I'll have to look at work". 80. I'd feel like a beggar.
T: What if he does look at work? What's your next line?
P: "Please tell me by Sunday which two you can do." And then stop typing. I usually apologise for three paragraphs.
T: No apologies allowed in the draft. What about his doing it differently from you, tea late, the wrong programme?
P: He'll give her chips in front of the snooker. And she'll have a lovely time. That's the trouble.
T: I think that may be the finding. When does the message go?
P: Tonight, after she's in bed. Before Auntie Pearl gets up.
T: If it would help, send me a line to say that it's sent, whatever he answers. How would you put today in a sentence?
P: I've been running Mum's house like a prison and I'd like to give some of the keys back. Thank you, Marcus. I'm going in for the lids.
`,
      note: {
        progress:
          'Both walks done; mood rose beyond her forecast each time. Crying less often. Recognises isolation and the return of small pleasures such as music.',
        intervention:
          'Guilt-driven rule about being a daughter elicited (belief 75) and examined against its results over three years; a kinder alternative rated 60. Request to brother drafted and rehearsed as an experiment, including how to respond to delay.',
        risk: 'Item 9 zero; nothing new. No concerns for the mother.',
        plan: "Send the request tonight and note the outcome against prediction. Keep the walks. Next: reviewing result, choir, and the loss connected with her mother's illness.",
      },
      homework: [
        'Message your brother as drafted, with no apologies added',
        'Keep the two walks and add one more if you can',
      ],
    },
  ],
  messages: [
    {
      from: 'therapist',
      afterSession: 1,
      days: 1,
      text: "Hello Sandra, the carers' details are attached to your page. Your practice can add you to its register by phone, it takes five minutes and opens up the free health check.",
    },
    {
      from: 'patient',
      afterSession: 2,
      days: 1,
      text: 'Message sent last night. He has said Thursday weeks one and three, and that he is sorry he did not offer. I have read it four times.',
    },
    {
      from: 'patient',
      afterSession: 2,
      days: 4,
      text: "Is it possible to have our next appointment a bit later in the day? Mum has a clinic in the morning. Any time after two o'clock.",
    },
    {
      from: 'therapist',
      afterSession: 2,
      days: 5,
      text: 'Yes, 2.30 is free and it is now yours. Four readings sounds about right for a message like that.',
    },
  ],
};
