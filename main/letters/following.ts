/**
 * What becomes of letters after they were signed: the receiver's hand-over Task is read with each
 * pass, a letter that was held back is written down as stopped, and a closed case stays with its
 * case manager only while its summary is owed (product L6, domain A-04).
 */
import type { Result } from '../../shared/contract/result.ts';
import { consentGate } from '../../shared/domain/recipientProfiles.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import type { FhirClient } from '../records/client.ts';
import { hasCode } from '../records/mapping/fields.ts';
import type { VaultApi } from '../vault/client.ts';
import { type FactParts, handoverCursor, profile, readLetterCase } from './facts.ts';
import { type At, type LetterServiceParts, settleLetter } from './service.ts';
import { letterOfHandover } from './status.ts';

export type FollowingParts = FactParts &
  Pick<LetterServiceParts, 'newId'> & {
    readonly vault: Pick<VaultApi, 'setCursor'>;
    readonly readable: (user: Clinician) => Promise<readonly OpenWindow[]>;
    readonly now: () => number;
  };

/** Reads the hand-overs of the cases on this desk and keeps their state beside the case. */
export const readHandovers = async (
  client: FhirClient,
  parts: FollowingParts,
  user: Clinician,
): Promise<Result<null>> => {
  for (const window of await parts.readable(user)) {
    const letters = await parts.episodes.list(window, 'letter');
    const [patient] = await parts.episodes.list(window, 'patient');
    if (letters.length === 0 || !patient) continue;
    const tasks = await client.searchAll('Task', { patient: `Patient/${patient.id}` });
    if (!tasks.ok) return tasks;
    for (const task of tasks.value.filter((one) => hasCode(one.code, 'send-letter'))) {
      const letterId = letterOfHandover(task);
      if (!letterId || !letters.some((letter) => letter.id === letterId)) continue;
      await parts.vault.setCursor(handoverCursor(window.episodeId, letterId), task.status ?? null);
      const at: At = { now: parts.now(), user, window };
      await settleLetter(parts, at, letterId, task.status ?? null);
    }
  }
  return { ok: true, value: null };
};

/** Discharged cases whose GP summary may be sent and has not arrived anywhere yet. */
export const owedSummaries = async (
  parts: FollowingParts,
  user: Clinician,
): Promise<ReadonlySet<string>> => {
  const owed = new Set<string>();
  for (const window of await parts.readable(user)) {
    const one = await readLetterCase(parts, window);
    if (!one || one.facts.episode.dischargedOn === null) continue;
    const arrived =
      one.letter?.status === 'transportAccepted' || one.letter?.status === 'businessAck';
    if (!arrived && consentGate(profile, one.consent).open) owed.add(window.episodeId);
  }
  return owed;
};
