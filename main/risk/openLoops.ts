/**
 * Opens the loop that the latest PHQ-9 asks for where nobody has opened one yet (product W6). Older
 * answers had their own contact; only the newest one may still be unexplored.
 */
import type { Millis } from '../../shared/domain/ids.ts';
import type { Clinician, Measure, Patient, RiskLoop } from '../../shared/domain/records.ts';
import { loopsToOpen } from '../../shared/domain/risk.ts';
import { riskLoopToFhir } from '../records/mapping/risk.ts';
import { systems } from '../records/mapping/systems.ts';
import type { VaultApi } from '../vault/client.ts';

/** The loop that is missing for these measures; null when none is. */
export const missingLoop = (
  measures: readonly Measure[],
  loops: readonly RiskLoop[],
  ownerId: string,
): RiskLoop | null => {
  const latest = measures
    .filter((measure) => measure.kind === 'PHQ-9')
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  if (!latest) return null;
  const explored = loops.some((loop) => Date.parse(loop.openedAt) >= Date.parse(latest.at));
  return explored ? null : (loopsToOpen([latest], loops, ownerId)[0] ?? null);
};

/**
 * Goes through the cases that a synchronising pass touched. An act of the workstation, not of a
 * person, and so written down as one.
 * @returns ids of the cases in which a loop was opened
 */
export const openMissingLoops = async (
  vault: VaultApi,
  clinician: Clinician,
  episodeIds: Iterable<string>,
  now: Millis,
): Promise<readonly string[]> => {
  const opened: string[] = [];
  const treated = new Set(
    (await vault.listEpisodes())
      .filter(({ involvement }) => involvement === 'treating')
      .map(({ id }) => id),
  );
  for (const episodeId of episodeIds) {
    // An answer of an earlier episode had its contact then; nobody writes there now.
    if (!treated.has(episodeId)) continue;
    const access = { episodeId, now };
    const list = async <T>(kind: string) =>
      (await vault.listRecords(access, kind)).map((record) => record.body as T);
    const loop = missingLoop(
      await list<Measure>('measure'),
      await list<RiskLoop>('riskLoop'),
      clinician.id,
    );
    const [patient] = await list<Patient>('patient');
    if (!loop || !patient) continue;
    await vault.change(access, {
      records: [{ kind: 'riskLoop', id: loop.id, body: loop }],
      outbox: [
        {
          id: crypto.randomUUID(),
          kind: 'riskLoop',
          recordId: loop.id,
          method: 'create',
          resource: riskLoopToFhir(loop, patient.id),
          identifier: `${systems.record}|${loop.id}`,
        },
      ],
      ledger: {
        id: crypto.randomUUID(),
        at: now,
        actor: 'workstation',
        action: 'risk.raised',
        detail: { source: 'item9', answer: loop.answer },
      },
    });
    opened.push(episodeId);
  }
  return opened;
};
