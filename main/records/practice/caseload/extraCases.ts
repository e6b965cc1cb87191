/** More cases for Rhiannon Pugh: a full desk for measuring, or transcripts from a file. */
import { modulus11 } from '../../../../shared/domain/nhsNumber.ts';
import { allCourses } from './allCourses.ts';
import type { PracticeCourse, PracticeSession } from './course.ts';
import type { RosterEpisode } from './rosterEpisodes.ts';
import type { RosterPatient } from './rosterPatients.ts';
import type { ExtraTranscript } from './transcriptFile.ts';

export type ExtraCase = {
  readonly patient: RosterPatient;
  readonly row: RosterEpisode;
  readonly course: PracticeCourse;
};

const SESSIONS_A_CASE = 8;
const given = [
  'Alex',
  'Billie',
  'Casey',
  'Devon',
  'Ellis',
  'Frankie',
  'Gray',
  'Harper',
  'Indigo',
  'Jules',
  'Kit',
  'Lane',
  'Morgan',
  'Nico',
  'Oakley',
  'Perry',
  'Quinn',
  'Robin',
  'Sasha',
  'Toni',
];
const family = [
  'Ashdown',
  'Birkett',
  'Carrow',
  'Dunmore',
  'Elsham',
  'Farlow',
  'Gorley',
  'Hexton',
  'Ilsley',
  'Jarrow',
  'Kelham',
  'Lindale',
  'Marden',
  'Norley',
  'Oxton',
  'Penrose',
  'Quarrie',
  'Rushden',
  'Selwick',
  'Thorley',
  'Upton',
  'Venner',
  'Wexham',
];

/** Copies of the written sessions under other names, eight a case. @param count how many cases */
export const copiedCases = (count: number): ExtraCase[] => {
  const written = allCourses.flatMap(({ sessions }) => sessions);
  return Array.from({ length: count }, (_, index) =>
    extraCase(
      5_001 + index,
      Array.from({ length: SESSIONS_A_CASE }, (_unused, number) =>
        numbered(written[(index * SESSIONS_A_CASE + number) % written.length], number + 1),
      ),
    ),
  );
};

/** One case for each transcript of a file. */
export const transcriptCases = (transcripts: readonly ExtraTranscript[]): ExtraCase[] =>
  transcripts.map(({ lines }, index) =>
    extraCase(9_001 + index, [numbered({ ...plain, lines }, 1)]),
  );

const plain: PracticeSession = {
  number: 1,
  kind: 'typed',
  minutes: 50,
  agenda: [{ item: 'Session', minutes: 50 }],
  lines: '',
  note: {
    progress: 'Imported session; the note was not part of the file.',
    intervention: 'Not recorded.',
    risk: 'Not recorded.',
    plan: 'Not recorded.',
  },
  homework: [],
};

const numbered = (session: PracticeSession | undefined, number: number): PracticeSession => ({
  ...(session ?? plain),
  number,
});

const extraCase = (number: number, sessions: readonly PracticeSession[]): ExtraCase => {
  const caseRef = `CR-${number}`;
  const key = `extra-${number}`;
  const first = given[number % given.length] ?? 'Alex';
  const last = family[Math.floor(number / 2) % family.length] ?? 'Ashdown';
  const falling = (from: number) => sessions.map((_, index) => Math.max(2, from - index));
  return {
    patient: {
      key,
      given: first,
      family: last,
      age: 20 + (number % 50),
      birthday: `0${1 + (number % 9)}-1${number % 10}`,
      pronouns: 'they/them',
      nhsNumber: testNumber(number),
      address: `${number} Practice Road, Marlbridge ZZ99 4AA`,
      phone: '07700 900000',
      gp: 'millLane',
    },
    row: {
      caseRef,
      patient: key,
      therapist: 'pugh',
      problem: 'F41.1',
      planned: 12,
      done: sessions.length,
      time: `${String(8 + (number % 10)).padStart(2, '0')}:20`,
      lastHeld: 3 + (number % 5),
      booked: [{ on: 3 + (number % 4), time: '12:40', kind: 'typed' }],
      phq: falling(14 + (number % 8)),
      gad: falling(10 + (number % 8)),
      gpConsent: 'given',
      referral: 'B1',
    },
    course: { caseRef, goals: [], sessions, messages: [] },
  };
};

/** A valid number of the test range that no written patient has. */
const testNumber = (number: number): string => {
  for (let digits = 500_000 + number * 11; ; digits += 1) {
    const nine = `999${digits}`;
    const check = modulus11(nine);
    if (check !== null) {
      return `${nine}${check}`;
    }
  }
};
