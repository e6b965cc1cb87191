import type { PracticeCourse } from '../course.ts';

export const cr3987: PracticeCourse = {
  caseRef: 'CR-3987',
  goals: [
    { text: 'Put the baby down and leave the kitchen with one look at the hob', outcome: 'open' },
    {
      text: 'Take a full turn at night feeds without asking Elif to confirm anything',
      outcome: 'open',
    },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Welcome and measures', minutes: 9 },
        { item: 'What has changed', minutes: 12 },
        { item: 'Frightening thoughts', minutes: 13 },
        { item: 'What worked before', minutes: 9 },
        { item: 'First step and close', minutes: 7 },
      ],
      lines: `
T: Good evening Yusuf, I'm Rhiannon. I've read Marcus's discharge letter, with your permission, so you shouldn't have to start from scratch. Congratulations on the baby, too. Are you private?
P: thank you. 9 weeks, her name is Defne. she is asleep on me so I type with one thumb, sorry
T: One thumb and a sleeping Defne is an excellent arrangement. If she wakes, just say. How much sleep are you each getting?
P: 4 hours, in bits. Elif maybe 5. her mum is with us so its not too bad
T: Your form says you're low as well as anxious. With so little sleep I always ask: have there been thoughts of ending your life, or that Elif and Defne would manage better without you?
P: no to ending it. the second one, for a minute, when I was ashamed. I don't want to leave them. I want to be normal for them
T: Thank you for separating those. If that minute ever got longer, what would you do with it?
P: tell Elif. I've still got 111 and the Samaritans saved in my phone from last time
T: Good. I'd add 999 if it were urgent, and the health visitor is interested in dads as well. Let's spend the hour on what's come back, one delicate bit that can follow a baby, what helped last year, and one place to begin. Is that what you came for?
P: yes. mostly "what's come back". I was doing so well. a year. I'd even stopped counting
T: When did it start up?
P: night we came home. I warmed the bottle and thought did I turn it off. went back. then the lock because now there's somebody to steal. now its 50 mins a night and Elif says please come to bed
T: So it isn't a new enemy, it has a new argument. What's the argument?
P: "before it was only an old lady upstairs. now its your daughter"
T: That's a forceful line. When something precious arrives, the sense of responsibility swells. Does anything else come, that's harder to say? Some parents have pictures or ideas they find horrifying.
P: how did you know
P: I haven't told anyone. when I carry her past the stairs I see her fall. like I drop her. once I thought what if I throw her. I had to put her down and stand in the bathroom
T: I'm glad you've told me, that took courage. I'd like to ask some plain questions. Is any part of you drawn to it, or does it horrify you?
P: horrifies me. I'm sick thinking of it. I now go down the stairs on my bottom. sorry
T: No sorry needed. Have you ever hurt her, or anyone, or come near to losing your temper with her? Anything like hearing voices, or feeling unlike yourself in other ways?
P: no. never. no voices. I sing to her for hours. Elif says I'm too careful if anything
T: What you've described are intrusive thoughts, and when researchers ask new parents, most report having some. They go against all that you want, which is why you're bent double on the stairs. What do people usually do with a thought like that who don't have OCD?
P: nothing I suppose? think oh that was odd and go on
T: And what has yours been doing?
P: proving it wrong. holding her tighter, asking Elif was I ok with her, counting the steps. same as the hob. its the same shape isn't it
T: Same shape. It's the certainty it's after, about whether you're safe to be with. And last year, in your own language, what did you find out about certainty?
P: "it may be on, it may be off". and that I can buy bread at 98 percent
P: it feels wrong to use it with her though. like 2 percent is too much
T: I wonder if it has been telling you that the stakes change the rules. Do they? Did tightening up on the hob last time make the old lady any safer?
P: no. just made me late for work, and her no safer
T: So what would you say to a friend who came down the stairs on his bottom, a good father, exhausted?
P: I'd say come here brother. you're tired. carry the baby
T: Shall we take that as the first rung? Walk down holding her normally, with one hand on the rail as anybody would, with the picture coming along, and not ask Elif afterwards. What's the number?
P: 70. but I want it. she likes being carried
T: And the hob, once, no touch, as Marcus taught you. Would it help if I put in the page for Elif again, with a paragraph about the stairs, so she knows what it is and isn't?
P: yes. she'll be relieved I think. I'm relieved. Defne has woken up, she is looking at me like I'm the moon
T: Then go and be the moon. I'll message the health visitor's details in the morning, with your agreement. Good night, both.
`,
      note: {
        progress:
          'Relapse of checking OCD nine weeks after the birth of his first child, about fifty minutes nightly, following a year of recovery. Sleep deprived, with lowered mood. Reports ego-dystonic intrusive images of harm befalling the baby.',
        intervention:
          'Normalised intrusions and linked them to the earlier pattern of responsibility and certainty seeking. Drew on skills from previous ERP course. Set a first exposure on the stairs and renewed hob work.',
        risk: 'Thoroughly explored: intrusions unwanted and resisted, no intent, no history of harm, no psychotic features. Fleeting thought of being a burden, no suicidal ideation; protective factors strong, grandmother living in. Crisis numbers known. Taken to supervision.',
        plan: 'Weekly sessions of ERP with partner involvement. Reassurance guidance for Elif; health visitor contact agreed. Monitor mood and sleep.',
      },
      homework: [
        'Carry Defne downstairs walking upright, twice a day, no checking afterwards',
        'One look at the hob at night, no touching',
      ],
    },
  ],
  messages: [
    {
      from: 'patient',
      afterSession: 1,
      days: 1,
      text: 'Walked down twice. 80 and then 65. I said the on/off sentence but for stairs. Elif read your page and cried in a good way.',
    },
    {
      from: 'therapist',
      afterSession: 1,
      days: 1,
      text: "Well done, Yusuf, and please thank Elif. The health visitor's number is on the letter. Let the number do what it likes tomorrow. Rhiannon",
    },
    {
      from: 'patient',
      afterSession: 1,
      days: 4,
      text: 'Can we move to 8.30? Bath time has become sacred. Thanks, Yusuf',
    },
  ],
};
