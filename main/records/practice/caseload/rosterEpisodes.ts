/**
 * The episodes of the practice service: who treats whom, what has happened and what is booked.
 * Days are counted from the practice day; `calendar.ts` turns them into dates.
 */
import type { Episode, RiskLoop } from '../../../../shared/domain/records.ts';
import type { StaffKey } from './roster.ts';

type Therapist = Extract<StaffKey, 'pugh' | 'adeyemi' | 'kelly'>;

/** When a session is: so many days ahead, or on the next Thursday or Friday after today. */
export type BookedOn = number | 'nextThursday' | 'nextFriday';
export type Booking = {
  readonly on: BookedOn;
  readonly time: string;
  readonly kind: 'typed' | 'video';
  readonly purpose?: 'assessment';
};

export type RosterEpisode = {
  readonly caseRef: string;
  /** Key of the patient in `rosterPatients`. */
  readonly patient: string;
  readonly therapist: Therapist | null;
  /** ICD-10 code; null before a problem has been described. */
  readonly problem: string | null;
  readonly planned: number | null;
  /** Sessions held. */
  readonly done: number;
  /** When the sessions held were, London time. */
  readonly time: string;
  /** Days since the last session held; `lastFriday` is the latest Friday before today. */
  readonly lastHeld: number | 'lastFriday';
  readonly booked: readonly Booking[];
  /** Days since the discharge; nothing for a case that is not discharged. */
  readonly discharged?: number;
  readonly endCode?: Episode['endCode'];
  readonly phq: readonly number[];
  readonly gad: readonly number[];
  /** Item 9 of each PHQ-9; 0 where nothing is given. */
  readonly item9?: readonly number[];
  /** Time of the questionnaires filled in yesterday, where there is one more than sessions held. */
  readonly pendingAt?: string;
  /** How the risk loop of each PHQ-9 with item 9 above 0 was closed; the last may be open. */
  readonly loops?: readonly Pick<NonNullable<RiskLoop['closed']>, 'action' | 'note'>[];
  /** Null: never asked, so there is no record of it. */
  readonly gpConsent: 'given' | 'declined' | null;
  /** Session whose note is not signed yet. */
  readonly unsigned?: number;
  /** The patient's last message has not been read. */
  readonly unreadLast?: true;
  readonly previous?: string;
  readonly referral: string;
  /** Days since the referral, where it does not follow from the first session. */
  readonly referred?: number;
};

/** IAPT referral sources (domain 4.1): the patient, a GP. */
const self = 'B1';
const gp = 'A1';

