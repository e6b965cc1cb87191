/** Raising a question of risk, and closing one by a recorded action (product W6). */
import type { Flag, Resource } from '@medplum/fhirtypes';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { RiskLoop } from '../../shared/domain/records.ts';
import { closeLoop, type RiskClosing } from '../../shared/domain/risk.ts';
import { creating, ledgerRow, updating } from '../discharge/writing.ts';
import { concept, fhirString } from '../records/mapping/fields.ts';
import { riskLoopToFhir } from '../records/mapping/risk.ts';
import { readRecords } from './caseRecords.ts';
import { type CaseContext, isBlank, iso, type WriteParts } from './parts.ts';
import { missingLoops } from './riskLoops.ts';

type Parts = Pick<WriteParts, 'episodes' | 'newId' | 'linked' | 'changed'>;

const riskKinds = ['episode', 'measure', 'riskLoop'] as const;

/**
 * Opens a loop by hand; never held back by anything. The words go with the Flag as the text of what
 * it says, for whoever meets it in the record.
 */
export const raiseRisk = async (
  parts: Parts,
  { user, now, window }: CaseContext,
  note: string,
): Promise<Result<{ loop: RiskLoop }>> => {
  const [episode] = await parts.episodes.list(window, 'episode');
  if (!episode) return refuse('notFound');
  const loop: RiskLoop = {
    id: parts.newId(),
    episodeId: window.episodeId,
    source: 'clinician',
    answer: null,
    openedAt: iso(now),
    ownerId: user.id,
    closed: null,
  };
  const flag: Flag = riskLoopToFhir(loop, episode.body.patientId);
  const text = fhirString(note)?.trim();
  const worded: Flag =
    text === undefined ? flag : { ...flag, code: { ...concept(loop.source), text } };
  await parts.episodes.change(window, {
    records: [{ kind: 'riskLoop', id: loop.id, body: loop }],
    outbox: [creating(parts.newId, 'riskLoop', loop.id, worded)],
    ledger: ledgerRow(parts.newId, { user, now }, 'risk.raised'),
  });
  parts.changed({ episodeId: window.episodeId, sessionId: null });
  return ok({ loop });
};

/** The Flag without its code: the sender lays ours over what upstream holds, so its words stay. */
const withoutCode = ({ code: _, ...flag }: Flag): Resource => flag as unknown as Resource;

/**
 * Closes a loop with an action in words. Refused while offline, because what is shown may be out of
 * date (hazard H14): the words wait in their draft.
 */
export const closeRiskLoop = async (
  parts: Parts,
  { user, now, window }: CaseContext,
  input: { readonly loopId: string; readonly action: RiskClosing['action']; readonly note: string },
): Promise<Result<{ loop: RiskLoop }>> => {
  if (isBlank(input.note)) return refuse('incomplete', { fields: ['note'] });
  const [stored, records] = await Promise.all([
    parts.episodes.get(window, 'riskLoop', input.loopId),
    readRecords(parts.episodes, window, riskKinds),
  ]);
  const open = stored?.body ?? missingLoops(records).find(({ id }) => id === input.loopId);
  const [episode] = records.episode;
  if (!open || !episode) return refuse('notFound');
  if (open.closed !== null) return refuse('wrongState');
  if (!parts.linked()) return refuse('offline');
  const closed = closeLoop(open, {
    action: input.action,
    note: input.note.trim(),
    // An answer stamped by another clock a moment ahead is still older than its closing.
    at: iso(Math.max(now, Date.parse(open.openedAt))),
    byId: user.id,
  });
  if (!closed) return refuse('wrongState');
  const flag = (loop: RiskLoop) => riskLoopToFhir(loop, episode.patientId);
  await parts.episodes.change(window, {
    records: [{ kind: 'riskLoop', id: closed.id, body: closed }],
    outbox: [
      // A loop nobody had recorded is opened upstream first: whoever did so meanwhile keeps theirs.
      ...(stored ? [] : [creating(parts.newId, 'riskLoop', open.id, flag(open))]),
      updating(
        parts.newId,
        'riskLoop',
        closed.id,
        withoutCode(flag(closed)),
        stored?.version ?? null,
      ),
    ],
    ledger: ledgerRow(parts.newId, { user, now }, 'risk.closed', { action: input.action }),
  });
  parts.changed({ episodeId: window.episodeId, sessionId: null });
  return ok({ loop: closed });
};
