import type { PracticeCourse } from '../course.ts';

export const cr4499: PracticeCourse = {
  caseRef: 'CR-4499',
  goals: [
    {
      text: "Stay in a customer's front room with a calm dog off the lead while tuning a piano",
      outcome: 'open',
    },
    { text: 'Walk his daughter to school along the park side of the road', outcome: 'open' },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 30,
      agenda: [
        { item: 'Welcome and safety', minutes: 6 },
        { item: 'The fear in detail', minutes: 8 },
        { item: 'Why it lasts', minutes: 6 },
        { item: 'Building the ladder', minutes: 7 },
        { item: 'First rung', minutes: 3 },
      ],
      lines: `
T: Prynhawn da Tomos, Siobhan Kelly. That's all the Welsh I have, I'm afraid. Are you settled somewhere private?
P: haha that's more than most. yes I'm in the van outside a job, done for the day
T: A parked van will do well. Your questionnaires tell me mood is mostly holding and that the trouble is one specific thing. Is that fair?
P: dogs. 44 year old man. go on laugh
T: I won't laugh, I've met some dogs. Before we go there, is anything making life feel not worth living, or are you at any risk from yourself or anyone else?
P: no not at all. I'm a happy bloke apart from labradors
T: Good to hear, and Samaritans are on 116 123 if that ever altered. We've 30 minutes to get the fear described, see why it's hung on, and build the bottom of a ladder. Where does it bother you most?
P: work. I tune pianos, I'm in 4 or 5 houses a day. I ring ahead and say I've got an allergy. turned down a school and two care homes cause they've got visiting dogs
P: and Cerys is 6, she's started crossing the road when she sees one. she's never been near one. she gets it from my hand, I squeeze
T: That last part sounds like the reason for now.
P: yeah. it is
T: When you squeeze, what's going through your mind about the dog?
P: that it'll go for us. no warning. teeth in the calf
T: Has that ever happened?
P: aunty's farm when I was 7. collie, 6 stitches, back of the leg. I'd run past its pups in the barn
T: That must have been a fright, and it's a real memory. Looking back with a grown man's eyes, what was that collie up to?
P: guarding pups I suppose. and I ran. nobody'd told me you don't run
T: How many dogs would you say you've been in the same street as since, roughly?
P: thousands. zero bites. but I cross over so they don't get the chance
T: There's a wrinkle in that, isn't there. When you cross over, how do you feel, and what do you learn about the dog?
P: relief. massive. and I learn... nothing. I just learn crossing works
T: So the relief is what's teaching you. The way through is to stay nearer for longer, in steps small enough to be doable, till the fear comes down on its own and you don't cross. Who decides the steps?
P: I hope you'll say me
T: You. Rate some for me, 0 to 100. A photo, a video with sound, a dog behind a fence across the road, a small one on a lead, a labrador in a lounge?
P: photo 15. video 35 if it barks. fence 50. small on lead 65. lounge labrador 95. loose in the park 100
T: You could tune by those, they're so evenly spaced. Is there a dog in your life that's dependable, with a dependable owner?
P: my neighbour Glenys has a greyhound the size of a horse that does nothing but sleep. called Duchess. I've avoided her for six years and she's never once woken up for it
T: Let's keep the Duchess for a middle rung. For this week, where would you start so it's uncomfortable but not silly?
P: photos are too easy. barking videos. on the telly, not the phone, so they're big
T: Same clip each time, till the number halves, without looking away or turning the sound down. When might you?
P: 8 o'clock when Cerys is in bed, before the match. twenty minutes
T: And what do you predict will happen to the number over those twenty minutes?
P: it'll stay up. I'll be sat there sweating at 35 like a fool
T: Write that at the top and let's see what a piano tuner's ear makes of a bark after the tenth time. Shall we say the same time next week, with your chart in hand?
P: go on then. ta Siobhan. I'll let you know if I end up buying one
`,
      note: {
        progress:
          'Specific phobia of dogs since a childhood bite at seven. Restricts work bookings and his daughter has begun to copy the avoidance. No comorbid depression apparent.',
        intervention:
          'Guided self-help for phobia: maintenance cycle of avoidance and relief, rationale for graded exposure, first hierarchy with ratings from 15 to 100. Picked a first rung with prediction and stopping rule.',
        risk: 'Denies suicidal thoughts and self-harm, no risk to others. Crisis line given.',
        plan: 'Daily twenty-minute recorded-dog exposure, ratings charted. Next: fence, then a quiet neighbouring greyhound.',
      },
      homework: ['Watch the same barking clip at 8 pm until the fear halves, and chart it'],
    },
  ],
  messages: [
    {
      from: 'patient',
      afterSession: 1,
      days: 2,
      text: "Day 2. It's gone from 35 to 15 and I've noticed he barks in A flat. Is that allowed to help? Tomos",
    },
    {
      from: 'therapist',
      afterSession: 1,
      days: 3,
      text: "It's very much allowed. Once it's been at half or lower for two days running, choose a different dog and a new pitch. Siobhan",
    },
    {
      from: 'patient',
      afterSession: 1,
      days: 5,
      text: "Sorry, can we do 5.15 next time instead of 4.30? I've got a church organ over in Lampeter way and it always overruns.",
    },
  ],
};