export const rosterEpisodes: readonly RosterEpisode[] = [
  // Rhiannon Pugh
  {
    caseRef: 'CR-4471',
    patient: 'amira-hassan',
    therapist: 'pugh',
    problem: 'F40.0',
    planned: 8,
    done: 4,
    time: '10:15',
    lastHeld: 7,
    booked: [{ on: 0, time: '10:15', kind: 'typed' }],
    phq: [16, 14, 12, 10, 9],
    gad: [15, 14, 13, 12, 11],
    gpConsent: 'given',
    referral: self,
  },
  {
    caseRef: 'CR-4502',
    patient: 'tom-bevan',
    therapist: 'pugh',
    problem: 'F32',
    planned: 12,
    done: 3,
    time: '11:30',
    lastHeld: 7,
    booked: [{ on: 0, time: '11:30', kind: 'typed' }],
    phq: [19, 18, 17, 15],
    gad: [12, 11, 11, 10],
    item9: [1, 1, 1, 1],
    pendingAt: '21:40',
    loops: [
      {
        action: 'supervisorTold',
        note: 'Asked directly in the first session: no plan and no intent. Supervisor told the same day.',
      },
      {
        action: 'safetyPlan',
        note: 'Full assessment made and safety plan written with the patient, who has a copy.',
      },
      {
        action: 'assessed',
        note: 'Reviewed in session: lower than last time. Safety plan confirmed.',
      },
    ],
    gpConsent: 'given',
    referral: gp,
  },
  {
    caseRef: 'CR-4388',
    patient: 'grace-okafor',
    therapist: 'pugh',
    problem: 'F40.1',
    planned: 10,
    done: 5,
    time: '13:15',
    lastHeld: 7,
    booked: [
      { on: 0, time: '13:15', kind: 'video' },
      { on: 'nextThursday', time: '14:10', kind: 'typed' },
    ],
    phq: [11, 10, 9, 8, 7, 6],
    gad: [13, 12, 12, 10, 9, 8],
    gpConsent: 'given',
    referral: self,
  },
  {
    caseRef: 'CR-4519',
    patient: 'daniel-kerr',
    therapist: 'pugh',
    problem: null,
    planned: null,
    done: 0,
    time: '15:00',
    lastHeld: 0,
    booked: [{ on: 0, time: '15:00', kind: 'typed', purpose: 'assessment' }],
    phq: [14],
    gad: [12],
    gpConsent: null,
    referral: self,
    referred: 12,
  },
  {
    caseRef: 'CR-4417',
    patient: 'leah-simmonds',
    therapist: 'pugh',
    problem: 'F45.2',
    planned: 8,
    done: 3,
    time: '15:00',
    lastHeld: 'lastFriday',
    booked: [{ on: 'nextFriday', time: '16:15', kind: 'typed' }],
    phq: [9, 8, 8],
    gad: [16, 14, 12],
    gpConsent: 'declined',
    unsigned: 3,
    referral: gp,
  },
  {
    caseRef: 'CR-4290',
    patient: 'hannah-whitaker',
    therapist: 'pugh',
    problem: 'F41.0',
    planned: 6,
    done: 6,
    time: '08:00',
    lastHeld: 6,
    booked: [],
    discharged: 3,
    endCode: '46',
    phq: [17, 15, 12, 10, 8, 6],
    gad: [15, 14, 11, 8, 6, 5],
    gpConsent: 'given',
    referral: gp,
  },
  {
    caseRef: 'CR-4233',
    patient: 'imran-siddiqui',
    therapist: 'pugh',
    problem: 'F32',
    planned: 4,
    done: 4,
    time: '16:15',
    lastHeld: 22,
    booked: [],
    discharged: 20,
    endCode: '46',
    phq: [18, 16, 14, 13],
    gad: [10, 9, 9, 8],
    item9: [1, 1, 0, 0],
    loops: [
      {
        action: 'assessed',
        note: 'Asked directly: passive thoughts at night, no method, plan or intent. Crisis contacts given.',
      },
      { action: 'safetyPlan', note: 'Two quieter occasions. Plan used with his wife, unchanged.' },
    ],
    gpConsent: 'declined',
    referral: gp,
  },
  {
    caseRef: 'CR-4105',
    patient: 'bethan-lloyd',
    therapist: 'pugh',
    problem: 'F41.1',
    planned: 3,
    done: 3,
    time: '14:10',
    lastHeld: 43,
    booked: [],
    discharged: 41,
    endCode: '46',
    phq: [12, 9, 7],
    gad: [17, 11, 6],
    gpConsent: 'given',
    unsigned: 2,
    unreadLast: true,
    referral: self,
  },
  {
    caseRef: 'CR-4061',
    patient: 'callum-fraser',
    therapist: 'pugh',
    problem: 'F32',
    planned: 6,
    done: 2,
    time: '17:10',
    lastHeld: 50,
    booked: [],
    discharged: 43,
    endCode: '47',
    phq: [15, 14],
    gad: [9, 9],
    gpConsent: 'given',
    referral: self,
  },
  {
    caseRef: 'CR-3987',
    patient: 'yusuf-demir',
    therapist: 'pugh',
    problem: 'F42',
    planned: 10,
    done: 1,
    time: '09:10',
    lastHeld: 5,
    booked: [{ on: 2, time: '09:10', kind: 'typed' }],
    phq: [14, 13],
    gad: [14, 13],
    pendingAt: '20:10',
    gpConsent: 'given',
    previous: 'CR-3702',
    referral: self,
    referred: 15,
  },

  // Marcus Adeyemi
  {
    caseRef: 'CR-4480',
    patient: 'chloe-barnes',
    therapist: 'adeyemi',
    problem: 'F40.1',
    planned: 8,
    done: 3,
    time: '11:00',
    lastHeld: 7,
    booked: [{ on: 0, time: '11:00', kind: 'typed' }],
    phq: [13, 12, 10],
    gad: [14, 13, 11],
    gpConsent: 'given',
    referral: self,
  },
  {
    caseRef: 'CR-4455',
    patient: 'peter-novak',
    therapist: 'adeyemi',
    problem: 'F43.1',
    planned: 12,
    done: 4,
    time: '14:30',
    lastHeld: 6,
    booked: [{ on: 1, time: '14:30', kind: 'typed' }],
    phq: [16, 16, 14, 12],
    gad: [15, 14, 13, 11],
    item9: [1, 1, 0, 0],
    loops: [
      {
        action: 'safetyPlan',
        note: 'Passive wish linked to guilt, no plan or intent. Safety plan written and put up at home.',
      },
      {
        action: 'assessed',
        note: 'One passing thought, shared with his wife as agreed. Plan in use.',
      },
    ],
    gpConsent: 'given',
    referral: gp,
  },
  {
    caseRef: 'CR-4432',
    patient: 'sandra-mwale',
    therapist: 'adeyemi',
    problem: 'F33',
    planned: 10,
    done: 2,
    time: '18:00',
    lastHeld: 4,
    booked: [{ on: 3, time: '18:00', kind: 'typed' }],
    phq: [20, 19],
    gad: [11, 11],
    gpConsent: 'given',
    referral: gp,
  },
  {
    caseRef: 'CR-4301',
    patient: 'george-tanner',
    therapist: 'adeyemi',
    problem: 'F41.1',
    planned: 3,
    done: 3,
    time: '10:00',
    lastHeld: 22,
    booked: [],
    discharged: 20,
    endCode: '46',
    phq: [11, 8, 6],
    gad: [12, 9, 7],
    gpConsent: 'given',
    referral: gp,
  },
  {
    caseRef: 'CR-4098',
    patient: 'nadia-rahman',
    therapist: 'adeyemi',
    problem: 'F42',
    planned: 8,
    done: 2,
    time: '13:00',
    lastHeld: 44,
    booked: [],
    discharged: 41,
    endCode: '47',
    phq: [12, 8],
    gad: [16, 9],
    gpConsent: 'given',
    referral: self,
  },
  {
    caseRef: 'CR-4055',
    patient: 'will-prentice',
    therapist: 'adeyemi',
    problem: 'F32',
    planned: 6,
    done: 1,
    time: '12:15',
    lastHeld: 56,
    booked: [],
    discharged: 43,
    endCode: '47',
    phq: [10],
    gad: [7],
    gpConsent: 'given',
    referral: self,
  },
  {
    caseRef: 'CR-3702',
    patient: 'yusuf-demir',
    therapist: 'adeyemi',
    problem: 'F42',
    planned: 8,
    done: 2,
    time: '16:00',
    lastHeld: 207,
    booked: [],
    discharged: 200,
    endCode: '47',
    phq: [13, 9],
    gad: [15, 10],
    gpConsent: 'given',
    referral: gp,
  },

  // Siobhan Kelly
  {
    caseRef: 'CR-4530',
    patient: 'ellie-watts',
    therapist: 'kelly',
    problem: 'F32',
    planned: 6,
    done: 2,
    time: '12:15',
    lastHeld: 7,
    booked: [{ on: 0, time: '12:15', kind: 'typed' }],
    phq: [15, 13],
    gad: [9, 8],
    gpConsent: 'given',
    referral: self,
  },
  {
    caseRef: 'CR-4488',
    patient: 'femi-balogun',
    therapist: 'kelly',
    problem: 'F41.1',
    planned: 6,
    done: 3,
    time: '09:30',
    lastHeld: 6,
    booked: [{ on: 1, time: '09:30', kind: 'typed' }],
    phq: [8, 7, 6],
    gad: [14, 12, 9],
    gpConsent: 'given',
    referral: self,
  },
  {
    caseRef: 'CR-4316',
    patient: 'ruth-atkinson',
    therapist: 'kelly',
    problem: 'F32',
    planned: 3,
    done: 3,
    time: '11:00',
    lastHeld: 5,
    booked: [],
    discharged: 3,
    endCode: '46',
    phq: [14, 11, 8],
    gad: [7, 6, 5],
    item9: [1, 1, 0],
    loops: [
      {
        action: 'assessed',
        note: 'Passive thoughts, no plan, intent or means. Contacts and crisis numbers agreed.',
      },
      { action: 'assessed', note: 'Once in the fortnight, no intent. Her daughter knows.' },
    ],
    gpConsent: null,
    referral: gp,
  },
  {
    caseRef: 'CR-4499',
    patient: 'tomos-bevan',
    therapist: 'kelly',
    problem: 'F40.2',
    planned: 6,
    done: 1,
    time: '17:30',
    lastHeld: 5,
    booked: [{ on: 4, time: '17:30', kind: 'typed' }],
    phq: [6],
    gad: [12],
    gpConsent: 'given',
    referral: self,
  },

  // Waiting
  {
    caseRef: 'CR-4541',
    patient: 'maya-collins',
    therapist: null,
    problem: null,
    planned: null,
    done: 0,
    time: '00:00',
    lastHeld: 0,
    booked: [],
    phq: [13],
    gad: [15],
    gpConsent: 'given',
    referral: self,
    referred: 19,
  },
  {
    caseRef: 'CR-4544',
    patient: 'stephen-doyle',
    therapist: null,
    problem: null,
    planned: null,
    done: 0,
    time: '00:00',
    lastHeld: 0,
    booked: [],
    phq: [17],
    gad: [10],
    gpConsent: 'given',
    referral: gp,
    referred: 11,
  },
  {
    caseRef: 'CR-4546',
    patient: 'zainab-yusuf',
    therapist: null,
    problem: null,
    planned: null,
    done: 0,
    time: '00:00',
    lastHeld: 0,
    booked: [],
    phq: [9],
    gad: [14],
    gpConsent: null,
    referral: self,
    referred: 6,
  },
];
