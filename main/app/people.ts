/** Names of colleagues for ids in records; remembered in the vault for when there is no contact. */
import { z } from 'zod';
import { Clinician } from '../../shared/domain/records.ts';
import type { RecordService } from '../records/service.ts';
import type { VaultApi } from '../vault/client.ts';

const SETTING = 'people';
const Stored = z.array(Clinician);

export type People = {
  /** The name, or the id where nobody knows better. */
  readonly nameOf: (id: string) => string;
  /** After sign-in: from the service, else as last remembered. */
  readonly load: () => Promise<void>;
};

export const createPeople = (service: RecordService, vault: VaultApi): People => {
  const names = new Map<string, string>();
  const take = (people: readonly Clinician[]) => {
    for (const { id, name } of people) names.set(id, name);
  };
  return {
    nameOf: (id) => names.get(id) ?? id,
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
