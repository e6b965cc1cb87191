import { describe, expect, it } from 'vitest';
import type { AccessState } from './accessWindow.ts';
import { Role } from './records.ts';
import {
  type AccessQuestion,
  type DataCategory,
  dataCategories,
  type Grounds,
  type Involvement,
  permits,
} from './roleMatrix.ts';

const roles = Role.options;
const involvements: Involvement[] = [
  'treating',
  'treatingLater',
  'managing',
  'supervising',
  'none',
];
const windows: AccessState[] = [
  'notAllocated',
  'inTreatment',
  'afterDischarge',
  'lapsed',
  'handedOver',
];
const verbs = ['read', 'write'] as const;
const grounds: (Grounds | undefined)[] = [undefined, 'reason', 'escalation', 'reveal', 'openTask'];

function* everyQuestion(): Generator<AccessQuestion> {
  for (const role of roles)
    for (const involvement of involvements)
      for (const window of windows)
        for (const category of dataCategories)
          for (const verb of verbs)
            for (const ground of grounds)
              yield {
                role,
                involvement,
                window,
                category,
                verb,
                ...(ground === undefined ? {} : { grounds: ground }),
              };
}

/**
 * Domain 6.3 written out a second time, in the order a reader of that table goes: what each person
 * reads, what each person writes, as lists of names. `!` is a ground that must be on record.
 */
const treatment = `identity identifiers demographics assessmentAnswers scores scoreTotals
  clinicalSummaries typedTranscripts audio messages adminMessages homework homeworkOutcome
  appointments careContacts supervisionShare supervisionNote privateReflection letters letterStatus
  dischargeSummary consents risk riskFlag appProgress elementLabels auditTrail drafts`;
const written: Record<string, { read: string; write: string }> = {
  'therapist treating notAllocated': { read: '', write: 'localCopy' },
  'therapist treating inTreatment': {
    read: treatment,
    write: `assessmentAnswers scores clinicalSummaries typedTranscripts audio messages homework
      appointments careContacts supervisionShare supervisionNote privateReflection letters
      dischargeSummary consents risk auditTrail drafts localCopy`,
  },
  'therapist treating afterDischarge': {
    read: treatment,
    write: `clinicalSummaries careContacts supervisionShare privateReflection letters
      dischargeSummary risk auditTrail drafts localCopy`,
  },
  'therapist treating lapsed': { read: 'privateReflection', write: 'localCopy' },
  'therapist treating handedOver': { read: '', write: 'localCopy' },
  'supervisor supervising': {
    read: 'supervisionShare supervisionNote supervisionReflection auditTrail drafts identity!reveal risk!escalation',
    write: 'supervisionNote supervisionReflection drafts localCopy risk!escalation',
  },
  'caseManager managing': {
    read: `identity identifiers demographics assessmentAnswers scores scoreTotals clinicalSummaries
      adminMessages homeworkOutcome appointments careContacts supervisionNote letters letterStatus
      dischargeSummary consents risk riskFlag appProgress auditTrail drafts`,
    write: `identity identifiers appointments letters letterStatus consents auditTrail drafts
      localCopy`,
  },
  'administrator managing': {
    read: `identity identifiers scoreTotals adminMessages appointments letterStatus consents riskFlag
      appProgress`,
    write: 'identity identifiers demographics adminMessages appointments letterStatus consents',
  },
  'therapist treatingLater': {
    read: `identity identifiers demographics assessmentAnswers scores scoreTotals clinicalSummaries
      typedTranscripts!reason audio!reason messages adminMessages homework homeworkOutcome
      appointments careContacts supervisionNote letters letterStatus dischargeSummary consents risk
      riskFlag appProgress elementLabels`,
    write: 'localCopy',
  },
  guardian: { read: 'auditTrail', write: '' },
};

function expected(q: AccessQuestion): boolean {
  const underWay = q.window === 'inTreatment' || q.window === 'afterDischarge';
  let who = `${q.role} ${q.involvement}`;
  if (q.role === 'guardian') who = 'guardian';
  if (who === 'therapist treating') who += ` ${q.window}`;
  if (who === 'therapist treatingLater' || who === 'supervisor supervising') {
    if (!underWay) return q.category === 'localCopy' && q.verb === 'write';
  }
  if (who === 'caseManager managing' && q.window === 'lapsed') {
    if (q.category === 'localCopy') return q.verb === 'write';
    if (q.grounds !== 'openTask') return false;
  }
  if (who === 'administrator managing' && q.window === 'lapsed') return false;
  const words = (written[who]?.[q.verb] ?? '').split(/\s+/);
  return words.includes(q.category) || words.includes(`${q.category}!${q.grounds}`);
}

const ask = (
  role: AccessQuestion['role'],
  involvement: Involvement,
  window: AccessState,
  category: DataCategory,
  verb: 'read' | 'write' = 'read',
  more: Pick<AccessQuestion, 'grounds'> = {},
) => permits({ role, involvement, window, category, verb, ...more });

