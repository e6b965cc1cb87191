import type { PracticeCourse } from '../course.ts';

export const cr4480: PracticeCourse = {
  caseRef: 'CR-4480',
  goals: [
    {
      text: 'Attend every weekly seminar and contribute at least once, unscripted.',
      outcome: 'open',
    },
    {
      text: 'Eat lunch in the campus canteen three times a week, in company at least once.',
      outcome: 'open',
    },
    {
      text: 'Say yes to one social invitation a fortnight without preparing an excuse.',
      outcome: 'open',
    },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 40,
      agenda: [
        { item: 'Welcome and privacy', minutes: 5 },
        { item: 'Measures and risk', minutes: 8 },
        { item: 'A recent example', minutes: 14 },
        { item: 'Goals', minutes: 8 },
        { item: 'Homework and feedback', minutes: 5 },
      ],
      lines: `
T: Hello Chloe, I'm Marcus. First things first: are you somewhere private, and might anyone walk in over the next forty minutes?
P: hi. in my room in halls, door locked
P: flatmates are in but they cant see my screen
T: Perfect. If we lose the connection I'll ring the mobile you gave us. I'd like to look at your questionnaires, hear about one recent bad moment in detail, and start on goals. What would you add?
P: maybe whether this is even bad enough to be here
T: I'm glad you typed that. It can go first. When did you last change your plans because of it?
P: literally this week lol
P: had a 10am seminar. got to the building, walked round it twice and went back to bed
T: What was in your mind on the second lap?
P: that theyd go round the circle for a point each from the reading. and my voice would do the wobbly thing and then i have to see those people every week after that
T: After they'd noticed the wobble, what would they know about you, in your worry?
P: that im not clever enough to be here. like i got in by accident
T: So the price of that thought was one seminar. How many has it cost you since term began, roughly?
P: um. 7 of 11
P: wow ok thats more than half
T: I'd say that answers your question about whether it's bad enough. How are meals going?
P: i dont eat with people. cereal in here mostly. canteen once in freshers week, i couldnt swallow properly and i was sure the girl opposite was watching my hands
T: That sounds like a lonely way to have lunch. On your questionnaires the highest answers are about avoiding being looked at and about embarrassment. Mood looks a bit flat as well. Does that fit?
P: yeah. flat cos im on my own so much i think, not the other way round
T: A useful distinction. I ask everybody this directly: have you had any thoughts of ending your life, or of hurting yourself?
P: no. i get homesick and cry but not that
T: Thank you for a straight answer. If that ever changed, whom would you tell first?
P: my mum. or my sister shes a nurse
T: Good people to have. I'd also want you to know about Samaritans on 116 123, day or night, and 111 if things got urgent. Now, if this went well, what would I see you doing by the summer that you don't do now?
P: sitting in the seminar with an actual thing to say. eating chips in the canteen like a normal person. going to stuff my flat invites me to, they've nearly stopped asking
T: Three clear ones. I'll write those up as goals and you can correct my wording. Until we next speak, would you be willing to be a reporter rather than a brave person? Two situations, written down as soon as possible after.
P: what do i write
T: Where you were, what you predicted, what you felt in your body, and what you did to get through. The last column is the one I'm most curious about.
P: ok i can do that. i thought youd make me do a speech
T: No speeches. How has it been doing this by typing?
P: easier than talking. i can check it before i send it
T: Hold on to that observation, I'd like to come back to it next time. Same slot next week?
P: yes please. thanks marcus
`,
      note: {
        progress:
          'First treatment contact. Long-standing fear of negative evaluation, markedly worse since starting university; over half of seminars missed this term and meals taken alone. Low mood appears secondary to isolation.',
        intervention:
          'Detailed review of an avoidance episode from the same week, clarification of feared outcome (being exposed as less able than peers), collaborative goal setting and introduction to self-monitoring.',
        risk: 'Asked directly. Denies suicidal thoughts and self-harm. Protective: close to mother and sister. Crisis numbers given.',
        plan: 'Individual formulation next session, with attention to what she does to feel safe. Chloe commented that typing lets her edit; explore as a possible safety behaviour.',
      },
      homework: [
        'Record two social situations on the diary sheet, same day',
        'Read the leaflet on how social anxiety keeps going',
      ],
    },
    {
      number: 2,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in and measures', minutes: 5 },
        { item: 'Diary review', minutes: 7 },
        { item: 'Drawing the cycle', minutes: 15 },
        { item: 'Experiment in the chat', minutes: 12 },
        { item: 'Canteen experiment', minutes: 8 },
        { item: 'Summary and feedback', minutes: 3 },
      ],
      lines: `
T: Hello Chloe. Are you in the same place as last week, door shut?
P: yep same. bit of a cold
T: Sorry to hear it. Shout if you need to break off. I've read your questionnaires: not much movement yet, which I'd expect at this point. How would you sum up the week in a sentence?
P: went to one seminar, didnt speak, hid for the rest
T: One attended is one more than the week we met. And your mood?
P: ok. a bit better at the weekend cos my sister came
T: Nice. Any thoughts about harming yourself or not wanting to be alive, since we last spoke?
P: no none
T: Thank you. When you look back at last session, what stuck?
P: the 7 out of 11. i told my sister and she went quiet
P: and that you said you wanted to know what i DO to get through. i thought i didnt do anything, then i did the diary and it was basically the whole page
T: Ha, I was hoping for that page. Here's what I'd propose: look at the diary, turn one entry into a picture of how the anxiety keeps itself going, then try something out right here in the chat, and set up one test for the week. Anything from your side?
P: theres a group presentation in 3 wks, im dreading it. but maybe not today
T: I'll note it so it doesn't get lost, and we'll give it a proper slot next time. Diary first. Which of the two entries shall we use?
P: the seminar. tuesday
T: Set the scene for me.
P: 14 of us round tables pushed together. human geography. i got there 15 mins early to get the chair by the door
T: What were you predicting on the way in, and what did your body do when you sat down?
P: that he would pick on me and id go red and my voice would shake and id say something thick
P: heart going mad. hot face. hands felt like they were vibrating
T: In that moment, where was your attention? Give me a rough split between what was going on inside you and what was happening in the room.
P: like 90% me. i honestly couldnt tell you what the seminar was about. something about rivers??
T: I'm smiling. So ninety per cent inside. While you were looking inwards, did you have any picture of how you appeared to the others?
P: yes. its weirdly clear. bright red, like tomato red, blotches down my neck, eyes huge, gripping the table
T: Do you see that picture through your own eyes, or as if from across the table?
P: from across. like im sat opposite looking at me
T: It's one of the commonest things people with social anxiety tell me. What do you think that picture is made out of, given that you can't see your own face?
P: i guess.. how hot i felt. so i feel hot and my brain makes a tomato
T: Yes, so feelings get turned into an image, and the image gets treated as...?
P: fact. as what they can all see
T: Now the last column, where you said the whole page was. Read me your list.
P: early for door seat. laptop open the whole time so it covers my chest. scarf on cos of the neck. planned one sentence about the reading and said it in my head about 40 times. sleeves over hands. didnt look at the tutor. fake typing
P: also water bottle so i had something to do if he looked at me
T: That's careful noticing. What is each one supposed to protect you from? Take the scarf.
P: people seeing the blotches
T: And what does wearing a scarf indoors in a heated room do to your temperature?
P: oh no
P: it makes me hotter. so redder
T: And the sentence repeated forty times?
P: supposed to stop me sounding stupid. but by the time i had it ready they were on something else. and i wasnt listening so anything i said would of been off topic
T: So which would look odder to a tutor: a student with a slightly shaky voice who's on topic, or one with a perfect sentence about something from ten minutes ago?
P: second one. definitely the second one haha
T: What about not looking at anybody, laptop up, sleeves down? If you saw someone else doing that in week five, what might you assume?
P: that they dont want to be spoken to. maybe that theyre a bit stuck up
P: thats horrible. do they think that about me
T: We don't know, and guessing would be the anxiety's game. But it's a question we can find ways of testing. One more about the list: after Tuesday, when nothing terrible happened, what got the credit?
P: the scarf and the chair. like phew got away with it
T: So did the prediction, that they'd see you as thick, ever get put to the test?
P: no. i never find out because i hide it every time
T: I'll put your words into a loop and you tell me where it's wrong. Seminar, then "I'll sound thick", then heat and shaking, attention swings inside, the tomato picture, you do things to hide it, some of those make it worse, nobody gets to know you, and the belief walks out untouched. Right?
P: yeah. its quite depressing written like that but its right
P: also kind of a relief? like its a machine not my personality
T: A machine has parts, and parts can be taken out one at a time to see what happens. Which brings me to something you told me last week, about why typing is easier.
P: that i can check it before i send
T: Yes. I can see when you're typing, and sometimes the dots go on for a while and then a short message arrives. What happens in that gap?
P: omg you can see that
P: i write it then delete it then write it better. i read it about 3 times. sometimes i look up a word
T: What are you guarding against?
P: you thinking im an idiot or that im wasting your time
T: How strongly do you believe I'd think that, nought to a hundred, if you sent me things unpolished?
P: 60. 70 if there was loads of typos
T: Would you be up for finding out? Ten minutes. You answer whatever I ask, first thing in your head, no deleting, no rereading, eyes on my messages and not on yours. If it's awful you can tell me and we stop.
P: ugh. ok
P: what am i looking for, like how do i know if you think im an idiot
T: Good scientist's question. What would you expect to see from me?
P: youd go short. or youd have to ask me to explain. or youd get a bit formal
T: Then those are our three signs: shorter, confused, or formal. Anxiety right now?
P: 65
T: Off we go. Tell me about the place you grew up.
P: its a tiny town near the sea in norfolk theres a chip shop and a church and a lifebot station. my grandad was on the lifebaot
T: Lifeboat crew, in Norfolk, in winter? What was he like?
P: really loud and really kind he used to do the voices of all the boats on the radio and me and my sister wold wet ourselves. he taught me tides thats probly why i did geography actualy i never thouht about that before
T: Hang on, you never put those together before just now? What is it about tides?
P: that its this huge thing and you can work it out on paper. like the sea looks random and its not. there was a table pinned up in the kitchen and he let me do the pencil marks
T: I'd happily hear another half hour of that, but I'll be strict. Pause there. Check our three signs: was I shorter, confused or formal?
P: no. you asked me more stuff. you sort of got more interested when i was typing badly
T: What do you make of that?
P: maybe cos i was actually saying something. when i tidy it up i take all the things out of it
T: Where was your attention compared with Tuesday?
P: on you and on grandad. maybe 20% me. i forgot about the typos after the second one
T: And anxiety now, and that sixty to seventy?
P: anxiety 25. belief like 20
T: Before we get carried away, can you think of a reason this might not apply in a seminar?
P: you cant see my face. and youre paid to be nice
T: Both fair. So what would a test need, to get round those?
P: real people who arent paid. and they can see me
T: You had canteen as your second diary entry, one you walked out of. Could that be our place?
P: maybe. priya from my flat goes weds at 1. shes asked me before
T: What's the prediction if you sit with Priya and eat something?
P: my hands will shake, she will notice and make a comment or leave early
T: How likely, and which of your protective habits would usually come along?
P: 75. scarf, sit facing the wall, get something that doesnt need cutlery, phone out, eat 3 bites
T: Which of those could you leave behind this time? Not all, just enough to make it a real test.
P: scarf and phone
P: and soup. if i get soup its the worst one for hands so then id know
T: That's bolder than I'd have suggested. Where will your attention go?
P: on her. i could try and remember 3 things she says so i have a job
T: And what will count as evidence? "It felt awful" would be about your insides.
P: whether she says anything about my hands. whether she leaves before me. if she asks me again
T: I'd bank on some anxiety turning up, and that isn't failure, it's the conditions of the test. Could anything get in the way on Wednesday?
P: me saying ive already eaten. thats my line
T: What might help with that?
P: texting her tonight so shes expecting me
T: Lovely. I'll leave the diary columns for before and after in your homework. Could you tell me in your own way what today was about?
P: the stuff i do to hide is what stops me finding out, and it makes some of it worse. and the tomato is made of feelings not facts
T: Both of those came from you. Was there anything I said that jarred or that I got wrong?
P: only the dots thing, i felt caught out for a sec. but it was useful in the end
T: Thank you for telling me. I could have led up to that more gently. Presentation goes on the agenda for next week, and I'll be thinking of you and that soup.
P: haha ok. bye marcus, sent without reading
`,
      note: {
        progress:
          'Attended one seminar since last contact. Engaged openly with the model and generated much of it herself. Conviction that others would judge unedited contributions fell from about two thirds to 20 per cent within the session.',
        intervention:
          'Cognitive formulation of a recent seminar: self-focused attention, observer-perspective image built from bodily sensations, safety behaviours and their costs. In-session experiment on dropping message editing, with three signs of judgement agreed beforehand. Canteen experiment planned.',
        risk: 'No suicidal ideation or self-harm reported on direct enquiry. Weekend visit from sister was supportive.',
        plan: 'Review canteen outcome against the predictions recorded. Group presentation in three weeks to have its own agenda slot. Consider video feedback to update the image of blushing.',
      },
      homework: [
        'Wednesday lunch with Priya: soup, phone away, scarf off; fill in before and after',
        'In one seminar, note five things about the discussion itself',
      ],
    },
    {
      number: 3,
      kind: 'typed',
      minutes: 40,
      agenda: [
        { item: 'Measures and mood', minutes: 5 },
        { item: 'Canteen results', minutes: 14 },
        { item: 'Presentation', minutes: 14 },
        { item: 'Homework and close', minutes: 7 },
      ],
      lines: `
T: Hello again, Chloe. I have your scores in front of me and the avoidance one has come down a notch. I'll resist asking about soup for thirty seconds. How are you, and are you safe and private?
P: yes in my room. im alright. tired but good tired
P: you can ask about the soup
T: Tell me about the soup.
P: leek and potato. hands shook for the first five mins, i spilt a bit on the tray. priya was on about her mates from home and she didnt even look
T: What were the three signs we'd agreed to look for?
P: comment on hands, no. leaving first, no i left first for a lecture. asks again, yes she put it in the flat chat, "soup wednesdays"
T: I didn't see soup Wednesdays coming. You'd put the prediction at 75 beforehand. Where would you put it now, for next week?
P: 25 maybe. theres still a bit of me that says she was being nice
T: What would "being nice" have looked like, as opposed to not noticing or not minding?
P: idk. she would have said are you ok in a voice. she asked if i wanted her bread. so no i dont think it was pity
T: And your attention job, three things she said?
P: i got about nine. her brother has a snake
T: When you had the snake in your head, what was happening to the shaking?
P: i dont know, i stopped checking. i only noticed after that it had stopped
T: If you wanted a rule of thumb from that lunch, how would it go?
P: look at the person not the spoon
T: Short enough to remember with a tray in your hands. How did the other task go, five things from a seminar?
P: i did it. its not even rivers its migration, im so embarrassed
P: and two people said things that were kind of wrong and no one cared
T: Worth remembering. We'd better make room for the presentation. What is the worst version, as your mind plays it?
P: im stood at the front, go red, forget everything, theres a silence, the group hates me because we get marked together
T: How long is the silence in your head?
P: endless. like a minute
T: Would you try a thing for me? Look at a clock and stay silent, as if you'd lost your place, until it feels properly long. Then tell me the seconds.
P: 8. that felt massive
T: So a gap that feels like a minute might be eight seconds to an audience. How would you check what your face does, too, without relying on the tomato?
P: film it? my sister said that. id rather die. not literally
T: Thanks for adding that, and I'll still ask properly: any thoughts of that kind this week?
P: no honestly, just a figure of speech
T: Good to know. What if you filmed two minutes on your phone, and before watching wrote down exactly what you expect to see, colour and all? We could watch for differences together.
P: i can do that. colour chart and everything haha
T: Make it a proper paint chart. What are you taking from today?
P: that the scary bit is mostly at the beginning and i always used to leave in the beginning
T: And was the pace right for you?
P: yeah. bit quick on the silence thing but i liked it
T: Enjoy the next instalment of soup. I'll see you and the paint chart next week.
`,
      note: {
        progress:
          'Completed the canteen experiment with two protective habits dropped; none of the feared reactions occurred and a repeat invitation followed. Belief in the original prediction down by two thirds. Attending seminars and listening more.',
        intervention:
          'Reviewed evidence against prior predictions and drew out a personal rule about outward attention. Began work on the group presentation with a brief timed silence to test distorted duration.',
        risk: 'Clarified a figurative remark about dying; no ideation, plans or intent. No current concerns.',
        plan: 'Video feedback next session using written predictions of appearance. Continue graded tests in seminars, then the presentation itself.',
      },
      homework: [
        'Film two minutes of the talk after writing down how you expect to look',
        'Ask one unrehearsed question in the migration seminar',
      ],
    },
  ],
  messages: [
    {
      from: 'patient',
      afterSession: 1,
      days: 3,
      text: 'hi marcus, is it ok if the diary is on my phone notes instead of the sheet? the printer in the library is broken and i dont want to ask at the desk (i know, i know)',
    },
    {
      from: 'therapist',
      afterSession: 1,
      days: 3,
      text: 'Phone notes are fine, Chloe. And "I don\'t want to ask at the desk" could be your second entry if you like. Marcus',
    },
    {
      from: 'patient',
      afterSession: 2,
      days: 1,
      text: 'texted priya last night, she sent back about 6 soup emojis so theres no getting out of it now',
    },
    {
      from: 'patient',
      afterSession: 3,
      days: 2,
      text: 'Could we move next week half an hour later? Group want to meet at 2 to split up the slides and I said yes before thinking about it.',
    },
    {
      from: 'therapist',
      afterSession: 3,
      days: 2,
      text: 'Half an hour later is no trouble, and well done for the yes. Bring the film if you get it made.',
    },
  ],
  replies: [
    'hi! yes in my room, on my own',
    'week was ok. up and down. went to both seminars',
    'i did most of the homework. not all of it if im honest',
    'the before bit was the worst, like always. once i was in there it was more like a 40',
    'i caught myself doing the rehearsing thing again and then i sort of dropped it half way',
    'hmm. i think i was scared theyd all go quiet and look at me',
    'nobody did anything really. one person nodded',
    'part of me still goes yeah but they were just being polite',
    'i suppose if it was my friend id tell her no one was even thinking about her voice',
    'no, no thoughts like that. just nerves about the presentation',
    'maybe 35% now? it was way higher before',
    'ok i could try that. what if i bottle it though',
    'yeah that feels doable. ill put it in my phone so i cant pretend i forgot',
    'id say the main thing is i find more out when i stop hiding',
    'thanks, that was helpful. see you next week, bye!',
  ],
};
