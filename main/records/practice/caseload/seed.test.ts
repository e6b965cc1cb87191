import type { Resource } from '@medplum/fhirtypes';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, ageOn, formatTime, londonDay } from '../../../../shared/domain/london.ts';
import { isTestNhsNumber } from '../../../../shared/domain/nhsNumber.ts';
import { recordSchemas, Utterance } from '../../../../shared/domain/records.ts';
import { toRecord } from '../../mapping/index.ts';
import { episodeFromFhir } from '../../mapping/people.ts';
import { openPracticeDatabase } from '../database.ts';
import { SqliteRepository } from '../repository.ts';
import { allCourses, courseOf } from './allCourses.ts';
import { type CaseRecords, caseRecords } from './caseRecords.ts';
import { people, staff } from './roster.ts';
import { rosterEpisodes } from './rosterEpisodes.ts';
import { rosterPatients } from './rosterPatients.ts';
import { seedResources } from './seed.ts';

const DAY = '2026-11-24';
const all = [...seedResources({ day: DAY })];
const recordsOf = (caseRef: string, day = DAY): CaseRecords => {
  const row = rosterEpisodes.find((one) => one.caseRef === caseRef);
  if (!row) {
    throw new Error(caseRef);
  }
  return caseRecords(row, courseOf(caseRef), day);
};
const everyCase = (day: string) => rosterEpisodes.map(({ caseRef }) => recordsOf(caseRef, day));

describe('the roster', () => {
  test('has people with one distinct passphrase of three words each', () => {
    const passphrases = people.map(({ passphrase }) => passphrase);
    expect(new Set(passphrases).size).toBe(people.length);
    for (const passphrase of passphrases) {
      expect(passphrase.length).toBeGreaterThanOrEqual(12);
      expect(passphrase.split(' ')).toHaveLength(3);
    }
    expect(new Set(people.map(({ role }) => role)).size).toBe(5);
  });

  test('has patients who can be nobody real', () => {
    expect(rosterPatients).toHaveLength(23);
    expect(new Set(rosterPatients.map(({ nhsNumber }) => nhsNumber)).size).toBe(23);
    for (const { nhsNumber, phone, address } of rosterPatients) {
      expect(isTestNhsNumber(nhsNumber), nhsNumber).toBe(true);
      expect(phone).toMatch(/^(01632 960|07700 900)\d{3}$/);
      expect(address).toContain('ZZ99');
    }
  });

  test('has 24 episodes, each with its patient and a written session for every one held', () => {
    expect(rosterEpisodes).toHaveLength(24);
    for (const { caseRef, patient, done, phq, gad } of rosterEpisodes) {
      expect(
        rosterPatients.some(({ key }) => key === patient),
        caseRef,
      ).toBe(true);
      expect(courseOf(caseRef)?.sessions.length ?? 0, caseRef).toBe(done);
      expect([done, done + 1], caseRef).toContain(phq.length);
      expect(gad, caseRef).toHaveLength(phq.length);
    }
    const refs = new Set(rosterEpisodes.map(({ caseRef }) => caseRef));
    expect(allCourses.filter(({ caseRef }) => !refs.has(caseRef))).toEqual([]);
  });
});

