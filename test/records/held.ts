/** What a desk holds of a case, as its tests look at it. */
import { expect } from 'vitest';
import { careTeamToFhir, episodeToFhir } from '../../main/records/mapping/people.ts';
import type { Episode } from '../../shared/domain/records.ts';
import { LINES, wordOf } from './caseload.ts';
import type { Desk } from './desk.ts';

export const lines = async (desk: Desk, episodeId: string) =>
  desk.vault.listUtterances({ episodeId, now: desk.now }, `${episodeId}-session`, {
    from: 1,
    count: 1000,
  });
export const list = async (desk: Desk, episodeId: string, kind: string) =>
  (await desk.vault.listRecords({ episodeId, now: desk.now }, kind)).map((one) => one.body);
const kinds = [
  'patient',
  'episode',
  'session',
  'measure',
  'goal',
  'homework',
  'message',
  'consent',
  'sessionNote',
  'riskLoop',
];
/** How much of a case is here: one of each kind and all lines. */
export const whole = async (desk: Desk, episodeId: string) => {
  for (const kind of kinds)
    expect([kind, (await list(desk, episodeId, kind)).length]).toEqual([kind, 1]);
  expect((await lines(desk, episodeId)).map((one) => [one.seq, one.text])).toEqual(
    Array.from({ length: LINES }, (_, i) => [i + 1, wordOf(episodeId, i + 1)]),
  );
};

export const moved = (episode: Episode) => [
  { ...episodeToFhir(episode), id: episode.id },
  { ...careTeamToFhir(episode), id: `team-${episode.id}` },
];
