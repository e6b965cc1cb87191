/** Own reflections before a case closes: kept without identifiers, or gone with it (product A4, S3). */
import { z } from 'zod';
import { Id, LondonDay, Text } from '../../domain/ids.ts';
import { KIB, operation } from '../define.ts';

const ofCase = (input: { episodeId: string }) => input.episodeId;
const none = () => null;
const ReflectionId = z.string().min(1).max(100);
const LARGE = 512 * KIB;

/** A place in a text that tells, or may tell, who is meant. */
const Find = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  kind: z.enum([
    'name',
    'thirdParty',
    'address',
    'postcode',
    'phone',
    'email',
    'date',
    'nhsNumber',
    'place',
    'caseRef',
    'unknownWord',
  ]),
  /** False for a word that only its author can judge. */
  certain: z.boolean(),
});

export const keepingOperations = {
  'keeping.read': operation({
    input: z.strictObject({ episodeId: Id, reflectionId: ReflectionId }),
    output: z.strictObject({ text: Text }),
    capability: { kind: 'case', category: 'supervisionNote', verb: 'read' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  /** Finds what identifies somebody, by what the record of the case knows. */
  'keeping.check': operation({
    input: z.strictObject({ episodeId: Id, text: Text }),
    output: z.strictObject({ finds: z.array(Find) }),
    capability: { kind: 'case', category: 'supervisionNote', verb: 'read' },
    lock: ['open'],
    audit: 'none',
    maxBytes: LARGE,
    episodeOf: ofCase,
  }),
  /** Moves a reflection out of its case, without the case's reference. Checked again here. */
  'keeping.keep': operation({
    input: z.strictObject({
      episodeId: Id,
      reflectionId: ReflectionId,
      text: Text.min(1),
      /** Doubtful words that the author has looked at, in lower case. */
      confirmed: z.array(z.string().max(200)).max(500),
    }),
    output: z.strictObject({ id: z.string() }),
    capability: { kind: 'case', category: 'drafts', verb: 'write' },
    lock: ['open'],
    audit: 'change',
    maxBytes: LARGE,
    episodeOf: ofCase,
  }),
  /** Deletes a reflection now instead of with its case. */
  'keeping.letGo': operation({
    input: z.strictObject({ episodeId: Id, reflectionId: ReflectionId }),
    output: z.strictObject({}),
    capability: { kind: 'case', category: 'drafts', verb: 'write' },
    lock: ['open'],
    audit: 'change',
    maxBytes: KIB,
    episodeOf: ofCase,
  }),
  'keeping.list': operation({
    input: z.strictObject({}),
    output: z.strictObject({
      kept: z.array(z.strictObject({ id: z.string(), on: LondonDay, text: Text })),
    }),
    capability: { kind: 'signedIn' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
  'keeping.delete': operation({
    input: z.strictObject({ id: z.string().max(64) }),
    output: z.strictObject({}),
    capability: { kind: 'signedIn' },
    lock: ['open'],
    audit: 'change',
    maxBytes: KIB,
    episodeOf: none,
  }),
} as const;