describe('the records', () => {
  test('keep to their schemas on any day', () => {
    const days = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2026-01-01', n));
    fc.assert(
      fc.property(days, (day) => {
        for (const records of everyCase(day)) {
          recordSchemas.episode.parse(records.episode);
          records.sessions.map((one) => recordSchemas.session.parse(one));
          records.notes.map((one) => recordSchemas.sessionNote.parse(one));
          records.measures.map((one) => recordSchemas.measure.parse(one));
          records.goals.map((one) => recordSchemas.goal.parse(one));
          records.homework.map((one) => recordSchemas.homework.parse(one));
          records.messages.map((one) => recordSchemas.message.parse(one));
          records.consents.map((one) => recordSchemas.consent.parse(one));
          records.riskLoops.map((one) => recordSchemas.riskLoop.parse(one));
        }
      }),
      { numRuns: 8 },
    );
  });

  test('are in the order of a course of care, with nothing in the future but what is booked', () => {
    for (let n = 0; n < 14; n += 1) {
      const day = addDays(DAY, n);
      for (const { episode, sessions, notes, measures, messages } of everyCase(day)) {
        const label = `${episode.caseRef} on ${day}`;
        const held = sessions.filter(({ status }) => status !== 'scheduled');
        const booked = sessions.filter(({ status }) => status === 'scheduled');
        const days = held.map(({ startsAt }) => londonDay(Date.parse(startsAt)));
        expect(days, label).toEqual([...days].sort());
        expect(
          sessions.map(({ number }) => number),
          label,
        ).toEqual(sessions.map((_, i) => i + 1));
        for (const one of days) {
          expect(one < day, label).toBe(true);
          expect(one >= (episode.allocatedOn ?? ''), label).toBe(true);
          expect(one <= (episode.dischargedOn ?? '9'), label).toBe(true);
        }
        for (const { startsAt } of booked) {
          expect(londonDay(Date.parse(startsAt)) >= day, label).toBe(true);
        }
        for (const at of [
          ...notes.map(({ signedAt }) => signedAt ?? ''),
          ...measures.map(({ at: on }) => on),
          ...messages.map(({ at: on }) => on),
        ]) {
          expect(at < `${day}T00:00`, label).toBe(true);
        }
        expect(episode.referredOn <= (episode.allocatedOn ?? day), label).toBe(true);
      }
    }
  });

  test('never give a therapist two sessions at once', () => {
    for (let n = 0; n < 14; n += 1) {
      const sessions = everyCase(addDays(DAY, n)).flatMap((records) =>
        records.sessions.map(({ startsAt, minutes }) => ({
          who: records.episode.therapistId,
          from: Date.parse(startsAt),
          to: Date.parse(startsAt) + minutes * 60_000,
          caseRef: records.episode.caseRef,
        })),
      );
      for (const one of sessions) {
        const clash = sessions.filter(
          (other) =>
            other !== one && other.who === one.who && other.from < one.to && one.from < other.to,
        );
        expect(clash, `${one.caseRef} on ${addDays(DAY, n)}`).toEqual([]);
      }
    }
  });

  test('have answers that add up to the totals, and transcripts without gaps', () => {
    for (const { measures, utterances, sessions } of everyCase(DAY)) {
      for (const { items, total } of measures) {
        expect(items?.reduce<number>((sum, item) => sum + (item ?? 0), 0)).toBe(total);
      }
      for (const session of sessions) {
        const lines = utterances.filter(({ sessionId }) => sessionId === session.id);
        expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
        const times = lines.map(({ at }) => at);
        expect(times).toEqual([...times].sort());
        lines.map((line) => Utterance.parse(line));
        if (lines.length > 0) {
          expect((times[0] ?? '') > session.startsAt).toBe(true);
          expect((times.at(-1) ?? '') <= (session.endedAt ?? '')).toBe(true);
        }
      }
    }
  });
});

