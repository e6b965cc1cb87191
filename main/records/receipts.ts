/** Receipts of erasures on their way upstream, and the key they are checked by (product A5). */
import { z } from 'zod';
import { ok, type Result } from '../../shared/contract/result.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { VaultApi } from '../vault/client.ts';
import type { FhirClient } from './client.ts';
import { receiptEvent } from './deviceEvents.ts';
import { jsonOf } from './mapping/fields.ts';

const REGISTERED = 'deviceRegistered';
const POSTED = 'receiptsPosted';
const Posted = z.array(z.string()).catch([]);

/** Posts each receipt that was not posted yet; a repeated post is not doubled. */
export const postReceipts = async (parts: {
  readonly client: FhirClient;
  readonly vault: Pick<VaultApi, 'setting' | 'setSetting' | 'receipts'>;
  readonly clinician: Clinician;
}): Promise<Result<null>> => {
  const { client, vault, clinician } = parts;
  const posted = new Set(Posted.parse(jsonOf(await vault.setting(POSTED))));
  for (const receipt of await vault.receipts()) {
    if (posted.has(receipt.id)) continue;
    const done = await client.create(receiptEvent(receipt, clinician), {
      search: { 'entity-name': `erasure-receipt ${receipt.id}` },
    });
    if (!done.ok) return done;
    posted.add(receipt.id);
    await vault.setSetting(POSTED, JSON.stringify([...posted]));
  }
  return ok(null);
};

type Settings = Pick<VaultApi, 'setting' | 'setSetting'>;

/** Notes the key that the service has for this Device. */
export const noteRegisteredKey = async (vault: Settings, key: string): Promise<void> => {
  if ((await vault.setting(REGISTERED)) !== key) await vault.setSetting(REGISTERED, key);
};

/** The key under which this device is known upstream; none before it was registered. */
export const registeredKey = async (
  vault: Pick<VaultApi, 'setting'>,
): Promise<readonly string[]> => {
  const key = await vault.setting(REGISTERED);
  return key === null ? [] : [key];
};
