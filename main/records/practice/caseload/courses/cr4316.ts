import type { PracticeCourse } from '../course.ts';

export const cr4316: PracticeCourse = {
  caseRef: 'CR-4316',
  goals: [
    { text: 'Get back to the allotment at least twice a week', outcome: 'met' },
    { text: 'See another person face to face on most days', outcome: 'met' },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 30,
      agenda: [
        { item: 'Welcome', minutes: 4 },
        { item: 'Mood and safety', minutes: 8 },
        { item: 'Since Alan died', minutes: 8 },
        { item: 'Doing and mood', minutes: 6 },
        { item: 'Small plan', minutes: 4 },
      ],
      lines: `
T: Good morning Ruth, I'm Siobhan. There's no need to type quickly, I'm happy to wait. Are you comfortable, and by yourself?
P: Good morning. Yes, I am in the back bedroom with my granddaughter's old computer. I type with two fingers I'm afraid.
T: Two fingers is one more than some of my colleagues. I thought we'd look at how you've been feeling, hear a little about Alan, and then see whether there's one small thing we could start with. Would that suit?
P: Yes, thank you. I don't want to take up your time with crying.
T: You may cry as much or as little as you like, it's your half hour. I've read your questionnaire. You marked that you're low most days. What's a typical day like just now?
P: I get up at nine or ten. Alan was always up at six. I put the wireless on and then I find it's one o'clock and I am still in my dressing gown. I have something on toast. I watch the quiz at five.
T: That's a long empty stretch. On the page there was a question about being better off dead, and I'd rather ask you about it than guess. Have you had thoughts like that?
P: I have thought it would be nice not to wake up. Only to be with him.
P: I would never do anything. I would not do that to Sarah and the children.
T: Thank you for trusting me with that, Ruth. How often does it come, and have you ever thought of a way, or been close to acting on it?
P: Perhaps once a week, on a Sunday. No, never a way. I wouldn't know where to begin and I don't want to.
T: Sundays, then. I'm glad of Sarah and the children. If the thought grew stronger, or ever became something you might act on, who would you turn to? I'd like us to have some names.
P: Sarah first. Then Dr Rowe. You can add yours.
T: I'll add the Samaritans too, 116 123, any hour, Sundays included, NHS 111 choosing the mental health option, and 999 if you were ever in danger. I'll check in about this each time we speak. Could you tell me a bit about Alan?
P: 46 years. He was a bus driver and then he did the allotment. He died seven months ago, it was his heart. I still put two cups out.
T: Two cups. After 46 years your hands would know.
P: That is the kindest anyone has put it. People tell me to put one away.
T: I wonder if we might think about what's dropped out of the week since then. What used to be in it?
P: The allotment Tuesdays and Saturdays. Choir on a Thursday. Marjorie for coffee. I have let it all go. I thought I would go back when I felt up to it.
T: I'd like to ask about that waiting. In seven months, has feeling up to it arrived?
P: No. I think it has gone further off.
T: There's a circle some people find themselves in: sad, so we do less, so there's less to lift us, so we feel sadder still. Does any of that ring true?
P: All of it. I see it when you lay it out. It isn't only Alan then, it is the stopping.
T: Both, perhaps. The grief is love, and no one is asking you to be rid of it. The stopping is something we could nudge. If you were to do one tiny thing out of the dressing gown, which of those would call to you?
P: The allotment. Not to dig. I could just go and look at it. I have been ashamed, the couch grass will be up to my knees.
T: To go and look, no digging. When could you, and for how long, so that it would be almost too easy?
P: Tuesday at eleven. Ten minutes. I would take a flask.
T: How many cups?
P: One, I should think. No. Two. Marjorie could come.
T: I like Marjorie already. Until we next speak, would you also jot down each hour what you did and a number for your mood, nothing fancy? I'll post you the sheets.
P: Post is better than the machine. Yes. Thank you dear. I didn't cry as much as I meant to.
T: There's no quota. Goodbye for now, Ruth, and I hope the couch grass behaves.
`,
      note: {
        progress:
          'Persistent low mood seven months after the death of her husband of 46 years. Long unstructured mornings and a marked withdrawal from gardening, choir and friends.',
        intervention:
          'Gave the rationale for behavioural activation, linking inactivity to mood without treating grief as a symptom. First activity chosen with place, time and length set.',
        risk: 'Passive thoughts about once weekly of not waking, no plan, intent or means; strong protective factors in daughter and grandchildren. Contacts and crisis numbers agreed. To be reviewed at each contact.',
        plan: 'Short visit to the plot on Tuesday with a friend. Hourly activity diary by post.',
      },
      homework: [
        'Visit the allotment on Tuesday at eleven for ten minutes, no digging',
        'Note each hour what you do, with a mood number',
      ],
    },
    {
      number: 2,
      kind: 'typed',
      minutes: 30,
      agenda: [
        { item: 'Check-in', minutes: 6 },
        { item: 'Activity diary', minutes: 8 },
        { item: 'Three kinds of thing', minutes: 8 },
        { item: 'The week ahead', minutes: 6 },
        { item: 'Close', minutes: 2 },
      ],
      lines: `
T: Good morning, Ruth. I've a cup of tea here, have you?
P: I have. One cup today, as it happens. I did notice.
T: How was it to notice?
P: I thought, well that's one less to wash. Then I thought sorry Alan. Then I got on.
T: That's quite a sequence for one teacup. How were Sundays, and the thoughts we talked about?
P: I had it on the first Sunday, not the second. It passed before the quiz. Still nothing I would do. I told Sarah about it, she didn't mind me saying.
T: I'm so pleased you told Sarah. Now the Tuesday: tell me all.
P: Marjorie and I stood at the gate like two burglars. It was dreadful, brambles to the shed. Then Leonard from the next plot came over and said he'd been keeping the path clear for Alan. I had to sit on the bucket.
T: Oh Ruth. What went through you, on the bucket?
P: That I had not been the only one missing him. And then we had the flask. I stayed fifty minutes.
T: Fifty, when the plan was ten. What did your diary say for that hour?
P: 6. I'd put 2 for nine o'clock. I have brought it to read out. The best are Tuesday, and when Freddie came to be minded on Friday, 7. The lowest are all before noon.
T: What strikes you about the mornings, seeing it in numbers?
P: I can't do much about them, I'm not a morning person since. But I notice the wireless doesn't help, it is all wars.
T: Would you like to experiment with the mornings a bit? There are three kinds of thing that tend to lift a week: the routine ones like dressing and meals, the necessary ones like bills, and the ones that give you pleasure or company. Which kind is your diary shortest of?
P: Pleasure. And dressing! I don't believe I was dressed before noon above twice.
T: We could make one small promise in each. What might they be, as easy as the flask?
P: Dressed by half past nine, with music in place of the news. The insurance letter, I've hidden it behind the clock. And choir is on Thursday, I could go and just sit at the back.
T: Sit at the back and not sing?
P: I might mouth. I was an alto. They are doing the anthem with the difficult middle.
T: And what might your Thursday self say at six o'clock, tea washed up, with the coat on the peg?
P: That it's a long walk and nobody will want a widow with a long face.
T: How should we answer her? I'd like an answer in your own words, she won't listen to me.
P: I would tell her she doesn't have to have a face at all, she only needs a coat.
T: I'm writing that at the top of the page. Could someone meet you at the door?
P: Jean would. She used to save me a chair. I will telephone.
T: Is any of this too much? It's ever so easy to pile it up.
P: The insurance letter is. That can stay behind the clock. The coat and the dressing are quite enough.
T: Good, you've trimmed it yourself. What shall we keep from today?
P: That Leonard kept the path. And that I don't have to feel like it before I do it.
T: It's the second of those that does the lifting, I think. Until next time, Ruth.
P: Goodbye dear. I'm going to ring Jean before I lose my nerve.
`,
      note: {
        progress:
          'Visited the plot with a friend for fifty minutes and met a neighbour who had looked after part of it. Diary shows mornings lowest and company highest.',
        intervention:
          'Activity diary reviewed; routine, necessary and pleasurable activities balanced. Prepared for Thursday choir with a likely obstacle and her own reply to it.',
        risk: 'Passive thought once in the fortnight, no intent or plan. Has spoken to her daughter about it. Continue to monitor.',
        plan: 'Dress by half past nine to music, attend choir as a listener. Letter deferred at her request.',
      },
      homework: [
        'Be dressed by 9.30 with music on, five mornings',
        'Ring Jean and go to choir on Thursday, singing optional',
      ],
    },
    {
      number: 3,
      kind: 'typed',
      minutes: 30,
      agenda: [
        { item: 'Check-in', minutes: 5 },
        { item: 'How it has gone', minutes: 8 },
        { item: 'Anniversaries', minutes: 6 },
        { item: 'Staying well', minutes: 8 },
        { item: 'Goodbye', minutes: 3 },
      ],
      lines: `
T: Hello Ruth. Our last booked session. How does the morning find you?
P: Dressed since eight! With the piano on. I've mud under my nails, I ought to warn you.
T: I can't think of better news to be warned about. Your forms show a good deal of improvement. And the Sunday thoughts?
P: Not for five weeks. I would tell you. I miss him on Sundays, but it isn't the same as not wanting to be here.
T: That's a distinction I'd like your GP to hear in your own voice, too. What changed, do you think?
P: The coat, chiefly. I went to choir four times. They put me in the second row. I sang the middle part and only lost it once, it was one of Alan's.
T: What did you do, when you lost it?
P: Jean handed me a mint and carried on. Nobody turned round. I'd imagined a great fuss.
T: And the allotment?
P: Tuesdays and Saturdays, Leonard and I have shared it out. I've put in broad beans. I've been given his grandson's wheelbarrow.
T: You had two aims at the beginning: the allotment twice in the week, and seeing a face on most days. Where do you put them?
P: I'd say both done. Most days. Wednesdays I like to myself, I've discovered, there's nothing wrong in that.
T: Nothing whatever, when it's chosen. The anniversary of Alan's death will come round before long. How would you like that day to be?
P: I've been dreading it so I thought I'd get in first. Sarah and I are going to plant a gooseberry. He was always promising me one.
T: A gooseberry for Alan. And if you find yourself flat for a few days afterwards?
P: Then I shall expect it. It would be odd not to be.
T: So how would you tell a sad spell, which is fair, from the circle starting up again?
P: If I'm still in the dressing gown at dinner time three days running. And if the coat stays on the peg two Thursdays.
T: Those are good plain signs. What would you do first?
P: Dress. Music. Ring Jean or Marjorie. Not wait to feel like it. If it went beyond a fortnight I'd ring Dr Rowe, or you people again.
T: You can refer yourself back to us, and the numbers on your sheet will always hold. Who has a copy of the plan?
P: Sarah, on her refrigerator. She has put it next to the children's swimming.
T: Before we say goodbye: was there anything about these sessions that could have been better?
P: I'd have liked larger writing on the screen. And I was surprised to find it was possible to be looked after by typing.
T: I'll pass on the writing. What'll stay with me is Leonard keeping the path. And you, sitting on the bucket.
P: I have the bucket still. I put it out for visitors. Thank you, Siobhan. I think Alan would have liked you, he was fond of people who let you finish a sentence.
T: That's about the nicest thing I've been told all year. Good gardening, Ruth, and goodbye.
P: Goodbye, my dear.
`,
      note: {
        progress:
          'Attending choir weekly and working her plot twice a week with a neighbour. Both goals achieved; mornings now structured and measures much improved.',
        intervention:
          'Consolidated the activity approach and wrote a staying-well plan with early signs and first steps. Prepared for the coming anniversary.',
        risk: 'No passive thoughts for five weeks; no plan or intent. Daughter holds the plan, crisis contacts in place.',
        plan: 'Discharged on completion, may refer herself again. Letter to GP.',
      },
      homework: ['Keep the weekly plan on the fridge and read it each Sunday'],
    },
  ],
  messages: [
    {
      from: 'patient',
      afterSession: 1,
      days: 5,
      text: 'Dear Siobhan, I went. It was fifty minutes rather than ten. I hope that is not against the rules. Regards, Ruth Atkinson',
    },
    {
      from: 'therapist',
      afterSession: 1,
      days: 6,
      text: 'Dear Ruth, quite within the rules, and I am delighted. Warm wishes, Siobhan',
    },
    {
      from: 'patient',
      afterSession: 2,
      days: 4,
      text: 'I have been to choir, at the back. I mouthed until the second verse. R. Atkinson',
    },
    {
      from: 'patient',
      afterSession: 3,
      days: 10,
      text: 'The broad beans are up. I thought you would like to know. Thank you for everything. Ruth',
    },
  ],
};
