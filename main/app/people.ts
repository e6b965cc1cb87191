/** Names of colleagues for ids in records; remembered in the vault for when there is no contact. */
import { z } from 'zod';
import { Clinician, type Role } from '../../shared/domain/records.ts';
import type { RecordService } from '../records/service.ts';
import type { VaultApi } from '../vault/client.ts';

const SETTING = 'people';
const Stored = z.array(Clinician);

export type People = {
  /** The name, or the id where nobody knows better. */
  readonly nameOf: (id: string) => string;
  /** Null where nobody knows. */
  readonly roleOf: (id: string) => Role | null;
  /** After sign-in: from the service, else as last remembered. */
  readonly load: () => Promise<void>;
};

export const createPeople = (service: RecordService, vault: VaultApi): People => {
  const known = new Map<string, Clinician>();
  const take = (people: readonly Clinician[]) => {
    for (const one of people) known.set(one.id, one);
  };
  return {
    nameOf: (id) => known.get(id)?.name ?? id,
    roleOf: (id) => known.get(id)?.role ?? null,
    async load() {
      const answer = await service.people();
      if (answer.ok && answer.value.length > 0) {
        const people = answer.value.map(({ id, name, role }) => ({ id, name, role }));
        take(people);
        await vault.setSetting(SETTING, JSON.stringify(people));
        return;
      }
      const stored = Stored.safeParse(JSON.parse((await vault.setting(SETTING)) ?? '[]'));
      if (stored.success) take(stored.data);
    },
  };
};
