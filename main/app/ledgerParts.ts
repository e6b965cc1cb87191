/** What the ledger's operations need of the running app. */
import { writeFile } from 'node:fs/promises';
import type { WorkstationEvent } from '../../shared/contract/events.ts';
import type { EvidenceParts } from '../ledger/evidence.ts';
import type { LedgerParts } from '../ledger/handlers.ts';
import type { LedgerWriter } from '../ledger/record.ts';
import { type ClientOptions, fhirClient } from '../records/client.ts';
import type { Shell } from '../shell/port.ts';
import type { VaultApi } from '../vault/client.ts';
import type { Episodes } from '../vault/episodes.ts';
import type { People } from './people.ts';
import { provider } from './provider.ts';

export const ledgerParts = (app: {
  readonly vault: VaultApi;
  readonly episodes: Episodes;
  readonly ledger: LedgerWriter;
  readonly people: People;
  readonly shell: Pick<Shell, 'saveDialog' | 'printToPdf'>;
  readonly newId: () => string;
  readonly push: (event: WorkstationEvent) => void;
  readonly connection: ClientOptions;
  readonly onBroken: () => Promise<void>;
}): LedgerParts & EvidenceParts => ({
  vault: app.vault,
  onBroken: app.onBroken,
  episodes: app.episodes,
  ledger: app.ledger,
  roleOf: app.people.roleOf,
  newId: app.newId,
  provider: provider.name,
  client: fhirClient(app.connection),
  printToPdf: app.shell.printToPdf,
  saveDialog: app.shell.saveDialog,
  writeFile: (path, bytes) => writeFile(path, bytes, { mode: 0o600 }),
  progress: (done, of) => app.push({ kind: 'ledgerCheck', done, of }),
});
