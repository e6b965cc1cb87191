/** A practice service of its own for each test file, spoken to over real HTTP. Tests alone import this. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bundle, Communication, Patient, Resource } from '@medplum/fhirtypes';
import type { PracticePerson } from './people.ts';
import { type PracticeOptions, type PracticeService, startPracticeService } from './server.ts';

export const somebody: PracticePerson = {
  id: 'practitioner-test',
  name: 'Tess Example',
  role: 'therapist',
  title: 'Therapist',
  passphrase: 'paper boat harbour',
};

export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  /** The body as text; empty for none. */
  readonly text: string;
  /** The body as a resource; throws for what is not JSON. */
  readonly as: <T = Resource>() => T;
};

export type Fixture = {
  readonly service: () => PracticeService;
  readonly url: () => string;
  readonly send: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Reply>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Reply>;
  readonly restart: (more?: Partial<PracticeOptions>) => Promise<void>;
  readonly signOut: () => void;
  readonly stop: () => Promise<void>;
};

export const startFixture = async (more: Partial<PracticeOptions> = {}): Promise<Fixture> => {
  const folder = mkdtempSync(join(tmpdir(), 'practice-'));
  const options: PracticeOptions = {
    dbFile: join(folder, 'practice.db'),
    seed: { people: [somebody] },
    patientDelay: 0,
    ...more,
  };
  let service = await startPracticeService(options);
  let token = '';

  const send: Fixture['send'] = async (method, path, body, headers = {}) => {
    const response = await fetch(path.startsWith('http') ? path : `${service.url}${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/fhir+json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      as: <T>() => JSON.parse(text) as T,
    };
  };
  const signIn = async () => {
    const { id: personId, passphrase } = options.seed.people[0] ?? somebody;
    const reply = await send('POST', '/practice/sign-in', { personId, passphrase });
    token = reply.as<{ token: string }>().token;
  };
  await signIn();

  return {
    service: () => service,
    url: () => service.url,
    send,
    get: (path, headers) => send('GET', path, undefined, headers),
    restart: async (changed = {}) => {
      await service.close();
      service = await startPracticeService({ ...options, ...changed });
    },
    signOut: () => {
      token = '';
    },
    stop: async () => {
      await service.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export const patient = (family: string, more: Partial<Patient> = {}): Patient => ({
  resourceType: 'Patient',
  name: [{ family, given: ['Test'] }],
  ...more,
});

export const line = (more: Partial<Communication> = {}): Communication => ({
  resourceType: 'Communication',
  status: 'completed',
  sent: '2026-11-24T10:20:00.000Z',
  payload: [{ contentString: 'Hello' }],
  ...more,
});

/** Ids of a search result's matches, in order. */
export const ids = (bundle: Bundle): string[] =>
  (bundle.entry ?? [])
    .filter((entry) => entry.search?.mode === 'match')
    .map((entry) => entry.resource?.id ?? '');
