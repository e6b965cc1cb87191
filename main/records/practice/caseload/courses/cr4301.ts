import type { PracticeCourse } from '../course.ts';

export const cr4301: PracticeCourse = {
  caseRef: 'CR-4301',
  goals: [
    {
      text: 'Sleep at least five and a half hours on most nights, with fewer than two long wakings',
      outcome: 'met',
    },
    {
      text: 'Stop planning the day around tiredness, and take up two regular daytime commitments',
      outcome: 'met',
    },
    {
      text: 'Deal with money and health worries at a set time instead of overnight',
      outcome: 'partly met',
    },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Welcome', minutes: 6 },
        { item: 'History and checks', minutes: 14 },
        { item: 'A night, hour by hour', minutes: 14 },
        { item: 'Why sleep gets stuck', minutes: 10 },
        { item: 'Sleep diary', minutes: 6 },
      ],
      lines: `
T: Hello Mr Tanner, I'm Marcus Adeyemi. How would you like to be addressed, and is typing comfortable for you?
P: George will do. I use two fingers but they are quick fingers. My wife is at her sister's so the house is quiet.
T: Thank you, George. I'll give the fingers time. I've your referral in front of me, but I'd rather hear it from you: what brings you here?
P: I retired seven months ago after 31 years running a bus workshop. I have not had a proper night's sleep since. I thought it would be the other way about.
T: Thirty-one years of early starts and now, finally, no alarm. What did you expect the first morning to feel like?
P: Like a holiday. It felt like being left behind on the pavement.
T: That's a striking way to put it. Before we look at the nights, some checks. Do you snore heavily, stop breathing, or drop off in the daytime when you don't mean to?
P: Snore, yes, but the doctor sent me for the sleep clinic gadget and it said no apnoea. I don't drop off. I wish I could.
T: Any fits, any history of very high moods, any heavy machinery or long drives these days?
P: None of that. I drive my wife to the shops. Tablets are for blood pressure only, and I don't touch sleeping pills, my mother was on those.
T: Useful, thank you. The questionnaire asks about feeling you'd be better off dead. You circled "not at all". I'd like to hear it from you too.
P: No. I get low about the money and about being no use, but I am not that way inclined.
T: Understood. Do say if that ever changes. Let's take last night, with the clock in your hand: when did you go up, and what then?
P: Bed at ten, because if I am to get eight hours I have to give myself a chance. Light off at half past. Awake till about one. Then on and off till half three, then wide awake, then I suppose an hour before seven.
T: What did you do between three and seven?
P: Stayed where I was so as not to disturb Jean. I look at the clock and do sums. If I sleep now, I get three hours. If I sleep now, two and a half.
T: And while the sums are running, what else comes round?
P: The boiler. Whether the pension will see us out. A mate from the workshop who dropped dead within a year. Then I am annoyed that I'm thinking about it, and that wakes me properly.
T: How do you make up for it the next day?
P: Lie in when I can. A nap after dinner in the chair, though it's more of a doze. I've given up my bowls because I would only be tired and let the others down.
T: So you were in bed last night for nine hours. How much of it would you say was sleep?
P: Four and a half if I'm generous.
T: Half. In the workshop, if you had a bus that ran at fifty per cent, where would you look first?
P: I'd look at what was going in and what was coming out. You'd not just put more diesel in.
T: I think that is exactly what the extra hours in bed are, more diesel. Sleep is driven by time spent awake and by a body clock, and lying awake teaches the body that bed is for arithmetic. How does that fit with what you've noticed?
P: It fits rather well. I sleep like a baby in the chair and on the settee at my daughter's. Never in my own bed.
T: That's a lovely piece of evidence. What do you make of it, with your engineer's hat on?
P: It isn't the engine. It's the garage.
T: I'll be quoting that. For the coming week, would you fill in a sleep diary each morning by guesswork, not clock-watching? And turn the clock to the wall?
P: The clock to the wall I can do tonight. What do I do about the nights in the meantime?
T: Nothing new yet, just record. We'll use the figures to set your hours. How's it been, doing this in writing?
P: I had my doubts. It is easier to say daft things to a machine with a man behind it. Thank you, Mr Adeyemi.
T: Marcus, please, and there was nothing daft. Until next time, George.
`,
      note: {
        progress:
          'First treatment session. Chronic insomnia since retirement with secondary worry about finances and health. Roughly nine hours in bed for about half that asleep; compensatory naps, lie-ins and withdrawal from his bowls club.',
        intervention:
          'Assessment of sleep pattern, precipitating loss of role and perpetuating habits. Psychoeducation on sleep drive, body clock and conditioned wakefulness, using his own mechanical analogies.',
        risk: 'No suicidal thoughts, asked directly. Apnoea excluded by clinic; no epilepsy, bipolar history or safety-critical driving. No hypnotics.',
        plan: 'Consensus sleep diary for a week with clocks hidden, then begin sleep restriction and stimulus control.',
      },
      homework: ['Complete the sleep diary every morning by estimate', 'Hide the bedroom clock'],
    },
    {
      number: 2,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in', minutes: 5 },
        { item: 'Diary figures', minutes: 10 },
        { item: 'New hours', minutes: 15 },
        { item: 'What to do when awake', minutes: 10 },
        { item: 'Worry slot and task', minutes: 10 },
      ],
      lines: `
T: Good to see you again, George. How has the week treated you, and how is the clock?
P: It is looking at the wallpaper and so am I. Jean says I'm like a man without a watch, which I am.
T: I see the mood score has come down a little, and the worry one is where it was. And no thoughts of harming yourself?
P: None. I am more puzzled than miserable this week. I have brought you seven days of data and I have done the averages.
T: I'd expect no less. What did they show?
P: Average in bed 9 hours 10. Average asleep 5 hours 5. That's 55 per cent. I've drawn a graph, which I accept was not asked for.
T: I'd like to see it. What surprised you, other than the graph?
P: I had one night of six and a half hours after I'd been at my grandson's sports day all day. And I got up earlier that day than the rest. I'd have said I would be worse.
T: If tiredness came from how long you're in bed, that night ought to have been the poorest. What's your explanation?
P: I was on the go from seven. I'd used the fuel up before I got there.
T: I think so too. Here's what I'd suggest, and it is not comfortable: cut the time in bed to about what you sleep, never less than five and a half hours. When do you need to be up, realistically?
P: Half past six suits me. I was always an early man.
T: So 6.30 every day, including Sundays. Counting back five and a half hours, what time is bed?
P: One o'clock in the morning. You're joking.
T: Not joking, though I expect you'd like me to be. What's your first objection?
P: I shall be like a wet rag by Thursday. And Jean will think I've gone off her.
T: The first is likely for a week or so, and you must not drive if you feel sleepy. The second is worth talking to her about before you start. What would you say to her?
P: That it's a rebuild, and it will be noisy for a fortnight before it goes quiet. She has lived with a mechanic, she'll know.
T: That's perfect. When you do go up at one and you're awake for what feels like a quarter of an hour, what would you usually do?
P: Lie there and do sums. I see where you're going.
T: I thought you might. What could be waiting downstairs for you, dull enough to be no treat?
P: The parish magazine. And a jigsaw Jean's had on the table for months, it's all sky.
T: Sky is ideal. Low lamp, no screens, and back up only when you're properly drowsy, as many times as it takes. And the chair after dinner?
P: No doze?
T: No doze. What could you be doing at that hour which would stop you sitting in it?
P: Bowls is Tuesdays and Fridays. I could go and ask if they still want me. I think they would, they're short.
T: And what's the worst that letting them down might look like?
P: I'd bowl badly. Which to be fair I did before.
T: Then no change there. One more piece: the boiler, pension and your friend. We'll give them an appointment at half past six in the evening: twenty minutes, write each worry down, and beside it either the next step or "nothing to do tonight". When they turn up at three?
P: I tell them the office is shut. I used to do that with the drivers.
T: Good. What feels hardest about the plan, out of ten?
P: Staying up till one is a seven. I'm all right with the getting up. I'm prepared to look a fool for two weeks in the name of science.
T: I'll take that as consent. If you get too sleepy to be safe or low in mood, message and we'll adjust. Anything unclear?
P: No, you've been very plain and I like plain. Thank you Marcus.
`,
      note: {
        progress:
          'Diary complete: sleep efficiency 55 per cent, mean total sleep just over five hours. One longer night followed a full, active day, which he linked to sleep drive.',
        intervention:
          'Sleep restriction agreed (01:00 to 06:30, fixed rising), stimulus control, nap elimination and a scheduled worry period. Objections elicited and addressed; conversation with wife rehearsed.',
        risk: 'No suicidal ideation. Advised about daytime sleepiness and driving; hours not taken below five and a half.',
        plan: 'Continue diary and review efficiency next time; adjust window by fifteen-minute steps once above 85 per cent. Return to bowls.',
      },
      homework: [
        'Keep to the agreed sleep window, fixed rising time every day',
        'Hold the evening worry appointment and ring the bowls club',
      ],
    },
    {
      number: 3,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in', minutes: 5 },
        { item: 'Results', minutes: 12 },
        { item: 'Worry at night', minutes: 12 },
        { item: 'Keeping it going', minutes: 15 },
        { item: 'Ending', minutes: 6 },
      ],
      lines: `
T: Hello George. We agreed that today would be our last if the numbers held. How are you coming to it?
P: With some regret and a graph. I've put the two halves on one sheet so that you can see the join.
T: I would expect nothing less by now. Mood and worry are both under the line we use for concern, and "not at all" on the last item. Does that tally with you?
P: It does. First week I was a wet rag as forecast. I put salt in Jean's tea. Then about day nine it dropped into place.
T: What did you notice first, when it dropped?
P: I was asleep before I had finished thinking about the jigsaw. That hadn't happened for six months.
T: And the averages?
P: Last seven nights, in bed 6 hours on the nose, asleep 5 hours 30, so that's 92 per cent. I have added fifteen minutes twice as you said. Bed is half past twelve now.
T: Up from 55. In your old trade, what would you have said about that?
P: I would have said either it's fixed or somebody's fiddled the gauge. I checked, I didn't fiddle it.
T: Which part made the most difference, if you had to choose?
P: Getting up and going to the parish magazine. It's a horrible feeling the first time, then you think, well, at least the bed's not in on it.
T: I like that the bed got an alibi. How about the appointment at half past six?
P: I kept it most days. The pension turned out to be a phone call. I'd worried about it for seven months and it was eleven minutes with a very nice girl, and we're all right if we don't go mad.
T: Eleven minutes against seven months. What do you take from that?
P: A worry's like a warning light. Sometimes it wants a spanner and sometimes it's just the bulb.
T: And your friend who died, which is that?
P: That's neither. That one I still get. About twice a week, at four. I told the office to shut and it doesn't.
T: Perhaps it isn't an office matter. What comes with him, when it is four o'clock?
P: Ray. His mug was still on the hook after. I think I'm missing the lot of them, more than frightened of the other thing.
T: That sounds like grief and company, then, and not a fault to be fixed. What would you want to do with it in daylight?
P: There are four of us who said we'd have a breakfast. Nobody has rung anybody. I suppose I could ring somebody.
T: Will you say when?
P: Friday. After bowls. They've put me in the B team, by the way, and I was delighted and tried not to show it.
T: Congratulations to the B team. Let's do the owner's manual: what early signs would tell you sleep was sliding?
P: Clock creeping back round to face me. A lie-in at the weekend. Saying no to things on account of being tired.
T: And what would you do within, let's say, three bad nights?
P: Not a thing for one bad night, everybody has them. Three, back to one o'clock and half past six for a week. Do the diary. Get rid of the chair doze again.
T: That's an excellent manual and it's in your own hand. What do you think of going it alone?
P: Slightly daunted. But you didn't do the nights, I did. I only needed someone to tell me to stop pouring diesel in.
T: I couldn't say it better. You can come back through your GP or refer yourself if it returns and you can't shift it in a month or so. What should I have done differently?
P: You might have warned me about the salt. No, I've nothing. I have felt like a man with a job to do, and I'd missed that more than I knew.
T: It's been a pleasure working with you, George. All the very best to you and Jean.
P: And to you, Marcus. Ten to one I'm asleep by ten to one. Goodbye.
`,
      note: {
        progress:
          'Sleep efficiency 92 per cent (55 at start), total sleep improved and window widened to six hours. Mood and anxiety measures below caseness. Back at the bowls club and finances settled by one telephone call.',
        intervention:
          'Results reviewed; contribution of each component considered. Residual night waking about a former colleague understood as grief and loss of company instead of worry, with a contact plan. Relapse plan written in his words.',
        risk: 'No risk identified at close. Given routes back via GP and self-referral.',
        plan: 'Discharged by agreement after three sessions, treatment complete. Will keep fixed rising time and use his written plan if three poor nights occur.',
      },
      homework: [
        'Follow the personal relapse plan and keep one fixed rising time',
        'Arrange the breakfast with former colleagues',
      ],
    },
  ],
  messages: [
    {
      from: 'patient',
      afterSession: 2,
      days: 4,
      text: 'Marcus, salt in the tea incident today, 4 hours 40 last night and I am in a filthy temper. Carry on regardless? Not driving. George',
    },
    {
      from: 'therapist',
      afterSession: 2,
      days: 5,
      text: 'Carry on, George: this is the noisy part of the rebuild and it usually settles in the second week. Keep the rising time, keep off the road when sleepy, and tell me if your mood drops with it.',
    },
    {
      from: 'patient',
      afterSession: 3,
      days: 12,
      text: 'For the file: four men, four breakfasts, two hours. Slept six hours that night. Thank you again.',
    },
  ],
};
