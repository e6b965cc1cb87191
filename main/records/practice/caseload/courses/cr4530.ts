import type { PracticeCourse } from '../course.ts';

export const cr4530: PracticeCourse = {
  caseRef: 'CR-4530',
  goals: [
    {
      text: 'Be up and dressed by nine on four weekdays, whether or not there is work that day.',
      outcome: 'open',
    },
    {
      text: 'Pick up pottery again with one evening at the studio each fortnight.',
      outcome: 'open',
    },
    {
      text: 'Answer messages from two close friends within a day or so.',
      outcome: 'open',
    },
  ],
  sessions: [
    {
      number: 1,
      kind: 'typed',
      minutes: 50,
      agenda: [
        { item: 'Introductions', minutes: 5 },
        { item: 'Main difficulty', minutes: 12 },
        { item: 'Measures and risk', minutes: 9 },
        { item: 'The five areas', minutes: 9 },
        { item: 'Starting activation', minutes: 11 },
        { item: 'Summary and feedback', minutes: 4 },
      ],
      lines: `
T: Hi Ellie, I'm Siobhan, I'm a psychological wellbeing practitioner with the service. What would you like me to call you, and is now still an ok time to talk?
P: ellie is good. yes fine
T: Thanks. Could you just confirm your date of birth on the secure form that's popped up, rather than typing it in here? And let me know where you are, so I know where to send help if I ever needed to.
P: done. im at home, flat 2, same address as on my form. housemate is out til later
T: Great, that's all matched. We've about 50 minutes. What we discuss stays within the team and your GP gets a summary. The exception is if I was worried about your safety or somebody else's, and I'd aim to tell you first. Any questions about that?
P: no thats ok. the gp told me most of it
T: My plan is to understand what's been going on, go through your questionnaires, check how safe you're feeling, and then look at some options and pick a first step. What would make today feel worth logging on for?
P: to not come off feeling like ive wasted your time i guess
P: and to know if its depression or if im just lazy
T: Both noted, and I'll come back to lazy because I'd like to hear more about where that word comes from. Could you start by telling me in your own words what the main problem is at the moment?
P: i just cant seem to do anything. i sleep loads but im always tired. i get home from work and get into bed with my coat on basically
T: With your coat on. How long has it been like that?
P: four or five months maybe. i finished my fixed term job and then the new one is all remote except tuesdays
T: So from going out to work every day to being at home four days out of five. What else changed about then?
P: me and josh split up but that was ok, it was mutual. then my friend meg moved to bristol. she was the one i did pottery with
T: That's three things in the space of a few weeks: job, relationship, best friend down the road. What does a typical working from home day look like now, say last Wednesday?
P: alarm 8. snooze to 8.55. log on in bed. camera off. do the minimum, which is data entry so no one notices
P: lunch is toast. after 5 i scroll until like 1am and then feel sick about it
T: What's the worst point of that day?
P: about 6pm. works done and theres this long bit til bed and nothing in it
T: And is there a least bad point?
P: um. weirdly hanging the washing out. i did it once last week at lunch and it was sunny
T: I'm going to put a star next to the washing. When it's 6pm, what do you notice in your body?
P: heavy. like legs full of sand. bit of a lump in my throat
T: What goes through your mind, lying there?
P: that everyone else my age is going out and doing stuff and im 24 and ive already run out. that its my own fault for not making an effort
T: And what do you find yourself doing, or not doing, because of feeling that way?
P: not answering messages. i've got 60 odd whatsapps. not going to pottery, i paid for a block of 6 and went to 1. not cooking. not washing my hair as much if im honest
T: Thank you for being honest about the hair, people often leave that sort of thing out and it's useful to know. How is it affecting work, and getting on with people at home?
P: work havent said anything but i missed a deadline. housemate keeps leaving me the nice biscuits so i think she knows
T: She sounds like a good egg. Have you been through a spell like this before?
P: second year of uni, a few months. i had some counselling and it sort of went off by itself when it got warm
T: Anything you did back then that helped, even a bit?
P: i lived with 5 people so someone always dragged me to tea
T: So being dragged helped. Is there any medication at the moment, or physical health stuff I should know about?
P: gp offered tablets, i said id try this first. bloods were fine. iron a bit low so im on that
T: And alcohol, cannabis, anything else?
P: wine on a friday. vape. thats it
T: Fine. I'll turn to your questionnaires now. The mood one sits in the range we'd usually call moderate, and the worry one is milder. The highest answers were little interest in things, tiredness, and feeling bad about yourself. Is that how it feels from inside?
P: yeah. the feeling bad about yourself one i nearly put as higher
T: What stopped you?
P: felt dramatic
T: You won't be marked down for drama in here. One question asks about being better off dead or hurting yourself. Whatever box anyone ticks, I go over it in person. Have you had thoughts like that recently?
P: sort of? not wanting to die. more like if i could just go to sleep for a few months and wake up when its over id take it
T: Thanks for putting it so clearly. Have there been any times it has gone further, to thoughts of taking your own life?
P: no. in second year i thought about it for like a day. i never did anything. it scared me and i rang my mum
T: Ringing your mum was a strong thing to do. Since then, have you ever made a plan, or harmed yourself on purpose in any way?
P: no never
T: How likely do you feel it is that you'd act on thoughts like that now, from 0 meaning not at all to 10?
P: 0. honestly 0. i want to feel better its why i filled in the form
T: And what keeps it at 0?
P: my mum and dad. my little brother. wanting to see what happens really, im nosy
T: Thank you, that helps me understand. Is anyone harming you, or are you responsible for any children or anyone vulnerable?
P: no and no
T: If wanting to sleep through it ever turned into something darker, let's be sure you know what to do. Who first?
P: mum. then housemate, jas
T: Add your GP in hours, 111 out of hours, and Samaritans on 116 123 at any time for nothing. If you couldn't stay safe, that's 999 or A&E. We aren't an emergency service so please don't wait for one of our sessions. I'll send this over as a message so you have it.
P: ok thank you. its actually nice someone asked properly
T: I'm glad it felt all right. Let me try to fit what you've told me together, and you edit. In a few short weeks you lost a lot of the things that got you out of the door. Feelings: flat, guilty, lonely. Body: heavy, tired. Thoughts: "I've run out, it's my own fault". Doing: bed, scrolling, cancelling, not replying. What have I missed?
P: just that the not replying makes me feel worse cos then im scared to open them
T: Ooh, that's an important arrow. So what you do about feeling low feeds back into...?
P: feeling low. and the guilty bit. its a circle isnt it
T: That's how we'd see it. Now, you asked if this was depression or laziness. If a lazy person spent the evening on their phone, how do you suppose they'd feel at 1am?
P: fine probably. theyd enjoy it. i just feel sick and guilty
P: ok. so its not that i cant be bothered
T: What might be a fairer name for it?
P: stuck?
T: Stuck fits with what I'm hearing, and with a moderate low mood. So, options. There's a guided self-help approach called behavioural activation, where we rebuild routine and the things that give you a lift or a sense of achievement, in small steps, and I support you for six or so sessions. There's also a group, and your GP's still happy to talk about medication. What appeals?
P: the first one. not the group pls
T: We can start that today. The thing people find odd about it is the order. When do you usually expect to feel like doing something?
P: before i do it? like wait til im in the mood
T: And how long have you been waiting to be in the mood for pottery?
P: haha. four months
T: With low mood the engine tends to start after the car's rolling. So we go from the outside in: do first, then see what the feeling does. Have you had any example of that, even a tiny one?
P: the washing i guess. didnt want to, did it, felt ok for like an hour
T: So you've already run the test once without meaning to. What was it about hanging washing out, do you think?
P: being outside. and it was done, like finished, you could see it. and next doors cat came
T: So fresh air, something finished, and a cat. We normally sort activities into routine, pleasurable and necessary. Could you give me one of each that's slipped?
P: routine = getting up and dressed. necessary = replying to people, and the council tax thing. pleasure = pottery, and walking to the good bakery
T: A nice spread. If you put those in order from easiest to hardest?
P: bakery, dressed, council tax, messages, pottery
T: Messages harder than council tax!
P: council tax doesnt ask if youre ok lol
T: True enough. Which one or two would you like to begin with? I'd aim for so easy it's almost silly.
P: bakery. and dressed before i log on
T: How many days for dressed?
P: every day
T: I admire it. What happens to you if you set every day and manage three?
P: id say id failed and get back into bed
T: So what number could you hit even in a poor week?
P: two. ok two
T: Two it is, and any more is a bonus. Which days, and what would count as dressed?
P: monday and thursday. proper trousers. jumper. by 8.50 so its actually before work
T: Very clear. And the bakery, when?
P: wednesday lunch. its 12 mins walk. i'd get a cheese twist
T: What could trip you up on Wednesday?
P: rain. or a meeting running over. or just not being arsed
T: What's the plan for not being arsed?
P: only have to get to the corner, then im allowed to come back
P: or ask jas to drag me, she works from home weds too
T: Being dragged to tea, take two. How confident are you, 0 to 10, that you'll do those?
P: 7. 8 with jas
T: Good enough for me. There's a diary sheet coming with the workbook. Alongside each activity jot a mood number before and after, whatever it turns out to be, since even "no change" tells us something. Can you tell me what we've agreed, so that I know I've been clear?
P: dressed mon and thurs before work, cheese twist weds with jas, mood numbers before and after. read first bit of the workbook
T: Spot on. How has it been, and is there anything I could do differently?
P: it was good. you ask a lot of questions but it didnt feel like a test. and i dont feel like a waste of time which was the thing
T: Then we've covered both of your agenda items. I'll send that message with the numbers today, and we'll speak in a week's time for half an hour. Enjoy your cheese twist, Ellie.
P: will do. thanks siobhan x
`,
      note: {
        progress:
          'Assessment. Low mood of about four to five months following loss of structure, a relationship ending and a close friend moving away. Prominent inactivity, self-criticism and avoidance of contact; one earlier episode at university.',
        intervention:
          'Information gathering, five areas summary built jointly, normalisation of being stuck rather than lazy. Treatment options discussed and behavioural activation chosen; rationale linked to a recent example of mood lifting after action. First steps planned.',
        risk: 'Wish to sleep for months, without suicidal intent. Brief ideation as a student, disclosed to mother, no attempts or self-harm. Likelihood of acting rated 0. Protective family and crisis contacts given in writing; current risk assessed as low.',
        plan: 'Step 2 guided self-help, six sessions of 30 minutes. Review diary and mood ratings next time. GP to be informed; medication option left open.',
      },
      homework: [
        'Two mornings in proper clothes at the desk; one bakery trip, mood scored each time',
        'Read chapter 1 of the activation workbook',
      ],
    },
    {
      number: 2,
      kind: 'typed',
      minutes: 30,
      agenda: [
        { item: 'Measures and risk', minutes: 5 },
        { item: 'Diary review', minutes: 10 },
        { item: 'The unread messages', minutes: 10 },
        { item: 'Next steps', minutes: 5 },
      ],
      lines: `
T: Hi again Ellie. Half an hour today. Same flat, anyone about?
P: hi! jas is in but shes got headphones on
T: Grand. I've your scores here, there's a small shift on interest in things, and the tiredness is still up. How are you finding it?
P: up and down. wed was the best day ive had in ages and then sat was rubbish
T: I'd like to hear about both. Last time you mentioned wishing you could sleep the whole thing away. Has that been around, or anything stronger than that?
P: a bit on saturday night. not stronger. i told jas and she made me watch a programme about dogs
T: I'm pleased you said it out loud to someone. Still a 0 for acting on it?
P: still 0
T: Thanks. Diary first, then I wondered about the messages, as you'd put them near the top for difficulty. Anything else?
P: no that. i've been dreading it but yes
T: What does the sheet say?
P: monday dressed, mood 3 to 4. weds bakery, 3 before, 6 after. thursday didnt do it. friday did it instead 4 to 5. sat nothing, 2 all day
T: You moved Thursday to Friday. How come you didn't call that a fail?
P: i nearly did. then i thought well its still two
T: What pattern do you see if you look down those numbers?
P: it never went down after. even the boring one
P: and the bakery was double. i think cos of jas. and we sat on the wall to eat them
T: What was different about Saturday?
P: nothing planned so i stayed in bed, then it was 3pm and too late to bother
T: So an empty day gets filled by bed. What's one thing that could be sitting in next Saturday, waiting for you?
P: theres a market thing. mum's been on at me to facetime at 11 as well
T: Which would be easier to keep?
P: mum. she'll ring til i pick up
T: Right, in it goes at 11. Now, those messages. How many, and what's it like to look at them?
P: 74. i feel sick. the top one is meg and its from five weeks ago
T: What are you predicting if you write back to her?
P: that shes annoyed or shes given up on me. and ill have to explain everything
T: Suppose it was the other way about, Meg had gone silent for five weeks and then got in touch. What would you want from her first line?
P: id not care. id just be happy it was her. oh
T: What would a message look like that explained nothing at all?
P: "hi, been rubbish, miss you, saw a wonky pot and thought of you"
T: I'd be delighted to get that. Would you send it now, while I'm here, or on your own later?
P: now before i think. sent. aaah
T: Well done. What about the other 73?
P: maybe 2 a day and archive the group chats
T: Clever. So the week is your two mornings, Saturday at 11, and two replies a day. Too much, too little?
P: about right. SHES TYPING
T: Then I'll let you go and read it. Tell me all next time.
`,
      note: {
        progress:
          'Both activity targets met, with one swapped to another day without self-criticism. Ratings rose or held after every activity; the lowest day was unstructured. Replied to a friend during the session after five weeks of silence.',
        intervention:
          'Diary reviewed for links between activity and mood; weekend gap identified. Perspective-taking used to soften predictions about a friend being annoyed, followed by immediate action.',
        risk: 'Fleeting wish to escape into sleep on one night, shared with housemate. No suicidal intent, likelihood again 0. Knows crisis contacts.',
        plan: 'Continue graded activation, adding a weekend anchor. Pottery studio visit to be broken into stages at the next review.',
      },
      homework: [
        'Clear a couple of chats daily and archive the noisy groups',
        'Keep both dressed mornings and add the Saturday video call with Mum',
      ],
    },
  ],
  messages: [
    {
      from: 'therapist',
      afterSession: 1,
      days: 0,
      text: "Hi Ellie, as promised: GP in hours, 111 at other times, Samaritans 116 123 (free, day and night), 999 or A&E if you can't keep yourself safe. Workbook attached, chapter 1 is about eight pages. Siobhan",
    },
    {
      from: 'patient',
      afterSession: 1,
      days: 2,
      text: 'Hiya, do I do the mood number straight after or at the end of the day? Been doing straight after. Also they were out of cheese twists so I had a sausage roll, hope that counts',
    },
    {
      from: 'therapist',
      afterSession: 1,
      days: 3,
      text: 'Straight after is right. Sausage rolls count double. Siobhan',
    },
    {
      from: 'patient',
      afterSession: 2,
      days: 1,
      text: 'meg wants to come up for a weekend!! i had to lie down but in a nice way',
    },
  ],
};
