/** Inputs for every operation, made from its schema and filled with ids that exist. */
import { type OperationName, operationNames, operations } from '../../../shared/contract/table.ts';
import { sampleOf } from '../../contract/sample.ts';
import type { HeldCase } from './heldUpstream.ts';

const ids = {
  sessionId: 'sessions',
  messageId: 'messages',
  homeworkId: 'homework',
  loopId: 'loops',
  letterId: 'letters',
  requestId: 'requests',
} as const satisfies Record<string, keyof HeldCase>;

/** Large enough to read a whole session. */
const widest: Readonly<Record<string, unknown>> = { from: 1, count: 500, before: null };

export type Ask = { readonly name: OperationName; readonly input: Record<string, unknown> };

const isCaseOperation = (name: OperationName): boolean =>
  'episodeId' in sampleOf(operations[name].input);

/** Operations that name an episode. Their number is asserted by whoever goes through them. */
export const caseOperationNames = operationNames.filter(isCaseOperation);
export const deskOperationNames = operationNames.filter((name) => !isCaseOperation(name));

/** Operations that end the sign-in, cover the desk, or move the clock under the test. */
const ofTheSignIn = /^desk\.(signIn|signOut|reEnrol|curtain|uncover|newPracticeDay|settings|sync)$/;

/** One ask a session of the case for those that name one, else one. */
export const asksFor = (name: OperationName, own: HeldCase, query: string): Ask[] => {
  const sample = sampleOf(operations[name].input);
  const firsts = Object.fromEntries(
    Object.entries(ids).flatMap(([field, list]) => {
      const first = own[list][0];
      return field in sample && first !== undefined ? [[field, first]] : [];
    }),
  );
  const fields = Object.fromEntries(
    Object.entries({ ...widest, query }).filter(([field]) => field in sample),
  );
  const input = { ...sample, ...fields, ...firsts, episodeId: own.episodeId };
  if (!('sessionId' in sample)) return [{ name, input }];
  return own.sessions.map((sessionId) => ({ name, input: { ...input, sessionId } }));
};

/** Those on the desk as a whole. */
export const deskAsks = (query: string): Ask[] =>
  deskOperationNames
    .filter((name) => !ofTheSignIn.test(name))
    .map((name) => {
      const sample = sampleOf(operations[name].input);
      const fields = { ...widest, query };
      return {
        name,
        input: Object.fromEntries(
          Object.entries(sample).map(([field, value]) => [
            field,
            fields[field as keyof typeof fields] ?? value,
          ]),
        ),
      };
    });

/** Reading before writing, so that what is written does not change what is looked for. */
export const readsFirst = (a: OperationName, b: OperationName): number => {
  const writes = (name: OperationName): number => {
    const { capability } = operations[name];
    return capability.kind === 'case' && capability.verb === 'write' ? 1 : 0;
  };
  return writes(a) - writes(b);
};
