/**
 * Writes a goal into the vault of a test in a process of its own, says so, and sends it when the
 * parent says so: `node outboxChild.ts DIR URL TOKEN NOW GOAL`. The parent kills it on the way.
 */
import { randomUUID } from 'node:crypto';
import { fhirClient } from '../../main/records/client.ts';
import { goalToFhir } from '../../main/records/mapping/care.ts';
import { systems } from '../../main/records/mapping/systems.ts';
import { createOutbox } from '../../main/records/outbox.ts';
import { createVaultClient } from '../../main/vault/client.ts';
import { PASSPHRASE, sealed, unsealed } from '../vault/keystore.ts';

const [dir = '', url = '', token = '', at = '', id = ''] = process.argv.slice(2);
const now = Number(at);
const vault = createVaultClient({
  sealer: {
    kind: 'file',
    seal: async (secret) => sealed(secret),
    unseal: async (bytes) => unsealed(bytes),
  },
});
await vault.unlock({ dir, passphrase: PASSPHRASE, now });
const goal = {
  id,
  episodeId: 'episode-1',
  text: 'written before the kill',
  outcome: 'open',
} as const;
await vault.change(
  { episodeId: 'episode-1', now },
  {
    records: [{ kind: 'goal', id, body: goal }],
    outbox: [
      {
        id: randomUUID(),
        kind: 'goal',
        recordId: id,
        method: 'create',
        resource: goalToFhir(goal, 'patient-1'),
        identifier: `${systems.record}|${id}`,
      },
    ],
    ledger: { id: randomUUID(), at: now, actor: 'pugh', action: 'goalSet', detail: {} },
  },
);
const outbox = createOutbox({
  client: fhirClient({ baseUrl: url, token: () => token, onContact: () => undefined }),
  vault,
  now: () => now,
  mayLeave: async () => null,
  onMoved: () => process.send?.('sent'),
});
process.on('message', () => void outbox.flush());
process.send?.('written');
setInterval(() => undefined, 1000);
