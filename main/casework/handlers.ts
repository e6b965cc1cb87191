/** The operations of Today, the caseload, finding a case, and the patient's page. */
import { ok } from '../../shared/contract/result.ts';
import { oneAtATime } from '../discharge/writing.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { ledgerView } from '../ledger/view.ts';
import { readCaseload } from './caseload.ts';
import { readRecords } from './caseRecords.ts';
import { findCases } from './find.ts';
import { readHeader } from './header.ts';
import { confirmRead, readMessages, sendMessage } from './messages.ts';
import type { ReadParts, WriteParts } from './parts.ts';
import { readCase } from './readCase.ts';
import { closeRiskLoop, raiseRisk } from './risk.ts';
import { trendsOf } from './sessionRow.ts';
import { readToday } from './today.ts';

/** Rows of the ledger a case's own page shows; the whole ledger has its own screen. */
const LEDGER_ROWS = 500;

export const listHandlers = (
  parts: ReadParts,
): Handlers<'today.read' | 'caseload.list' | 'desk.find'> => ({
  'today.read': async (_, { user, now }) => ok(await readToday(parts, user, now)),
  'caseload.list': async (_, { user, now }) => ok({ rows: await readCaseload(parts, user, now) }),
  'desk.find': async ({ query }, { user, now }) =>
    ok({ cases: await findCases(parts, user, now, query) }),
});

export const caseHandlers = (
  parts: WriteParts,
): Handlers<
  | 'case.header'
  | 'case.read'
  | 'case.measures'
  | 'case.messages'
  | 'case.sendMessage'
  | 'case.confirmRead'
  | 'case.ledger'
  | 'case.closeRiskLoop'
  | 'case.raiseRisk'
> => {
  const inTurn = oneAtATime();
  return {
    'case.header': (_, context) => readHeader(parts, context),
    'case.read': (_, context) => readCase(parts, context),
    'case.measures': async (_, { window }) => {
      const { measure } = await readRecords(parts.episodes, window, ['measure']);
      return ok({
        measures: measure.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
        trends: trendsOf(measure),
      });
    },
    'case.messages': async (_, context) => ok({ messages: await readMessages(parts, context) }),
    'case.sendMessage': (input, context) =>
      inTurn(input.episodeId, () => sendMessage(parts, context, input)),
    'case.confirmRead': ({ episodeId, messageId }, context) =>
      inTurn(episodeId, () => confirmRead(parts, context, messageId)),
    'case.ledger': async (_, { window }) => {
      const rows = await parts.episodes.ledger(window, { count: LEDGER_ROWS });
      return ok({ rows: rows.map(ledgerView) });
    },
    'case.closeRiskLoop': (input, context) =>
      inTurn(input.episodeId, () => closeRiskLoop(parts, context, input)),
    'case.raiseRisk': ({ episodeId, note }, context) =>
      inTurn(episodeId, () => raiseRisk(parts, context, note)),
  };
};
