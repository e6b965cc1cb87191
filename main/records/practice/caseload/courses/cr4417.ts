import type { PracticeCourse } from '../course.ts';

export const cr4417: PracticeCourse = {
  caseRef: 'CR-4417',
  goals: [
    {
      text: 'Bring body checks down from dozens a day to what the practice nurse advised.',
      outcome: 'open',
    },
    {
      text: 'Go a fortnight without looking up symptoms or asking Dan for a verdict.',
      outcome: 'open',
    },
    {
      text: 'Be fully present at bath time and stories with Mabel most evenings.',
      outcome: 'open',
    },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Hello and ground rules', minutes: 5 },
        { item: 'Measures and safety', minutes: 8 },
        { item: 'The lump in the car park', minutes: 17 },
        { item: 'Goals', minutes: 10 },
        { item: 'Diary and feedback', minutes: 10 },
      ],
      lines: `
T: Hello Leah, Rhiannon here. Lovely to meet you. Is this a time when you can type without being interrupted?
P: Hi Rhiannon. Yes I'm at my mum's, she's taken my daughter to the swings so I've got the hour
T: Cheers to your mum. I'd like us to get a feel for how the worry works, using one recent episode, and come out with a couple of goals. Is there anything you were hoping I'd ask, or hoping I wouldn't?
P: I was hoping you wouldn't say it's all in my head
T: Deal. The sensations are real, I've no doubt of it. What happens next is the bit I'm nosy about. Your questionnaires put health worry very high and mood somewhat low. Any surprises there?
P: No. I cried doing them, seeing it all in a row
T: When things are like that, do you ever have thoughts of not wanting to be here, or of hurting yourself?
P: No, the opposite. I'm terrified of dying, that's the whole problem
T: I can see that. I'll ask from time to time all the same. Tell me about the most recent bad one, and go slowly, as if it were CCTV.
P: Friday, in the car park at work. I'd done my seatbelt and my hand went to my neck like it always does. and there it was, on the left, a pea sort of size
T: What shot through your mind?
P: Lymphoma. That Mabel's three and she wouldn't remember me
T: Of course you felt frightened, if that was the film that started. What did you do in the next ten minutes?
P: Felt it again. and the other side to compare. Then again in the mirror on the sun visor. Then I googled "lump left side neck moves" in the car for 40 mins. Missed nursery pick up and had to ring mum
P: Then I took a picture and sent it to Dan, who said it looks like a neck
T: He has a point. Did that settle you?
P: For about as long as it took to drive home
T: And then?
P: Then I thought, he's not a doctor, and he's only looked at a photo
T: What have doctors made of it?
P: I've had three GP appointments since last year and a scan. All fine. They said normal glands, I've got a skinny neck. The last GP was kind but I could hear it in her voice
T: What did you hear?
P: Here she comes again
T: How do you explain to yourself that three checks and a scan helped for so short a time?
P: That they might have missed it. Or it's started since
T: So even a perfect scan has a use-by date. Roughly how often does your hand go to your neck in a day?
P: No idea. 20? Dan says it's more like constantly
T: What would you guess about other places?
P: Breasts every morning and night. Armpits. Moles on a Sunday, I've got photos
T: Thank you, that's a generous amount to tell somebody you met half an hour ago. If this gave you your week back, what would be in it?
P: Bath time. I'm there but I'm checking under the water with one hand. I'd like to just do the ducks
T: I think that's one of the best goals I've been given. Could you keep a tally for me, checks and searches, without trying to cut any down?
P: Isn't that going to make me think about it more?
T: It might, for a day or two. I'd like to know the real number and I've a hunch you would too. Was there any moment today where I sounded like that GP?
P: No. You laughed at the neck thing, which helped
`,
      note: {
        progress:
          'Health anxiety centred on lumps, with frequent palpation, mole photographs, online searching and requests for reassurance from her partner. Medical investigations to date normal; relief is short-lived.',
        intervention:
          'Frame-by-frame account of the latest episode, from sensation through catastrophic image to checking and searching. Empathic framing: symptoms real, meaning open to enquiry. Goals drafted.',
        risk: 'No suicidal thinking; fear of death is the core concern. Delayed nursery collection once, covered by grandmother, no safeguarding issue.',
        plan: 'Establish baseline counts, then build the competing explanations and test what checking does.',
      },
      homework: ['Tally every check and every search, with no attempt to reduce them'],
    },
    {
      number: 2,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Check-in', minutes: 5 },
        { item: 'Tally review', minutes: 7 },
        { item: 'Two explanations', minutes: 14 },
        { item: 'Checking experiment', minutes: 13 },
        { item: 'Plan for the week', minutes: 8 },
        { item: 'Summary', minutes: 3 },
      ],
      lines: `
T: Hi Leah. Are you at your mum's again?
P: No, home, Dan's got Mabel in the garden. I can hear them but they can't hear me type
T: Sounds idyllic. I've looked over the questionnaires, and nothing has budged much, which is fair, as we've only met once. How's the week been from where you're sitting?
P: Horrible first half, interesting second half
T: I'll want to know about both. Has it ever got dark enough that you've thought about not being alive?
P: No, nothing like that
T: Good, thank you. Was there anything from last time that you kept mulling over?
P: Yes the use-by date thing. I told Dan and now he says it back to me, "that one'll be off by teatime"
T: I owe him a royalty. I'd suggest we look at your tally, then set two explanations of the problem side by side, and try out something with our hands. And then decide what to change this week. What would you put on?
P: I found a new thing on Wednesday, under my arm. I want to talk about it but I also know I want you to say it's nothing
T: That's a brave thing to notice in yourself. How about we include it, in the two explanations part, and you keep an eye on whether I'm being used as Dan?
P: Ha. Ok
T: Tally first. What were the numbers?
P: Monday 61. I nearly died. Sorry, figure of speech. I thought I'd messed it up so I did Tuesday really carefully and it was 68
T: You'd guessed twenty. What did you make of the difference?
P: That I do it without knowing. The seatbelt one, every red light, on the loo, in the stationery cupboard at work. I work on reception so my hand goes up whenever the phone does
T: And the later days?
P: Thurs 44, Fri 39. I wasn't trying! It just got annoying writing it down
T: The clipboard effect. And searches?
P: 9 in the week. Longest was Weds after the armpit, 2 hrs 10. Dan was asleep. I had the brightness turned right down like I was having an affair
T: At the start of those two hours, how certain were you that it was something dreadful, as a percentage?
P: 50
T: And at ten past two in the morning?
P: 90. I was planning which of my friends would do Mabel's plaits
T: What do you notice about that?
P: That I went looking to feel better and it got nearly twice as bad
P: I don't think I've ever lined it up like that
T: What were you looking for, in those two hours? If the screen had shown exactly the right sentence, how would it have read?
P: "Leah Simmonds you do not have cancer"
T: And how many of the pages had that on them?
P: None, funnily enough
T: Then the search could only end one way, by you being too tired. May I set out the two explanations? We'll treat them like two people arguing in a pub, and be fair to both. How would Explanation A put it, the one you've been living by?
P: I have got something serious that's been missed and if I keep checking I'll catch it in time
T: Right. If A is correct, what's the sensible thing to do?
P: Check loads. Get more scans. Look everything up
T: Which you've done wholeheartedly, for how long?
P: Properly since I had Mabel. So three years. And Auntie Jean died just before
T: You haven't mentioned her before. What happened?
P: Breast cancer. She was 44. She'd left it, she was too embarrassed to go. I was at the funeral seven months pregnant, everyone kept saying if only she'd looked
T: I'm sorry. What did you decide, standing there?
P: That I'd always look
T: So checking isn't silly at all. It's a promise.
P: That's made me well up
T: No rush. The ducks can wait.
P: I'm ok. It's sad but it's like it's got a reason now
T: Then let's give B a chance to speak. Explanation B might go: you are a loving mum who was badly frightened, and the trouble is worry about illness, kept on the boil by what the worry makes you do. If B were right, what would you expect checking to do?
P: Keep it in my mind all the time
P: and make things sore maybe? my neck is sore actually
T: Hold that. Which explanation fits better with a clear scan that soothes you for three days?
P: B. If it was A the scan would have sorted it
T: And what fits with numbers going from 68 to 39 without trying?
P: B again. You can't have less cancer because you've got a clipboard
T: Fair point. To be even-handed, is there anything that A explains better?
P: The armpit one. It's new. That's not me imagining it
T: I believe it's there. What did your GP or the nurse tell you about when to get something new looked at?
P: If it's still there after 2 weeks, or it's getting bigger, or I feel ill. And breasts once a month, after my period
T: That's sound, and it's the advice I'd want anyone to follow. I can't tell you what's in your armpit and I'm not going to try. What would a woman with no health anxiety do, on finding it on a Wednesday?
P: Put a note in her phone for 2 weeks and go to work
T: And in between, how often would she prod it?
P: Never I suppose. She'd forget
T: How often have you?
P: Don't ask. 30 yesterday
T: On to hands, then. I'd like you to pick somewhere that you never worry about. The web of skin between your thumb and first finger, say, left hand. How does it feel at present?
P: Like nothing. Like a hand
T: Before we begin, predict: if you press and roll it as you would a gland, for three minutes, and pay it full attention, what will you find?
P: Nothing. It's a hand
T: Off you go. Same pressure as your armpit. I'll time it, and you type at the end.
P: ok going
T: That's three minutes. What have you got?
P: it's red. And aching. And there's a sort of cord thing that rolls when I push it??
P: and the other one hasn't got it. I checked. oh for god's sake
T: Tell me what you just noticed!
P: I compared sides. I've known this hand for 31 years and it took me three minutes to get a lump
T: How worried are you about the cord, out of a hundred?
P: 15. A minute ago it was 0. If you'd left me with google I'd get it to 60
T: What does the hand tell us about the armpit?
P: That 30 times in a day would make anything sore. And the soreness makes me go back to check why it's sore
T: Can you draw that as a circle in words?
P: Find a thing, scared, prod it, it gets sore and bigger feeling, more scared, google, way more scared, ask Dan, ok for an hour, prod it
T: Where's the easiest place to put a foot in that wheel?
P: The prodding. No, google. Prodding I do without thinking, but I have to actually unlock my phone to google
T: I like that reasoning. What would you want to try?
P: No searching symptoms at all?
T: You could. If it all went wrong by Tuesday, what might the worry say?
P: That it's proof I can't do it. Ok, not cold turkey. Maybe wait an hour first?
T: Delay. So when the urge comes, a note of the time and how strong it is, an hour's wait, then note it again and choose. What's your bet about the urge after an hour?
P: It'll be stronger. It'll build and build
T: Then that's our prediction, and the phone will tell us. How about the neck and the armpit?
P: I could do different days. Check normally on one and hardly at all on the next and see which day I'm more scared
T: That would be a proper comparison. Alternate days: on the low days hands go elsewhere, at most one check, and at bedtime you rate worry and soreness. What will your hands do at a red light?
P: Ten to two on the wheel like my driving instructor
T: And what about Dan? When you ask him "does this feel normal", what does he get to say?
P: He says yes babe it's fine. Then I ask if he's sure
T: What might be kinder to you both?
P: If he just said, is this an Explanation B question? And gave me a hug. I'd probably be cross
T: Would you tell him it's all right for you to be cross?
P: I'll tell him tonight while I'm in a good mood
T: One check on our deal from the beginning. Did I end up being Dan today?
P: I tried to make you. You didn't do it. You asked me what the nurse said, which was annoyingly good
T: I'll settle for that. What will you take away in a sentence or two?
P: Checking is my promise to Auntie Jean but it's not keeping me safe, it's keeping me scared. And I can grow a lump in three minutes
T: That first half is a big thing to have found. Was any part of it too much?
P: Jean a bit, I didn't expect it. But good too much. I'm going out to the garden now
T: Give the garden both hands. See you next week, Leah.
`,
      note: {
        progress:
          'Self-monitoring showed over sixty checks a day against an estimate of twenty, falling later in the week; nine searches. Linked onset to the loss of an aunt who presented late. Willing to consider a worry-based account.',
        intervention:
          'Competing explanations compared against her own data. Palpation experiment on a neutral site produced redness, ache and a felt cord within minutes. Cycle mapped; delay of searching, alternate-day checking and an agreed partner response planned.',
        risk: 'No thoughts of suicide or self-harm. New axillary finding: she knows the primary care advice and has a date for review; reassurance not given in session.',
        plan: 'Examine diary from high and low checking days. Return to the meaning of the vow made at the funeral when ready.',
      },
      homework: [
        'Alternate checking and non-checking days; rate worry and tenderness at night',
        'When the urge to search comes, log it, hold off for sixty minutes, log again',
      ],
    },
    {
      number: 3,
      kind: 'typed',
      minutes: 45,
      agenda: [
        { item: 'Scores and safety', minutes: 5 },
        { item: 'Results', minutes: 15 },
        { item: 'The promise', minutes: 15 },
        { item: 'Homework', minutes: 6 },
        { item: 'Feedback', minutes: 4 },
      ],
      lines: `
T: Hello Leah. I've been itching to see what you found. How are you?
P: Good actually! Tired, Mabel's got a cough. But I've got a spreadsheet
T: A spreadsheet! One quick thing before I get carried away: your health worry score has eased a bit, and I want to know if there's been any low point where you felt life wasn't worth it?
P: No, none. Bit weepy on Sunday about Jean, but nice weepy
T: Sunday goes on the list, then. Show me your results.
P: Check days: 41, 52, 38. Worry 70, 75, 70. Soreness 6 out of 10
P: Low days: 3, 1, 6. Worry 55, 40, 35. Soreness 3, 2, 1
T: What's the headline?
P: I thought I'd be beside myself on the low days. First one I was, til about dinner. Then it was just a day
T: Would A or B have forecast that?
P: B. A would say I was in danger on the low days and didn't know it
T: And how did the phone experiment go? Your bet was that the urge would build and build.
P: 6 urges. I waited on 5. Every single one had gone down, one I forgot about because of an episode of something
T: What happened with the sixth?
P: Mabel's cough. Looked up cough in toddlers for half an hour, got to 85%. Then I wrote 85% in the spreadsheet and felt a bit daft and shut it
T: You closed it in the middle of an 85. When has that happened before?
P: Never. I usually go til I fall asleep
T: So that's new. And Dan's line?
P: He said it twice. First time I slammed a cupboard. Second time I laughed and he made toast
T: The armpit, without telling me what it feels like: what's the plan there?
P: Two weeks is up on Wednesday. It's in my phone. If it's there I'll ring the surgery, once. If it's not I won't go hunting for it
T: That's how I'd want it done. Shall we talk about Sunday?
P: We went to mum's and there's a photo of Jean on the stairs. I thought about what you said, the promise
T: What did you find yourself thinking?
P: That she didn't die because she didn't check 60 times a day. She died because she found something and was too embarrassed to go to anyone
T: So what would really honour it?
P: Going, if there's a proper reason. Which I'm good at. I'm not embarrassed at all, ask my GP
T: If you could reword the vow you made that day, for now, what would it say?
P: I'll look when it's time to look, and I'll go if I need to, and the rest of the time I'll live, because she'd be furious at me missing the ducks
T: Leah, could you write that somewhere you'd come across it?
P: On the back of the photo maybe. Mum would like it
T: What feels like the right size of next step?
P: Every day a low day. And Dan gets the mole photos off my phone onto his
T: What might get sneaky?
P: My hand. In the bath. I might let Mabel be in charge of my hands, she'd love that
T: Appoint her at once. How's this going for you, so far, with me?
P: Good. It's like being given the reasons. I didn't want to just be told to stop
`,
      note: {
        progress:
          'Lower checking days were followed by less worry and tenderness. Searching urges waned in all five delays; ended one search midway for the first time. Partner is responding as agreed.',
        intervention:
          'Compared outcomes with predictions from each explanation. Revised the meaning of a vow made at a bereavement, distinguishing timely help-seeking from constant vigilance.',
        risk: 'None identified. Brief grief, appropriate. Holding to a sensible medical review date for the armpit finding.',
        plan: 'Extend reduced checking to all days, remove mole photographs, then work on imagery of dying and on tolerating uncertainty.',
      },
      homework: [
        'Make every day a low-checking day and keep the nightly ratings going',
        'Write the new vow on the back of the photograph',
      ],
    },
  ],
  messages: [
    {
      from: 'patient',
      afterSession: 1,
      days: 2,
      text: 'Quick question, does a check count if I do both sides? And does it count in my sleep, Dan says I do it in my sleep',
    },
    {
      from: 'therapist',
      afterSession: 1,
      days: 2,
      text: 'Both sides in one go is one check. Asleep is off duty. Thanks to Dan for the field work. Rhiannon',
    },
    {
      from: 'patient',
      afterSession: 2,
      days: 5,
      text: "Bad evening, low day, really want someone to look at my neck. Not asking you to. Just writing it here instead of asking. It was 80 when I started this message and it's more like 65",
    },
    {
      from: 'patient',
      afterSession: 3,
      days: 3,
      text: "Could I do next week from the car at lunch? Nursery is shut for a training day so home is out. I'll park somewhere quiet with signal.",
    },
    {
      from: 'therapist',
      afterSession: 3,
      days: 4,
      text: "Car is fine if you're parked up with the engine off and nobody can see the screen. Have a back-up plan in case the signal drops and I'll ring you.",
    },
  ],
  replies: [
    "Hi Rhiannon. Yes all good, Mabel's at nursery so it's quiet",
    "Better than last week I think. Wobbly on Tuesday but I didn't go down the hole",
    "No, nothing like that. I'd tell you",
    "I did most of it. Missed a couple of nights of ratings, I'll be honest",
    'It started with a twinge by my collarbone when I was doing the post',
    "Straight to the worst. I'd got as far as hymns",
    'I did check it, twice, and then I sat on my hands. Literally',
    "Probably 60 at the time. Now I'm saying it to you, 30?",
    "Explanation B, if I'm honest. But it doesn't feel like B when it's happening",
    "I suppose if it was Dan's collarbone I'd say you've been carrying a toddler about",
    "Ok, what's the worst that can happen, I'm uncomfortable for an evening",
    'I could try that. I think mornings would be easier than nights',
    "That's useful, I'm going to write it in my phone where I used to keep the mole photos",
    "Mainly that I don't need to be certain to get on with my day",
    'Thank you, that was a good one. See you next week x',
  ],
};
