import type { PracticeCourse } from '../course.ts';

export const cr4055: PracticeCourse = {
  caseRef: 'CR-4055',
  goals: [
    {
      text: 'Finish work at six at least three days a week and leave the laptop at the office',
      outcome: 'open',
    },
    { text: 'Play five-a-side again on Tuesdays', outcome: 'open' },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Welcome and measures', minutes: 8 },
        { item: 'The week at work', minutes: 13 },
        { item: 'A thought on paper', minutes: 14 },
        { item: 'Where to push', minutes: 9 },
        { item: 'Task and feedback', minutes: 6 },
      ],
      lines: `
T: Hi Will, Marcus Adeyemi. Good to have you here. Is it a decent spot to type from, and will anyone be walking in?
P: hi. meeting room 4, door's locked. booked it as "budget review"
T: A locked door's good. We've 50 minutes. I'd like your forms, a look at how the week actually runs, then one thought that's pulling you down. What would make this a good use of your lunch?
P: knowing if I'm lazy or ill. sounds daft
T: It doesn't, we'll put that at the centre. On your form mood's low, sleep's poor. I ask it plainly: any thoughts of suicide, or of harming yourself?
P: not of doing anything. on the train I've thought if I was off sick with a broken leg it'd be great. thats the level
T: I hear that a lot, wishing for a broken leg. So, nothing about ending your life, no plan, nothing you've tried?
P: no never. I've got a wedding to get to, I'm best man
T: Good. Should it ever deepen, please tell me, or ring Samaritans on 116 123, NHS 111, or 999 if you couldn't stay safe. Now, a working day. When does it begin and where does it stop?
P: 6.15 phone in bed. emails. I manage a team of six at an insurance claims place, two left, not replaced, so I do theirs as well. lunch at the desk, loo with my phone. then 9 till midnight on the laptop after Kat's gone to bed. it doesn't stop really. used to play football Tuesdays, haven't since they left
T: If a machine were run like that, what would you expect of it by about now?
P: to break. I'd have the engineer in. but Priya does the same hours and she seems fine. so do I to be fair
T: That last bit's worth a note in the margin. Pick a moment from yesterday when your mood dropped like a lift. What was happening?
P: 3pm. director pinged "can you pop in". I thought this is it. heart in my shoes
T: What did "this is it" mean, if we follow it down, and how far did you believe it?
P: she's found out I've been coasting. I'll be managed out. everyone'll be polite about it. 90 with the ping on the screen
T: What did it turn out to be?
P: she asked me if I'd do the induction for the new starter. said I was good with people. that was it
T: So a 90 about being managed out, and then being asked to welcome someone. What happened to the 90 on the walk back?
P: it went to "she's being nice cause she feels sorry for me". theres always another one behind it
T: So it moved rather than went. Let's put the thought on trial. "I'm coasting and they'll find out." What would the prosecution call?
P: two complaints last quarter. I've stopped reading the newsletter. I'm behind on reviews
T: And the defence?
P: cleared 140 files. Sam's probation passed cause I sat with him. took on two people's jobs. new starter thing
T: How would a fair jury word it, having heard both?
P: "he's doing three jobs, mostly alright, and he's knackered"... that isn't lazy is it
T: What do you say? I'd sooner hear it from you than hand you my opinion. Where's the 90 now? And the files were there all along, so what's shifted it?
P: not lazy. 35. I only ever look in one column
T: And if lazy doesn't fit, what name would you give it?
P: overloaded. and a bit scared of the door
T: What's one place you could push back this week?
P: laptop. leave it in the office tues and thurs. six o'clock. it makes me sweaty though
T: What's the worry underneath the sweat, and how might we test it with something that counts?
P: that someone'll need me at ten at night and I won't be there. feels like there's 20 emails every evening
T: Twenty is your prediction, then. You could count the real ones the next morning, in work time. Tuesday's football, while the laptop sleeps?
P: they've got someone else playing left back now. I could go on as sub
T: Sub would do nicely for a first week. Before you go back: what'll you take back to the other side of that locked door?
P: the two columns I think. I feel a bit less heavy than when I came in. not loads. thanks Marcus
`,
      note: {
        progress:
          'Work overload following two unfilled vacancies, with low mood, poor sleep and loss of exercise. Describes himself as lazy despite substantial output.',
        intervention:
          'CBT session on automatic thoughts: situation, meaning and belief rating, with evidence for and against. Conviction of being about to be found out 90 to 35. A balanced statement written in his own terms.',
        risk: 'No suicidal ideation; wishes only for a respite through physical illness. Future plans and partner protective. Crisis contacts given.',
        plan: 'Two early finishes with the laptop left at work, tallying after-hours emails against predicted number. Football as substitute. Next: workload conversation with director.',
      },
      homework: [
        'Leave the laptop at work Tuesday and Thursday, and count emails after six',
        'Turn up to football on Tuesday, even as a substitute',
      ],
    },
  ],
  messages: [
    {
      from: 'patient',
      afterSession: 1,
      days: 3,
      text: 'Three emails after six all week. One was the printer company. Will',
    },
    {
      from: 'therapist',
      afterSession: 1,
      days: 3,
      text: "Good counting. Bring the real figure and your prediction, and let's see what that does to nine o'clock. Marcus",
    },
    {
      from: 'patient',
      afterSession: 1,
      days: 6,
      text: 'Can we do the Thursday slot next time? The meeting room is booked all day on our usual one.',
    },
  ],
};
