/** The operations of the transcript viewer and of search. */
import { ok } from '../../shared/contract/result.ts';
import type { ReadParts } from '../casework/parts.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { readTranscript } from './read.ts';
import { searchCases } from './search.ts';

export const transcriptHandlers = (
  parts: ReadParts,
): Handlers<'transcript.read' | 'transcript.search' | 'desk.search'> => ({
  'transcript.read': (input, context) => readTranscript(parts, context, input),
  'transcript.search': async ({ query }, { window }) =>
    ok(await searchCases(parts, [window], query)),
  'desk.search': async ({ query }, { user }) => {
    const windows = await parts.readableCases(user, 'typedTranscripts');
    return ok(await searchCases(parts, windows, query));
  },
});
