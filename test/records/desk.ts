/** A real practice service, spoken to over HTTP, and a real vault that synchronises with it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WithId } from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import { afterEach } from 'vitest';
import { type FhirClient, fhirClient } from '../../main/records/client.ts';
import type { Touched } from '../../main/records/fetchCase.ts';
import { createOutbox, type OutboxParts } from '../../main/records/outbox.ts';
import type { Fault, FaultRequest } from '../../main/records/practice/http.ts';
import { type PracticeService, startPracticeService } from '../../main/records/practice/server.ts';
import { createSync, type Sync, type SyncPass } from '../../main/records/sync.ts';
import { createVaultClient, type VaultApi } from '../../main/vault/client.ts';
import type { Sealer } from '../../main/vault/device.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import { NOW, PASSPHRASE, QUICK, sealed, unsealed } from '../vault/keystore.ts';
import { people } from './caseload.ts';

const ending: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

export const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'records-'));
  ending.push(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

export type Upstream = {
  readonly url: string;
  readonly service: PracticeService;
  /** What the line does to a request; null lets it pass. */
  setFault(fault: (request: FaultRequest) => Fault): void;
  /** Every request so far, with its query. */
  readonly asked: string[];
  put(...resources: WithId<Resource>[]): Promise<void>;
  all<R extends Resource>(type: R['resourceType']): Promise<WithId<R>[]>;
  token(personId: string): Promise<string>;
};

/** @param resources what upstream holds at the start */
export const startUpstream = async (resources: WithId<Resource>[]): Promise<Upstream> => {
  let fault: (request: FaultRequest) => Fault = () => null;
  const asked: string[] = [];
  const service = await startPracticeService({
    dbFile: join(folder(), 'practice.db'),
    now: NOW,
    patientDelay: 0,
    seed: { people, fill: (repository) => repository.putAll(resources) },
    faults: (request) => {
      asked.push(`${request.method} ${decodeURIComponent(request.url)}`);
      return request.path.startsWith('/practice/') ? null : fault(request);
    },
  });
  ending.push(() => service.close());
  return {
    url: service.url,
    service,
    asked,
    setFault: (next) => {
      fault = next;
    },
    put: (...more) => service.repository.exclusively(() => service.repository.putAll(more)),
    all: async <R extends Resource>(resourceType: R['resourceType']) => {
      const bundle = await service.repository.search({ resourceType, count: 1000 } as never);
      return (bundle.entry ?? []).flatMap((one) =>
        one.resource ? [one.resource as unknown as WithId<R>] : [],
      );
    },
    token: async (personId) => {
      const passphrase = people.find((one) => one.id === personId)?.passphrase;
      const response = await fetch(`${service.url}/practice/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ personId, passphrase }),
      });
      return ((await response.json()) as { token: string }).token;
    },
  };
};

export const keystore: Sealer = {
  kind: 'file',
  seal: async (secret) => sealed(secret),
  unseal: async (bytes) => unsealed(bytes),
};

export type Desk = {
  readonly dir: string;
  readonly vault: VaultApi;
  readonly client: FhirClient;
  readonly sync: Sync;
  readonly touched: Touched[];
  readonly progress: ({ done: number; of: number } | null)[];
  readonly moved: string[];
  /** Trusted time of this desk, epoch ms. */
  now: number;
  owed: Set<string>;
  token: string | null;
  /** What trusted time does with the server's time of an answer. */
  onContact: (serverTime: number) => void;
  mayLeave: OutboxParts['mayLeave'];
  /** One pass that has to end well; what it says has to go is erased, as the app does. */
  pass(): Promise<SyncPass>;
  flush(): ReturnType<ReturnType<typeof createOutbox>['flush']>;
  /** The app closed and opened again: a new worker on the same folder. */
  reopen(): Promise<Desk>;
  held(): Promise<string[]>;
};

const assemble = async (
  upstream: Upstream,
  clinician: Clinician,
  dir: string,
  vault: VaultApi,
  token: string | null,
): Promise<Desk> => {
  const client = fhirClient({
    baseUrl: upstream.url,
    token: () => desk.token,
    onContact: (at) => desk.onContact(at),
  });
  const touched: Touched[] = [];
  const progress: ({ done: number; of: number } | null)[] = [];
  const moved: string[] = [];
  const sync = createSync({
    client,
    vault,
    clinician,
    role: clinician.role,
    now: () => desk.now,
    owed: () => desk.owed,
    onProgress: (one) => progress.push(one),
    onTouched: (one) => touched.push(one),
  });
  const outbox = createOutbox({
    client,
    vault,
    now: () => desk.now,
    mayLeave: (row) => desk.mayLeave(row),
    onMoved: (row, state) => moved.push(`${row.recordId} ${state}`),
  });
  const desk: Desk = {
    dir,
    vault,
    client,
    sync,
    touched,
    progress,
    moved,
    now: NOW,
    owed: new Set(),
    token,
    onContact: () => undefined,
    mayLeave: async () => null,
    async pass() {
      const done = await sync.run();
      if (!done.ok) throw new Error(`The pass ended with ${done.code}`);
      await vault.eraseEpisodes(done.value.gone, 'handedOver', desk.now);
      return done.value;
    },
    flush: () => outbox.flush(),
    async reopen() {
      await vault.close();
      const next = createVaultClient({ sealer: keystore });
      ending.push(() => next.close());
      await next.unlock({ dir, passphrase: PASSPHRASE, now: desk.now });
      return assemble(upstream, clinician, dir, next, desk.token);
    },
    held: async () => (await vault.listEpisodes()).map((one) => one.id),
  };
  return desk;
};

/** A new vault of this clinician's, signed in upstream. */
export const openDesk = async (upstream: Upstream, clinician: Clinician): Promise<Desk> => {
  const dir = join(folder(), 'vault');
  const vault = createVaultClient({ sealer: keystore });
  ending.push(() => vault.close());
  await vault.enrol({
    dir,
    passphrase: PASSPHRASE,
    mark: 'practice',
    server: upstream.url,
    issuer: null,
    owner: clinician,
    now: NOW,
    kdf: QUICK,
  });
  return assemble(upstream, clinician, dir, vault, await upstream.token(clinician.id));
};
