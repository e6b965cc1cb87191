import type { PracticeCourse } from '../course.ts';

export const cr4455: PracticeCourse = {
  caseRef: 'CR-4455',
  goals: [
    {
      text: 'Sleep through at least five nights a week without waking from the collision dream.',
      outcome: 'open',
    },
    {
      text: 'Travel as a passenger on the dual carriageway, and later drive the family car on it.',
      outcome: 'open',
    },
    {
      text: 'Take up Sunday breakfast with former workmates and angling with his son again.',
      outcome: 'open',
    },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Settling in and safety', minutes: 8 },
        { item: 'Measures and risk', minutes: 10 },
        { item: 'What keeps it going', minutes: 15 },
        { item: 'Reclaiming your life', minutes: 10 },
        { item: 'Homework and feedback', minutes: 7 },
      ],
      lines: `
T: Hello Peter, Marcus Adeyemi here. Good to meet you. Where are you sitting, and is anybody else at home?
P: Kitchen table. My wife Jana is upstairs. Dog is on my feet.
T: Excellent choice of colleague. I won't be asking for the story of the collision today, only how it affects you now. If anything gets too strong, what word could you type so that I stop at once?
P: HANDBRAKE
T: Handbrake it is. I've read your questionnaires and it looks as if nights and driving are the worst. Have I read them properly?
P: Yes. I wake 3 or 4 times. Same dream. I am in the cab and the horn will not stop
P: Then I walk round the house checking doors, stupid things
T: When it comes in the daytime, is it more like remembering, or more like being back there?
P: Back there. Smell and all. It lasts maybe ten seconds but I am wet through after.
T: And what do you do so that it won't come?
P: Keep busy. Radio on always. I do not go past the depot. If lorry comes on the telly I leave the room. Jana drives, I sit in the back with my eyes shut.
T: How is it going, as a method?
P: It is getting worse not better. Eight months now.
T: May I offer you a picture? Imagine a linen cupboard into which somebody has thrown a duvet in a panic. You lean on the door and it keeps bursting open. What would you have to do to make it stay shut?
P: Take it out and fold it I suppose
T: That is the treatment in one line. We take it out a bit at a time, together, fold it, and put it on the right shelf, which is labelled "the past".
P: I thought you were supposed to leave these things alone. My father did, he was in a bad accident also
T: And what did you notice about him, growing up?
P: He never went in a car again. Forty years.
P: I see what you did there
T: You did it, I only asked. I need to put a blunt question. Since the collision, have you had thoughts that you'd be better off dead, or of ending your life?
P: I have thought it should have been me. Not doing something. Just it should have been me, I am 58, he was a boy.
T: Thank you for saying it plainly. Have those thoughts ever gone as far as a plan, or steps towards one?
P: No. Never. I have Jana and Tomas. I would not leave them with that.
T: If it shifted, and you found yourself thinking about how or when, what would you do first?
P: Tell Jana. She knows my face anyway.
T: I'll write that at the top of your safety plan, followed by the surgery, 111, Samaritans on 116 123, and 999 if you couldn't keep yourself safe. Would you leave a copy where you both can see it?
P: On the fridge. Yes.
T: And to drink, in an evening?
P: Two beers, Saturdays. I was having a lot more at the start, I stopped because of the tablets.
T: Good to know. Last piece: the collision took things that had nothing to do with driving. What do you miss that we could begin to take back this week, something small?
P: Fishing with Tomas. But the canal is near the road. Maybe breakfast, I used to go with lads from the yard on Sunday.
T: Could you ring one of them? No need to go yet.
P: Mick. I can ring Mick.
T: Then Mick is your homework. How was it, doing this with a stranger in a typing box?
P: Better than I thought. You can not see my hands.
`,
      note: {
        progress:
          'Presents with nightmares, intrusive re-experiencing with sensory detail, hypervigilance at night and extensive avoidance eight months after a road traffic collision. Off work and not driving. Alcohol within recommended limits.',
        intervention:
          'Cupboard metaphor for unprocessed memory; patient readily saw the paradox of avoidance. Stop signal agreed. Introduced reclaiming valued activities.',
        risk: 'Survivor-guilt thoughts with a passive wish, no active ideation, plan or intent. Strong family ties. Written safety plan shared, to be displayed at home; review each session.',
        plan: 'Begin work on the memory next session in writing, at his pace. Explore guilt-related appraisals.',
      },
      homework: [
        'Phone Mick for a chat about Sundays',
        'Put the safety plan where you and Jana can see it',
      ],
    },
    {
      number: 2,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in and safety', minutes: 7 },
        { item: 'Homework', minutes: 6 },
        { item: 'Writing the memory', minutes: 22 },
        { item: 'Finding the hot spots', minutes: 8 },
        { item: 'Settling and homework', minutes: 7 },
      ],
      lines: `
T: Hello Peter. Same table, same dog?
P: Same table. Dog is called Bruno by the way. Jana is home.
T: My regards to Bruno. I can see on the questionnaires that sleep was rough. Did the thoughts that it should have been you come round again?
P: Once, on the Sunday. It passed. I told Jana like we said.
T: I'm glad you used the plan. Anything beyond that, a wish to act on it?
P: No.
T: And Mick?
P: He shouted so loud Jana heard it from the garden. He wants me back for breakfast. I said soon.
T: Today I'd suggest we go through the collision once, start to finish, in writing. Present tense, your own words, short lines. I'll be here after every one. Then we mark which moments carry the most heat. How does that sit with you?
P: I do not want to but I want it done.
T: That's an honest place to start. How distressed now, nought to ten?
P: 6
T: Where shall we begin, at a point when you were still all right?
P: Leaving the yard. I have a coffee and it starts to rain.
T: Carry on from there. What do you see?
P: Single carriageway, lights coming the other way. Radio talking about football. I do 47, I always do 47 there.
P: One pair of lights goes sideways
T: I'm with you. Next line.
P: It comes across. I brake. There is no where. Then the noise and then I am stopped and the horn goes on and on
T: You're doing this well. What can you see from the seat?
P: His lights pointing wrong way. Not him. I push the door and it wont go. I keep pushing
P: I think I have killed somebodys boy
T: Stay with me a little longer, Peter. What happens after that, up to the point where you know you're out?
P: Men come. Yellow jackets. One says his name is Rob and he holds my arm through the window until they cut the door. Then rain on my face. Then I am in the ambulance and it is quiet.
T: And that's the end of it. It is over. Look up from the screen and tell me three things in the kitchen.
P: Bruno. The calendar with cows. Jana's blue cup.
T: Number now?
P: 7. It was 9 at the door part.
T: Thank you. If you had to mark the two or three points where it burns most, which would they be?
P: The lights going sideways, 7. The door and the horn, 10. Rest is just sad.
T: At the door, the thought was that you'd killed somebody's boy. What else did it mean about you, sitting there?
P: That I did nothing. I just sat like a sack.
T: That sentence may be doing a great deal of damage, so I'd like us to give it a whole session. In the meantime, would you read through what you wrote, once a day, with Jana in the house and something ordinary straight after?
P: I can walk Bruno after.
T: Just right. What are you leaving with?
P: It has an end. In the dream it never gets to the ambulance.
`,
      note: {
        progress:
          'Sleep remains poor. Contacted his former colleague and was warmly received. Managed a full written account without using the stop signal; distress peaked at 9 and was settling by the close.',
        intervention:
          'First written reliving, in the present tense with paced prompts, followed by grounding in the room. Two hot spots identified; the most intense is being unable to leave the cab, with meanings of having caused a death and of failing to act.',
        risk: 'One passing thought of the kind discussed at assessment, shared with wife as planned. No intent or plan. Safety plan in use.',
        plan: 'Gather information that was unknown at the time and update the worst moment next session.',
      },
      homework: [
        'Go over the written account daily, then take Bruno out',
        'Find the letter from the collision investigator',
      ],
    },
    {
      number: 3,
      kind: 'typed',
      minutes: 60,
      agenda: [
        { item: 'Check-in and safety', minutes: 7 },
        { item: 'Homework review', minutes: 7 },
        { item: 'What we know now', minutes: 14 },
        { item: 'Updating the hot spot', minutes: 20 },
        { item: 'Settling and summary', minutes: 7 },
        { item: 'Homework', minutes: 5 },
      ],
      lines: `
T: Hello Peter. Who's in the house today?
P: Jana is doing the ironing next door. Bruno here. Door is open a bit.
T: That's a good arrangement. Stop word still the same?
P: Handbrake. I have not needed it yet, touch wood.
T: It's there so that you don't have to be brave. I've looked at your questionnaires: the nights look very slightly easier, everything else much as it was. Would you agree?
P: Two nights I slept to 5. That is new.
T: That is new. How about your mood, and the thoughts that it ought to have been you?
P: Mood low on Monday after reading. The thought did not come this week. Only the guilty feeling.
T: I'd like to be thorough, because we're doing the hardest part today. Has there been anything at all about ending your life, even in passing?
P: No. If there was I would say, I promised.
T: I appreciate that. Today we have an hour. I'd suggest your reading practice first, then we lay out on the table what you know now and didn't know in the cab, and after that we take it back into the worst moment. I'll keep a good ten minutes at the end to settle. Is there something you want on there?
P: Mick asked again about breakfast. I do not know what to tell him.
T: We'll fit Mick in at the end. How did the reading go?
P: I did five days of the seven. First two days 8, by the end maybe 5. The sideways lights is just a bit of road now.
T: How do you explain that drop, from reading words you'd been avoiding for eight months?
P: That it is like a film you have seen too many times. But not the door. The door is still 10.
T: Then the door is where we'll work. Did you manage to find the investigator's letter?
P: Jana found it. It was in drawer under the takeaway menus. I had never read past first line.
T: Have you read it now?
P: Last night. We read it together.
T: I'd like to hear what it says. But first, as things stand, how much do you believe "I killed somebody's boy", when you're in that moment at the door? Not in your head at the kitchen table. In your gut, in the cab.
P: In the cab 100
T: And here, at the table?
P: Here I know he lived. I know it. So 0. But it does not go in.
T: That gap is the thing we're after. The memory was laid down before the news came, and nobody ever told it. Does that ring true?
P: Like a phone with no signal
T: Yes, and the message has been waiting to be delivered. And "I did nothing, I sat like a sack"? Same two ratings please.
P: Cab 100. Table 80. That one I still think.
T: Thank you, good to know they're different. We'll take them one by one. The boy first: what do you know today about what happened to him?
P: He was 20. He was in hospital nine days. His leg and his pelvis. He went home to his mum. He is back at the college.
T: How do you know?
P: Officer told me. And he sent a card through her. He wrote sorry. He wrote sorry to ME.
T: What happens in you as you type that?
P: Throat. I am ok.
T: Take your time. There's no hurry in this part.
P: The card had a fishing picture on it. He could not have known that.
T: Could you fetch the card from its drawer and put it by the keyboard? We may want it in a minute.
P: Got it. It is a carp
T: Good. Now the second sentence, "I did nothing". What does the letter say about those seconds?
P: That I was at 47. That he lost the back end on standing water and came across. That from his lights turning to the hit was 1.6 seconds and I was braking in under one.
T: Read me that last bit again, as if it were about another driver.
P: He was braking in under one second.
T: If Mick told you that about himself, what would you say?
P: That he has fast feet for a fat man
P: Sorry
T: Don't be, I laughed out loud. And seriously?
P: I would say you did everything there was. There was no where to go, ditch on left, cars behind him on right.
T: And after the vehicle stopped. You've told me you sat like a sack. Take me through what your hands did, one thing at a time, like a tachograph would record it.
P: Pushed door. Pushed again with shoulder. Hazards on. Tried other side, it was bent. Phone was in the cradle so I pressed 999
T: I'm sorry, say that again. Who rang 999?
P: I did. Letter says first call logged was from my phone.
P: I forgot that. How can I forget that
T: When fear is that high the mind keeps the horn and the door and drops the rest. What did you tell the operator?
P: Where we were. Junction number. I said there is a young one in the car, come for him first.
T: Peter, how does "sat like a sack" stand up next to that?
P: It does not
P: I sent them to him first
T: You did. How much do you believe it at the table now, that you did nothing?
P: 15
T: I'm going to suggest we carry both of those messages to the man in the cab. You'll go back to the door, present tense, as you did last week. When it is at its hottest I'll ask what he needs to know, and you'll tell him, in writing. At the end I'd like you to get up and open the kitchen door all the way. Can you guess why?
P: Because in the cab it would not open
T: Just so. Any worries before we go?
P: That I will get stuck in it
T: If you do I'll ask you for the cow calendar, and Jana is twelve feet away. Feet on the floor, Bruno within reach. Rating right now?
P: 6
T: Start from the moment it all stops moving.
P: I am stopped. Wipers going. Horn will not stop, it is so loud. His lights pointing wrong way into the hedge
T: I'm here. What are you doing?
P: I push the door. It wont move. Push again. I cant see him
T: What's going through you, Peter, as you push?
P: I killed him. He is somebodys boy. I am doing nothing
T: Number?
P: 9
T: Stay right there with your hand on that door. You can see the card, too. What do you know now that the man in the cab doesn't? Tell him.
P: He is alive
P: You did not kill him. He is alive and he goes home to his mum in 9 days
T: Keep going. What else does he need to hear?
P: He goes back to college. He sends you a carp.
T: I'm right beside you. And about doing nothing?
P: You braked in under a second. There is no where to go. You put hazards on. You are the one who phones. They come because of you
T: As he hears that, what changes in the cab?
P: The horn is still there but further off. I can see the phone lit up in the cradle. I never saw that before
T: Let him look at it for a moment.
T: Peter? It's gone quiet at your end. Give me one word so I know you're with me.
P: Here. Crying a bit. It is not bad crying
T: Take all the time you want. When you're ready, and not before, go over and open that door.
P: Done. Jana said whats the matter. I said nothing, I am opening the door
P: She has given me a tissue and a look
T: Give her my thanks. What do you notice, standing at it?
P: It opens. It is light. It smells of ironing.
T: Where's the number now?
P: 4
T: And the two beliefs, felt in the cab rather than known at the table?
P: Killed him, 10. Did nothing, 20. They were both 100 at the start.
T: What do you think happened there?
P: The message got delivered.
T: It did, by you. It may need delivering a few more times before it sticks, and tonight could be stirred up, vivid dreams or feeling wrung out. If so, what's your plan?
P: Get up, look at the card, Jana's cup, walk Bruno round the garden. Fridge list if I feel really bad.
T: Good. Could you copy today's lines into the written account, in a different colour, exactly at the door? Reading it with the update in is the work for this week.
P: Green. Like a light.
T: Green, then. Now, Mick and breakfast. What's making it hard to answer him?
P: They will ask about it. I thought they would think I should have missed him. I do not think that so much now
T: What might you say, if one of them does ask?
P: That the lad is alright. And that the rest I will tell them another time. And pass the sauce.
T: I can hear you saying it. Is this the Sunday?
P: This Sunday. I will stay for one tea at least.
T: Lovely. Before we finish: which part of today was hardest, and should I change the way we go about it?
P: The bit before telling him. You left me just long enough, I would not want longer. No, keep as it is.
T: I'll bear that in mind. I have us down for the same time next week, and you can message if the next day or two are heavier than expected. What's the rest of today for?
P: I am going to walk the dog and then put a carp on the fridge.
`,
      note: {
        progress:
          'Two longer nights of sleep. Daily reading has reduced distress for the earlier hot spot; the later one stayed at maximum until today. By the close, felt conviction of having caused a death dropped to 10 per cent and of having failed to act to 20.',
        intervention:
          'Collated evidence from the official report and the card, including his emergency call, which had been lost from the memory. Updated the worst moment through written reliving, with a door opened in the room as a physical contrast, then grounding.',
        risk: 'No suicidal thoughts on careful enquiry; guilt reduced. Tearful in an appropriate way, settled at 4 out of 10 before closing. Wife at home, plan for the evening rehearsed.',
        plan: 'Consolidate the update by daily reading. Move on to telling triggers apart from the past, starting with horns and wet roads. Follow up on breakfast.',
      },
      homework: [
        'Read the account with the green update included, every day',
        'Sunday breakfast at the café, one tea as a minimum',
      ],
    },
    {
      number: 4,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in and safety', minutes: 6 },
        { item: 'Homework review', minutes: 10 },
        { item: 'Then and now', minutes: 18 },
        { item: 'Planning the road trip', minutes: 10 },
        { item: 'Summary', minutes: 6 },
      ],
      lines: `
T: Hello Peter. I've been curious since last week. How was the night after our session?
P: I slept 10 hours. Jana came to see if I was breathing.
P: Then two bad ones, then good again
T: And the dream itself?
P: It came once. But it carried on to the ambulance. It never did that.
T: What a change. I check this every time: any return of thoughts about dying, or that it should have been you?
P: No. I thought of the lad, I thought good, we are both here.
T: That's a very different sentence from the one you arrived with. Tell me about Sunday.
P: Full breakfast. Stayed two hours. Nobody asked, so I told them. Mick went quiet and then he bought my tea
T: What had you feared they would think?
P: That I am finished. Dez said he would of been off for a year
T: And the reading with green in it, where is the door now?
P: 3. Sometimes 2. It is boring now. Good boring.
T: Then we can turn to the things that still set you off in daytime. What caught you this week?
P: Car park at the supermarket. Somebody leaned on their horn. I was down behind the trolleys before I knew it
T: Your body heard that sound and went straight to the cab. Shall we teach it to spot the difference? Left column, what was the same. Right column, everything that wasn't.
P: Same: horn. That is it
T: And on the right? Be as fussy as you like.
P: Dry. Daytime. I am on my feet not sat. Trolley in my hands. Horn stopped after 2 seconds, that one never stopped. Jana with the list. Nobody hurt. Man was cross about a parking space
T: Eight differences and one thing in common. If you'd had that list while you were behind the trolleys?
P: I would have stood up and looked at the bloke
T: Would you try it now? I can put a short horn clip in the chat, a car, three seconds. You press play when you choose, and then look for what's different before anything else.
P: Send it
P: Jumped. 6. Then cow calendar, sitting down, warm, Bruno did not even move. 3
T: Again, as many times as you like over the next couple of minutes.
P: Did it 5 times. Last one 1. Bruno has left in disgust
T: I'd leave too. What's the lesson, in your own language?
P: Horn is a horn. Then is then.
T: We could take that out on the road. Which step feels like the next one, stretching but possible?
P: In the front seat. Eyes open. Ring road to the garden centre, ten minutes, Jana driving, in the dry first.
T: How would you use then and now from the passenger seat?
P: Say it out loud. Jana's car, radio, my coat, sun. She will think I am a tour guide
T: She may enjoy it. Anything you'd want changed about how we worked today?
P: No. Only the rain, I am not ready for the rain yet. I wanted to say it before you put it on a list
T: I'm glad you did. Dry days only, until you tell me otherwise.
`,
      note: {
        progress:
          'Nightmare occurred once and for the first time ran on to its safe ending. Rejoined his breakfast group and spoke openly of the collision. Distress at the updated moment now 2 to 3.',
        intervention:
          'Stimulus discrimination using a recent startle in a car park: similarities and differences listed, then practised with a brief sound clip, ratings falling from 6 to 1 across repetitions. Graded travel planned.',
        risk: 'No ideation of any sort; previous guilt thoughts replaced by a sense of both having survived. Safety plan kept in place.',
        plan: 'Front-seat passenger practice, then the route in wet weather (he has asked to wait for this) and a virtual visit to the scene. Discuss contact with occupational health when he is ready.',
      },
      homework: [
        'Passenger trip in the front, ring road, naming differences aloud',
        'Play the sound clip daily until it bores you',
      ],
    },
  ],
  messages: [
    {
      from: 'patient',
      afterSession: 2,
      days: 2,
      text: 'Marcus, read it three times now. Bad first time. Bruno is getting very fit. Is it normal to be more tired? Peter',
    },
    {
      from: 'therapist',
      afterSession: 2,
      days: 3,
      text: 'Very common, Peter, and it usually eases after the first few readings. If it leaves you worse for hours rather than minutes, skip a day and tell me. Marcus',
    },
    {
      from: 'patient',
      afterSession: 3,
      days: 4,
      text: 'Two teas.',
    },
    {
      from: 'patient',
      afterSession: 4,
      days: 3,
      text: 'Went to garden centre. Front seat, eyes open except one roundabout. Jana says I may not do the commentary again.',
    },
  ],
};
