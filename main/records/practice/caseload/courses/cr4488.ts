import type { PracticeCourse } from '../course.ts';

export const cr4488: PracticeCourse = {
  caseRef: 'CR-4488',
  goals: [
    {
      text: 'Spend evenings with the family without being lost in worry, at least four nights a week',
      outcome: 'partly met',
    },
    { text: 'Hand over the depot rota on Fridays after one check only', outcome: 'open' },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 30,
      agenda: [
        { item: 'Welcome and check-in', minutes: 6 },
        { item: 'How the worry runs', minutes: 8 },
        { item: 'Worry time', minutes: 9 },
        { item: 'Trying it out', minutes: 4 },
        { item: 'Summary', minutes: 3 },
      ],
      lines: `
T: Good evening Femi, Siobhan here. We've got half an hour, so I'll keep an eye on the clock for us. Are you somewhere you can type freely?
P: evening. yes in the box room. the girls are in bed, Kemi's watching telly
T: Lovely. I've read your questionnaires. Worry is ringing loudest, and mood is being pulled down after it. Is that how you'd tell it?
P: pretty much. I'm not sad, I'm just never off duty
T: Never off duty. When it's at its worst, does it ever turn into not wanting to be alive, or thoughts of harming yourself?
P: no. if anything the opposite, I worry about dying and leaving them short
T: Thanks for answering that straight. If it did change you'd have me, your GP, NHS 111, or Samaritans on 116 123 in the small hours. Could we use tonight to look at how the worry runs and then try one technique, called worry time?
P: fine by me. as long as its not "stop worrying", I've had 38 years of that
T: I promise those two words won't pass my keyboard as advice. Take yesterday. When did the first worry clock on?
P: 5.40. before the alarm. I plan rotas at a bus depot and I thought did I put two drivers on the 6.10 or none
T: And where did it go from there?
P: none > passengers stranded > complaint > I lose the job > mortgage. by the time I'd brushed my teeth we were living with my mum
T: From a 6.10 bus to your mother's spare room in the time it takes to brush your teeth. Had you put two drivers on?
P: two. I'd checked it three times on Monday
T: What were the other big ones in the day?
P: mum's blood pressure. Tola's asthma. the boiler making a noise. whether the noise is carbon monoxide. whether I said something funny to my manager
T: If I ask you to guess, out of the waking day, how much of it is worry taking up?
P: half? I do things while I'm doing it. I read a bedtime story last night and I couldn't tell you who was in it
P: that one gets me actually
T: I can hear that it does. What have you already tried, to get it to leave you alone?
P: pushing it away. that lasts about a minute. or googling to settle it, that makes it worse. or asking Kemi, she says it's fine and ten mins later I ask again
T: So pushing it out makes it bounce, and getting it settled wears off. Here's a third way, neither of those. You pick one fixed slot, 20 minutes a day. When a worry arrives outside it, you jot it in a few words, tell it when its appointment is, and turn back to what you were doing. At the slot you worry on purpose.
P: like putting it in a queue
T: You're a rota man. What would make a good slot, and what would make a poor one?
P: not bedtime. 6.30, after the girls' tea, in here, door shut. poor would be 10pm
T: 6.30 it is. What's your mind saying about the idea, kindly or otherwise?
P: that if I park the mum one and something happens that night, it's my fault
T: That's an interesting rule. Does worrying about her blood pressure at 5.40 change it?
P: no. giving her a ring would. ok. no it doesn't
T: We can look at that rule more another day. Have a rehearsal: what's popped up in the last ten minutes?
P: the boiler. twice
T: Write it down as short as a bus destination, tell it half six tomorrow, and bring your attention to one thing in that room. What is it?
P: "boiler noise". done. a box of fishing reels I never use. ok it's gone quieter, it's not gone though
T: Quieter is plenty. It's likely to try the door again, and you'd just give it the same appointment. Could you send me back the plan, so I know I've explained it properly?
P: jot it, give it its time, go back to the story. 6.30 to 6.50 I worry properly, in here, then I close the book
T: Clear as a timetable. I'll send the worry book pages. See you in a week, Femi.
P: cheers Siobhan. going to ask Kemi what happened in the telly thing, and listen this time
`,
      note: {
        progress:
          "First treatment session. Worry occupying around half of the waking day, spanning work, relatives' health, money and the house. Family time most affected.",
        intervention:
          'Introduced stimulus control in the form of a scheduled worry period. Reviewed why suppression and reassurance have given only short relief. Rehearsed noting and postponing a live worry in session.',
        risk: 'No suicidal thoughts or intent; denies self-harm. Crisis numbers shared.',
        plan: 'Daily worry period at half past six in the box room, with a notebook for postponed items. Next: worry tree, and the belief that postponement is neglectful.',
      },
      homework: ['Hold worry time 6.30 to 6.50 each day and note worries in the book'],
    },
    {
      number: 2,
      kind: 'typed',
      minutes: 30,
      agenda: [
        { item: 'Check-in', minutes: 5 },
        { item: 'Worry book', minutes: 7 },
        { item: 'Worry tree', minutes: 11 },
        { item: 'Letting one go', minutes: 4 },
        { item: 'Next steps', minutes: 3 },
      ],
      lines: `
T: Hello again Femi. You said in your message that worry time was harder to start than to stop. I'm curious about that. How have you been?
P: alright thanks. tired. Tola had a bad chest on Sunday but she's ok. I did it 6 days out of 7
T: Six out of seven in a week with a poorly child is good going. Is she quite recovered?
P: yeah bouncing. inhaler did the trick. the GP's happy with her
T: I'm glad. Your scores have come to me, thank you. Before we look at the book, any thoughts of being better off out of it, this week?
P: no. none of that
T: Right then. The book first, then the worry tree I mentioned, then we choose something to do with it. Tell me about starting.
P: I'd sit down and think right, come on then. and nothing would come! all day they're banging on the door, then I open it and they've cleared off
T: What did you make of them clearing off?
P: that maybe half of them were only there because I was trying not to let them in
T: I'm going to leave that sentence in the air. How many on the list by the end of the week?
P: 41. I counted. about ten were boiler
T: And of the 41, when you sat down with them at half six, how many still felt worth twenty minutes?
P: five or six. mum, Tola, the boiler, work rota, and whether we can afford the summer
T: Now the tree. For each worry there's one question at the trunk: is this something I can do anything about? If it's yes, you ask what, and when. If it's no, the worry's a "what if", and the job is to let it go by and put your attention elsewhere. Shall we put a few up?
P: go on. boiler
T: Can you do anything about the boiler?
P: yes. ring the man. I've been meaning to for 3 weeks
T: What, when, how?
P: tomorrow, 10.30 break, the number's on the side of the boiler. annual service is overdue anyhow. we've got a CO alarm that I've tested, so that bit's done
T: There's a real worry turning into an appointment. Now one that's harder. Mum's blood pressure.
P: hm. I can ring her on Sunday. I can't do anything about her arteries
T: So the branch splits. Which half does the 5.40 worry belong to?
P: arteries. it's always arteries. and it's not really a problem is it, it's a what if
T: What does it do for you, do you think, running the what-if? I'm asking in earnest, it must offer something.
P: it feels like I'm being a good son. like if I'm not worried I don't care
T: That's worth handling gently. Your brother's the calm one, you told me at assessment. Does he care about her?
P: yes. he rings her Wednesdays and they laugh. she prefers his calls actually!! cos I ask about her tablets
T: So what looks most like love to her?
P: laughing on Wednesdays. damn. ok
T: When a "what if" comes this week, would you try saying "that's an arteries one", and then do something with your eyes and hands?
P: arteries one. yes. I'll start the girls' story over if I have to and listen for the dragon's name
T: And the practical ones go on the tree with a what and a when. What might trip you up?
P: the ones that look practical but aren't. checking the 6.10. I CAN check it, so I do
T: Then the answer to "can I do anything?" becomes "yes, once". We'll take the rota on properly next time. Can you give me a one-line version of today?
P: practical gets a time, what if gets a wave
T: I shall be borrowing that. Enjoy the dragon, Femi.
P: will do. night
`,
      note: {
        progress:
          "Worry period kept on six days despite his daughter's illness. Noticed that many postponed worries had faded by the appointed time. 41 recorded, a handful of lasting importance.",
        intervention:
          'Taught the worry tree, separating practical from hypothetical concerns, using boiler and family health as examples. Explored a positive belief about worry as proof of caring; contrasted with his brother.',
        risk: 'Asked; no suicidal ideation. Daughter medically reviewed.',
        plan: 'Label hypothetical worries and redirect attention; book a boiler engineer. Rota checking for problem solving next time.',
      },
      homework: [
        'Put each worry through the tree: plan the practical ones, let the others pass',
        'Ring the boiler engineer at break tomorrow',
      ],
    },
    {
      number: 3,
      kind: 'typed',
      minutes: 30,
      agenda: [
        { item: 'Check-in and scores', minutes: 5 },
        { item: 'Tree review', minutes: 6 },
        { item: 'Problem solving', minutes: 11 },
        { item: 'Choosing a plan', minutes: 5 },
        { item: 'Summary', minutes: 3 },
      ],
      lines: `
T: Evening Femi. The boiler: I've got to know.
P: serviced!! it was a loose bracket. 3 weeks of worry and 40 quid and a cup of tea
T: A loose bracket. How's the household without that one in it?
P: quiet in every sense. Kemi says I've been nicer to sit next to
T: That's a measure I'd like on the form. You've come down on both questionnaires, I see. Anything on your mind about safety, or about the children's safety, that I should know of?
P: no, nothing. thanks for asking it each time, I thought it'd be odd but its fine
T: Then tree first, and the rota after. How did waving go?
P: good days and bad days. the arteries ones I can wave at. twice I rang mum only to ask what she had for tea. she said are you alright Femi
T: And were you?
P: I was. we had a laugh about my uncle's car
T: So now the one where you can do something, and do it too many times. Tell me what really happens on a Friday.
P: I finish the rota at 3. then I check it. then I email it, then I check it in sent items. then at home I log on and check it again, 3 or 4 times. Saturday morning once from bed
T: What goes wrong if you don't?
P: a driver's missed and it's my name on it. and it's happened, once, two years ago, the 7.15 didn't run
T: So a real risk, with a real history, and a cure that's eating the weekend. Shall we treat it as a problem to be solved, step by step? Put it as a sentence that's specific enough to be fixed.
P: "I don't trust the rota when it's finished so I keep checking it into the weekend"
T: Good. Now every idea, sensible or daft. No marking yet.
P: 1 resign 2 get someone else to check it 3 a checklist 4 turn off my work login at weekends 5 finish it thursday 6 ask my manager for a proper sign-off 7 move to the moon
T: The moon stays on the list. Which would you like to weigh?
P: 2 and 3 and 6 go together maybe. Danuta on the desk could do a second check, 20 mins. and a checklist so we're not just staring at it
T: What's in favour, what's against?
P: for: two pairs of eyes, and it'd be fair to say it's the depot's rota not mine. against: I'd have to ask her. and tell my manager why
T: Which bit is the sticking point?
P: the asking. it'll look like I'm not coping
T: What would you think of a colleague who suggested a second check on something that had once gone wrong?
P: that they were sensible. ha. I see what you did
T: I only asked! How might you put it to your manager in a way that's true and brief?
P: "since the 7.15 we've had one person checking the rota. could we have Danuta do a second check on fridays, I've got a list"
T: Strong. When, where?
P: wednesday after the ten o'clock meeting. she's in a good mood, they've had biscuits
T: And the weekend login?
P: one look at 3.30 friday with Danuta, then log out, and if the urge comes I write it for half six on saturday. I reckon it'll be bad the first weekend
T: That's a fair forecast. What would tell you it's been worth it?
P: knowing what happened in the story
T: Let's see what the dragon's called by next time. Well done Femi, you did that list in record time.
P: its called Gerald. I already know. see you
`,
      note: {
        progress:
          'Boiler concern resolved through a practical step. Using the tree most days; two calls with his mother free of health questions. Scores lower on both measures.',
        intervention:
          'Seven-step problem solving applied to repeated weekend checking of the staff rota. Options generated and weighed; chose a second checker with a list and a single supervised look on Friday, then postponement.',
        risk: 'No risk to self or others.',
        plan: 'Speak to manager on Wednesday, begin shared check this Friday. Review, then relapse prevention.',
      },
      homework: [
        'Ask the manager on Wednesday about a shared Friday rota check',
        'After 3.30 on Friday log out, and postpone any urge to check',
      ],
    },
  ],
  messages: [
    {
      from: 'patient',
      afterSession: 1,
      days: 3,
      text: "Hi Siobhan, day 3. Worry time is weird, I sit down and can't think of anything to worry about, then at 7 they all come back. Do I do it again or wait? Femi",
    },
    {
      from: 'therapist',
      afterSession: 1,
      days: 4,
      text: "Hi Femi, wait until tomorrow. The 7pm ones go in the book like any other. The point is who sets the timetable, and that's you. Siobhan",
    },
    {
      from: 'patient',
      afterSession: 2,
      days: 2,
      text: "Boiler man booked for Thursday 8 to 10. Could I move our next one to the 7 o'clock slot? Kemi has parents evening.",
    },
    {
      from: 'therapist',
      afterSession: 2,
      days: 2,
      text: "That's fine, you're in at 7 pm. Good work on the boiler.",
    },
    {
      from: 'patient',
      afterSession: 3,
      days: 5,
      text: 'Spoke to my manager after the meeting. She said yes before I got to the list. Danuta starts Friday. Bit stunned.',
    },
  ],
};