describe('the matrix of domain 6.3', () => {
  it('answers every question as the matrix written out does', () => {
    let questions = 0;
    const wrong: AccessQuestion[] = [];
    for (const q of everyQuestion()) {
      questions += 1;
      if (permits(q).allowed !== expected(q)) wrong.push(q);
    }
    expect(wrong).toEqual([]);
    expect(questions).toBe(5 * 5 * 5 * dataCategories.length * 2 * 5);
  });

  it('gives each refusal a rule and a helper', () => {
    for (const q of everyQuestion()) {
      const answer = permits(q);
      if (answer.allowed) continue;
      const explained =
        /^(R\d\d|A-\d\d)$/.test(answer.rule) &&
        ['caseManager', 'guardian', 'administrator', 'therapist'].includes(answer.help);
      if (!explained) expect.fail(`${JSON.stringify(q)} is refused without rule or helper`);
    }
  });
});

describe('what must never be', () => {
  it('case managers never get verbatim text, in any state or on any grounds', () => {
    for (const q of everyQuestion()) {
      if (q.role !== 'caseManager') continue;
      if (['typedTranscripts', 'audio', 'messages', 'appChatText'].includes(q.category)) {
        expect(permits(q).allowed).toBe(false);
      }
    }
    expect(ask('caseManager', 'managing', 'inTreatment', 'typedTranscripts')).toEqual({
      allowed: false,
      rule: 'R15',
      help: 'therapist',
    });
  });

  it('administrator and guardian get no clinical text', () => {
    const clinical: DataCategory[] = [
      'assessmentAnswers',
      'scores',
      'clinicalSummaries',
      'typedTranscripts',
      'audio',
      'messages',
      'homework',
      'supervisionShare',
      'supervisionNote',
      'privateReflection',
      'supervisionReflection',
      'letters',
      'dischargeSummary',
      'risk',
      'appChatText',
      'elementLabels',
      'drafts',
    ];
    for (const q of everyQuestion()) {
      if (q.role !== 'administrator' && q.role !== 'guardian') continue;
      if (clinical.includes(q.category)) expect(permits(q).allowed).toBe(false);
    }
  });

  it('nobody reads conversations with the digital guide', () => {
    for (const q of everyQuestion()) {
      if (q.category === 'appChatText') expect(permits(q).allowed).toBe(false);
    }
    expect(ask('therapist', 'treating', 'inTreatment', 'appChatText')).toMatchObject({
      rule: 'A-16',
    });
  });

  it('strangers to a case get nothing but the guardian’s audit trail', () => {
    for (const q of everyQuestion()) {
      if (q.involvement !== 'none' || !permits(q).allowed) continue;
      expect([q.role, q.category, q.verb]).toEqual(['guardian', 'auditTrail', 'read']);
    }
  });

  it('a closed window leaves its therapist an own reflection and nothing else to read', () => {
    for (const q of everyQuestion()) {
      if (q.role !== 'therapist' || q.involvement !== 'treating' || q.verb !== 'read') continue;
      if (q.window === 'lapsed')
        expect(permits(q).allowed).toBe(q.category === 'privateReflection');
      if (q.window === 'handedOver') expect(permits(q)).toMatchObject({ rule: 'A-06' });
    }
    expect(ask('therapist', 'treating', 'lapsed', 'typedTranscripts')).toEqual({
      allowed: false,
      rule: 'R01',
      help: 'guardian',
    });
  });

  it('supervisors read a case only through a share', () => {
    for (const category of dataCategories) {
      if (ask('supervisor', 'supervising', 'inTreatment', category).allowed) {
        expect([
          'supervisionShare',
          'supervisionNote',
          'supervisionReflection',
          'auditTrail',
          'drafts',
        ]).toContain(category);
      }
    }
    expect(ask('supervisor', 'supervising', 'lapsed', 'supervisionShare')).toMatchObject({
      rule: 'A-09',
    });
    expect(ask('supervisor', 'treating', 'inTreatment', 'clinicalSummaries').allowed).toBe(false);
  });

  it('no new session and no message in the six weeks (A-08)', () => {
    for (const category of ['typedTranscripts', 'messages', 'appointments'] as const) {
      expect(ask('therapist', 'treating', 'afterDischarge', category, 'write')).toEqual({
        allowed: false,
        rule: 'A-08',
        help: 'caseManager',
      });
      expect(ask('therapist', 'treating', 'afterDischarge', category).allowed).toBe(true);
    }
    for (const category of ['clinicalSummaries', 'letters', 'dischargeSummary'] as const) {
      expect(ask('therapist', 'treating', 'afterDischarge', category, 'write').allowed).toBe(true);
    }
  });

  it('opens an earlier episode’s verbatim text only for a recorded reason (A-05)', () => {
    expect(ask('therapist', 'treatingLater', 'inTreatment', 'typedTranscripts')).toMatchObject({
      allowed: false,
      rule: 'A-05',
    });
    const grounds = { grounds: 'reason' } as const;
    expect(
      ask('therapist', 'treatingLater', 'inTreatment', 'typedTranscripts', 'read', grounds).allowed,
    ).toBe(true);
    expect(ask('therapist', 'treatingLater', 'inTreatment', 'clinicalSummaries').allowed).toBe(
      true,
    );
  });
});
