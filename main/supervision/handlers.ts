/** The operations of supervision (product S1–S5). */

import { ok, type Result } from '../../shared/contract/result.ts';
import type { Output } from '../../shared/contract/table.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Clinician, SupervisionRequest } from '../../shared/domain/records.ts';
import type { DataCategory } from '../../shared/domain/roleMatrix.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import { eachCase } from '../discharge/eachCase.ts';
import { oneAtATime } from '../discharge/writing.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { paragraphsOf, saveNote } from './note.ts';
import {
  bringCase,
  isLive,
  openRequest,
  type ServiceParts,
  type SupervisionStore,
  signNote,
} from './service.ts';

export type SupervisionParts = ServiceParts & {
  /** Cases of this desk that may be read in this category now, through the gate. */
  readonly readableCases: (
    user: Clinician,
    category: DataCategory,
  ) => Promise<readonly OpenWindow[]>;
  readonly personName: (id: string) => string;
};

type Listed = Output<'supervision.list'>;

const latest = (instants: readonly string[]): string | null =>
  instants.reduce<string | null>(
    (last, at) => (last === null || Date.parse(at) > Date.parse(last) ? at : last),
    null,
  );

const row = (
  request: SupervisionRequest,
  personName: SupervisionParts['personName'],
): Listed['rows'][number] => ({
  requestId: request.id,
  episodeId: request.episodeId,
  caseRef: request.caseRef,
  therapist: personName(request.therapistId),
  supervisor: personName(request.supervisorId),
  question: request.question,
  items: request.items.length,
  broughtAt: request.broughtAt,
  endsAt: request.endsAt,
  status: request.status,
});

/** A case was last supervised when advice was signed, or when a closed request was brought. */
const lastSupervised = async (
  episodes: SupervisionStore,
  window: OpenWindow,
  requests: readonly SupervisionRequest[],
): Promise<string | null> =>
  latest([
    ...(await episodes.list(window, 'supervisionAdvice')).map((a) => a.body.signedAt),
    ...requests.filter((r) => r.status === 'closed').map((r) => r.broughtAt),
  ]);

const list = async (
  parts: SupervisionParts,
  user: Clinician,
  now: Millis,
): Promise<Result<Listed>> => {
  const { episodes, personName } = parts;
  const rows: Listed['rows'] = [];
  const cases: Listed['cases'] = [];
  const supervisors = new Set<string>();
  const windows = await parts.readableCases(user, 'supervisionShare');
  await eachCase(windows, async (window) => {
    const requests = (await episodes.list(window, 'supervisionRequest')).map((r) => r.body);
    const seen = user.role === 'supervisor' ? requests.filter((r) => isLive(r, now)) : requests;
    rows.push(...seen.map((r) => row(r, personName)));
    if (user.role !== 'therapist') return null;
    const [episode] = await episodes.list(window, 'episode');
    if (!episode) return null;
    if (episode.body.supervisorId) supervisors.add(episode.body.supervisorId);
    cases.push({
      episodeId: window.episodeId,
      caseRef: episode.body.caseRef,
      lastSupervisedAt: await lastSupervised(episodes, window, requests),
    });
    return null;
  });
  const [supervisor] = supervisors;
  return ok({
    rows: rows.toSorted((a, b) => Date.parse(b.broughtAt) - Date.parse(a.broughtAt)),
    cases: cases.toSorted((a, b) => a.caseRef.localeCompare(b.caseRef)),
    supervisor: supervisor === undefined ? null : personName(supervisor),
  });
};

export const supervisionHandlers = (
  parts: SupervisionParts,
): Handlers<
  | 'supervision.list'
  | 'supervision.bring'
  | 'supervision.read'
  | 'supervision.saveNote'
  | 'supervision.signNote'
> => {
  const { episodes, newId, personName } = parts;
  const inTurn = oneAtATime();
  return {
    'supervision.list': (_, { user, now }) => list(parts, user, now),
    'supervision.bring': async (input, context) => {
      const brought = await bringCase(parts, context, input);
      return brought.ok ? ok({ request: brought.value }) : brought;
    },
    'supervision.read': async ({ requestId }, context) => {
      const found = await openRequest(parts, context, requestId);
      if (!found.ok) return found;
      const request = found.value.body;
      const advice = await episodes.list(context.window, 'supervisionAdvice');
      return ok({
        request,
        therapist: personName(request.therapistId),
        supervisor: personName(request.supervisorId),
        paragraphs: await paragraphsOf(episodes, context.window, requestId),
        advice: advice.map((a) => a.body).filter((a) => a.requestId === requestId),
      });
    },
    'supervision.saveNote': ({ requestId, paragraphs }, context) =>
      inTurn(requestId, async () => {
        const found = await openRequest(parts, context, requestId);
        if (!found.ok) return found;
        await saveNote(episodes, context.window, requestId, paragraphs, {
          now: context.now,
          newId,
        });
        return ok({ savedAt: new Date(context.now).toISOString() });
      }),
    'supervision.signNote': ({ requestId }, context) =>
      inTurn(requestId, () => signNote(parts, context, requestId)),
  };
};
