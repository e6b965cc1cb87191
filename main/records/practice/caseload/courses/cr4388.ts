import type { PracticeCourse } from '../course.ts';

export const cr4388: PracticeCourse = {
  caseRef: 'CR-4388',
  goals: [
    {
      text: 'Present the quarterly figures to the directors in person without a word-for-word script',
      outcome: 'met',
    },
    { text: 'Speak up at least once in every weekly management meeting', outcome: 'partly met' },
    { text: 'Keep evenings after a presentation free of going back over it', outcome: 'open' },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Introductions', minutes: 6 },
        { item: 'The problem now', minutes: 12 },
        { item: 'A recent meeting', minutes: 18 },
        { item: 'Goals', minutes: 8 },
        { item: 'Task and feedback', minutes: 6 },
      ],
      lines: `
T: Hello Grace, I'm Rhiannon Pugh. Could you tell me where you are today, and whether anyone could walk in or read your screen?
P: Hello Rhiannon. I'm at work but I've booked a small meeting room and put "HR call" on the door so nobody will come in.
T: A clever disguise. Is there a number I should use if we lose each other?
P: My mobile, the one you have.
T: Thanks. Your form shows the worst scores on worry about being judged, and low mood in the milder range, with 0 for thoughts of being better off dead. Is that 0 a true 0?
P: Yes. I'm not suicidal, I'm mortified. There is a difference.
T: There is, and I like the precision. What made this the moment to get help, when I gather it's been around a while?
P: I was offered Head of Finance in an acting role and I said no. I told them it was because of my mum's health. My mum is in Lagos doing aqua aerobics.
T: So she's in splendid form and you turned down something you wanted. How long has it had a say in your choices like that?
P: Since school really, but properly about six years. I manage it. I'm always the one who offers to write the paper so that someone else presents it.
T: You're respected on paper and invisible in the room. Can we take one recent meeting and look at it frame by frame?
P: Two weeks ago. Quarter 2 figures to the directors, seven people, ten minutes. I had been awake since four.
T: You stand up. What's the first thing that tells you something is going wrong?
P: Heat. It starts here at my chest and comes up. People have told me it won't show on dark skin, as though that settles it. I feel it like a bar heater, and my face goes shiny and my eyes water.
T: I won't tell you it doesn't show, we can find out together instead. When the heat comes up, what do you believe they're seeing?
P: A woman sweating and shaking who is about to cry over a spreadsheet. Someone who got where she is by accident.
T: Where is your attention, at that second? On the seven people, on the figures, somewhere else?
P: Inside. I'm watching myself, like a camera in the corner of the ceiling pointing at my face.
T: What does the picture from that camera look like?
P: Huge wet face. Voice like a goat. It's quite vivid actually.
T: Has anyone ever shown you a photograph that matched the goat camera?
P: No. It's just what I know I look like.
T: Interesting word, "know". What do you do to stop the others seeing it?
P: Scarf, always a scarf. I hold my cup to my cheek. I read every word and I read fast. And I don't look up, because if I catch somebody's eye I lose my place.
T: If you were one of the seven and a colleague read at speed with her head down behind a scarf, what might you think?
P: That she was unprepared. Or that she'd rather be anywhere else.
P: Oh, that's annoying.
T: It can be. And after the meeting, how long does the meeting go on in your head?
P: Until Thursday. I replay it in the bath, I replay it at the traffic lights. I find new bits I hadn't noticed were awful.
T: So we have the camera, the things you do to hide, and the replays. I think the three feed each other, and each is something we can work on. If it went well, what would be different in six months?
P: I'd present without a script and look at people. I'd say something in the Monday meeting instead of emailing it at lunchtime. And I'd have my evenings back.
T: That's clear enough to measure. This week, could you notice two moments when the goat camera switches on, and write what you did to hide and what happened?
P: Yes. I can do it in the notebook I pretend is for budgets.
T: How has it been, saying this to a stranger on a screen?
P: Easier than a face. I could not have told you the goat part with you looking at me.
T: Then I'm grateful to the screen. I'll see you next week, Grace.
P: Thank you. Goodbye.
`,
      note: {
        progress:
          'First treatment session. Long-standing social anxiety centred on presenting and on visible signs of anxiety, with recent impact on career (declined an acting promotion).',
        intervention:
          'Frame-by-frame analysis of a recent presentation, yielding an idiosyncratic model: heat as trigger, observer-perspective self-image, concealment strategies, post-event replay. Her experience of flushing was explored without premature reassurance about visibility.',
        risk: 'Item 9 zero and denied on enquiry. No risk issues identified.',
        plan: 'Self-monitoring of two episodes. Session 2: experiment comparing inward and outward attention.',
      },
      homework: ['Note two moments of self-watching: trigger, hiding strategy, outcome'],
    },
    {
      number: 2,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in', minutes: 5 },
        { item: 'Notebook', minutes: 10 },
        { item: 'Conversation test', minutes: 20 },
        { item: 'Conclusions', minutes: 8 },
        { item: 'Task and feedback', minutes: 7 },
      ],
      lines: `
T: Hello Grace. HR call again, or somewhere else?
P: Home. I moved my lunch. I've got half a jollof rice waiting so I am well motivated.
T: I shall keep to time. Your scores are about where they were. Has the week felt that way, or different inside?
P: The same amount of anxiety, but I've been interested in it. That's new.
T: What did the budget notebook catch?
P: Monday meeting. My boss asked for views on the reserves policy. I have views. I wrote them down, I said nothing, and then Declan said nearly the same thing and everyone nodded.
T: What did the camera show you as you were deciding not to speak?
P: Me going shiny halfway through and everybody politely looking at their pens.
T: And what did you do about the risk of that?
P: Drank water very slowly so that my mouth was busy. I have never seen it as a tactic before.
T: It's a fine one, nobody interrupts a person drinking. I'd like us to try something with attention and hiding. It needs a real conversation of about four minutes. Is there somebody you could ring who's easy but not your closest friend?
P: My neighbour Bernadette. She always wants to talk about the hedge.
T: The hedge it is. First call: do all of it. Check how you sound, plan each sentence, keep your answers short, stay on your face. Before you dial, what do you predict out of 100 for anxiety, and how you'll come across?
P: Anxiety 50. Come across: stilted, 60 percent awkward.
T: Let me know when you're off the phone.
P: Done. 55. I kept hearing my own voice come back. She said "are you alright love, you sound far away".
T: That's quite a comment. How did the conversation itself go?
P: Short. I couldn't tell you what she said about the hedge. Something about August.
T: Second call in a few minutes, with a pretext of your choosing. This time put everything into her: how her voice goes up and down, what she's interested in, what she isn't saying. No planning. What do you predict?
P: That I'll dry up, because I won't have a sentence ready. 70 that there's a horrible silence.
T: Worth finding out.
P: I'm back. That was eleven minutes, I'm so sorry. She has fallen out with the council.
T: Don't apologise, that's rather a finding. What about the anxiety and the silence?
P: 20, and I forgot to check it until you asked. There was one silence and she filled it, and then I asked her something and she laughed.
T: Put the two calls side by side for me. What was different about the one where you weren't monitoring yourself?
P: I know about the hedge now. I know what colour her mood was. I'd have said I was concentrating in the first one, but I was concentrating on me.
T: How about the sentence you prepared in advance, what was it protecting you from?
P: Drying up. And I didn't dry up without it. In fact the prepared sentences were what made me sound far away.
T: So what would you like to write as a conclusion, in Grace's own words?
P: Watching myself makes me worse at the thing I'm watching for. And people are more interesting than my face.
T: I hope you'll keep that. What might make it harder to do in the Monday meeting than with Bernadette?
P: Nobody in the Monday meeting is cross about a hedge. And the heat, because then I want to go back in and check.
T: So when the heat comes, notice it, let it be there, and send your attention back out to the person talking. Could you try one comment on Monday, unrehearsed, with the water left on the table?
P: One comment. Yes. My prediction is that I go shiny and nobody replies, 75.
T: Write it in the notebook, along with what people really do. How has today been?
P: Fun, which I didn't expect. Slightly exposing when she asked if I was alright.
T: Thank you for staying with it. Go and eat your rice.
P: I will. Bye Rhiannon.
`,
      note: {
        progress:
          'Monitoring done. She recognised delaying tactics in the weekly management meeting. Scores unchanged, curiosity increased.',
        intervention:
          'Behavioural experiment by telephone with a neighbour: self-monitoring with safety behaviours, then external focus without them. Anxiety 55 and 20 respectively; the feared silence did not materialise and the second call lasted nearly three times as long.',
        risk: 'Nothing new. Mood stable, no thoughts of self-harm.',
        plan: 'One spontaneous contribution in the management meeting. Session 3: replaying events afterwards and its cost.',
      },
      homework: [
        'Make one unrehearsed comment in the weekly meeting, drink left alone',
        'Record prediction and actual response of others',
      ],
    },
    {
      number: 3,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in', minutes: 5 },
        { item: 'The Monday comment', minutes: 10 },
        { item: 'The replay', minutes: 17 },
        { item: 'A new rule for Thursday', minutes: 12 },
        { item: 'Task and feedback', minutes: 6 },
      ],
      lines: `
T: Hi Grace, shall we begin with what's uppermost?
P: I made the comment. I have to tell you about it before I burst.
T: Then the agenda can wait a minute. Go on.
P: I said "I think we're counting the roof repairs twice." Just like that. Declan checked and I was right. My boss said "good spot" and we moved on.
T: Against a prediction of going shiny and nobody answering, 75. What do you make of it?
P: I did feel the heat. But it was there for perhaps one minute, and I was looking at Declan's spreadsheet and not at my chest.
T: And what did their faces do?
P: They looked at the screen, at the roof. It was about the roof! I was not even the main character.
T: Being a supporting actor in a scene about a roof has its charms. So that was Monday lunchtime. How was Monday night?
P: Ah. You've found me out. I was in the bath from nine until nearly eleven going over it.
T: Over the comment that went well?
P: Yes. I decided my voice had been sharp. Then that Declan was humiliated. Then that I'd said "counting" in a Nigerian way and they had noticed.
T: Each one a little worse than the last. What did the evidence look like at ten to one in the meeting, and what did it look like by eleven at night?
P: At ten to one it was "good spot". At eleven at night I'd practically been escorted from the building.
T: What new information came in between those two times?
P: None. Hot water.
T: Just hot water. If this replay were a member of your team, producing reports for you, how would you rate its sources?
P: I'd send it back. No figures, all narrative, and it's already decided its conclusion. Honestly I would put it on a performance plan.
T: What does the replay promise, though? You've employed it for years.
P: That I'll catch the mistake before anyone else does. That next time I'll be ready.
T: And does it make next time easier, if you look at your track record?
P: No. By the next time I've got a whole archive of awful things which mostly didn't happen. It makes me dread it more.
T: So it's advertised as preparation and it delivers dread. On the accent, was that a thought from Monday night or an older one?
P: Older. In my first job a manager used to repeat my words back in a voice. I was 22. I laughed along.
T: I'm sorry, that was demeaning, and it wasn't you who should have blushed. How does that memory link with the picture on the ceiling camera?
P: I've never joined those up. The people in my picture are all looking the way that team looked. Not the way Declan looks.
T: That's worth pausing on. In the room now, in this year, who is looking like that?
P: Nobody. Priya brings me plantain chips.
T: Then one thing we might do is keep bringing your attention to the real people. For the replay itself, what would you like to do on the evenings when it comes for you?
P: I thought I could write a debrief, like after an audit. One page, five minutes, three columns: what was said, what I know, what I'm guessing. Then shut the book.
T: I think that's excellent. What happens if the replay knocks again at ten?
P: It says "see page one". And I get out of the bath and ring my sister, or watch something with the subtitles on so I have to concentrate.
T: Looking ahead: I'd like us to film something next time. Could you record yourself on your laptop talking for three minutes on the reserves policy, the usual way with scarf and script, and then not watch it?
P: Not watch it? That I can promise you faithfully.
T: Before you put it away, write down how you believe you look and sound, with numbers. What was today like?
P: Heavier than last time in places. But joining up that manager with the camera feels important. I might be cross with him for a while.
T: Crossness sounds right to me. Be kind to yourself tonight, and out of the bath by half past nine.
P: Yes boss. Goodbye!
`,
      note: {
        progress:
          'Spontaneous contribution made and well received. Followed by roughly two hours of post-event processing the same evening, which reversed her appraisal without new evidence.',
        intervention:
          'Cost and benefit analysis of the replay, using her professional frame of audit. Self-image linked to ridicule of her accent by an early manager; discrimination of then and now begun. She designed a brief structured debrief to replace rumination.',
        risk: 'None identified. Distress about past workplace ridicule, contained; no suicidal thoughts.',
        plan: 'Use the debrief page after meetings. Prepare a short self-recording, unwatched, with predictions, for video feedback in session 4.',
      },
      homework: [
        'Complete a five-minute debrief page following any meeting',
        'Film a short talk with usual habits; write predictions and leave it unwatched',
      ],
    },
    {
      number: 4,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in', minutes: 4 },
        { item: 'Debrief pages', minutes: 6 },
        { item: 'Attention training', minutes: 12 },
        { item: 'Second recording', minutes: 8 },
        { item: 'Watching both', minutes: 14 },
        { item: 'Summary and task', minutes: 6 },
      ],
      lines: `
T: Hello Grace. Where do I find you, and how are you feeling about what we've got planned?
P: Home, dining room, door locked, husband sent out to buy things we don't need. I feel as if I'm about to have a tooth out.
T: Thank you for turning up to the dentist. Is anything from your questionnaires different in a way I should know about?
P: Mood a little better. Worry a little worse because of today, I would think. Nothing on the last item, I know you're going to ask.
T: I was, and I'd have been sorry to miss it. Let me propose a running order: debrief pages briefly, some attention training, then a second recording done a new way, and then we watch the two. Anything you'd change?
P: Could we agree that I can stop if I hate it?
T: We can. What would be the sign that you need to stop, as distinct from it being uncomfortable?
P: If I start crying. Discomfort I can sit in, I am a finance professional.
T: Understood. Debrief pages, how many did you do?
P: Three. And I was out of the bath by 9.25 each time. I want that minuted.
T: So minuted. What did column three, the guesses, look like after a few pages?
P: Repetitive. I'd written "they think I'm not up to it" on all three days. Column two was different every day, and column three was the same old record.
T: What might that say about where column three comes from?
P: It was written before the meeting. It's a standing item.
T: A standing item, I may borrow that. Did the replay come back after you'd shut the book?
P: Once, on the Wednesday, and I said "see page one" out loud and my husband said "what?" and I had to explain the whole thing to him.
T: What did he make of it?
P: He said he thought I loved presenting because I always look so calm. Eleven years! He's never once noticed.
T: We'll come back to what people notice, since that's the big question today. First the training. Its purpose isn't relaxation. It's practising moving your attention on purpose, so that the heat can't drag it to the ceiling. What's your self-focus now, from -3 all outward to +3 all inward?
P: Plus 2. I've been checking my neck since you said hello.
T: Then there's a good starting point. Sit with your eyes open and rest them on one spot. Find three sounds, near or far. Tell me what they are.
P: Fridge. Someone with a hedge trimmer, it will be Bernadette's feud. A clock I thought had stopped.
T: For about a minute give everything to the clock. When something else pulls, including the heat, don't fight it, let it be background and return to the clock. Type when the minute's up.
P: Okay, I did that. I lost it maybe five times. It went to my neck twice and to whether you could tell.
T: Five returns is five repetitions, like lifting a weight. Now switch when I say, ten seconds or so on each, in your own time: trimmer, fridge, clock, trimmer, clock, fridge. Then come back to me.
P: That was oddly hard. The fridge is very shy.
T: Shy sounds make for strong muscles. Last part: widen out, try to hear all three at the same time, and anything new that turns up. A minute again.
P: I got four. There's a bird. And a pipe in the wall. I didn't know I could hear the pipe.
T: Where's the focus now on the same scale?
P: Minus 1. And my neck is just a neck.
T: Was the heat gone, or did it stay and you weren't attending to it?
P: It was there in the middle part, I'd say half strength. I just didn't go and stand next to it.
T: How would "I didn't go and stand next to it" work in a room with seven directors?
P: I'd feel it come up and think, there you are, and then look at what Priya's doing with her eyebrows.
T: Good. Let's go on to the film while you're at minus 1. The recording you made last week: what did you wear, what did you do?
P: Scarf, tea against my cheek, every word read out. Exactly as usual. It's on the laptop and I've put a sticky note over the file like it's cursed.
T: Please read me the predictions you wrote, straight off the page.
P: Visibly flushed and shiny, 85. Shaking hands, 70. Voice wobbling like a goat, 80. Long pauses, 75. Looks incompetent, 80.
T: Keep those close. Now for the second film: three minutes on the same topic, no scarf, no cup, three headings on a card in place of the script. Look at the lens as though it's Priya and you want her to follow the argument. What do you predict for this one?
P: Worse. I'd say flushed 95 because there's nothing to hide behind. Pauses 90. I may lose it entirely halfway.
T: It's good to have those written before the event. Ready, or do you want another minute with the clock?
P: Ten seconds of pipe. Then go.
T: Take what you need. I'll be here when you've finished, however it went.
P: Done. I lost my place once. I looked at the card and carried on.
P: I want it noted that I made a joke about roof repairs to my own laptop.
T: Noted with pleasure. Before you watch a second of either, I'd like you to prepare your eye. Close your eyes and call up the ceiling camera version of the first film, in as much detail as possible. What does she look like?
P: Wet face, wide eyes, cup going up and down, lips trembling. Talking too fast to follow.
T: Now you're going to watch as if it's a stranger called Mrs Brown on a news item, someone you've never met. Judge only what's on the screen. If a feeling turns up, it belongs to you in the dining room and not to her. How will you know if you've slipped back into feeling?
P: If I start saying "I" and not "she". And if my stomach's involved.
T: Then catch the "I". Scarf film first, with the sound on, right through. Type to me at the end, describing her.
P: All right. I'm peeling off the sticky note.
P: Finished. Oh.
T: Tell me about Mrs Brown.
P: She's... brisk. She looks a bit cross to be honest. Her face is a normal face. There is a shine on the forehead from the lamp. She isn't trembling at all.
T: Flushed and shiny, how would you score her as a stranger?
P: 15. And that's the lamp. If I didn't know I would say nothing.
T: You would say nothing. I'd like to leave a little space after that. What about her hands and voice?
P: Hands 5, she's holding a cup. Voice is flat and fast. No goat. I looked for the goat. Pauses none, she doesn't breathe.
T: Competence?
P: She knows what she's talking about, but you don't want to ask her anything, she's got a wall up. That cup! Why does she keep putting the cup to her face? It's all you look at.
T: What was the cup meant to do?
P: Hide me. It's like a flashing arrow.
P: Sorry. "Her".
T: Well caught. How's the stomach?
P: Fine. I'm more annoyed than anything. All those scarves.
T: We may mourn the scarves later. Second film, same instructions, still Mrs Brown.
P: It's finished and I need a moment.
T: Take as long as you like. Is it the crying kind, or something else?
P: Something else. Give me a second.
P: She looks nice. She looks like somebody I would go and ask.
T: That's quite a sentence. What's on the screen that makes her so?
P: She looks up. She's got hands, they move. She stops after the point about reserves, and in my head that was twenty seconds and it's about two. And it's a good stop, it sounds as though she means it.
T: And losing her place?
P: I waited for it and I nearly missed it. She looks at a card. That's all, that's the disaster.
T: Numbers please, same five.
P: Flushed 15. Hands 0. Goat 5. Pauses 10, and they're good ones. Incompetent 5. Compared with 95 and 90. I can't quite believe it.
T: Which part of you can't, and what's it saying?
P: The part on the ceiling. It's saying the camera on the laptop is kind, and a real room would see more.
T: A fair objection. How might we check whether a real room sees more?
P: Show it to people who don't know. Priya would do it. And my niece, she's sixteen, she has no mercy.
T: What would you ask, so that you don't lead the witness?
P: "What do you notice about how this person looks and sounds?" And then a second question, "did anything about her face stand out?" And nothing about blushing before that.
T: An audit sample of two, three if you can. How did the heat compare between the two recordings, felt from the inside?
P: That's the thing. It was the same. Maybe stronger in the second one because I had no scarf. And they look the same. So how hot I feel tells me nothing about what's showing.
T: Would you write that one down, please, word for word? What would it mean for the directors' meeting if it were true?
P: It would mean that I don't have to be cool to do it. I can be hot and do it. I've been waiting for six years to be cool.
T: How much do you believe "when I feel hot, everyone sees a flushed, shaking woman", before the films and now?
P: 90 before. 35 now, and most of the 35 is wanting to see what my niece says.
T: When is the next meeting where this could be tried in person?
P: The Q3 figures, in three weeks. Ten minutes and then questions. I had been planning to ask Declan.
T: Had been?
P: Well. I might say I'll do the first half and see. No, I'll do it. Write it down before I change my mind.
T: Written. What would you like to keep from today's film for that room: card, scarf, cup, where you look?
P: Card with three headings. No scarf. The cup stays on the table for drinking like a normal person. Look at Priya's eyebrows, then at whoever is nodding.
T: And the training, could you do it for ten minutes a day, at a calm time rather than in an emergency?
P: On the bus. There are plenty of sounds on the 47. There's a man who sniffs.
T: He'll be a worthy training partner. How would you sum up the hour, if the minutes had to fit in two lines?
P: Heat felt is not heat seen. And the things I do to hide are what people would notice.
T: Is there anything about today that was too much, or that you'd have wanted to go differently?
P: The waiting before the first film was horrible and I think it needed to be. I'd not have done it without Mrs Brown.
T: I'll pass on your thanks. Expect that the ceiling camera may do a late showing tonight; what's the plan if so?
P: Page one. And I've got actual footage now, so I can tell it to check its sources.
T: Wonderful. I look forward to the niece's verdict. Take care, Grace.
P: Thank you. Truly. Bye for now.
`,
      note: {
        progress:
          'Three debrief pages completed and evening rumination shorter. Belief that feeling hot equals being visibly flushed and shaking went from 90 to 35. Has decided to present the Q3 figures herself.',
        intervention:
          'Attention training (selective, switching, divided), self-focus from +2 to -1. Video feedback with cognitive preparation: two recordings, with and without safety behaviours, viewed as a stranger. Observed ratings far below predictions in both; concealment judged to be the more conspicuous feature.',
        risk: 'No suicidal ideation, asked and denied. Tolerated exposure well, with a stop signal agreed at the outset.',
        plan: 'Neutral-viewer survey of the second film, daily attention training, Q3 presentation without script or scarf. Review in session 5.',
      },
      homework: [
        'Practise attention training ten minutes daily on the bus',
        'Ask two viewers the neutral questions regarding the second film',
      ],
    },
    {
      number: 5,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in', minutes: 5 },
        { item: 'Survey results', minutes: 9 },
        { item: 'Presentation review', minutes: 18 },
        { item: 'What is left', minutes: 12 },
        { item: 'Task and feedback', minutes: 6 },
      ],
      lines: `
T: Hello Grace. I see the scores have taken a step down. Is it fair to say you've a story to tell?
P: Two stories. The verdicts and the meeting. And Bernadette has won against the council but that isn't clinical.
T: I'd still want it under any other business. Verdicts first?
P: Priya said "clear, friendly, nice hands". My niece said "you look like a teacher, a good one" and "the curtains are tragic". Nobody said a word about my face, not even on the second question.
T: What did the ceiling have to say to that?
P: It said they're being kind. But then I thought about my niece and the curtains, and there's no kindness in that child.
T: An unimpeachable witness. So take me to the Q3 room. What did you walk in with?
P: One card. No scarf, and I felt as if I'd come in without a skirt. Bar heater came on at the door. I thought, there you are, and I looked at Priya's eyebrows.
T: What was the prediction you'd put in the notebook?
P: Flushed 60, lose my place and not recover 50, someone asks if I'm unwell 40.
T: And column two, the known facts?
P: I lost my place at slide three. I said "bear with me", looked at the card, went on. Two directors wrote things down. One asked about the pension line and I said I didn't know and I'd come back to him by Friday.
T: You said "I don't know" to a director, aloud. Where would that have been on your list of dreads a month ago?
P: Top. I'd have invented a number first, and I'm an accountant, that's practically a crime.
T: How did he respond?
P: He said "fine, thanks". And moved on. I've spent six years avoiding "fine, thanks".
T: What would you say made it possible, if you had to give the credit out in percentages?
P: Card 10, no scarf 20, looking out 40. And 30 for knowing that hot inside isn't the same as hot outside.
T: And Thursday, the traditional replay day?
P: Half an hour in the car. I did the page when I got in and then I made soup. There's still a pull, especially at night, especially about the pension question.
T: It sounds quieter, but not retired. What was the pull made of?
P: "A Head of Finance would have known." It's not about my face any more, it's about whether I'm a fraud.
T: I'm glad you've spotted the change of costume. How would we find out what a Head of Finance does when she doesn't know something?
P: Watch one, I suppose. The finance lead at the college where I'm a governor says "let me check" about four times a meeting and I think she's brilliant.
T: What do you do with that, when it's you who says it?
P: I use a different ruler. Hers has centimetres and mine has thorns.
T: What might happen if you used her ruler for a week?
P: I'd get quite a lot of good marks. It's tempting to say that's cheating.
T: Let's treat that as a prediction and look. What's the next step up in the outside world?
P: The all-staff briefing. Sixty people, and questions from the floor that I can't prepare. They've asked for a volunteer from finance, and normally I go and stand in the loo till it's been allocated.
T: What would make it a real test and not just an endurance event?
P: Volunteer. Then leave one question deliberately at "let me check", and watch their faces when I say it.
T: I'd like to hear how sixty faces take that. Also, five minutes of the bus practice before bed if the pull comes?
P: Yes, the clock and the pipe. Oh, and for feedback: I liked the percentages. I might use them in appraisals.
T: No royalties required. I'll see you after the briefing, and now, Bernadette: quickly.
P: They've to trim it twice a year and put it in writing. She's having it framed. Goodbye Rhiannon.
`,
      note: {
        progress:
          'Presented quarterly results in person without script or scarf. Feared outcomes largely absent; one lapse and one unanswered question handled without consequence. Rumination down to half an hour. Viewer survey found no comments on flushing.',
        intervention:
          'Survey and presentation reviewed against written predictions; she attributed most benefit to outward attention. Residual theme of fraudulence identified, with double standard explored by comparison to a respected peer.',
        risk: 'No concerns raised; mood improving, item 9 remains zero.',
        plan: 'Volunteer for the all-staff briefing and include one deliberate admission of needing to look something up. Continue debrief and attention practice. Session 6: review, standards, begin planning for ending.',
      },
      homework: [
        'Volunteer for the staff briefing and watch reactions to an unknown answer',
        'Mark yourself for one week by the standard you apply to peers',
      ],
    },
  ],
  messages: [
    {
      from: 'patient',
      afterSession: 3,
      days: 2,
      text: 'Dear Rhiannon, the recording is done and unwatched. I had to do it twice because the first time I left the lens cover on. I hope that still counts. Grace',
    },
    {
      from: 'therapist',
      afterSession: 3,
      days: 3,
      text: 'It counts double. Please bring the written numbers with you and a glass of water for drinking only.',
    },
    {
      from: 'patient',
      afterSession: 4,
      days: 6,
      text: 'Could our next session be after the directors meet rather than before? I would like to arrive with results. Any slot that week is fine.',
    },
    {
      from: 'therapist',
      afterSession: 4,
      days: 7,
      text: 'Good thinking. I have moved you to later that same week and the new time is showing on your page.',
    },
  ],
  replies: [
    "Hello Rhiannon. Yes, I'm at home, dining room, door shut, nobody about.",
    "I'm well, thank you. A little tired and rather pleased with myself, which is an unusual combination.",
    'Scores are down a bit again, I believe. Zero on the last item as ever, no thoughts of that sort at all.',
    'The main thing I would like to cover is the briefing, and then the ruler with the thorns, because I did try the other one.',
    'So, I volunteered. I put my hand up in the team meeting before I could walk to the loo. Declan actually said "are you sure?"',
    'Before it I wrote down: face flushed and people notice, 45. A question I cannot answer and the room goes cold, 65. They wonder why I was picked, 60.',
    'It was sixty-three people in the end, in the canteen, with a microphone that squeaked. The heat came up before I had even said good morning.',
    'I thought, there you are, and I went and looked at a woman in the second row who was knitting. I talked to her for most of it.',
    'Then the questions. A man from repairs asked what the pension change meant for part-time staff and I did not know. I said "I don\'t know that one, let me check and I\'ll put the answer on the intranet by Thursday."',
    'And I watched the faces, as we agreed. He nodded and wrote it down. Two people nodded with him. One was eating a satsuma. That was the whole of it.',
    "So the room went cold: nought. If anything it warmed up a little. Another person asked something harder straight afterwards, as if I'd made it safe to ask.",
    'The knitting woman stopped me on the stairs and said it was the first time she had understood the reserves. I said thank you and did not argue with her. I had to bite my tongue.',
    'The replay came at about ten that night, twenty minutes perhaps. I did the page. Column three was "they think I am not up to it" again, the standing item.',
    'This time I crossed it out and wrote: source, none. Then I went to sleep. I was rather struck by that.',
    'The ruler was harder. By her standards I would have given myself seven or eight most days. By mine I had four. And it was always the same work.',
    'What I learned, I think, is that I can be hot and unsure and still be perfectly good at this. I believed that about 20 when we started and I would say 70 now.',
    "What still bothers me is the acting Head of Finance post. It's been advertised again, and I notice that I'm already composing reasons about my mother.",
    'For the coming week I will ask for an informal chat about the post, and I will take the card with three headings and no scarf. My prediction is that she asks why I turned it down, 70, and that I go to pieces, 40.',
    'Today was very useful. If I had to put it in two lines: not knowing is ordinary, and the standing item can be struck off. There was nothing I would have changed.',
    'Thank you, Rhiannon. I will write the page after the chat and bring it with me. Goodbye for now.',
  ],
};
