import type { EpisodeOfCare, Resource } from '@medplum/fhirtypes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureTotalToFhir } from '../../main/records/mapping/care.ts';
import { supervisionAdviceToFhir } from '../../main/records/mapping/documents.ts';
import { toRecord } from '../../main/records/mapping/index.ts';
import {
  careTeamToFhir,
  episodeFromFhir,
  patientToFhir,
} from '../../main/records/mapping/people.ts';
import { utteranceToFhir } from '../../main/records/mapping/sessions.ts';
import { loadDefinitions } from '../../main/records/practice/definitions.ts';
import { assertValid } from '../../main/records/practice/validation.ts';
import { type RecordKind, type RecordOf, recordSchemas } from '../../shared/domain/records.ts';
import { id, recordOf, utterance } from './arbitraries.ts';
import { type People, toFhir } from './toFhir.ts';
import { words } from './words.ts';

const definitions = loadDefinitions();
const people: People = { patientId: 'patient-1', therapistId: 'practitioner-1' };

/** Paths of empty arrays, empty objects and nulls: FHIR has none of them, strict servers refuse them. */
const empties = (value: unknown, path = ''): string[] => {
  if (value === null || value === '') return [path];
  if (typeof value !== 'object') return [];
  const inside = Object.entries(value).filter(([, one]) => one !== undefined);
  if (inside.length === 0) return [path];
  return inside.flatMap(([name, one]) => empties(one, `${path}.${name}`));
};

/** Valid R4, nothing empty in it, and the same after its way through JSON. */
const travelled = (resource: Resource): Resource => {
  expect(empties(resource, resource.resourceType)).toEqual([]);
  const sent = JSON.parse(JSON.stringify(resource)) as Resource;
  assertValid(sent, definitions);
  return sent;
};

const roundTrip = <K extends RecordKind>(kind: K) => {
  fc.assert(
    fc.property(recordOf[kind] as fc.Arbitrary<RecordOf<K>>, (record) => {
      expect(recordSchemas[kind].safeParse(record).success).toBe(true);
      const back = toRecord(travelled(toFhir[kind](record, people)));
      expect(back?.kind).toBe(kind);
      expect(back?.body).toEqual(record);
    }),
    { numRuns: 120 },
  );
};

const kinds = (Object.keys(recordSchemas) as RecordKind[]).filter((kind) => kind !== 'episode');

describe('a record comes back from FHIR as it went', () => {
  it.each(kinds)('%s', (kind) => roundTrip(kind));

  it('episode, with the people of its care team', () => {
    fc.assert(
      fc.property(recordOf.episode, (episode) => {
        const resource = travelled(toFhir.episode(episode, people)) as EpisodeOfCare;
        const team = travelled(careTeamToFhir(episode));
        expect(
          episodeFromFhir(resource, team.resourceType === 'CareTeam' ? team : undefined),
        ).toEqual(episode);
      }),
    );
  });

  it('utterance, whoever speaks', () => {
    fc.assert(
      fc.property(utterance, id, (line, episodeId) => {
        const sent = travelled(utteranceToFhir(line, episodeId, people));
        const back = toRecord(
          line.status === 'delivered' && sent.resourceType === 'Communication'
            ? { ...sent, received: line.at }
            : sent,
        );
        expect(back).toEqual({ kind: 'utterance', episodeId, body: { ...line, seq: 1 } });
      }),
    );
  });

  it('advice by a supervisor who does not know whose case it is', () => {
    fc.assert(
      fc.property(recordOf.supervisionAdvice, (advice) => {
        const resource = travelled(supervisionAdviceToFhir(advice, null));
        expect(JSON.stringify(resource)).not.toContain('Patient/');
        expect(toRecord(resource)?.body).toEqual(advice);
      }),
    );
  });

  it('the total of a complete questionnaire, and none of an incomplete one', () => {
    fc.assert(
      fc.property(recordOf.measure, (measure) => {
        const total = measureTotalToFhir(measure, people.patientId);
        expect(total?.valueInteger ?? null).toBe(measure.total);
        if (total) travelled(total);
      }),
    );
  });
});

describe('a share', () => {
  it('names nobody', () => {
    fc.assert(
      fc.property(recordOf.supervisionRequest, (request) => {
        const resource = toFhir.supervisionRequest(request, people);
        expect(resource).not.toHaveProperty('for');
        expect(resource).not.toHaveProperty('encounter');
      }),
    );
  });
});

