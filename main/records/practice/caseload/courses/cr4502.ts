import type { PracticeCourse } from '../course.ts';

export const cr4502: PracticeCourse = {
  caseRef: 'CR-4502',
  goals: [
    {
      text: 'Be out of bed by half past nine on weekdays, with one planned activity before lunch',
      outcome: 'open',
    },
    { text: 'See friends in person twice a week, one of them five-a-side', outcome: 'open' },
    {
      text: 'Apply for two suitable jobs a fortnight without losing the rest of the day to it',
      outcome: 'open',
    },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Welcome and scores', minutes: 6 },
        { item: 'Safety', minutes: 12 },
        { item: 'What happened', minutes: 12 },
        { item: 'How low mood works', minutes: 14 },
        { item: 'Diary and feedback', minutes: 6 },
      ],
      lines: `
T: Hello Tom, I'm Rhiannon, we'll be working together for the next couple of months. Are you somewhere you won't be interrupted, and where are you typing from?
P: my room. flat in town. Ollie's at work so yeah
T: Thanks, I'll note the flat. What you tell me stays within the service and your GP gets a summary. The exception is if I think you or someone else isn't safe, and then I'd tell you first if I possibly could. Any questions on that?
P: no thats fair
T: I've read your questionnaire, and there's one line I don't want to skate over. For thoughts of being better off dead or hurting yourself you put several days. Can you tell me about those?
P: its nothing major. just sometimes i think whats the point
T: When "what's the point" is at its worst, does it become a thought about dying, or about ending your life?
P: not like killing myself. more like if i didnt wake up it wouldnt matter much
T: I'm glad you've put that into words. Have you done anything to hurt yourself, ever, or made any plan to?
P: no. never
T: And today, is that thought around, and do you feel able to keep yourself safe until we speak next?
P: bit there this morning. yes im safe. i wouldnt do it to my mum
T: I'd like to give it proper time at our next session and write a safety plan together. Meanwhile if it gets stronger: Samaritans on 116 123 any hour, 111 and choose mental health, or 999 if you're in danger. Where could you keep those?
P: ive put them in my phone now
T: Thank you for doing that. So tell me how the last year has gone, from wherever you'd start the story.
P: i was a cad technician at a kitchen place. drew the layouts. four years. then seven months ago they got us all in the canteen and read out names
T: In the canteen, in front of everyone. What was it like to hear yours?
P: embarassing. everyone not looking at you. i drove home and told my dad it was voluntary
T: What were you guarding against, telling him that?
P: hes never been out of work a day. 38 years at the same depot. id be the first
T: So it wasn't only a job going, it was also how you stand next to your dad. And since then, what's a typical Tuesday?
P: wake up about 12. phone. game till ollie gets in. pretend ive been applying for stuff. game till 4
T: And what used to be in a Tuesday that isn't any more?
P: five a side. the gym a bit. cooking. i used to make this ramen that took two days
P: sounds stupid
T: It sounds like someone who likes making things properly. Can I sketch what I think may be happening, and you tell me where I've got it wrong?
P: go for it
T: You lost the job, and with it the mates, the making, the getting up. With less of what gave you a lift, mood dropped. Low mood says stay in, so you do, which leaves even less. How much of that is true for you?
P: most. except its not that im sad, its like someone turned the colour down
T: That's a better description than mine. In this treatment we turn the colour up from the outside, doing first and waiting for the feeling to follow. How does that sound, honestly?
P: backwards. like i'd do stuff if i felt better
T: Good, keep that doubt and let's test it instead of arguing. For one week, jot down roughly what you did each couple of hours with a mood score out of ten. Nothing to change yet. Is it doable?
P: yeah. its going to be very boring reading
T: I've high hopes for the boring bits. How was it talking today?
P: better than expected. typing helps. i'd not have said the thing about my dad out loud
T: I'm glad you did. Same time next week, then, and those numbers are there if you need them in between.
P: ok cheers. bye
`,
      note: {
        progress:
          'First session. Depressive episode since redundancy seven months ago: loss of routine, occupation, contact and pleasure; day and night reversed; shame in relation to father, from whom the circumstances have been kept.',
        intervention:
          'Confidentiality explained. Collaborative behavioural formulation; rationale for behavioural activation introduced, with his scepticism welcomed as something to test.',
        risk: 'Item 9 positive (several days). Passive ideation about not waking; denies intent, plan and any history of self-harm. Says he can stay safe; mother is a strong protective factor. Crisis contacts given and saved to his phone. Discussed with supervisor the same day.',
        plan: 'Full risk assessment and written safety plan at the start of session 2. Activity and mood diary for a week.',
      },
      homework: ['Fill in the activity diary every two hours, mood out of ten'],
    },
    {
      number: 2,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in and measures', minutes: 4 },
        { item: 'Safety conversation', minutes: 13 },
        { item: 'Safety plan', minutes: 9 },
        { item: 'Diary: what it shows', minutes: 9 },
        { item: 'Two or three plans', minutes: 10 },
        { item: 'Summary and feedback', minutes: 5 },
      ],
      lines: `
T: Hello Tom. How's it going today, and are you in the same spot as last week?
P: hi. yeah same. bedroom. ollies on lates so hes in but asleep
T: Is it private enough if he's in?
P: yeah hes got headphones on hes basically dead
P: sorry bad choice of words
T: No need to apologise, you can use any words in here. Since you've brought us to it: you put several days again for that last question. I'd like us to spend the first part of today on it, unhurried. Is that all right with you?
P: suppose so. i figured you would
T: What's it like knowing I'm going to ask?
P: bit sick. im worried youll send someone round
T: I can see why you'd be careful, then. Here's how it works: thoughts like these are common in depression and most of the time we handle them by talking and planning. I'd only involve others without your agreement if I believed you were in immediate danger, and even then I'd try to do it with you. What does that change, if anything?
P: helps a bit. ok ask
T: Since we last spoke, have you had thoughts of killing yourself, as well as the not waking up kind?
P: once. tuesday
P: it was more of a flash than a thought
T: Thank you for telling me. Walk me through Tuesday, what had happened earlier?
P: got a rejection from a place in gloucester. i didnt even want it that much. then my dad rang and asked how work was going and i lied again. said busy
T: So a rejection, and then a lie you hate telling. And after you put the phone down?
P: sat on the floor of the kitchen. thought theyd all be better off. then it flashed up like what if i just wasnt here
T: In that moment, did you think of a way you might do it?
P: no. it didnt get that far
T: Have you at other times thought about how, or looked anything up, or got anything together?
P: no. honestly no. ive thought about it being over but not about doing it
T: How close did you feel to acting on Tuesday, if 0 is not at all and 10 is about to?
P: 1. maybe 2 for a second
T: And today?
P: 0
T: What kept it at a 1 or a 2 and not higher?
P: my mum. and my sister meg, shes having her first in a couple of months. and i suppose part of me knows its the depression talking because i wasnt like this before
T: Those are three solid reasons and I'd like them written down in your words in a moment. How did the flash end? What did you do next?
P: ollie came in and asked if i wanted a toastie
P: so i had a toastie
T: Rescued by cheese. And once you'd eaten and had someone in the room, how strong was it?
P: gone really. i felt a bit of a fraud
T: It was real, and it also passed when you weren't alone with it. Both are useful to know. Is there anything that makes it more likely: drink, being up late, anything else?
P: drink yeah. if i have more than 2 or 3 cans on my own it goes dark. and like 2 or 3 in the morning
T: How often is that happening, the cans on your own?
P: maybe twice a week. not loads
T: Is there anything in the flat that worries you, something you'd feel better having out of reach on a bad night?
P: not really. id say no more than in any house. ollie could hang on to the tablets box if you think
T: I do think so, it's a small step and many people find it takes a worry away. Have you ever hurt yourself or tried to end your life, at any time, including when you were younger?
P: no never. a lad from school did when we were 19. i saw what it did to his mum
T: I'm sorry, that must have stayed with you. Does it come up on nights like Tuesday?
P: yeah. thats mostly why i know i wouldnt. i was at the funeral
T: Thank you. Let me say back what I've heard: thoughts of not being here on several days, one flash of ending your life, no plan, no preparations, no wish to act, and it passed with company. It's worse after a rejection, after lying to your dad, and late with drink. Have I missed or twisted anything?
P: no thats it. looks less scary typed out
T: Then let's build the plan while you're at a 0, so the Tom on the kitchen floor doesn't have to invent it. First box: warning signs. What would you notice, before the flash?
P: id stop replying to people. telling myself theyd be better off. sitting on floors lol
T: Sitting on floors goes in, it's wonderfully precise. Second: what can you do alone that shifts it even a little?
P: go outside. walk to the allotments and back with a podcast. get off the floor. make something to eat thats hot
T: Third: who would you be with or message, even without telling them why?
P: ollie. he'd just talk rubbish at me which is what i need. or five a side lads but i've not been for ages
T: And who could you tell straight out?
P: meg. she'd be upset but she wouldnt flap. i think ollie too now
T: Could you tell Meg in advance that she's on your plan, so a message at a bad time isn't a bolt from the blue?
P: thats a big one
P: could do it by text
T: A text counts. What would the text say? Try it on me.
P: hi meg had a rough few months, job wasnt voluntary. getting help. if i text you the word toastie can you ring me
T: I think that's one of the best safety plan texts I've read. How does it feel looking at it?
P: bit choked up. in an ok way
T: Take a moment, there's no rush. I'm still here.
P: im alright. carry on
T: Next box is people outside your circle: your GP in hours, Samaritans 116 123 day or night, 111 with the mental health option, and 999 or A&E if you think you might act. Would you actually ring any of those, and which would be hardest?
P: 111 hardest. samaritans id do because i wouldnt have to explain who i am
T: Then Samaritans goes at the top. Last box: reasons for staying. In your words.
P: mum. being an uncle. seeing whether the colour comes back
T: I've saved that in your workbook, so it's on your phone as well. I'll be letting your GP know about the thoughts and the plan, and I'll talk it over with my supervisor. Is there anything in that you'd like me to put carefully?
P: just dont make it sound like im in a crisis
T: I'll write what you've told me: thoughts, no plan or intent, a safety plan you made yourself. You've done some heavy lifting there. Do you want a minute, or are you ready for the diary?
P: diary. something normal
T: Something normal it is. You filled in five days out of seven. What struck you?
P: how much of it is bed. and the moods are all 2 or 3, so boring like i said
T: I spotted two that aren't. Can you find them?
P: saturday 6? thats when i fixed ollies bike. and wednesday there was a 5, i went with him to the big shop
T: What had been your mood right before you began on the bike?
P: 2. didnt want to. he stood there holding the chain looking pathetic
T: So at a 2, not wanting to, you started. How did it get to a 6?
P: dunno. first ten mins i was annoyed. then i found what was wrong with the gears and i was sort of in it. hands all black. i forgot to be miserable
T: Last week you said doing things first sounded backwards. What would Saturday say to that?
P: saturday would say its not that backwards
P: fine. one nil to you
T: I'd rather call it one nil to Ollie's bike. Now look at the evenings. What do the diaries say about gaming, from seven until midnight compared with midnight to four?
P: its a 4 with the lads online before midnight. then they log off and im on my own and its a 2
T: So is it gaming that's the trouble?
P: no its the on my own at night bit. thats when i go over the canteen
T: What does going over the canteen do for you?
P: i think if i'd taken that job in stroud when i had the chance. round and round. i never come up with anything
T: It's busy work with nothing made at the end. Compare that with the bike. What do the two 6 and 5 activities have in common?
P: someone else there. and its hands. a thing that ends up done
T: Then let's plan from that recipe: hands, people, something finished. What are three small ones for this week, small enough that Tom at a 2 could do them?
P: ollies back brake is squeaking. could do that. ramen, the short version. and meg's text
T: Which day and what time for each? Depression is very good with "sometime".
P: brake saturday at 11. ramen wednesday, buy the stuff tuesday. text meg tonight before i bottle it
T: What's your prediction for the brake, mood before and after?
P: 2 before, 4 after
T: And if you wake on Saturday and every part of you says leave it?
P: just get the toolbox out. if i still want to stop after 10 mins i can
T: A ten minute deal is fair to both of you. What about the two in the morning stretch?
P: stop when the lads log off. that's about 12. and no cans on my own this week, i'll tell ollie
T: Is that a promise to me or a plan for yourself?
P: myself. might slip but thats the plan
T: If you slip, write down what happened and bring it here. How's the number now, on the 0 to 10 for acting on those thoughts?
P: 0. tired though. proper tired
T: I'm not surprised, you did a lot. What will you take from today?
P: that saying it didnt make it worse. and its one nil
T: Was there anything I asked that landed badly?
P: the bit about the tablets felt a bit weird but i get it
T: Thanks for saying so. I'll send a short message in a couple of days to see how things are, and you've got the plan. Look after yourself, Tom, and enjoy the ramen.
P: cheers rhiannon. see you next week
`,
      note: {
        progress:
          'Item 9 again several days. Diary kept on five days: mood mostly 2 to 3, rising to 5 and 6 during practical tasks done alongside his flatmate. Night-time solitude and alcohol linked with the lowest points.',
        intervention:
          'Structured risk conversation followed by a collaborative safety plan. Activity diary used to test the activation rationale; pattern identified of manual, sociable and completable tasks improving mood. Three activities scheduled with predictions. Rumination about past job choices named.',
        risk: "Passive ideation plus one fleeting active thought after a job rejection and a call with his father. No plan, intent, preparation or history; likelihood of acting self-rated 0 today, 1 to 2 at worst. Protective: mother, sister and the expected baby. A schoolmate's suicide at 19 is both a vulnerability and, by his account, a deterrent. Alcohol alone and late nights increase risk. Safety plan saved; flatmate to hold medicines; GP informed with consent; supervisor consulted.",
        plan: 'Check-in message within two days. Review safety plan and scheduled activities at session 3; monitor alcohol.',
      },
      homework: [
        'Do the three planned activities at their set times, rating mood each side',
        'Send your sister the message and keep the safety plan to hand',
      ],
    },
    {
      number: 3,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Scores and safety plan', minutes: 10 },
        { item: 'Activity review', minutes: 13 },
        { item: 'Rumination', minutes: 15 },
        { item: 'Plans for the week', minutes: 8 },
        { item: 'Feedback', minutes: 4 },
      ],
      lines: `
T: Hi Tom. Before anything else I'd like to hear what happened with that text to Meg.
P: sent it about 9 that night. she rang in like 40 seconds. she cried i cried. she said dad already knew it wasnt voluntary, someone at the depot told him months ago
T: He knew, all that time. How did that land?
P: felt like an idiot for a bit. then relieved. he hasnt said anything but he asked me to come and help with the shed
T: A shed may be how he says it. You ticked several days on the last question, as before. What did it look like this time?
P: it was two days. both the not waking up type. no flash. used the plan once, got off the floor, did the allotments
T: You used it for real. Any thoughts of how, any intent, any point where you weren't sure you'd stay safe?
P: no to all that. 0. sunday i had 4 cans with ollie but with him not on my own
T: Is there anything in the plan you'd change now it's been road tested?
P: podcast was a bad one, true crime lol. swapped to a comedy one
T: Edit away, it's your document. On to activities: brake, ramen, stopping at midnight. How did predictions and reality compare?
P: brake predicted 4 got 6. ramen predicted 3 got 5, ollie had thirds. midnight thing i managed 4 nights out of 7
T: What was different on the four nights?
P: i'd done something in the day so i was actually tired. the 3 bad nights i was in bed till 1
T: So the night begins the morning before. And on the bad nights, from midnight on, was it the canteen again?
P: canteen, stroud job, why didnt i see it coming. i got another no on monday so that set it off
T: I'd like to look at that with you, because it seems to be the mood's favourite food. When you're going over it, what are you hoping to get out of it?
P: an answer i guess. like if i work out what i did wrong it wont happen again
T: A fair hope. How many hours would you say you've put into that answer since the canteen?
P: god. hundreds
T: And what's in the folder so far?
P: nothing. they closed the department. thats the answer. its been the answer the whole time
T: How would you know you'd crossed from thinking something through into going round it? What question could you put to yourself at ten past midnight?
P: is there a next thing to do. if theres no next thing its just the washing machine
T: That's your test then: two minutes, and if there's no next step, it's the washing machine. What could you do with your hands when it's on spin?
P: ive got a model kit from about 2 years ago. little tank. or sand the chair ollie broke
T: Try it on two nights and rate before and after. What goes in the diary for daytime?
P: dads shed saturday. five a side, i said id go thursday, they need a keeper. two applications wednesday 10 till half 11 then stop
T: What will the depression say at quarter to seven on Thursday?
P: youre unfit and theyll ask what you do now
T: And what would you like to answer if somebody does ask?
P: between jobs, mending bikes. its actually true
T: It is. So, what's standing out from this session for you?
P: the folder with nothing in it. thats going to annoy me all week
T: May it annoy you usefully. Did we miss anything, or was anything too much?
P: no it was good. felt more like talking than being assessed
T: I'm pleased. Enjoy the shed, and go well in goal.
P: ta. will report back
`,
      note: {
        progress:
          'Item 9 several days (two, passive only). Activities completed and mood exceeded each prediction. Disclosed to his sister, who responded warmly; learned that his father had known the truth for months. Midnight stop achieved four nights of seven.',
        intervention:
          'Functional analysis of rumination: purpose, cost and yield. He devised a two-minute rule based on whether a next step exists, with manual tasks as the alternative. Activity schedule widened to family and football.',
        risk: 'Passive thoughts on two days, no active ideation, intent or plan. Safety plan used once with benefit and amended by him. Drinking was in company only. Risk reviewed as lower than at session 2; continue to ask each session.',
        plan: 'Scheduled activities, time-limited job applications, rumination rule with before and after ratings. Session 4: review and start on beliefs about worth and work.',
      },
      homework: [
        'Use the two-minute rule on two nights, rating mood before and after',
        'Keep the three daytime appointments in the diary',
      ],
    },
  ],
  messages: [
    {
      from: 'therapist',
      afterSession: 2,
      days: 2,
      text: 'Hello Tom, checking in as agreed. How have the last couple of days been, and have you needed the plan? A line or two is plenty. Samaritans 116 123 and 111 are there if things get heavier before I next look at this.',
    },
    {
      from: 'patient',
      afterSession: 2,
      days: 2,
      text: 'hi. ok actually. not needed it. meg knows now, long story will tell you next time. ollie has the tablets box and thinks its hilarious hes been made head pharmacist',
    },
    {
      from: 'patient',
      afterSession: 3,
      days: 4,
      text: 'could we do half an hour later next time? dad wants a hand with felting the shed roof and the weathers only good that day',
    },
    {
      from: 'therapist',
      afterSession: 3,
      days: 5,
      text: 'Half an hour later is fine, I have moved it in the diary. A shed roof is an excellent reason.',
    },
  ],
  replies: [
    'hi rhiannon. yeah here. bedroom, door shut, ollies at work',
    'not bad today. up at 9 three days running which is a personal best',
    'last question i put several days again but it was one evening really. the not waking up kind. no plan, wasnt going to do anything',
    'it was sunday night. i was tired and it sort of drifted in. i got off the floor and texted meg the word toastie and she rang. it went after about 20 mins',
    "so if you're wondering, i'm safe, 0 out of 10 today. plan's on my phone still and ollie still has the tablets",
    'rest of the week was mixed. better than the one before i think. more colour, not loads but some',
    "id like to talk about the interview if we can. and dad. and i did the night thing you'll want to know about that",
    'went in goal thursday. let in six. nobody asked what i do, they just took the mick out of my knees. mood 3 before, 7 after',
    'first 7 ive put down since i started the diary',
    'shed on saturday with my dad. we did the roof. he didnt say anything for about two hours then he said he got laid off once when he was 22 and never told anyone',
    "so 38 years without a day off work wasnt even true. i've been measuring myself against something that didnt happen",
    'the two minute rule i did three nights. asked is there a next thing. there wasnt so i sanded the chair. before 2, after 4. one night it didnt work and i just went to bed',
    'ollie can now sit on his chair so thats a result',
    'i got an interview. joinery place, drawing office, the one i sent on the wednesday. its a week tomorrow',
    'when the email came i was happy for about a minute then i thought theyll see straight through me. believed that about 80',
    'what they see through to is someone who got binned. like it says on my forehead that i wasnt worth keeping',
    'if a mate said it id say they closed the whole department you muppet. 14 people went. thats not about you',
    'and for evidence the other way, i drew about 300 kitchens and they used me to train the new lad. nobody does that with someone useless',
    "i suppose a fairer one is: i was good at it, the department shut, and i don't know how this interview will go. id believe that maybe 60",
    'the see through me one, id say its more like 45 now. was 80',
    'for this week i could print out three of my old drawings and talk ollie through them, tuesday night. like a practice but not with someone scary',
    'and keep goal on thursday, and no going over it after midnight, if theres nothing to do about it i do the tank. thats enough i think, dont want to overload it',
    'main thing today is i had the wrong score for my dad the whole time. and that doing stuff works even when i dont fancy it, annoyingly',
    'was good today. bit emotional about dad but in a good way. nothing you said was off',
    'cheers rhiannon. see you next week, ill let you know about the interview. bye',
  ],
};
