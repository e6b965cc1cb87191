/** What is said and written in the story, all of it invented. Reports of the session say only what is in it. */
import { formatDayLong, type LondonDayString } from '../../../shared/domain/london.ts';

export const people = {
  therapist: 'Rhiannon Pugh',
  supervisor: 'Dr Helen Marsh',
  caseManager: 'Priya Nair',
} as const;

export const caseRef = 'CR-4471';

/** The therapist's lines, each answered by the patient's next line of the case's script. */
export const asked: readonly string[] = [
  'Hello Amira, it’s Rhiannon. This is our closing session, the short one we agreed on. Are you somewhere private, and at your home address today?',
  'Good. As ever: if the connection goes I wait here for five minutes and then ring you. How are you arriving today?',
  'I want to hear them. The questionnaires first: what did you put, and was there anything on the last question, thoughts of hurting yourself or of being better off dead?',
  'Thank you for being so clear about that. What was the week around it like, sleep and mood?',
  'I do know what you mean. And from last time, what has stayed with you?',
  'The kettle is the right place for it. What would you like us to use today for?',
  'Then the trips first, and the queue as the step you take on from here. What did you manage?',
  'You went in all the same, twice. Start with the one you nearly talked yourself out of.',
];

/** Sent with one press at the end, as two messages; nobody waits for an answer to a goodbye. */
export const goodbye: readonly string[] = [
  'You wrote the prediction down before you went in, on whatever paper there was. That is a fair test, and it was yours. What the numbers did goes into your record, as we said.',
  'That is our time. The plan for the queue is under Homework in writing, and the summary follows today. Well done, Amira, and take good care.',
];

export const scratch = 'Both trips made, Tuesday nearly not.\nAsk Helen: close now at GAD-7 11?';

/** Homework of the session before, which she now says she has done. */
export const tripsDone =
  'Make two off-peak supermarket trips with a four-minute stay at the freezers';

export const homework =
  'Stand in the queue at a staffed till twice, once with Layla: prediction before, numbers during, thought record after';

export const note = {
  progress:
    'PHQ-9 9 and GAD-7 11 by her own report, both one lower than last time. Made both off-peak supermarket trips, the first after nearly turning back in the car park. Mood held although sleep was broken by her daughter’s cough.',
  intervention:
    'Reviewed how she came to go in on the day she nearly did not: she stayed with the urge to leave and wrote her prediction first. Tied this to the distinction between an urge and an order, which she has put up in her kitchen. Agreed queueing as the next step, taken on her own.',
  risk: 'Asked directly: no thoughts of self-harm, and nothing on PHQ-9 item 9. No change in circumstances. Protective: husband, daughter, work.',
  plan: 'Two queues at a staffed till with prediction, ratings and thought record. Closing by mutual agreement; question of timing to supervision first.',
} as const;
export const clinicalMinutes = '20';

/** Looked for in the transcripts. */
export const sought = 'queue';

export const question =
  'GAD-7 is still above the case line at 11, while what she does has changed a great deal. Is it right to close now and leave the queue to her, or do I hold on to her because it has gone well?';

/** Lines brought to supervision: where the belief was tested last time, and what was done with it. */
export const excerpts = [
  { session: 4, from: 74, to: 79 },
  { session: 5, from: 11, to: 16 },
] as const;

export const supervisorsNote = {
  reflection:
    'Both of us wanted one more session when we read this. Worth asking what that is about, for her as well as for me.',
  treatment:
    'Closing now is sound: reliable change on both measures, and the next step is hers, written and graded. Put the plan for the queue into the closing summary, and say plainly how she can come back.',
} as const;

/** The first try says one thing nearly in the patient's words (session 4, line 75). */
export const tooClose =
  'Panic in supermarkets and queues for about eighteen months. She now tells herself that she will want to leave badly, it will peak and it will come down, and she can choose what she does with her feet.';

export const blocks = (on: LondonDayString) => ({
  clinicalSummary:
    'Panic in supermarkets and queues for about eighteen months, kept going by watching for exits, by safety behaviours, and by leaving before the fear could fall. By the last contact she was going into supermarkets again, with a plan of her own and a prediction to test. PHQ-9 fell from 16 to 9 and GAD-7 from 15 to 11; both changes are reliable, and GAD-7 is still above the case line.',
  treatmentGiven:
    'Five sessions of individual cognitive behavioural therapy by typed message: a shared formulation, tests of bodily sensations and of attention, thought records, and graded exposure. She came to every session and did the tasks in between.',
  risk: `No thoughts of suicide or self-harm at any session. Asked directly at the last contact on ${formatDayLong(on)}; item 9 of the PHQ-9 was 0. No concerns about others.`,
  gpActions: 'No action for the GP.',
  advice:
    'Relapse plan and a written plan for queues. In a crisis: 999, NHS 111 and the mental health option, Samaritans 116 123.',
  plan: 'She goes on practising in queues by herself. She can refer herself again at any time.',
});

export const endCode = '46';

export const coverNote =
  'Enclosed is the end-of-treatment summary for your patient. For questions please call patient services on 01632 960100.';
