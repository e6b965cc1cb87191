import type { PracticeCourse } from '../course.ts';

export const cr4471: PracticeCourse = {
  caseRef: 'CR-4471',
  goals: [
    {
      text: 'Do the family food shop alone in a large supermarket, once a week, paying at a staffed till',
      outcome: 'open',
    },
    {
      text: 'Queue for ten minutes without checking where the door is or handing over my place',
      outcome: 'open',
    },
    {
      text: 'Take Layla to a busy place, such as the cinema, without planning a way out beforehand',
      outcome: 'open',
    },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Welcome and measures', minutes: 8 },
        { item: 'Current difficulties', minutes: 12 },
        { item: 'One panic in detail', minutes: 14 },
        { item: 'Goals', minutes: 10 },
        { item: 'Diary and feedback', minutes: 6 },
      ],
      lines: `
T: Hello Amira, it's Rhiannon. Before we begin, are you somewhere private, and can I check you're at your home address today?
P: hi Rhiannon, yes at home. kitchen table. just me and the washing machine
T: Good company. If the connection goes I'll wait here for five minutes and then ring the mobile number we have for you. All right?
P: yes thats fine
T: I have your questionnaires in front of me: 16 on the PHQ-9 and 15 on the GAD-7. Which answer did you hesitate over?
P: feeling bad about yourself. I put nearly every day
P: I'm 34 and I can't buy milk
T: That's a harsh voice to be living with, and I'd like us to come back to it. You answered 0 to the question about being better off dead or hurting yourself. I ask everyone directly as well: any thoughts of that kind?
P: no, nothing like that. just fed up and a bit embarassed
T: Thank you for being straight with me. I'd suggest we look at how things are now, take one panic to pieces slowly, then decide what you want from this. What should we add?
P: can I ask if I'm definitely not ill? I've had the ECG and bloods and my GP said all fine but I still wonder
T: Yes, and I think taking one panic apart may help with that question more than me reassuring you would. So, where does this show up in your week?
P: big supermarkets mainly. but its spreading. the post office, the school hall, anywhere with a queue where I'd look odd if I walked off
P: Karim does the shop now or we get it delivered. I go to the little place on the parade if theres nobody in it
T: So the shops have got smaller and quieter. What did your Saturdays look like two years ago?
P: me and Layla did the big shop together and had a hot chocolate in the cafe after. she's 6 now, she's stopped asking
T: Stopped asking. I can tell from how you put it that one hurts. Shall we use a recent panic, one you remember well?
P: three weeks ago. Karim was poorly so I went to the retail park. I got as far as the tills
T: Take me through it like a slow-motion film. You're in the queue. What's the very first thing you notice?
P: how far the doors are. I always know where the doors are. there were two trolleys behind me so I was sort of boxed in
T: You notice the distance and the trolleys. Then what happens in your body?
P: heat up my neck, then my heart. then everything goes bright like someone turned the lights up. my legs feel like string
T: And at the brightest moment, what's going through your mind? The actual words, if you can catch them.
P: I'm going to go down in front of all these people. I will have to leave. if I don't leave right now I'll be on the floor
T: How strongly did you believe that in the queue, from 0 to 100?
P: 95. now sitting here, maybe 60
T: Interesting that it's a different number at the kitchen table. What did you do next?
P: left the trolley, full, and walked out fast. sat in the car shaking. ten mins later I was fine and just felt stupid
T: So there was fear, then leaving, then relief. Next time we'll draw that as a circle and ask what each part does to the others. If these sessions went well, what would you be doing six months from now?
P: the whole shop on my own and paying like a normal person. standing in a queue and not looking for the exits. and hot chocolate with Layla
T: I've got those down as goals in my own words, have a look afterwards and change anything that's off. Could you keep a short diary until we next meet: where you were, what your body did, what you thought would happen?
P: yes I can do that on my phone. even the small ones?
T: Especially the small ones. Before we finish, what will you take away from today, and was there anything I got wrong?
P: that the belief was a different number here. I hadn't ever thought of it as a number. and no, you didn't rush me which was nice
T: Good. I'll see you next week at the same time, and the diary is there on your home page if your phone lets you down.
P: ok. thanks Rhiannon, bye
`,
      note: {
        progress:
          'First treatment session. PHQ-9 16, GAD-7 15. Panic in supermarkets and queues for about eighteen months, now generalising to other enclosed public places; partner has taken over shopping. Physical causes have been excluded by the GP.',
        intervention:
          'Detailed review of a recent attack at the checkout: trigger, bodily sensations, catastrophic prediction of collapse, escape and later shame. Belief rated in the situation and now. Goals agreed collaboratively.',
        risk: 'PHQ-9 item 9 scored 0 and denied on direct questioning. No concerns about self-harm, harm to or from others. Protective: husband, daughter, work.',
        plan: 'Panic diary for one week. Next session: draw the maintenance cycle from diary examples and list safety behaviours.',
      },
      homework: ['Keep the panic diary, small episodes included: place, body, prediction'],
    },
    {
      number: 2,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Measures and bridge', minutes: 7 },
        { item: 'Diary review', minutes: 10 },
        { item: 'Drawing the circle', minutes: 18 },
        { item: 'Things that keep it up', minutes: 10 },
        { item: 'Task and feedback', minutes: 5 },
      ],
      lines: `
T: Hello again Amira. I see 14 on both questionnaires this time, so the mood score has eased by two. Does that fit the week you've had?
P: hi. yeah sort of. I think writing it down made it less like a big black cloud and more like.. 4 things that happened
T: A cloud turning into four things is quite a shift in one week. And you're still at 0 on the last question, is that still how it is?
P: yes still 0
T: Today I'd like us to look through those four, pick one and draw it as a circle. Anything from last week that stayed with you, or something you need us to fit in?
P: just that I told Karim about the numbers and he said he'd had no idea it was that bad. so that was a good thing
T: How did it feel to have him know?
P: relief. bit teary
T: I'm glad he heard it. Which of the four would you like on the drawing board?
P: the chemist. thursday. picking up Layla's inhaler. four people in front
T: Right. Trigger: the chemist, four people ahead. What did your eyes do?
P: door. then the chair by the blood pressure machine. then the door
T: I'll write "look for the door" straight after the trigger. Then the body, from your diary: heat, heart, bright lights. And the thought?
P: here it comes. I'm going to pass out and I'll have to leave
T: When that thought arrives, what happens to the heat and the heart?
P: they go up obviously
T: So from the thought there's an arrow back to the body. Keep going, what did you do then?
P: I held on to the counter with the vitamins. and I let the lady behind go in front so I'd be nearer the door
P: then I rang Karim and pretended to be on a call
T: Three clever moves in about a minute. Suppose a stranger watched you do all that: gripping on, giving up your place, phoning. What would they conclude about how dangerous the chemist was?
P: that it must be really dangerous lol
T: And if your own brain is the stranger watching?
P: oh
P: so its learning from me
T: Say more about that, I think you've just found something.
P: like every time I hold on and don't faint, it goes phew good job she held on. it never finds out I wouldn't have fainted anyway
T: I couldn't have drawn that arrow better. We call those safety behaviours: they're meant to prevent the disaster, and they quietly keep the belief alive. Which others do you carry round with you?
P: water. sunglasses so people can't see my eyes. trolley to lean on. aisle nearest the entrance. mints. going only when Karim is in the car park
T: That's a full handbag. What about leaving itself, what does it give you in the first minute, and what does it cost by the evening?
P: first minute its like coming up for air. by the evening I've got another shop I can't go in
T: Then those words belong in the middle of the circle. Between now and next time, just notice which of these you use and put a tick for each. You don't have to drop any of them yet.
P: just counting? I can do that
T: Just counting. How was today, was anything muddled or uncomfortable?
P: uncomfortable when I saw the list but in a useful way. I thought they were helping
T: They were helping you cope with something frightening, so go easy on yourself. We'll test one of them together next week.
P: okay. see you then x
`,
      note: {
        progress:
          'PHQ-9 14, GAD-7 14. Diary completed with four episodes. She has disclosed the extent of the problem to her husband, who was supportive.',
        intervention:
          'Maintenance cycle built from an episode in a pharmacy: exit monitoring, arousal, catastrophic appraisal, safety seeking, relief. She worked out for herself that safety behaviours prevent disconfirmation. Full inventory taken.',
        risk: 'Item 9 remains 0, confirmed verbally. No change to the risk picture.',
        plan: 'Frequency count of safety behaviours without altering them. Session 3: in-session tests of the fainting prediction and of attention to exits.',
      },
      homework: [
        'Tick each safety behaviour as you use it, without changing anything',
        'Read the two-page leaflet on the panic cycle and mark what fits',
      ],
    },
    {
      number: 3,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Measures', minutes: 4 },
        { item: 'Tick list review', minutes: 9 },
        { item: 'Fainting prediction', minutes: 13 },
        { item: 'Looking for exits', minutes: 13 },
        { item: 'Planning a first test', minutes: 7 },
        { item: 'Summary and feedback', minutes: 4 },
      ],
      lines: `
T: Hello Amira. How are you arriving today?
P: hiya. ok! a bit frazzled, Layla had a costume crisis before school. she's a snail
T: A snail is a strong choice. Do you need a minute, or are you all right to start?
P: no I'm good. shes gone, shell and all
T: Your scores came through: PHQ-9 is 12, GAD-7 is 13. Both a little down. What do you put it down to?
P: sleeping a bit better I think. and I don't feel so mad now I know theres a pattern
T: Knowing there's a pattern matters more than people expect. And thoughts of being better off dead, or of harming yourself?
P: none. still none
T: Thanks. Here's what I had in mind: your tick list, then two small experiments that we do right here, you in your kitchen and me on the other end. After that we plan something outside. How does that sit?
P: experiments like what?
T: One about fainting and one about where your eyes go. I'll explain before each one and you can say no to either.
P: ok. slightly scared but ok
T: Is there anything you'd like to put on the list as well?
P: can we talk about the school assembly at some point, its in 3 weeks and I've already started dreading it
T: Let's see if what we learn today helps with that, and I'll keep five minutes for it next time if it doesn't. So, the ticks. What did you find?
P: 41
P: in seven days
T: What did you make of that number?
P: I laughed and then I felt a bit sick. most of them I didn't know I was doing
T: Which was the champion?
P: looking for the door. 17. then holding something, 9. water 8. the rest bits and bobs
T: Was there a time you'd normally use one and for some reason couldn't?
P: yes actually. monday at the school office I'd left my bag in the car so no water, no mints, no phone
T: And what happened, with none of it?
P: I was hot and my heart went for maybe two minutes. then Mrs Doyle started talking about the snail costume and I forgot
T: You forgot. In the middle of a panic with no water and no phone, you forgot to panic. What would you have predicted if I'd asked you in the car park?
P: that I'd have to run out. 100 percent
T: Let's keep that one, we may need it as evidence. Now the fainting. Tell me exactly what you think happens, step by step, between feeling dizzy and being on the floor.
P: my head goes light, my legs go, my heart's so fast it can't cope, and it sort of shuts down and I drop
T: How many times have you had that light-headed feeling in the last eighteen months, roughly?
P: omg. hundreds. 200?
T: And the number of times it ended in a faint?
P: none. but I always leave or sit down or hold on
T: Yes, so we can't tell yet whether it's the leaving that saves you. Have you ever fainted, in any setting at all?
P: once. I was 15, giving blood test thing, they took blood and I slid off the chair
T: What did your body feel like just before you slid off that chair?
P: cold. clammy. and slow, like the world going quiet. I remember thinking my heart had stopped
T: Cold, quiet, slow. And in the supermarket?
P: hot. fast. loud
P: thats opposite
T: It is opposite. To faint, blood pressure usually has to drop. In panic, adrenaline pushes heart rate and pressure up. Seeing blood is an exception, it can make pressure dip, which may be what caught you at 15. How does that fit with your picture of things shutting down?
P: it doesn't really. if my hearts going fast then I've got more pressure not less. but the dizzyness is real
T: Completely real. People breathe faster when afraid, and that alone makes heads swim. I'd like us to bring on some dizziness now on purpose and see where it goes. Before I say how: any pregnancy, ear trouble, neck problem or anything else I should know of?
P: no nothing. GP checked everything before I was referred
T: Then here's the idea. Stand in the middle of the kitchen, not holding on to anything. Turn your head left and right, quite briskly, for thirty seconds. Stop, stay standing with your arms by your sides, and notice. What do you predict?
P: I'll be dizzy, I'll have to grab the worktop. and theres a chance I'd go down. 70
T: So 70 for "if I get dizzy and don't hold on, I will fall". Write that on paper so it can't change afterwards. Ready when you are, type the moment you're back.
P: ok going
P: back. wow
T: Tell me everything.
P: kitchen was spinning. I felt sick. my hand went towards the worktop all on its own and I stopped it
T: You stopped it! And your legs?
P: stringy. same string legs as in the shop. but they just stood there. being legs
T: Legs being legs. How long until it had eased off by half?
P: I'd say 20 seconds? less. I was waiting for the drop and it didn't come
T: Would you be willing to do it again, a bit longer, forty five seconds this time and standing on one leg for a moment at the end?
P: one leg?? are you trying to kill me
P: fine
T: Take your time. I'm not going anywhere.
P: ok that was horrible and also quite funny. I wobbled and put my foot down. didn't hold on. gone in about 15 secs
T: What's the number now for "dizzy and not holding on means I fall"?
P: 25. would be lower but the supermarket is hotter and there's people
T: That's a fair reservation and I'd rather you keep it than pretend. What would get it below 25?
P: doing it there I suppose. annoyingly
T: Annoyingly, yes. Let's do the second one. You look for doors 17 times a week. What is it for, what would you say it does for you?
P: so I know I can get out. its like checking the baby's breathing. if I know where it is I can relax
T: That's testable. For two minutes, sit and look round your kitchen the way you do in a shop: exits, obstacles, who could block you, anything off about the light. Also check your heart and legs. Then give me your anxiety, 0 to 100.
P: at home?? but theres nothing wrong here
T: Which makes it a good laboratory. Anxiety right now, before you start?
P: 20
T: Noted. Off you go, two minutes, I'll time it.
P: ok this is mad. 45. my heart's going. and I noticed the back door key isn't in the lock and thought what if there's a fire
T: From 20 to 45, in a kitchen you've sat in for years. Now two minutes of the reverse: pick out everything blue, and describe the one with the most interesting shape, to me, in writing.
P: blue jug, blue bit on the cereal box, Layla's painting of a whale, tea towel, the gas bill
P: the whale is best. it has eyelashes and it's wearing what I think is a crown? its tail goes off the page because she ran out of room
T: And the anxiety?
P: 15. hardly any
T: So what do you think the door-spotting has been doing for you all this time?
P: making it worse!! its like I'm asking my body are you ok are you ok are you ok
T: How would you be if someone stood behind you in the queue asking that every four seconds?
P: I'd thump them
T: Put it in your own words, one line for the two experiments together, as if for a friend who has the same thing.
P: dizzy isn't the same as fainting, and looking for the way out is what makes you feel trapped
T: Keep that line somewhere you'll see it. Now, where could you try it this week, somewhere small enough that you'd actually go?
P: the mini market on the parade. it has one till and usually a couple of people at 4 oclock
T: What would make it a proper test, given your tick list?
P: no phone in my hand, no water. eyes on things not the door. and stay in the queue, not let anyone go in front
T: What might get in the way?
P: Layla being with me. if I panic in front of her I'd feel terrible
T: Would you rather do it without her to begin with, or with her there?
P: without first. before I pick her up. then with, later
T: Write your prediction before each visit and what really happened after, two visits in all. Does that feel like a stretch, too much, or too easy?
P: a stretch. not too much
T: Then it's about right. What was most useful today, and is there something you'd have wanted less of?
P: the whale. and knowing my heart going fast is pressure UP. less of the one leg ;)
T: Duly noted. Give my regards to the snail, and I'll see you next week.
P: will do. bye Rhiannon thank you
`,
      note: {
        progress:
          'PHQ-9 12, GAD-7 13. Count of 41 safety behaviours in a week, mostly exit monitoring. One accidental disconfirmation at the school office when her usual aids were in the car.',
        intervention:
          'Contrasted her adolescent vasovagal faint with panic arousal. Induced dizziness twice by head turning, unsupported: conviction that dizziness leads to falling went from 70 to 25. Attention experiment: threat monitoring at home raised anxiety from 20 to 45, external focus lowered it to 15.',
        risk: 'No suicidal ideation, asked directly. Screened for contraindications before the induction exercise.',
        plan: 'Two visits to the mini-market with written predictions and safety behaviours dropped. Review next time; school assembly to be placed on the agenda if needed.',
      },
      homework: [
        'Visit the mini-market twice and stand in line with empty hands',
        'Write the prediction beforehand and the outcome afterwards',
      ],
    },
    {
      number: 4,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in and measures', minutes: 5 },
        { item: 'Mini-market review', minutes: 12 },
        { item: 'Thought record', minutes: 16 },
        { item: 'Supermarket plan', minutes: 11 },
        { item: 'Assembly', minutes: 3 },
        { item: 'Wrap-up', minutes: 3 },
      ],
      lines: `
T: Hi Amira, good to see you on here. How's today treating you?
P: hi. bit flat if I'm honest
P: I nearly cancelled
T: I'm glad you didn't, and thank you for telling me. What made you nearly cancel?
P: because I messed up the second one. the shop. I walked out. and I didn't want to tell you after last week was so good
T: So part of you expected this to be a school report. What did you think I'd say?
P: that I hadn't tried hard enough I suppose
T: For what it's worth, my first thought was curiosity. A visit that goes wrong usually tells us more than one that goes smoothly. Can we put it at the centre of today?
P: ok. yes
T: Quick look at the measures beforehand: PHQ-9 down to 10, GAD-7 at 12. You feel flat today, but the fortnight as a whole is lower. Does that surprise you?
P: a bit. I suppose I'm only thinking about thursday
T: One bad Thursday colouring in the rest. Anything on the question about being better off dead?
P: no. never that
T: All right. My suggestion is both visits, then a thought record on what was in your mind when you walked out, then the supermarket, and three minutes for the assembly. Is that the right order?
P: yes. can we do the good one first so I remember I did it
T: Lovely idea. Tell me about the good one.
P: tuesday, ten to three. predicted: I'll feel faint and have to leave, 85. two people in front. I had bread and a tin of tomatoes
P: heart went, obviously. I read the labels on the chewing gum. all of them. did you know there's one called arctic fresh AND one called polar fresh
T: A question for the philosophers. How high did the anxiety get?
P: 60 at the most. by the time I paid it was 35. and I had a chat with the man about the tomatoes
T: No phone, no water, didn't give up your place?
P: none of it. I did look at the door once
T: Once, where it used to be non-stop. What did that visit tell you about "I'll feel faint and have to leave"?
P: that I felt faint-ish and didn't have to
T: Keep hold of that sentence, we'll want it in a minute. Now Thursday. Set the scene for me.
P: same time. four people. then the card machine broke and he had to ring someone. so we all just stood there. and there was a man behind me with a screaming toddler right by my ear
T: That's a much harder test than Tuesday: longer, noisier, nobody knowing when it'd end. What were your eyes up to?
P: at the start gum. then when the machine broke, door door door
T: And your anxiety, as the door came back into the picture?
P: straight up. 80 maybe 85
P: and then I thought I WILL have to leave. not might. and I put the basket on the floor and went
T: How long had you been standing there by then?
P: felt like half an hour. probably three minutes
T: And outside?
P: relief for about a minute. then I cried in the car. then I thought well thats it, I'm back to square one
T: I want to check "square one". Eight weeks ago, what would you have done with a queue of four?
P: not gone in
T: And if you'd gone in and the machine had broken?
P: I'd have been gone before he picked up the phone
T: So is it square one?
P: no. its more like square 5 and I slipped on something
T: What did you slip on, do you think?
P: I started looking at the door. and then I asked how much longer, how much longer, and nobody knew
T: I agree those were the two slippery bits. There's a third thing I'm curious about. You left at 85. Where was the anxiety heading, if you'd been pinned to the spot?
P: up. it was going up and up
T: We know what it did up to minute three. What do we actually know about minute four, or six?
P: nothing. I wasn't there
T: You've left before the end of this film every time. What do you imagine is in the missing scene?
P: me on the floor. people standing round. someone ringing an ambulance. Layla hearing about it at school
T: That's a frightening last scene, no wonder you go. Let's get the sentence that goes with it on paper. Would you open the thought record in your workbook? Column one is the situation.
P: got it. queue, mini market, thursday, card machine broke
T: Column two, feelings with a number.
P: terror 85. shame 70 (that came after)
T: Column three: the hottest thought. You've said several. Which one makes your stomach turn when you read it?
P: I will have to leave
T: In the supermarket, picture yourself at the far end, the freezers. How much do you believe it there?
P: 90. the freezers are the worst, its the furthest from the doors. I used to hold my breath going past them
T: 90 goes in the column. Now the evidence that supports it. Be a good barrister, make the best case you can.
P: I have left loads of times. thursday. the retail park. Layla's dance show. the feeling is so strong it can't be ignored. and it gets worse the longer I stay
T: A solid case. May I cross-examine one item?
P: go on then
T: "It gets worse the longer I stay." On how many occasions have you stayed long enough to find out?
P: tuesday. and it came down. 60 to 35
P: and the school office with the snail. and turning my head in the kitchen, that was 20 seconds
T: What does that do to the statement?
P: it gets worse for a bit and then it gets better. if I stay. I only ever see the worse bit
T: Write that in the next column, exactly as you typed it. What else goes on the other side?
P: I've had the feeling hundreds of times and never fainted. fast heart = pressure up. on thursday I didn't "have to", I decided to. my legs worked fine, they walked me to the car
T: I'd like to stop at "decided". What's the difference between having to leave and really, really wanting to?
P: having to means I've got no say. wanting to... I want to eat the whole packet of biscuits every night and I don't
P: well. not every night
T: A distinction any jury would understand. So if it's an urge rather than an order, what do we know about urges?
P: they come and go? like when you need to scratch. if you don't it goes off
T: Could you put a fairer version of the thought together, something you'd be able to say to yourself beside the freezers? It needs to be true, not cheerful.
P: I will want to leave, badly. it will peak and it will come down, and I can choose what I do with my feet
T: How far do you believe that one at the moment?
P: 40. I believe it here. there I don't know
T: Then we need to take it there. And the old thought, "I will have to leave" in the supermarket, has it moved?
P: honestly still 90 for the real place. I know it in my head but my stomach hasn't been told
T: Thank you for not giving me a polite number. Stomachs learn from experience, so let's arrange some. What would a supermarket trip need to have in it to tell your stomach something new?
P: go to the freezers. and stay. not walk past holding my breath
T: Stay until when?
P: until it comes down? but what if it doesn't
T: What do you think would be a fair length of time to find out?
P: four minutes. thats longer than ive ever stayed when its bad
T: Four minutes then, by your watch, however it feels. You could note a number from 0 to 100 each minute. What about the handbag of helpers?
P: no water no sunglasses. a basket not a trolley so I can't lean. Karim at home not in the car park
P: omg I can't believe I'm typing that
T: How does it feel to see it written down?
P: terrifying. but sort of like when you book a holiday
T: Let's make the booking kinder then: quietest time you can find. When would that be?
P: tuesday about half 9 after drop off, and sunday evening before they close, maybe 7 ish. I've asked Karim when he's been and he says its dead
T: Two quiet trips, then. What about paying? I'm conscious the staffed till means a queue.
P: can I do self checkout this time. I don't want to do freezers and queue on the same day
T: Freezers are this step, queue is the next. What would you do if you found yourself heading for the door early?
P: stop outside, count to 60, go back in for even one minute. so it isn't the last thing that happened
T: That's better than the one I was going to propose. And afterwards, a thought record for each: what you predicted, what the numbers did, what you make of it. Now, the assembly.
P: its a week on friday. I think I'd sit in the middle this time instead of by the fire door? as practice. I feel a bit better about it since the whale
T: It sounds as though you've planned that on your own. How would you sum up today, in a couple of lines?
P: I didn't fail thursday, I left before the end. and its an urge not an order
T: I'll leave those as they are. Was there anything that jarred today?
P: no. I'm glad I didn't cancel. I thought you'd be dissapointed and you just got interested
T: I was interested. If Tuesday gets difficult, you can send a message here. I read them once a day on working days, so it isn't for anything urgent.
P: ok. wish me luck with the peas
T: Good luck with the peas. See you next week, Amira.
P: bye!
`,
      note: {
        progress:
          'PHQ-9 10, GAD-7 12. One successful visit to the mini-market (peak 60, falling to 35 by payment) and one early exit at around 85 after an unexpected delay. Arrived demoralised, expecting criticism; less so by the end.',
        intervention:
          'Setback reviewed as data: attention had gone back to exits and she left before habituation. Thought record on the belief that escape is unavoidable (90 for a large supermarket); alternative rated 40. Distinguished compulsion from urge. Graded experiment planned in detail.',
        risk: 'Denies thoughts of suicide or self-harm. Shame after the setback discussed and resolved within the session.',
        plan: 'Two supermarket trips at off-peak times, with a timed stay in the freezer section and safety behaviours left out; thought record following each. Queueing at a staffed till is the next step, for session 5.',
      },
      homework: [
        'Make two off-peak supermarket trips with a four-minute stay at the freezers',
        'Complete a thought record following each trip',
      ],
    },
  ],
  messages: [
    {
      from: 'patient',
      afterSession: 1,
      days: 3,
      text: "Hi Rhiannon, quick one. I've had two very small wobbles (lift at the dentist, playground gate). Do I write a whole row for each or can I lump them together? Amira",
    },
    {
      from: 'therapist',
      afterSession: 1,
      days: 4,
      text: 'Hello Amira, a row each please, but three words per box is plenty. The small ones often show the pattern best. Rhiannon',
    },
    {
      from: 'patient',
      afterSession: 4,
      days: 2,
      text: 'Trip one done. I am writing this from the car with a bag of peas on my lap. Not going to tell you the rest till we talk because I want to do it properly!',
    },
    {
      from: 'therapist',
      afterSession: 4,
      days: 3,
      text: 'Peas noted. Fill in the record while it is fresh and I look forward to hearing the whole story at our session.',
    },
  ],
  replies: [
    "hi Rhiannon! yes I'm here, at home on my own, kitchen table as usual. tea made",
    "doing alright today thanks. bit nervous but the good kind, I've got things to tell you",
    'I did the questionnaires last night, I think it was 9 and 11. so both down one. and nothing on the last question, no thoughts of hurting myself',
    'the week was busy. Layla had a cough so I was up a couple of nights, but my mood was better than the tiredness if you know what I mean',
    "what stuck from last time was it's an urge not an order. I've got it on a post-it on the kettle",
    "mostly I'd like to go through the trips today, and then work out the queue. the queue is the bit I keep thinking about",
    'so I did both of them. tuesday morning and sunday evening. I nearly talked myself out of tuesday in the car',
    'tuesday first. I sat in the car park for ten minutes, then I wrote my prediction on the back of a receipt because I forgot the sheet',
    "it said: I will have to leave, 90. and I'll go wobbly at the freezers and someone will ask if I'm ok",
    'I left the water and the sunglasses in the glove box, took a basket, and Karim stayed at home. so I had no helpers at all',
    "walking in was actually ok, fruit and veg was fine. it was from about the bakery that my heart started, because that's where you lose sight of the doors",
    'then the freezers. heart racing, really thumping, hot neck, and the lights did the bright thing',
    'I looked at my watch and said to myself right, four minutes, and I wrote numbers in my phone notes. minute one was 80',
    'minute two was 85. that was the worst bit, that was the point where I would normally be gone. my feet actually turned round',
    'the thought was so loud. you have to leave you have to leave. and I thought no, I want to leave, and I can decide about my feet',
    'so I read the back of a bag of peas. then fish fingers. I was trying to keep my eyes on things and not go looking for the way out',
    "minute three it was 65 and I hadn't done anything. I kept waiting for the next wave and it didn't come",
    'and by four minutes it was 40. it dropped on its own. I just stood there with my peas like an idiot, smiling',
    "I honestly thought it would keep climbing until I dropped. I've never seen the other side of it before because I've never stayed",
    'I paid at the self checkout, nobody looked at me, and then I sat in the car and cried a bit but the happy sort',
    'sunday was easier to walk into but busier than Karim said it would be. I got to 70 at the freezers and it came down quicker, about two minutes',
    "I did one cheat on sunday, I'll own up. I held on to the freezer handle for a few seconds, then I noticed and let go",
    'I did the thought records. evidence for was: heart racing, feet turned round, felt like I had to. evidence against was longer for once, I ran out of lines',
    'the main one against is that I was at 85 and I stayed, and it came down without water or holding on or anyone rescuing me',
    "I rated it again in the car both times. 'I will have to leave' was 90 before and it's 40 now. I checked it this morning as well and it's still 40",
    "the fairer thought, that I'll want to leave badly and it'll peak and come down, I'd say 75 for that now. it was only 40 last time",
    "what's left in the 40 is the queue. at the freezers I can move about if I want, in a queue I've got people in front and behind and I'd be making a fuss",
    'if I had to say what I learned: it goes up, it stays up for a minute or two, then it goes down by itself. leaving was never what fixed it, I just never waited',
    'and looking for the doors is like poking it. when I looked at the peas it went down, when I looked for the doors it went up. same as the kitchen',
    'so the queue is the next thing, I know it is. I get butterflies just writing that',
    "my prediction for the queue would be: it'll go to 90, I'll have to put the basket down and walk out, and everybody will stare. I'd believe that maybe 70",
    'I could do the same supermarket, tuesday after drop off, one proper till with a person on it, and at least two people in front of me',
    'no phone, not letting anyone go ahead of me, and eyes on the sweets or the magazines and not the doors. and numbers again, they really help',
    "if it gets bad I'd do the same as we said for the freezers: if I do go out, count to 60 and come back in, so leaving isn't the last thing that happened",
    "I'd like to try it twice before we next meet, once on my own and then once with Layla after school, because that's the one I'm really doing it for",
    "yes I'm happy with that. two queues at a staffed till, prediction before, numbers during, thought record after. I've written it down",
    'I was worried about telling you about the freezer handle but it was fine. today was helpful, nothing bothered me, going through it slowly made me believe it more',
    "if I sum it up, I stayed four minutes and it came down on its own, and I don't have to believe the thought just because it's shouting",
    "thank you Rhiannon, really. Layla and I might even have that hot chocolate after the queue, I'll tell you next time",
    'ok, see you next week. bye!',
  ],
};