describe('the practice day of Rhiannon Pugh', () => {
  test('has four sessions at their times', () => {
    const today = everyCase(DAY)
      .filter(({ episode }) => episode.therapistId === staff.pugh.id)
      .flatMap(({ sessions, episode }) =>
        sessions
          .filter(({ startsAt }) => londonDay(Date.parse(startsAt)) === DAY)
          .map(({ startsAt, kind, purpose, number }) =>
            [formatTime(Date.parse(startsAt)), episode.caseRef, kind, purpose, number].join(' '),
          ),
      );
    expect(today.sort()).toEqual([
      '10:15 CR-4471 typed treatment 5',
      '11:30 CR-4502 typed treatment 4',
      '13:15 CR-4388 video treatment 6',
      '15:00 CR-4519 typed assessment 1',
    ]);
  });

  test('has an open risk loop of yesterday 21:40 that she owns, and closed ones before it', () => {
    const { riskLoops, measures } = recordsOf('CR-4502');
    const open = riskLoops.filter(({ closed }) => closed === null);
    expect(open).toHaveLength(1);
    expect(open[0]?.ownerId).toBe(staff.pugh.id);
    expect(londonDay(Date.parse(open[0]?.openedAt ?? ''))).toBe('2026-11-23');
    expect(formatTime(Date.parse(open[0]?.openedAt ?? ''))).toBe('21:40');
    expect(measures.filter(({ kind }) => kind === 'PHQ-9').at(-1)?.items?.[8]).toBe(1);
    expect(riskLoops).toHaveLength(4);
  });

  test('has the note of last Friday to sign, and nothing else unsigned in treatment', () => {
    const drafts = everyCase(DAY).flatMap(({ notes, sessions, episode }) =>
      notes
        .filter(({ status }) => status === 'draft')
        .map((note) => {
          const session = sessions.find(({ id }) => id === note.sessionId);
          return `${episode.caseRef} ${londonDay(Date.parse(session?.startsAt ?? ''))} ${session?.status}`;
        }),
    );
    expect(drafts.slice(0, 1)).toEqual(['CR-4417 2026-11-20 noteToSign']);
    expect(drafts.map((draft) => draft.slice(0, 7))).toEqual(['CR-4417', 'CR-4105']);
  });

  test('has discharges so many days ago, and consents as recorded', () => {
    const ago = (caseRef: string) => recordsOf(caseRef).episode.dischargedOn;
    expect(ago('CR-4290')).toBe(addDays(DAY, -3));
    expect(ago('CR-4233')).toBe(addDays(DAY, -20));
    expect(ago('CR-4105')).toBe(addDays(DAY, -41));
    expect(ago('CR-4061')).toBe(addDays(DAY, -43));
    const consent = (caseRef: string) => recordsOf(caseRef).consents.map(({ answer }) => answer);
    expect(consent('CR-4471')).toEqual(['given']);
    expect(consent('CR-4417')).toEqual(['declined']);
    expect(consent('CR-4519')).toEqual([]);
  });
});

describe('the resources', () => {
  test('have ids of their own and point only to each other', () => {
    const ids = all.map((one) => `${one.resourceType}/${one.id}`);
    const known = new Set(ids);
    expect(known.size).toBe(ids.length);
    const pointed = JSON.stringify(all).matchAll(/"reference":"([^"]+)"/g);
    for (const [, reference = ''] of pointed) {
      expect(known.has(reference), reference).toBe(true);
    }
  });

  test('are all marked as test data', () => {
    for (const one of all) {
      expect(one.meta?.security?.[0]?.code).toBe('HTEST');
    }
  });

  test('read back as the records they were made of', () => {
    const kinds = all.map((one: Resource) => toRecord(one)?.kind).filter(Boolean);
    const { utterances, sessions, measures } = recordsOf('CR-4290');
    const back = (id: string) => toRecord(all.find((one) => one.id === id) as Resource)?.body;
    expect(back(sessions[2]?.id ?? '')).toEqual(sessions[2]);
    expect(back(measures[4]?.id ?? '')).toEqual(measures[4]);
    expect({ ...(back(utterances[9]?.id ?? '') as object), seq: 10 }).toEqual(utterances[9]);
    for (const kind of ['closingSummary', 'letter', 'supervisionRequest', 'supervisionAdvice']) {
      expect(kinds).toContain(kind);
    }
    const episode = all.find(({ id }) => id === 'episode-cr-3987');
    const team = all.find(({ id }) => id === 'team-episode-cr-3987');
    expect(
      episodeFromFhir(
        episode as Parameters<typeof episodeFromFhir>[0],
        team as Parameters<typeof episodeFromFhir>[1],
      ),
    ).toEqual(recordsOf('CR-3987').episode);
  });

  test('have patients of the ages in the roster', () => {
    for (const person of rosterPatients) {
      const found = all.find(({ id }) => id === `patient-${person.key}`);
      const birthDate = found?.resourceType === 'Patient' ? (found.birthDate ?? '') : '';
      expect(ageOn(birthDate, DAY), person.key).toBe(person.age);
    }
  });

  test('are all valid FHIR, and a desk can be made larger', async () => {
    const db = openPracticeDatabase(':memory:');
    const repository = new SqliteRepository(db, () => Date.parse('2026-11-24T09:00:00Z'));
    await repository.putAll(seedResources({ day: DAY, scale: 12 }));
    const care = (code: string, value: string) =>
      repository.search({
        resourceType: 'EpisodeOfCare',
        filters: [{ code, operator: 'eq', value }],
      });
    expect((await care('care-manager', staff.pugh.id)).total).toBe(12);
    expect(repository.count()).toBeGreaterThan(all.length + 2 * 8 * 14);
    db.close();
  });
});
