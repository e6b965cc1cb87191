import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { WorkerMethods } from '../../main/vault/protocol.ts';
import { access, bytesIn, DAY, enrolled, episode, line, NOW } from './desk.ts';

export const CANARY = 'chest in a vice and the car is shrinking';
export const LAPSE = NOW + DAY;

/** A desk of two cases, the first discharged; both with everything a case can hold. */
export function desk() {
  const { dir, vault } = enrolled();
  for (const [id, caseRef] of [
    ['e1', 'CR-4290'],
    ['e2', 'CR-4301'],
  ] as const) {
    vault.ensureEpisode(episode(id, { caseRef }), NOW);
    vault.putUtterances(access(id), [line(`${id}-u`, 1, CANARY)]);
    vault.putRecords(access(id), [{ kind: 'goal', id: 'g', version: '1', body: { CANARY } }]);
    vault.saveDraft(access(id), { draftId: 'd', text: CANARY, caret: 0, at: NOW });
    vault.putReflection(access(id), { id: 'r', requestId: null, paragraphs: [CANARY] });
  }
  vault.updateEpisodeFacts(
    'e1',
    { ...episode('e1'), status: 'discharged', dischargedOn: '2027-01-18', closesAt: LAPSE },
    NOW,
  );
  vault.refreshSchedule();
  const e1 = vault.listEpisodes().find((one) => one.id === 'e1');
  return { dir, vault, file: e1?.file ?? '', slot: e1?.slot ?? 0 };
}

/** The wrapped key of a slot as it lies on disk. */
export const wrapAt = (dir: string, slot: number) =>
  readFileSync(join(dir, 'keyring')).subarray(slot * 4096 + 2052, slot * 4096 + 2052 + 60);

/** No file of the case, no copy of its wrapped key; the other case untouched. */
export function expectGone(dir: string, vault: WorkerMethods, file: string, wrap: Buffer): void {
  expect(bytesIn(dir).filter(({ name }) => name.startsWith(file))).toEqual([]);
  expect(
    bytesIn(dir)
      .filter(({ bytes }) => bytes.includes(wrap))
      .map(({ name }) => name),
  ).toEqual([]);
  expect(vault.listEpisodes().map((one) => one.id)).toEqual(['e2']);
  expect(vault.listUtterances(access('e2'), 'session-1', { from: 1, count: 9 })[0]?.text).toBe(
    CANARY,
  );
  expect(vault.readDrafts(access('e2'))).toMatchObject([{ text: CANARY }]);
}
