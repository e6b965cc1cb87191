import type { PracticeCourse } from '../course.ts';

export const cr4290: PracticeCourse = {
  caseRef: 'CR-4290',
  goals: [
    {
      text: 'Drive alone on the A14 for work and for pleasure, without days of rehearsal beforehand',
      outcome: 'met',
    },
    { text: 'Settle to sleep before midnight on most nights of the week', outcome: 'partly met' },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Welcome and set-up', minutes: 5 },
        { item: 'Measures and risk', minutes: 8 },
        { item: 'The problem now', minutes: 13 },
        { item: 'Mapping one attack', minutes: 14 },
        { item: 'Goals', minutes: 5 },
        { item: 'Homework and feedback', minutes: 5 },
      ],
      lines: `
T: Hello Hannah, I'm Rhiannon. Good to meet you. Before anything else, can you tell me whereabouts you are and whether you can type in private for the next 50 minutes?
P: hi Rhiannon, I'm at home in Bury St Edmunds, at the kitchen table
P: my son's at after school club till half 5 so its quiet. just me and the dishwasher
T: Dishwashers are welcome. If we lose the connection, log straight back in, and if that fails I'll ring the mobile number on your record. Is that still the right one?
P: yes ends in 26
T: Perfect. Here's what I had in mind for today: your questionnaires, a clear picture of the problem, then taking one attack apart slowly so we can see how it works, and some goals. What would you like to be sure we get to?
P: all of that sounds fine. I suppose I'd like to know if it's fixable or if I should just sell the car
T: I'll put that on the list in those exact words and we'll come back to it before we finish. Have you typed with a therapist before, or had any therapy at all?
P: no never. bit weird but I think I'd cry if I had to say it out loud so this suits me
T: Crying is allowed in writing as well, just tell me, because I can't see you. If I go quiet for half a minute I'm reading or typing. And please say if I've got something wrong.
T: Your scores: 17 on the PHQ-9, which is about mood, and 15 on the GAD-7, which is about anxiety. Both are on the high side. Do they surprise you?
P: the anxiety one no. the mood one a bit. I don't think of myself as depressed, I'm just so fed up with how small everything's got
T: Small in what way?
P: I used to drive all over East Anglia for work. now I do school, the big supermarket, mum's. anything past the roundabout is a military operation
T: Which questions on the mood one pulled the score up, do you think?
P: sleep definitely. tired. feeling like a failure. I stopped going to netball because the away games are all down the A14
T: I ask everyone the next thing directly. When you feel like a failure, do you ever have thoughts that you'd be better off dead, or of hurting yourself?
P: no. honestly no. I've thought I was ABOUT to die plenty of times but I really don't want to
T: Thank you for being so plain. So the fear is of dying, and no wish for it. Any time in the past when you've harmed yourself or thought about ending your life?
P: no, never. had a rough few months after my dad died but not like that
T: I'm sorry about your dad. If anything ever changed, between sessions you could ring your GP, NHS 111 and choose the mental health option, Samaritans on 116 123 at any hour, or 999 if you weren't safe. Would you use them?
P: I would, yes. I'd probably ring Beth first, that's my sister
T: Good to know about Beth. Now tell me the story of the driving. When did you first notice something was wrong?
P: about 14 months ago. I was on the A14 coming back from a supplier near Felixstowe. I'm a quality manager for a packaging firm
P: there'd been an accident up ahead, we all just stopped. I was in the outside lane with the barrier on one side and lorries all down the other. lorry in front, lorry right behind, I couldn't see anything but lorry
T: Hemmed in on every side. And what was the very first thing you noticed in your body or your mind?
P: it went dark? not really dark but the lorry next to me blocked the light. then my heart did a thump
P: then it was chest in a vice, hands fizzing, couldn't get a full breath in. I was sure I was having a heart attack and nobody could get an ambulance to me
T: That sounds terrifying. How long did it go on, and how did it end?
P: probably ten mins but felt like an hour. I opened all the windows and rang Beth on the hands free and she just talked rubbish at me till we moved
T: And afterwards, did you have your heart looked at?
P: A&E that night. ECG, bloods, all normal. GP sent me for a 24 hour monitor too, normal. thyroid normal. I've got a very expensive clean bill of health
T: Did the clean bill of health help?
P: for about a week. then I had another one on the slip road and thought well maybe they missed something
T: Doubt has a way of creeping back in. How often are you having them now?
P: full ones maybe 2 a week, less than it was but only because I don't go anywhere!! little ones most days, even thinking about it can start one
T: Any asthma, epilepsy, blood pressure trouble, pregnancy, or new medication I should know about? And how are you for caffeine and alcohol?
P: none of those. no tablets. too much coffee, 4 or 5 a day. wine at the weekend, not loads
T: Have you ever fainted, or lost control of the car, even a little, during an attack?
P: no. never. it always feels like I'm about to though
T: Hold on to that "about to". We'll want it later. What do you now avoid altogether?
P: A14, any motorway, roads without a hard shoulder, roadworks, outside lane, being behind or next to lorries, driving with Noah if it's more than 15 min
P: Dean does the long drives. my partner. he's nice about it but I can hear him being nice about it
T: That line tells me a lot. What do you imagine he's thinking when he's being nice?
P: that I used to be capable
T: And is that his thought or yours?
P: haha. mine probably. he's never said it
T: Let's take an attack to pieces. Is there one in the last fortnight you remember well enough to walk me through frame by frame?
P: last Tuesday. I had to take Mum to the eye clinic and there was a diversion sending everyone onto the A14 for one junction
T: That'll do nicely. Start just before it. Where are you, what can you see, what's the first flicker?
P: on the roundabout, I see the yellow diversion sign. my stomach drops. I think oh no, oh no, not with mum in the car
T: What was the worst thing that "oh no" was pointing at?
P: that I'd have one and pass out at the wheel and kill us both
T: Right. So the sign appears, the mind says "I'll pass out and crash". Then what did you notice in your body?
P: heart going, hot, tight across here (I'm pointing at my chest like you can see me)
T: I've pencilled it in: heart, heat, tight chest. When the tightness came, what did you take it to mean?
P: that it had started. that its my heart, or I'm running out of air, one of the two
T: And once you believed that your heart was failing or the air was running out, what happened to the tightness?
P: got worse. fast
T: What did you do then to get through it?
P: window right down, gripped the wheel, sipped water, stayed at 45 behind a caravan. made mum talk about her neighbour's extension
T: And you came off at the next junction. What happened to the fear?
P: gone in about two minutes, then I was shaky all afternoon and furious
T: Here's what I've got so far, as a loop: sign > "I'll pass out and crash" > fear > heart, heat, tight chest > "it's starting, it's my heart" > more fear > more chest. Does that match what happened or have I tidied it too much?
P: no thats it. it's a bit horrible seeing it in a line like that
P: but also it looks less random? I always say it comes out of nowhere
T: What does the loop suggest about where it came from on Tuesday?
P: the sign I guess. or what I told myself the sign meant
T: Suppose a friend had seen that same sign and thought "bother, that's five minutes lost". Would her chest have tightened?
P: no. she'd just be annoyed
T: So two people, one sign, two bodies doing quite different things. I'd like us to treat that middle step, the meaning you give the sensations, as the thing we investigate together. How does that sit with you?
P: ok. I mean part of me says yes but what if it IS my heart. sorry
T: No need for sorry, that's the part we most want in the room. Out of 100, sitting in your kitchen, how much do you believe "in an attack I'll pass out and crash"? And in the thick of it?
P: now, 85. in it, 100 easily
P: heart attack is more like 40 now and 90 in it
T: I'll write those down: passing out 85, heart 40. They're our baseline and I'll ask again. Your question about selling the car: panic is one of the problems this therapy does best with. I can't promise, but I'd leave it off the for sale page for now.
P: good because its worth about 900 quid
T: Then there's no rush! Goals. If this had gone well three months from now, what would you be doing that I could film?
P: driving on the A14 on my own. to work, to netball. not rehearsing it for 3 days before
T: Alone, on the A14. Anything about the rest of your life?
P: sleep. I'm up till 1 or 2 looking at traffic apps and reading about heart symptoms. I'd like to be asleep before midnight like a normal person
T: Two good ones: the A14 by yourself, and asleep by midnight. The two may turn out to be cousins, as the late-night searching probably feeds the daytime fear. For this week, I'd like you simply to collect information. Would you keep a short diary of any attack, big or small?
P: yes. what do I put in
T: Four columns: where I was, what I felt in my body, what I thought it meant, what I did to keep safe. I'll send the form after this, with a leaflet on panic. Nothing to change yet, you're just a wildlife cameraman.
P: hiding in a bush watching myself panic. ok
T: Exactly that. What might get in the way of filling it in?
P: not wanting to look at it tbh. I'll do it on my phone once I've parked
T: Parked, definitely. If you were telling Beth about today, what would you say you've picked up?
P: that it's a loop and not a bolt of lightning. and that you didn't tell me to just breathe
T: I'll take that. Was there anything I said that jarred or that I missed?
P: no. maybe I went on about the tests a bit. I feel ok. tired
T: You gave me just what I needed. Same time next week, and have something nice before Noah gets back. Take care, Hannah.
P: thank you. bye Rhiannon
`,
      note: {
        progress:
          'Fourteen-month history of panic attacks since being held in stationary traffic beside heavy goods vehicles. PHQ-9 17, GAD-7 15. Cardiac and thyroid investigations normal; about two full attacks weekly against a background of extensive driving avoidance, with secondary low mood and late nights.',
        intervention:
          'Assessment and a shared cognitive formulation of a recent episode: trigger, catastrophic reading of chest and breathing sensations, escalation, safety-seeking. Began to separate the sensation from its appraisal. Conviction ratings taken as a baseline: fainting and crashing 85, cardiac event 40.',
        risk: 'Asked directly. Denies suicidal ideation, self-harm and any past attempt. No loss of control at the wheel ever reported. Crisis contacts given; sister and partner supportive.',
        plan: 'Six sessions of panic-focused CBT agreed. Four-column attack diary this week, then psychoeducation and review of safety-seeking behaviour.',
      },
      homework: [
        'Fill in the four-column panic diary, parked or at home',
        'Read the leaflet on panic and circle whatever sounds familiar',
      ],
    },
    {
      number: 2,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Measures and bridge', minutes: 6 },
        { item: 'Sleep', minutes: 8 },
        { item: 'Panic diary', minutes: 10 },
        { item: 'What adrenaline does', minutes: 12 },
        { item: 'Safety behaviours', minutes: 9 },
        { item: 'Tasks and summary', minutes: 5 },
      ],
      lines: `
T: Afternoon Hannah. All set and private at your end?
P: yes, kitchen again. hi
P: Noah's got a cold so he's upstairs with a film on, he might shout for juice
T: Juice takes priority, just type "juice" and go. Your scores are 15 and 14, so each down a touch from 17 and 15. Has anything felt different, or is that an ordinary wobble?
P: bit less hopeless maybe. otherwise its been a rubbish week tbh
T: Tell me the headline of the rubbish, and then we'll decide where it goes. Any change in how safe you feel, any thoughts of not wanting to be here?
P: no nothing like that. the headline is I had 3 in a week and one was in the car park at the big supermarket, not even driving
T: Three, and one of them stationary. That car park could be very useful to us, I'd love to look at it properly. What stayed with you from last time?
P: the loop. I drew it on the back of a school letter and Dean asked if it was a football formation
T: Ha. And did the drawing survive the week?
P: it did, its on the fridge. it helps and it also annoys me because I can see it happening and it still happens
T: Seeing it and stopping it are different skills, you're on the first. For today: your diary, then some facts about what adrenaline does, then the things you do to keep yourself safe, and sleep if there's time. Anything to add or to bump up?
P: can we definitely do sleep. I was up till 2 on Sunday
T: Then sleep goes first, so that it can't get squeezed. Walk me through Sunday from ten o'clock.
P: Dean goes up about 10. I stay down "for five minutes" and open the traffic app even though I'm not going anywhere. then symptoms. then it's 1.45 and my heart's going and I think see, there it is
T: Does any bit of the fridge loop turn up on the sofa at 1.45?
P: the whole thing. I'm checking for it, just lying down
T: What might be one small, slightly irritating change you'd be prepared to try?
P: phone on charge in the hall at 11. Dean'll be thrilled
T: And if your hand goes looking for it?
P: book. I've got a detective one I've been on page 40 of for about a year
T: I look forward to hearing who did it. Now let's have the car park from the diary.
P: ok reading it off: "Thurs 4.10, level 2 of multi storey, queue for the barrier. chest, dizzy, floor felt soft. thought: stuck, going to faint. did: window no good cos of fumes, water bottle empty, rang Beth and she didn't pick up"
T: What a good record. Beth didn't pick up. What did you do then?
P: swore
P: then counted the cars in front. there were six. by the time it was my turn it'd gone down on its own
T: Let me check I have that right. The rescue wasn't available, you stayed in the queue, and it came down by itself?
P: yes. hadn't thought of it like that, I'd put it down as a bad one
T: Where would you put it now?
P: bad but interesting
T: Your entry also says "going to faint". Here's something to chew on: to faint, blood pressure normally has to drop. In a panic your heart is pounding. Which way is the pressure going?
P: up
P: so I'd be less likely to faint?? seriously?
T: Broadly, yes. The exception is people who faint at blood or needles, where the pressure does dive. Is that you?
P: no I'm fine with needles, I was the one holding Noah's hand for his jabs. why has nobody told me that
T: Somebody has now. We'll put it to work in a minute.
T: What do the three entries have in common?
P: not being able to leave. barrier, roadworks on Risby hill, and the hairdressers with the gown on
T: So speed isn't the thread, or even cars. It's feeling shut in. Could you tell me what being shut in is like, in the moment, as if I'd never had it?
P: its hard to describe
P: everything comes in close. sounds go far away but things come near if that makes sense
P: it's like my chest is in a vice and the car is shrinking round me
T: What a vivid and frightening thing to feel. When the vice tightens, what does it seem to be telling you?
P: that there's a limited amount of air and I'm using it up
P: I know a car isn't airtight. I KNOW that. but my body doesn't
T: Knowing and feeling often part company there. Let's bring in some facts and see which of them you can use. When a person's brain decides there's a threat, what do you already know about what adrenaline does?
P: fight or flight. heart speeds up for running away
T: Yes. And the breathing?
P: quicker I suppose, to get oxygen for the running
T: Quicker and higher, up in the ribs. The muscles between the ribs tense to pump harder. If you tensed your arm for ten minutes it'd ache. What might the ribs do?
P: oh. feel tight
P: like a vice
T: That's one candidate explanation. Let's try it out rather than take my word for it. Sitting where you are, pull your shoulders up a bit, tense your chest as if bracing for a cold wave, and take small breaths at the top for 20 seconds. Then tell me what you notice.
P: ok doing it
P: right so that's weirdly similar?? not the fear but the band across the front. and a bit lightheaded
T: Same band. How close, from 0 to 100, to the one on the A14?
P: 50. its the same place but quieter
T: And you made it in your kitchen in 20 seconds by using muscles. What are the possible meanings of that tight band now? List as many as you like.
P: 1 heart attack
P: 2 no air
P: 3 rib muscles having a workout
T: If it were number 1, would you expect to be able to switch it on and off with your shoulders?
P: no
P: although my brain immediately says "but in the car its different"
T: Write the "but" down, it's a prediction we can test. On to the next step in the loop. Frightened, chest tight, you do things to stay safe. Let's list every one, however small.
P: window open. Beth on hands free. water bottle, has to be within reach and full
T: What else? Look around the car in your mind.
P: left lane. never next to a lorry. gripping. radio off so I can concentrate on my breathing. mints. checking my watch for heart rate, oh god theres loads
T: There usually are, it's a sign of how hard you've worked to survive. The watch is a new one. How many times on a ten minute drive?
P: every red light. 20?
T: Suppose I asked you to check, twenty times in ten minutes, whether your left foot feels odd. What would you predict?
P: it'd start feeling odd
P: ok its feeling odd now thanks
T: Sorry about your foot. What could that say about the watch?
P: that I'm looking for it. every time I look I'm asking is it happening
T: Now the window, which I suspect is the big one. When it's open and you get through a drive, what do you credit?
P: the window
T: And how sure does that leave you about the next drive, if the window were jammed shut?
P: awful. I'd turn round and go home
T: You've had, at a guess, how many attacks at the wheel over 14 months?
P: 60? more in the beginning
T: And how many times have you passed out, crashed, or run out of air?
P: none. but because I opened the window and rang Beth
T: There's the knot. Sixty scares, no disaster, and each time the window takes the credit. Do you know the one about the man on the train tearing up paper to keep the elephants away?
P: no but I can guess. there aren't any elephants in Suffolk
T: None, and he says "see how well it works!" How would he ever find out?
P: he'd have to stop tearing up paper
P: I don't like where this is going haha
T: I'll only ever go at a speed we agree on, I promise. Nobody is jamming your window today. What did you find out in the multi storey, though, when Beth didn't answer?
P: that it went anyway. six cars long
T: Six cars long. Would you add that to the fridge?
P: yes. I'll put "no Beth, still came down"
T: How much do you believe now, 0 to 100, that in an attack you'd pass out and crash? It was 85.
P: 75? the blood pressure thing is rattling round in there but I do still get dizzy
T: Dizziness is a fair reason to hesitate. Next time we'll find out what dizzy can and can't do to a person.
P: hmm. that sounds ominous. hang on, juice
T: Take your time.
P: back. he wants toast as well now
T: Then let's settle your tasks before the toast. The phone in the hall is one. The other: carry on with the diary and add a column for each safety habit, with a guess at what you think would've happened without it. Manageable?
P: yes. can I do one drive without the watch? just school and back
T: I'd be delighted, and I notice that was your idea. Take it off before you set off. What's your prediction?
P: that I'll feel for my pulse on my neck instead
T: Then you'll have learned something either way. Could you sum up today for me in your own words?
P: chest is ribs. fainting needs low pressure and mine's high. the things that keep me safe are the paper for the elephants
T: I couldn't put it better. Anything I went too quickly over?
P: the lorries, we never got to them. but I think they're just the biggest version of shut in
T: We'll see them again. Next time I'd like us to bring on some of those sensations on purpose, together, nowhere near a car. Any medical news to tell me, let me know by message before then.
P: eek. ok. see you next week
T: See you then. Go and check on the patient upstairs.
`,
      note: {
        progress:
          'PHQ-9 15, GAD-7 14. Three attacks recorded, one of them while queuing in a car park and settling unaided when her sister was unavailable. Common thread across the entries is confinement rather than speed.',
        intervention:
          'Psychoeducation on the threat response, with a brief rib-bracing demonstration that reproduced around half of the chest sensation. Full inventory of safety behaviours (open window, calls to her sister, water, wrist heart monitor and others) and discussion of how these prevent disconfirmation. Conviction about fainting at the wheel 85 to 75.',
        risk: 'No suicidal thoughts or self-harm. No change in circumstances.',
        plan: 'Phone out of reach from eleven at night. Diary continues with a column on safety behaviours, one commute without the heart monitor. Interoceptive exposure next time, medical suitability to be confirmed.',
      },
      homework: [
        'Charge the phone in the hall from 11 pm every night',
        'Diary plus safety column; try the school run with no heart-rate watch',
      ],
    },
    {
      number: 3,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Measures and review', minutes: 7 },
        { item: 'Safety check', minutes: 3 },
        { item: 'Fast breathing, twice', minutes: 15 },
        { item: 'Straw breathing', minutes: 11 },
        { item: 'What we conclude', minutes: 6 },
        { item: 'First stretch of A14', minutes: 8 },
      ],
      lines: `
T: Hi Hannah, how's the kitchen today? And is Noah better?
P: back at school and full of beans. I've got the house to myself, and I moved the chair away from the table like your message said
T: Brilliant, that's for later on. First the numbers: 12 on the PHQ-9 and 11 on the GAD-7. Last time it was 15 and 14. What do you make of that?
P: I think its the sleep. I've been in bed by half 11 four nights, asleep by quarter past 12ish. I feel like someone's washed my brain
T: Four nights! And how about the safety question, anything darker on your mind this week?
P: no, nothing. more worried about today to be honest
T: We'll get to the worry in a second. Did anything from the last session go round in your head?
P: blood pressure. I've told three people at work that you can't faint from panic. I've become a bore
T: Every office needs one. I propose: your school run experiment, then the main event, some exercises to bring on panic feelings deliberately, then what we can conclude from them, then a plan for the first bit of real road. Does that look right?
P: yes. can I ask what happens if I have a proper one while we're doing it
T: Please do. What do you fear would happen?
P: that it won't stop. that I'll set it off and you're just words on a screen and I'm here on my own
T: That's a clear prediction, and a better reason for doing it than any of mine. You're in charge of starting and stopping. If you do stop, you tell me, we look at what happened, and we decide together. I'll be typing the whole way through.
P: ok. I'll do it but I'm not happy haha
T: Unhappy and willing is a fine combination. School run without the watch first?
P: did it 3 days. first day I felt my neck at the lights, like I said. second day less. third day I forgot till I got to the gates and saw my bare wrist
T: What had you predicted would happen, and what did?
P: I'd written "won't know if heart is racing, will be caught out". what happened was nothing. I didn't know and it didn't matter
T: "I didn't know and it didn't matter." How does that fit with the idea that you have to keep an eye on your heart?
P: it doesn't really. it just got on with it
T: As hearts do. Right, a last medical check before we start. Your GP's letter says no heart, lung or seizure trouble. Anything new, any pregnancy, any injury, dizzy today for another reason?
P: no all fine. had breakfast and lunch. only 2 coffees
T: Here's the first one. Breathe fast and deep through your mouth, as though blowing up an airbed, about one breath every two seconds, for a minute and a half. Sitting down, feet flat. What do you predict?
P: dizzy, chest, panic. I'll pass out at about a minute
T: How strongly, 0 to 100, do you believe you'll pass out?
P: 65
T: And what might tempt you to hold back or make it safer?
P: ha. going slow. holding the table. opening the back door
P: the back door is open actually. I did it before you came on
T: Well spotted. What would the man on the train do with that door?
P: ugh
P: ok its shut
T: Thank you. I'll go first with one thing: I'm going to do it with you here, so I'll be as pink in the face as you are. Start when you type "go". I'll type when it's time to stop.
P: go
T: Keep it big, you're halfway.
T: And stop. Let your breath do whatever it likes. Type when you can, one-word answers are fine.
P: woah
P: dizzy. fingers fizzing. lips too. floor soft
T: Chest?
P: yes tight. heart going mad
T: I've got fizzing fingers too and my head's swimming. Are you on the chair?
P: yes still here
P: I wanted to stop at 45 secs, it was exactly the feeling, the A14 one. I thought here it comes
T: And you went on past that point. How similar was it to a real attack, 0 to 100?
P: 80. the fear was less, about 50. but the body was spot on
T: Did you pass out?
P: no
P: not even close when I think about it. I felt like I would but I was sitting bolt upright typing to you
T: How's the body now? It's been about two minutes.
P: fingers are nearly normal. it's dropping off. heart's slowing down by itself
T: You haven't got a window, Beth or water. What brought it down?
P: nothing. just time I suppose. I didn't do anything
T: So what do you make of dizziness, fizzing and a tight chest turning up from a minute and a half of breathing?
P: that I can MAKE it. it's breathing. I always thought it was something going wrong and then the breathing, but the breathing does it as well
T: In a sentence, what happens chemically: fast breathing blows off carbon dioxide, blood vessels tighten a little, and you get tingling and a light head while having plenty of oxygen. What does that mean for "I'm running out of air"?
P: that I've got too much air!
P: no wonder the window never worked, I was gulping more of it
T: I hadn't seen that coming, and I think you're right. Shall we go again? Same exercise, and this time when the "here it comes" arrives, lean towards it instead of away. What's your prediction for round two?
P: same feelings. pass out 30
T: Over to you, whenever you're ready.
P: go
T: Let it be as strong as it wants to be.
T: And rest.
P: fizzy again. but I was almost bored by the end?? fear about 20
P: one bit of me went "well this is just the fizzy thing"
T: From "here it comes" to "just the fizzy thing" in ten minutes. Same sensations?
P: same. maybe even stronger
T: Stronger feelings with less fear. What changed, if it wasn't the body?
P: what I thought it was. its the middle bit of the loop again
T: On to the one I suspect you like less, as it's about not getting enough. You've got a drinking straw?
P: a paper one from a kids party, its got dinosaurs on
T: Ideal scientific equipment. Pinch your nose, breathe only through the straw for one minute. Stop at once if you're in actual pain. What's the prediction?
P: vice. suffocating. I'll rip it out at 20 secs. this one is properly scary, belief I'll suffocate 70
T: Is there any air in that straw?
P: yes but it's not about logic at this point
T: Fair. Let your body find out then, it prefers to see for itself. Start in your own time.
P: 3 2 1
T: Twenty seconds, you're still there.
T: Forty.
T: That's the minute. How was it?
P: horrible!! but I did it all
P: it was the vice, exact same, at about 30 seconds. I could hear the dinosaur straw whistling. then it sort of levelled out, it didn't keep climbing
T: That's such an important thing to notice. What had you expected the line on the graph to do?
P: go up and up till something bursts. it went up then flat and then I took it out and it just fell
T: Suffocating was 70 before. And now?
P: 25. cause I was on one third of normal air and I was fine. a car has like 3000 litres or something
P: I'm shaking a bit. not a bad shake. I might be crying a little, don't worry its sort of relief
T: I'm glad you told me. Have a moment, there's no hurry. What's the relief about?
P: 14 months I've been scared of this. of a feeling I can make with a paper straw
T: That's a sad thought and a freeing one, both together. Be kind to the Hannah in the tailback, she had no straw and no leaflet, only a lorry and a thumping heart.
P: yeah. poor cow
P: sorry. poor woman
T: I like poor cow. Back to our two numbers: heart attack was 40, passing out and crashing was 75. Today?
P: heart 10. passing out 40. the crashing bit hangs on because I haven't done it in a car
T: Then that's the work to come. What would be the smallest real stretch of A14 that would count as evidence?
P: 44 to 45, Moreton Hall to Rougham. its about two miles. there's a farm shop at the end to turn round
T: When, and under what conditions? I'm thinking about how to make it a fair test.
P: Sunday morning 9am, hardly any lorries. window up. Beth knows but isn't on the phone. water can come
T: And what do you predict, in a form that can be proved wrong?
P: "on the stretch my chest will tighten, I'll go dizzy, and I'll drift out of my lane." 60 for the drifting
T: Excellent, a lane is something you can check. One rule from me: drive as you normally would, to the conditions. If you wanted to leave at the exit you'd simply leave, that's driving, not failing. And the breathing exercises stay out of the car, always.
P: yes god. no airbed breathing at 70
T: Quite. So daily airbed and straw at home, once each, and Sunday's two miles. If Sunday goes well, would you repeat it, or go one further?
P: repeat then 44 to 46 if I'm feeling brave
T: What are you taking away from today?
P: that it goes up, flattens, comes down. with no window. and I've been gulping
T: Was there a moment today when you'd have liked me to do something differently?
P: more warning before "forty", I thought you'd gone. but no it was good. thank you for going pink with me
T: I'll talk more in the quiet bits. My fingers have only just stopped buzzing. Good luck on Sunday, Hannah, whatever it brings, it's information.
P: bye. going to put the dinosaur straw on the fridge
`,
      note: {
        progress:
          'PHQ-9 12, GAD-7 11. Commute without pulse checking completed on three days with no adverse outcome. Sleep onset earlier on four nights.',
        intervention:
          'Interoceptive exposure in session: voluntary overbreathing twice and straw breathing once, therapist modelling the first. High similarity to naturally occurring attacks; fear fell from 50 to 20 on repetition while the sensations stayed strong. Fainting belief now 40, cardiac belief 10, suffocation with the straw 70 to 25.',
        risk: 'No risk concerns. Some tearfulness after the straw exercise, described as relief. GP has confirmed there is no contraindication; breathing exercises are never to be practised when driving.',
        plan: 'Daily repetition at home. First on-road experiment: a single junction on a quiet Sunday morning with a stated, checkable prediction, extending to two if all goes well.',
      },
      homework: [
        'Overbreathing and straw exercise once a day, seated, at home',
        'Drive junction 44 to 45 on Sunday; write the prediction down before leaving',
      ],
    },
    {
      number: 4,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Measures and check-in', minutes: 6 },
        { item: 'Two good drives', minutes: 9 },
        { item: 'The difficult Saturday', minutes: 13 },
        { item: 'Two explanations', minutes: 10 },
        { item: 'Next experiments', minutes: 8 },
        { item: 'Summary', minutes: 4 },
      ],
      lines: `
T: Hello Hannah. Your message said "bad one, will explain". I've been thinking of you. How are you coming into this?
P: flat. embarrassed. nearly cancelled
P: I'm in the car actually, parked on the drive. Dean's decorating the kitchen. engine off, key's indoors
T: Parked with the key indoors is fine by me. Can anyone overhear? And what made you come rather than cancel?
P: no I'm private. I came cause you said whatever happens it's information. I thought well here's some information then
T: I'm really glad you did. I have 10 for mood and 8 for anxiety, the lowest yet. Does that tally with flat and embarrassed?
P: I filled it in and thought about the whole fortnight. most of it was good, that's what makes me so cross. it was going SO well
T: Then I'd like the good and the bad given fair time. Embarrassed sometimes comes with harsh thoughts. Has any of it tipped into feeling life isn't worth it?
P: no. just that I'm a rubbish mum. not that they'd be better without me, I'd tell you
T: Thank you. I trust that you would. Shall we do the two good drives first, then the bad one in slow motion, then work out what the bad one means and design something to test it?
P: can't we just do the bad one
T: We can start there if it's shouting loudest. My worry is that if we do, the others will get rubbed out, which is what panic likes best. Your call.
P: alright good first. quickly
T: Quickly it is. First Sunday, junction 44 to 45.
P: 9am, dry, window up, Beth at home not on phone. chest went tight on the slip road, about 60. hands fizzed a bit and I actually said "airbed" out loud
P: didn't drift. I was dead centre. farm shop, bought a pork pie, drove back, fear 30 on the way back
T: You'd put 60 on drifting. What's the verdict?
P: nil. I'd have to be unconscious to drift and I wasn't
T: And the other one?
P: Wednesday 44 to 46 after work, so lorries. did it there and back twice. one overtook me and my heart jumped and then nothing. I felt like a queen
T: A queen with a heart that jumps and settles. Tell me what was on the dashboard of that drive: water, window, watch?
P: water on the back seat. no watch. window up. radio ON
T: Now Saturday. Begin the night before, if you can.
P: rubbish night, Noah's swimming gala in Stowmarket and Dean was called into work. so it was me. we could have gone the back way through Woolpit but I thought no, I'm doing this
P: so I wasn't asleep till 1. two coffees. couldn't find his goggles, left 20 min late
T: Go on. Slip road.
P: slip road was solid, lorries nose to tail but moving about 50. he's in the back telling me about the relay. and I thought "if it comes now he'll see it"
T: What would he see?
P: me losing it. mum going white and not being able to speak. and then I thought if I pass out he's in the car
T: What happened next, in body and in behaviour?
P: chest, straight to 90. hot. window down, he said it's freezing mum. I got him to pass me the water. I put my watch on at the lights earlier, I should say that. I was looking at him in the mirror every two secs
P: came off at 45, pulled into the farm shop and rang Beth and cried. in front of him. he didn't swim his relay, we got there 10 min after
T: Oh Hannah. I can see why you nearly cancelled. What's the worst bit, when you replay it?
P: his little face in the mirror. and that I made him miss it
P: and then I thought thats it. I'm back where I started
T: Let's look closely at that last sentence. On day one in the tailback, what did you do and believe? And at the farm shop, what did you do and believe?
P: day one I thought I was dying and went to A&E
P: saturday I thought I was going to faint and be a bad mother, and I rang Beth for 5 mins and then I drove him the rest of the way
T: Sorry, stop there. You drove the rest of the way?
P: yeah. on the back road. he needed to get there, he was in tears about the relay
T: You had a panic attack at 90, and ten minutes later you were driving your son to a gala. Is that in the story you've been telling yourself?
P: no
P: I left that out. even to Beth
T: What does a person back where she started do at ten past nine that Saturday?
P: rings Dean to come and fetch them. leaves the car there. I did that once, it was there for two days
T: So "back where I started", how much do you believe it, now that's on the page?
P: it was 90 this morning. 45
T: On Sunday you did two miles with fear of 60 and stayed. Saturday it went to 90. What was different, do you think? Be a detective, like the one on page 40.
P: page 112 now actually!
P: tired. coffee. late. watch back on. lorries. him in the car
T: Suppose I took each of those away one by one. Which would have changed it most?
P: him. I'd have been ok with the lorries, I did lorries Wednesday
T: What does Noah being there add to the loop? We had "I'll pass out and crash" in the middle.
P: it makes it worse if I do. but also it's the "he'll see it". it's different. it's like being a danger to him even if I don't crash. like I'll give it to him
T: Passing it on, as one might a cold. So there's a new thought in the middle: "I'm harming Noah". And when that arrived, where did your attention go?
P: mirror. my chest. watch. everywhere except the road
T: Could we put two explanations side by side? A: you have a body that's dangerous to drive a child with. B: you're a loving mum who's frightened of harming her child, and fear of that kind brings on precisely the symptoms you fear. What's your evidence for A?
P: the panic happened. I had to pull over. he was upset
T: And for B?
P: I didn't pass out. car didn't wobble. I indicated, I came off at the junction and parked between the lines. I was ok when I stopped thinking about him and more ok on the back road
P: and it's only ever the things I care most about. mum's eyes. Noah
T: Which makes more sense of why it happened on that day and not on Wednesday?
P: B
P: I hate that its B because it means it was me
T: Does B mean blame? If your friend told you she'd panicked because she loved her son and hadn't slept, what'd you say?
P: I'd say of course you did love, come here
T: I'll leave that with you a second.
P: yeah ok. that got me
T: Let's go to his little face. You saw it in the mirror. What do you know about what was going on behind it?
P: I assumed terror. that he'd remember it forever
T: Have you asked?
P: I said sorry about a hundred times. I didn't ask. he said "can we get a sausage roll while we're here"
T: Ha! I wasn't ready for that. What does a sausage roll suggest, as evidence?
P: that he wasn't that traumatised
P: he was upset about the relay. that's what he was upset about. he said so. I didn't believe him
T: It might be worth finding out. How could you ask him in a way that's light, that doesn't hand him a worry, and that you'd believe?
P: maybe at bedtime. "I had a wobbly tummy in the car on saturday, my body gets a bit jumpy about lorries. what was it like for you"
T: That's lovely, it's true and it's the right size for eight. What do you predict he'll say?
P: that he was scared 60
P: what he'll probably say is "it was cold"
T: Write both down before you ask. On the driving: what was Saturday missing compared with Wednesday, in terms of how you'd done it?
P: it wasn't on the plan. I jumped to the biggest one. and I put the watch on, which I'd said I wouldn't
T: So is it a failed experiment or a different experiment?
P: a really badly designed one haha. no controls
T: A science teacher would be proud of you. What's the next well designed one, going in small steps?
P: 44 to 46 on my own this week, same as Wednesday, just to prove it's still there. then with Noah but only one junction and no gala at the end
T: I like it, no deadline. What will you be looking for with Noah on board? And which safety habits are you leaving behind?
P: window up. no watch. water in the boot. and the mirror, once every normal amount
T: And the prediction?
P: "I'll have a panic he can see and I'll have to pull over" 55. "I'll harm him" 35
T: If fear does rise, what would you like to do instead of window and water?
P: let it be there. say "airbed". keep my eyes on the road and let him go on about the relay
T: Do that as a driver would, eyes outward, and if you needed to come off for any reason, you'd come off calmly, as you've already shown. What does pulling over prove, and what doesn't it?
P: proves I can drive safely while panicking. doesn't prove I'm dangerous
T: I want to read that again. And the sleep? You'd been doing beautifully.
P: Sat I was up till 2 reading about children with anxious mothers. awful. every other night about quarter to 12
T: So the phone got back on the sofa the night after the worst day. What's the rule for the worst days, then?
P: phone in the hall on worst days ESPECIALLY
T: We're nearly there. Would you give me the numbers: passing out and crashing was 40?
P: 30. oh. I'd have said it'd gone up
P: heart 5. I didn't even think heart on Saturday, it was all about him
T: So a rough week, in which that belief still fell. What will you take from today?
P: it wasn't back to the start. and ask him instead of guessing his face
P: and also sleep more than 5 hours before motorways
T: How was it doing this from the car seat, incidentally?
P: I've only just clocked I've been sat in it 45 mins with the windows shut. didn't notice
T: Well. I'd call that a fine piece of data to finish on. See you next week, and do let me know what Noah says.
P: I will. thank you for not being disappointed
T: Not for a second. Bye for now, Hannah.
`,
      note: {
        progress:
          'PHQ-9 10, GAD-7 8. One- and two-junction drives completed with the window closed and no lane drift. A later attack with her son as passenger led to an early exit and reassurance seeking, after which she nevertheless completed the journey by another route.',
        intervention:
          'Reviewed the setback in detail and contrasted it with the original episode. Identified an additional appraisal about harming her child. Evidence weighed for two competing accounts, danger versus understandable fear of being dangerous. New experiments designed, including a gentle question to her son to test an assumption about his experience.',
        risk: 'Self-critical and ashamed, denies suicidal ideation on direct enquiry. No safeguarding concern: vehicle controlled throughout and child well.',
        plan: 'Repeat two junctions alone, then one with her son and no deadline. Ask him about the day. Return to the sleep routine, above all after difficult days.',
      },
      homework: [
        'Two junctions alone, then one with your son; window up, water in the boot',
        'Ask your son at bedtime what the trip was like, having guessed his answer',
      ],
    },
    {
      number: 5,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Measures', minutes: 5 },
        { item: 'Log of drives', minutes: 10 },
        { item: 'Safety habits left over', minutes: 8 },
        { item: 'Belief ratings', minutes: 6 },
        { item: 'Felixstowe trip', minutes: 15 },
        { item: 'Sleep and summary', minutes: 6 },
      ],
      lines: `
T: Good afternoon Hannah, is it the kitchen or the car today?
P: kitchen!! it's green now. Dean calls it sage. Hi
T: Sage it is. I've just opened your questionnaires: 8 and 6. Mood has been coming down steadily, and the anxiety score is now under the line we use for a clinical problem. What do you think when you see it?
P: I had to check I'd filled in the right one. then I thought don't jinx it
T: Is "don't jinx it" a superstition, or might it be paper for the elephants?
P: oh god. its paper isn't it. if I don't say it's better nothing bad can happen
T: Say it then, if you dare. We can see what befalls us.
P: it is better. (touches wood) (I did touch wood)
T: We'll let the wood off. No dark thoughts or risk to tell me about?
P: none at all. I've been quite cheerful, people have remarked
T: You told me in your message what Noah said, and it made my day, but let's have it on the record.
P: "it was cold and you stopped at the shop with the good sausage rolls." that was it. then he asked if lorries have beds in them
T: Against your prediction of 60 that he'd been scared. What's that taught you?
P: that I'd written a whole film about his face and he was thinking about pastry
T: So, agenda. You've driven a lot, and your work trip's on Thursday week. I'd like the log of the drives, a hunt for any leftover safety habits, belief ratings, then the Felixstowe trip, which I suspect deserves the biggest slice. Sleep too?
P: sleep can be short, it's fine-ish. Felixstowe big slice please. I've been putting off thinking about it
T: Fair enough. The log.
P: Mon 44-46 alone, fear 20, dull. Tues 44-47 to Elmswell, bit of roadworks, 35. Thurs right to Stowmarket, 50 at Haughley bend, lorry in front and another coming past, came down by the next sign
P: sat 44-45 with Noah. he sang. fear 40 going up the slip and 15 at the end
P: sunday Stowmarket with Noah AND mum, to look at carpets
T: I need a moment to admire the carpets. What did you notice on Saturday, when it reached 40 with him in the back?
P: that I wanted to look in the mirror. I did normal looks. I said "airbed" in my head. he was singing about a hippo and it just sort of got on with itself
T: In your predictions you had "I'll have a panic he can see and I'll have to pull over", 55. And "I'll harm him", 35.
P: no panic to see, no pull over. harm 5. I'd say he was harmed by my singing along
T: Those five drives: when was the fear highest on each, beginning, middle or end?
P: slip road. every time apart from the Haughley lorries. then it falls off a cliff
T: Four out of five on the slip road. What might that be telling us?
P: it's before anything's even happened. I'm afraid of what's coming, not of what's there
T: And on Thursday with lorries on two sides, that's about as near to the first tailback as you've been. What was going through your mind?
P: "here's the wall". it went a bit dark. and then I thought the driver's probably listening to the radio and eating a Scotch egg
T: You seem to deal with most things through the medium of pastry.
P: haha! its breadcrumbs but yes
T: I stand corrected. Let's go hunting. Which safety habits are still hitching a lift? Be merciless.
P: window's up, watch in a drawer, no Beth. water's in the boot
P: mints. I always have one going
P: and I go at off times. never between 7 and 9, never Friday. and I haven't used the outside lane except to get past a tractor
T: How would you tell a habit that's there because you like it from one that's there because you're afraid?
P: if I'd mind it being taken away
P: mints I wouldn't mind. well. I'd mind a bit. the times I'd mind a lot
T: That's a neat test. So there's a mint of mild interest, and the timings and the outside lane of serious interest. What does avoiding the outside lane protect you from?
P: barrier one side lorry the other. the original
T: And what would you need to learn from it that you haven't learned from the left-hand lane?
P: that I can be boxed in and its still just the fizzy thing. I've only done half boxed
T: When might it be natural, so that you're overtaking because the road calls for it rather than for homework?
P: Haughley hill. everyone overtakes there, lorries do 40
P: ok. once each way, if there's something slow to pass
T: And your prediction?
P: "it'll go dark, I'll freeze beside the lorry and not be able to get past". 35
T: Good, that can be seen to happen or not. Now the beliefs we've followed since the start. Heart attack first, it was 40 on day one.
P: 1. I leave 1 because I'm 39 and I eat pork pies
T: Passing out and crashing was 85.
P: 10. mainly at night
T: Running out of air, which was 70 with the straw?
P: 0. gone. it's actually gone. how odd
T: What moved that one all the way, do you think, when others went by degrees?
P: I suppose as it's the one I tested properly. I've had a dinosaur straw up there and it was fine. the passing out you can only not do, if you see what I mean
T: I do see. Is there any belief we haven't written down that still has some power in it?
P: being stuck. not crashing. just being stuck in a queue with no way off and it going on for hours and me having to stand it
P: "I won't be able to stand it". thats 50
T: That's brave, and it's the one that Felixstowe is about, I'd guess. Tell me about the trip.
P: supplier audit, 10 o'clock. 40 miles, all A14. Malcolm from work offered to drive and I nearly bit his hand off. then said I'd let him know
T: What does the part that nearly bit his hand off want, and what does the other part want?
P: one wants not to be the one in the tailback. the other wants to walk in there with my own car keys
T: Which is more in line with where you said you'd like to be, in the film of three months on?
P: the keys. obviously. damn
T: Would you be up for visiting the worst case right now, in imagination, at the kitchen table? Two or three minutes in the present tense: the queue, the lorries, engines off. I'd ask you to stay in it past the point where you'd usually look away.
P: properly? eyes shut and everything?
T: Read this line, then close them, picture it for a minute, then type what you can see as if it's happening. Fear out of 100 every so often.
P: ok. wait
P: I'm past Nacton. brake lights. all of us slow. lorry in front says something foreign on the doors. lorry on the left. barrier. it's stopped. 55
T: Stay there. What's your body doing?
P: chest. warm. I want the window. hand's on the button. 70
T: Hand on the button. And what's your mind saying?
P: "this could be all day". 75
T: Don't argue with it and don't press the button. Let it be all day. What happens next?
P: nothing. people getting out. man in hi vis eating crisps. chest still there
P: I'm sort of waiting for it to get worse and it's not. 60
T: Go further. It's an hour later. You're still stopped. What are you doing?
P: I'm bored
P: I need a wee. I've messaged the supplier. I'm doing my emails. I'm annoyed. 30
T: You've gone from "could be all day" to needing a wee. Open your eyes when you're ready. What did you make of that?
P: I always stop the film at the bit where it stops. I've never watched what happens after. after it's just... waiting
T: What would you call that place in your story, up to now?
P: the cliffhanger. I never turned the page
T: And "I won't be able to stand it", which was 50?
P: 20. I'd hate it but hating isn't the same as not standing
T: Hang on to that distinction. Before Thursday week, you could do the film every day for five minutes, the long version. And what's the plan for the real one?
P: I drive. tell Malcolm thanks but no. normal leaving time. no mint. if I'm stopped: hand off the button, hands on my lap, and watch the next page
T: And if you're late for the audit because of a queue?
P: I ring them. at a standstill, on hands free. it's work, not Beth
T: Quite right, that's a phone call with a purpose. What's the part you're pleased about already, before it's even happened?
P: that I'm not asking you whether I should go
T: You're not, are you. Sleep: how is fine-ish?
P: asleep about 12, ten past. phone's in the hall 5 nights out of 7. two nights I was just reading the detective, he's done it by the way, the vicar
T: Don't tell me! It was a target of before midnight. How far have you got, and is it worth pushing?
P: I'd like to push a bit. lights out at 11.30 with the book put down at 11.15
T: We'll count that as the second task. The next session's our last of the six. How do you feel reading that?
P: wobbly. I knew it was six. I just like knowing there's a next one
T: I've looked forward to these as well. Let's use the last one to get it all on paper, so it's yours to keep. What's stood out today?
P: cliffhanger. hating isn't not standing. and mints might be fine but I'll leave them at home anyway to be sure
T: Anything I should do differently with our last one?
P: could you tell me honestly if you think I'm done? next week
T: I will, and I'll want your honest view first. Drive well, Hannah.
P: bye. off to take the vicar back to the library
`,
      note: {
        progress:
          'PHQ-9 8, GAD-7 6, both under threshold. Five drives completed, up to Stowmarket and with family aboard; fear mostly peaks on joining the carriageway and declines soon after. Son recalled nothing frightening about the earlier episode.',
        intervention:
          'Remaining safety behaviours identified by asking whether their loss would be minded: timing of journeys and avoidance of the outside lane. Belief ratings reviewed (cardiac 1, fainting 10, suffocation 0). Imaginal exposure to prolonged standstill, carried past the usual stopping point; conviction that confinement would be intolerable fell from 50 to 20.',
        risk: 'No thoughts of self-harm, no current concerns.',
        plan: 'Daily imaginal rehearsal of the extended version. Drive alone to the supplier audit at an ordinary hour. Lights out at half past eleven. Final session to cover relapse prevention.',
      },
      homework: [
        'Run the long version of the queue in imagination, five minutes a day',
        'Drive yourself to the audit; book down at 11.15, lights out at 11.30',
      ],
    },
    {
      number: 6,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Measures', minutes: 4 },
        { item: 'The Felixstowe drive', minutes: 11 },
        { item: 'Goals reviewed', minutes: 6 },
        { item: 'Blueprint', minutes: 17 },
        { item: 'Feedback both ways', minutes: 7 },
        { item: 'Goodbye', minutes: 5 },
      ],
      lines: `
T: Hello Hannah. I've been itching to ask since your message, but let me do my duties first. Are you on your own and comfy?
P: yes. sage kitchen, tea, biscuits. I dressed up a bit, you can't see
T: I'm honoured. The last set of scores: 6 on the PHQ-9, 5 on the GAD-7. They began at 17 and 15. Take a second with that.
P: I looked at the graph thing. it's like a slide in a playground
T: Any concerns about safety, or low points, since last time?
P: none. had a row with Dean about the tiles, that's about it
T: I think the tiles are outside my remit. Today: Felixstowe first, because I can't wait, then your goals, then we write your blueprint together, what might knock you and what you'd do, then feedback both ways, and a decent goodbye. What have I left out?
P: you said you'd tell me if I'm done. and can I tell you about the netball
T: Both in. Felixstowe, from the top.
P: so I left at quarter to 9 like a person. no mint. Malcolm said sure? I said sure
P: slip road 45. down to 15 by Beyton. outside lane at Haughley past two lorries, my heart went bang bang and I said hello old friend, and I was past
T: Prediction of freezing alongside?
P: didn't freeze. sped up if anything. then I got to past Nacton. guess
T: No. Not really?
P: STOPPED. actual tailback. lorry one side barrier the other. I thought you'd arranged it
T: I promise I've no such influence over the traffic. What happened at the moment the brake lights came on?
P: chest straight off. 70. I heard my own voice in my head say "here's the cliffhanger"
P: hand went to the window button and I put it in my lap. I said ok, turn the page
T: And on the next page?
P: 70 for maybe 3 or 4 mins. then 50. there really was a man eating crisps!! I laughed out loud. by ten mins it was about 20 and I was thinking about the audit
T: How long were you there?
P: 25 minutes. I rang the supplier and said I'd be late and they said everybody's late. parked, did the audit, failed them on their labelling haha, drove home at 4 with all the Friday people even though it was Thursday
T: I'm grinning at my screen like a fool. What did your mind make of it afterwards? Sometimes there's a voice that shrinks these things.
P: there was. it said "well it was only 25 minutes". and I said how long would it have to be then
T: What a reply. What does 25 minutes in the very place it began tell you about "I won't be able to stand it"?
P: I stood it. I sat it. it wasn't nice and then it was ordinary
P: that one's 5 now. passing out 3. heart I've stopped rating
T: I think those numbers are yours for good, even if they wriggle. Goals, then. What did the first one say?
P: drive on the A14 on my own. done. I'd say 100 percent but you'll say don't be perfect
T: I'd say that if you've driven it alone, in a jam, at normal time, with nothing in your hand, then the record says met. And the midnight one?
P: partly. I'm asleep 11.45 to 12.15 mostly. 4 or 5 nights out of 7 before midnight. when I'm stressed it slips
T: So partly met, which is honest. Do you want it to be more, or is that ordinary life with an eight year old and a job?
P: bit of both. I'll keep the hall thing. I don't want to be in a fight with it
T: Wise. And netball?
P: I went back! we played at Newmarket, I drove two of them there. I was wing defence and I was terrible and it was the best night
T: That was in the background of the mood score at the very beginning, I remember: "everything's got small". How big is it now?
P: bigger than before maybe. before I never noticed roads. now I go out of my way to notice I'm on one
T: Let's make the blueprint. If you picked this up in two years, on a bad day, what would you need to know about how the problem worked? In your words.
P: that it was a loop. sign or slip road > "I can't cope, I'm going to pass out" > body goes off like an alarm > I take the alarm as proof > more alarm. and all the windows and watches just stopped me finding out
T: Shall I copy that in as it stands? Next heading: what I learned.
P: put: 1 you can't run out of air. 2 the vice is ribs. 3 it goes up, goes flat, comes down, with no help. 4 faces in mirrors, ask. 5 never stop at the cliffhanger
T: I've got all five. And what actually did the work, do you think? If you had to divide up the credit.
P: the straw. saying the predictions out loud before. and going with the lorries rather than round them
P: and you I suppose
T: I'll take a tenth. I held the clipboard, you drove. Next: what could bring it back? Name the weather that'd suit it.
P: no sleep. big deadlines. getting ill, like a chest infection, cause then my chest would be tight for real. long gap without driving
T: The chest infection is a shrewd one. How would you tell a cold from an alarm at that stage?
P: I'd go to the GP if it went on, like a normal person. once. not A&E and a monitor and the internet
T: Once, and like a normal person. And the early signs? What'd Dean or Beth notice before you did?
P: Dean would notice the traffic app. Beth would notice I'd started ringing her from the car for nothing
P: I'd notice I was going via Woolpit. it's a nice village but I never go there for pleasure
T: So, the app, the Beth calls, the Woolpit detour. Suppose next March you see two of them in a week. What do you do on day one?
P: write it down. have a cup of tea. not panic about the panic
T: And then?
P: airbed and straw at home once to remind my body. then the smallest stretch that makes it go off, three times, window up
T: And on day five if it has come back to 70 on the slip road?
P: stay on. tell myself it's the old slip road thing and that 70 isn't danger, it's a number
T: There's a difference between a lapse and a relapse. How'd you put it?
P: lapse is a wet weekend. relapse is moving house because it rained
T: I may steal that. Is there anyone who could be your co-pilot with this plan, in the sense of knowing it exists?
P: Dean. and Beth, she'll laminate it
T: Tell them what helps and what doesn't. What would you want Beth not to do?
P: not talk me through it. she's to say "what's your prediction" and put the phone down
T: That's Beth trained. And one more: what will you carry on doing for its own sake, so that you keep fit at this?
P: A14 once a week at least, on purpose or not. one rush hour a month. netball. Felixstowe again in the spring, they failed on labelling so I've got to go back
T: Which gives me the answer to your question, but I want your honest view first. Are you done?
P: I think... I'm done with being treated. not done with practising
P: I'm a bit scared of saying it
T: Scared of the jinx, or sad?
P: sad actually. not jinx. I've liked having someone who took it seriously and also laughed
T: Sad's a good thing to have at the end of something good. My honest view, then: yes. You've stopped needing me to design anything. Over the last fortnight I've mostly been reading your experiments and agreeing with them.
P: thank you. I'm welling up on my biscuit
T: I'm glad it's there. A little housekeeping: I'll close this course of treatment with a letter to your GP, and one to you. If it returns and your own plan isn't shifting it after a few weeks, you can refer yourself back. That wouldn't be failing. And the crisis numbers from our first session still stand.
P: ok. can I see the letter before it goes
T: Certainly. You can correct anything I've got wrong, including the spelling of Haughley. Some feedback for me now: what was most useful, and what could I have done better?
P: most useful, you never told me to calm down. you were always sort of interested. worse... the questionnaires every week got samey. and in the first session I thought you were typing a book
T: Noted, on both. I was, rather. May I tell you what I'm taking from you?
P: go on
T: That the bravest thing I saw was not Felixstowe. It was the farm shop, when you had the worst of it and then drove him the rest of the way. I'll think of that with other people, without names of course.
P: oh
P: nobody ever says that bit. I'll put it on the fridge. it's nearly full
T: Read me what's on it, from the top, before we stop.
P: loop drawing. no Beth still came down. dinosaur straw. noahs quote about sausage rolls. hating isn't not standing
T: That may be the best discharge summary I've ever come across. If there's one line you'd say to the Hannah in the tailback, before any of this?
P: I'd say shove over love, I'll drive
T: Wonderful. It's been a real pleasure working with you, Hannah. Say hello to the lorries.
P: I'll give them a wave. thank you Rhiannon, really. bye x
T: Goodbye, and good roads.
`,
      note: {
        progress:
          'PHQ-9 6, GAD-7 5. Drove unaccompanied to the audit and remained in a long standstill closely resembling the original trigger, with fear subsiding from 70 to 20 and no safety behaviour used. Driving goal met, sleep goal partly met. Back at netball.',
        intervention:
          'Relapse prevention: written blueprint covering the maintaining cycle, key learning, vulnerable periods, early signs noticed by family, and a graded response. Difference between lapse and relapse discussed. Feedback exchanged and ending acknowledged.',
        risk: 'No risk identified at discharge. Crisis contacts repeated.',
        plan: 'Discharge with letters to patient and GP, draft shared with her first. Weekly use of the route to continue. May refer herself again if the plan does not hold after some weeks.',
      },
      homework: [
        'Drive the A14 weekly, with a rush-hour run once a month',
        'Give the blueprint to Dean and Beth and explain what helps',
      ],
    },
  ],
  messages: [
    {
      from: 'patient',
      afterSession: 1,
      days: 4,
      text: 'Hi Rhiannon, quick one. I did the diary for the school pick-up and just writing it made my heart go. Is that normal or am I doing it wrong? Hannah',
    },
    {
      from: 'therapist',
      afterSession: 1,
      days: 5,
      text: "Hello Hannah, you're doing it right. Looking closely at something you've been avoiding often stirs it up for a while. Keep the entries short, only once you're parked, and bring them along as they are. Rhiannon",
    },
    {
      from: 'therapist',
      afterSession: 2,
      days: 5,
      text: 'Hello Hannah. For our next session please have a straw to hand and a steady chair with some space round it. Your GP has written to say that breathing exercises are fine for you. See you soon, Rhiannon',
    },
    {
      from: 'patient',
      afterSession: 3,
      days: 9,
      text: 'Two good drives and then a bad one with Noah in the car, will explain when I see you. Not in danger, just fed up with myself. H',
    },
    {
      from: 'patient',
      afterSession: 4,
      days: 3,
      text: "I asked him! He said it was cold and we stopped at the shop with the good sausage rolls. That's all he remembers. I don't know whether to laugh or cry. Thank you for making me ask.",
    },
  ],
};