describe('text that FHIR cannot hold', () => {
  const hostile = fc
    .string({ unit: 'binary', maxLength: 40 })
    .map((text) => `\0\u001b[1m${text}\ud800`);

  const short = words.filter((text) => text.length < 1_000);

  it('is sent without what a server would refuse, and keeps its words', () => {
    fc.assert(
      fc.property(utterance, hostile, short, (line, bad, good) => {
        const sent = travelled(utteranceToFhir({ ...line, text: bad + good }, 'e', people));
        expect(toRecord(sent)?.body).toMatchObject({ text: expect.stringContaining(good) });
      }),
    );
  });

  it.each(kinds)('never makes a %s that is not valid', (kind) => {
    const spoil = (value: unknown, with_: string): unknown => {
      if (Array.isArray(value)) return value.map((one) => spoil(one, with_));
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(
          Object.entries(value).map(([name, one]) => [
            name,
            [
              'text',
              'question',
              'note',
              'progress',
              'plan',
              'risk',
              'coverNote',
              'address',
            ].includes(name) && typeof one === 'string'
              ? with_
              : spoil(one, with_),
          ]),
        );
      return value;
    };
    fc.assert(
      fc.property(
        recordOf[kind] as fc.Arbitrary<RecordOf<RecordKind>>,
        fc.oneof(hostile, fc.constantFrom('', ' ', '\n\t', '\u00a0')),
        (record, bad) => {
          const map = toFhir[kind] as (record: unknown, people: People) => Resource;
          expect(toRecord(travelled(map(spoil(record, bad), people)))?.kind).toBe(kind);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what other systems write', () => {
  it('never throws, whatever it is, and is a whole record or none', () => {
    const types = fc.constantFrom(
      'Patient',
      'Encounter',
      'Communication',
      'QuestionnaireResponse',
      'Goal',
      'Task',
      'Consent',
      'Flag',
      'Composition',
      'Basic',
    );
    const real = fc.oneof(
      ...kinds.map((kind) =>
        (recordOf[kind] as fc.Arbitrary<unknown>).map(
          (record) =>
            (toFhir[kind] as (record: unknown, people: People) => Resource)(
              record,
              people,
            ) as unknown as Record<string, unknown>,
        ),
      ),
    );
    /** A resource of ours with some of its properties lost or replaced by anything. */
    const damaged = fc
      .tuple(real, fc.array(fc.tuple(fc.nat(), fc.option(fc.jsonValue())), { maxLength: 4 }))
      .map(([resource, damages]) => {
        const copy: Record<string, unknown> = { ...resource };
        const names = Object.keys(copy).filter((name) => name !== 'resourceType');
        for (const [at, value] of damages) {
          const name = names[at % names.length] ?? 'id';
          if (value === null) delete copy[name];
          else if (typeof value === typeof copy[name] && !Array.isArray(copy[name]))
            copy[name] = value;
        }
        return copy;
      });
    const bare = types.map((resourceType) => ({ resourceType }));
    fc.assert(
      fc.property(fc.oneof(damaged, bare), (resource) => {
        const mapped = toRecord(resource as unknown as Resource);
        if (mapped && mapped.kind !== 'utterance')
          expect(recordSchemas[mapped.kind].safeParse(mapped.body).success).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('is read with absolute references, other offsets and a pause as what it is', () => {
    const line = toRecord({
      resourceType: 'Communication',
      id: 'c1',
      status: 'completed',
      category: [
        {
          coding: [
            { system: 'https://workstation.invalid/CodeSystem/record-kind', code: 'session' },
          ],
        },
      ],
      encounter: { reference: 'https://example.org/fhir/Encounter/s1/_history/2' },
      sender: { reference: 'https://example.org/fhir/Patient/p1' },
      sent: '2026-07-01T11:00:00+01:00',
      payload: [{ contentString: 'hello' }],
    });
    expect(line?.body).toMatchObject({
      sessionId: 's1',
      speaker: 'patient',
      at: '2026-07-01T10:00:00.000Z',
    });
    const episode = episodeFromFhir(
      {
        resourceType: 'EpisodeOfCare',
        id: 'e1',
        status: 'onhold',
        patient: { reference: 'Patient/p1' },
        // Past midnight in London, not yet in UTC.
        period: { start: '2026-06-30T23:30:00Z', end: '2026-12-01T23:30:00Z' },
      },
      undefined,
    );
    expect(episode).toMatchObject({
      status: 'inTreatment',
      referredOn: '2026-07-01',
      dischargedOn: '2026-12-01',
    });
  });

  it('is refused as a record where it lacks what the record must have', () => {
    expect(toRecord({ ...patientToFhir(somebody), birthDate: 'unknown' })).toBeNull();
    expect(toRecord(patientToFhir(somebody))?.kind).toBe('patient');
  });
});

const somebody: RecordOf<'patient'> = {
  id: 'p1',
  nhsNumber: null,
  given: 'Amira',
  family: 'Hassan',
  preferredName: null,
  pronouns: null,
  birthDate: '1992-03-04',
  address: null,
  phone: null,
  gp: null,
  researchOptOut: false,
};
