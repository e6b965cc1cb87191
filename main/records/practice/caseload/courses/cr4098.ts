import type { PracticeCourse } from '../course.ts';

export const cr4098: PracticeCourse = {
  caseRef: 'CR-4098',
  goals: [
    { text: 'Carry Zayn up and down stairs alone without checking or counting', outcome: 'met' },
    { text: 'Do bath time by myself at least three evenings a week', outcome: 'met' },
    { text: 'Let unwanted thoughts pass without asking for reassurance', outcome: 'partly met' },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Welcome', minutes: 6 },
        { item: 'The thoughts', minutes: 14 },
        { item: 'Safety questions', minutes: 8 },
        { item: 'Making sense of it', minutes: 14 },
        { item: 'Goals and task', minutes: 8 },
      ],
      lines: `
T: Hello Nadia, I'm Marcus. Is it a good moment? I know with an eleven-week-old there may not be such a thing.
P: hi. he's asleep on me so I'm typing with one thumb sorry if its slow. my mum is downstairs
T: One thumb is plenty and please just say if you need to stop and feed him. You wrote on the form "I can't say it". I've worked with many new parents who started with those words. Would it help if I began?
P: yes
T: A lot of new mothers have sudden, horrible thoughts or pictures about their baby being hurt, and some of harm by their own hand. Studies put it at around half of mothers and many fathers. They frighten people most because they're the opposite of what the person wants. Does any of that come near yours?
P: I'm crying now. yes. all of that. what if you tell social services
T: It took courage to type that, take your time. I'm not shocked. I'd share something only if I believed Zayn or you were in danger, and a frightening thought is not a danger. Would you be able to tell me one of them, as plainly as you dare?
P: at the top of the stairs. a picture of me letting go of him. so real I feel it in my arms. and then bath time, what if I just.. didnt hold him
T: Thank you. When the picture comes at the top of the stairs, what do you feel in that second?
P: sick. terrified. I hold him so tight he cries. then I think what sort of mother thinks that
T: What do you do to be sure it won't happen?
P: I don't go downstairs unless Bilal is home. mum does bath. I go over and over it to check if I wanted to. I ask Bilal am I normal, every night basicaly
T: I'd like to ask some questions I ask everyone with thoughts like these. Have you ever wished to harm him, or felt pleasure or relief at the idea?
P: no! god no. I would die first. I mean not literally
T: I heard it as you meant it, and I'll still ask: any thoughts of not wanting to live or of hurting yourself?
P: no. I put zero and that was honest. just very tired and scared
T: Do you hear voices, or feel the thoughts are put in by something outside you, or believe there's something changed or dangerous about Zayn? And has your mood ever swung very high, with nights when you didn't need sleep?
P: no nothing like that. its my own thoughts thats what makes it worse. and lol I would give anything for sleep
T: Then here's my understanding, and please argue. Everyone's brain throws out odd pictures. In a new parent it scans for danger all day. You've a value of keeping him safe turned up to maximum, so when a picture breaks it, the alarm is enormous. Who do you think would have that alarm, a mother who didn't care or one who did?
P: one who did. I've never thought of it like that. I thought it was like a sign. that I was secretly evil
T: What meaning did you give it, the first time?
P: that if I can think it I must be able to do it. like its a warning
T: Let's test "if I think it, I could do it". Could you think, on purpose, about standing up now and throwing your phone across the room? Picture it properly.
P: ok I'm picturing it
T: How strongly are you moving towards it, from 0 to 10?
P: 0. I'm not going to throw my phone. it's got all his photos on
T: So a picture can be vivid, and nothing comes of it. What does that do to "I must be able to do it"?
P: makes it look a bit stupid. but the phone isn't scary
T: True, and a scary one gets replayed because you try so hard to keep it out. Try not to see a pink flamingo for ten seconds.
P: it was wearing zayns hat
T: Flamingos do. So what might the checking, asking and never being alone with him be doing to the pictures?
P: keeping them important
T: You've just described the treatment. We'd let the pictures be there, and gradually take the guards away so you can learn he was never in danger from you. Could you share the leaflet with Bilal, and each time you ask "am I normal", both just count it?
P: yes. he'll be so relieved its got a name. can we do stairs next time?
T: I'd like that very much. How are you feeling, now it's been said?
P: lighter. still scared but like lighter. he's waking up so I need to go do boob. thank you
T: Go and do the important thing. Well done today, Nadia.
`,
      note: {
        progress:
          'First treatment session. Onset shortly after birth of intrusive images of harming her baby on stairs and in the bath; severe guilt, avoidance of lone care, mental review and nightly reassurance seeking. Disclosed for the first time; visible relief at normalisation.',
        intervention:
          'Detailed normalising of intrusive harm thoughts; thought-action fusion tested with a neutral image and a thought-suppression demonstration. Formulation shared: inflated responsibility and meaning of the thought, maintained by avoidance and checking.',
        risk: 'Thoughts are ego-dystonic; no desire, intent, pleasure or preparation, no psychotic or manic symptoms, no thoughts of self-harm. Family support at home. Infant judged not at risk; no safeguarding action indicated, reasoning discussed with supervisor and documented. Health visitor informed of OCD diagnosis with consent.',
        plan: 'Partner to read the leaflet and reply to reassurance requests with a count. Graded exposure without checking from next session, starting with the stairs.',
      },
      homework: [
        'Read the leaflet together and tally reassurance requests, no need to stop them',
        'Jot down two images and what you did to feel safe',
      ],
    },
    {
      number: 2,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in', minutes: 5 },
        { item: 'Tally and ladder', minutes: 10 },
        { item: 'Stairs, today', minutes: 18 },
        { item: 'Bath and reassurance', minutes: 9 },
        { item: 'Next steps, ending', minutes: 8 },
      ],
      lines: `
T: Hi Nadia. How's the one-thumb department?
P: two thumbs today!! he's in the bouncy chair in front of me looking like a small landlord
T: A landlord in a bouncy chair. I've seen your scores, much lower for worry. What do you think moved them?
P: it having a name. bilal cried when he read the leaflet, he'd had one about the car seat and never told me
T: So both of you, on your own, in the same house. What was that like to find out?
P: mad. we laughed about it in the end. he said welcome to the evil parents club
T: I hope it has a good biscuit tin. Any thoughts this week of not wanting to be here, or anything that felt new or different about the images?
P: no to the first, and no same old ones, just a bit quieter. tally was 34 in the first week and then 11. I started hearing myself. it's like when you notice you say like
T: That's a big drop just from listening in. We made a ladder on the page between sessions: bottom is the stairs with your mum beside you, top is a bath on your own. Where have you got to?
P: I did the mum one five times. picture came every time the first 3, then she was talking about curtains and it came and I kept walking
T: You kept walking with the picture there. What did you learn that you couldn't have learned by waiting for it to go?
P: that it doesnt need to go. I can do stairs with it on
T: I'd like to write that on the wall. How would you feel about doing the next rung while I'm here, on your own, nobody home?
P: eek. mum is at the shop till 12. so yes I could
T: What do you predict, and what would the old rule have you do?
P: picture at the top step, 80 scared. old rule: grip him, go one step at a time, count, then go over it in my head after
T: What would breaking the old rule look like?
P: hold him like I'd hold him normally. no counting. go down like a person. and not do the replay. if the picture comes, hello flamingo
T: I'm sure the flamingo will be civil. Off you go when ready, back in your own time.
P: ok I'm back. we went down AND up. he was sick on my shoulder so that helped with not counting
T: Nature's own distraction. What was the number at the top, and at the bottom?
P: 70 at the top. it came right away, letting go. I felt it in my arms. I said hello flamingo and put my foot down. at the bottom 40. on the way up 25
T: And the replay, now?
P: wanting to do it soo badly. like did I grip, did I want to. I'm not doing it. I'm typing to you
T: What happens to the wanting if you don't scratch it?
P: going down a bit already. 20. so wanting to know if I meant it is just the itch, I don't have to solve it
T: Could you do it again now, a second time?
P: done. boring
T: Boring is the best word in the whole of therapy. What would be next on the ladder?
P: bath with mum in the hall. then mum downstairs. then mum at home, hers I mean. and when I ask bilal stuff we've agreed he says "that's one for the club" and gives me a biscuit. no answer. I've only asked four times since
T: Three good rungs, and I love that it's become a joke. You'd told us that you're moving back near your in-laws next week, so today is our last one here. How do you feel about carrying on without me?
P: a bit wobbly but I know what I'm doing. stairs, bath, no replay, biscuit. and the perinatal team there are ringing me
T: They have my letter, your ladder and the formulation, with your agreement. What would tell you that OCD was getting back in?
P: bilal being asked every night. me not doing a room. and if I get really low or it feels like it isn't just a thought I ring the gp or 111 or that team, not wait
T: That's the right order. What will you remember from here, if just one thing?
P: that someone said half of mums. I'd have saved myself so many nights
T: I'm very glad you said it on that first day. It's been a privilege, Nadia. Wave to the landlord.
P: he's waving. ok it was wind. bye marcus x
`,
      note: {
        progress:
          'Marked reduction in anxiety and in reassurance seeking. Husband disclosed comparable thoughts. Already working up the hierarchy with support of her mother.',
        intervention:
          'In-session exposure and response prevention: carried the infant on the stairs alone, twice, without counting, gripping or mental review (70 falling to 20). Learning consolidated around tolerating images without resolving them. Reassurance plan and remaining rungs agreed with husband.',
        risk: 'Images unchanged in quality and clearly unwanted; no suicidal ideation, psychosis or intent. Knows when and whom to contact urgently. Infant safe; health visitor and new perinatal team briefed.',
        plan: 'Discharged on relocation, with a good early response; handover to the perinatal team in her new area, including ladder and formulation. Will continue bath exposures independently.',
      },
      homework: [
        'Work through the three remaining bath rungs, repeating each until dull',
        'Keep the club rule for reassurance with your husband',
      ],
    },
  ],
  messages: [
    {
      from: 'therapist',
      afterSession: 1,
      days: 1,
      text: 'Hi Nadia, as promised the leaflet is on your page, along with a short one for partners. If a thought ever feels different in kind, or you feel unsafe, please ring 111 or your GP the same day.',
    },
    {
      from: 'patient',
      afterSession: 1,
      days: 3,
      text: 'read it twice. also printed it and stuck it in the nappy drawer where only I go at 4am. thank you for saying it first',
    },
    {
      from: 'patient',
      afterSession: 2,
      days: 9,
      text: 'did bath on my own. he loved it, I cried, in a good way. the new team rang as well. thanks for everything',
    },
  ],
};
