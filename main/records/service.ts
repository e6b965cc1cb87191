/**
 * Which record service this run talks to, what it is, and how a person signs in to it. The practice
 * service is a process of its own that ends with this one; any other address is only probed.
 */
import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import { Role } from '../../shared/domain/records.ts';

const Person = z.object({ id: z.string(), name: z.string(), role: Role, passphrase: z.string() });
export type PracticePerson = z.infer<typeof Person>;
const Day = z.object({ practiceDay: z.string(), today: z.string(), behind: z.number() });

export type RecordService = {
  readonly url: string;
  /** True for synthetic patients only. A practice vault never talks to anything else (product V7). */
  readonly practice: boolean;
  people(): Promise<Result<readonly PracticePerson[]>>;
  signIn(personId: string, passphrase: string): Promise<Result<string>>;
  daysBehind(): Promise<number | null>;
  newPracticeDay(): Promise<Result<null>>;
  close(): Promise<void>;
};

/** A JSON request beside FHIR; what the practice service has and a real server has not. */
const ask = async (url: string, path: string, body?: unknown): Promise<Result<unknown>> => {
  try {
    const response = await fetch(new URL(path, url), {
      method: body === undefined ? 'GET' : 'POST',
      signal: AbortSignal.timeout(60_000),
      redirect: 'error',
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (response.status === 401) return refuse('wrongPassphrase');
    if (!response.ok) return refuse('serverFault');
    return ok(await response.json());
  } catch (error) {
    return refuse(error instanceof SyntaxError ? 'serverNotUnderstood' : 'offline');
  }
};

/** A practice service says so itself, in words that no real server carries. */
const isPractice = (metadata: unknown): boolean => {
  const statement = metadata as { software?: { name?: string }; meta?: unknown } | null;
  return (
    statement?.software?.name === 'Practice service' &&
    JSON.stringify(statement.meta ?? {}).includes('HTEST')
  );
};

const recordService = (
  url: string,
  practice: boolean,
  close: () => Promise<void>,
): RecordService => ({
  url,
  practice,
  async people() {
    if (!practice) return ok([]);
    const answer = await ask(url, '/practice/people');
    if (!answer.ok) return answer;
    const parsed = z.object({ people: z.array(Person) }).safeParse(answer.value);
    return parsed.success ? ok(parsed.data.people) : refuse('serverNotUnderstood');
  },
  async signIn(personId, passphrase) {
    const answer = await ask(url, '/practice/sign-in', { personId, passphrase });
    if (!answer.ok) return answer;
    const parsed = z.object({ token: z.string().min(16) }).safeParse(answer.value);
    return parsed.success ? ok(parsed.data.token) : refuse('serverNotUnderstood');
  },
  async daysBehind() {
    if (!practice) return null;
    const answer = await ask(url, '/practice/day');
    const parsed = answer.ok ? Day.safeParse(answer.value) : null;
    return parsed?.success ? parsed.data.behind : null;
  },
  async newPracticeDay() {
    const answer = await ask(url, '/practice/day', {});
    return answer.ok ? ok(null) : answer;
  },
  close,
});

/** Another person's service at an address: asked what it is before anything is sent there. */
export const remoteService = async (
  url: string,
  /** What it was when it was last reached; asked only while it cannot be reached. */
  remembered: () => boolean,
): Promise<RecordService> => {
  const metadata = await ask(url, `${new URL(url).pathname.replace(/\/$/, '')}/metadata`);
  const practice = metadata.ok ? isPractice(metadata.value) : remembered();
  return recordService(url, practice, async () => undefined);
};

/** A process as Node and Electron both start one: what it prints, when it ends, how to end it. */
export type ServiceProcess = {
  readonly stdout: NodeJS.ReadableStream | null;
  readonly onceExit: (listener: () => void) => void;
  readonly kill: () => void;
};
export type StartProcess = (entry: string, args: readonly string[]) => ServiceProcess;

/** On plain Node: a child with a channel, which ends when the channel does, also after a SIGKILL. */
export const forkProcess: StartProcess = (entry, args) => {
  const child = fork(entry, [...args], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  return {
    stdout: child.stdout,
    onceExit: (listener) => child.once('exit', listener),
    kill: () => child.kill('SIGTERM'),
  };
};

export type PracticeProcess = {
  readonly start: StartProcess;
  /** File of the service's process: `practice.js` beside the bundle, `serve.ts` from source. */
  readonly entry: string;
  readonly dir: string;
  readonly now: number | null;
  readonly transcripts: string | null;
  /** Called when the process ends by itself. */
  readonly onExit: () => void;
};

/** The first line that the process prints says where it listens, or why it does not. */
const firstLine = (child: ServiceProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8');
    child.stdout?.on('data', (part: string) => {
      text += part;
      const end = text.indexOf('\n');
      if (end >= 0) resolve(text.slice(0, end));
    });
    child.onceExit(() => reject(new Error('The practice service did not start')));
  });

/**
 * Starts the practice service and waits until it listens.
 * @throws Error when it cannot start; the reason is printed by the process itself
 */
export const startPractice = async (options: PracticeProcess): Promise<RecordService> => {
  const args = ['--db', join(options.dir, 'practice.db'), '--port', '0'];
  if (options.now !== null) args.push('--now', new Date(options.now).toISOString());
  if (options.transcripts !== null) args.push('--transcripts', options.transcripts);
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  const child = options.start(options.entry, args);
  let ended = false;
  let closing = false;
  const exited = new Promise<void>((resolve) => {
    child.onceExit(() => {
      ended = true;
      if (!closing) options.onExit();
      resolve();
    });
  });
  const line = z.object({ url: z.string() }).parse(JSON.parse(await firstLine(child)));
  return recordService(line.url, true, async () => {
    closing = true;
    if (!ended) child.kill();
    await exited;
  });
};

/** Tells a practice service what time it is, for a run with a simulated clock. */
export const setPracticeClock = async (url: string, now: number | null): Promise<Result<null>> => {
  const answer = await ask(url, '/practice/clock', {
    now: now === null ? null : new Date(now).toISOString(),
  });
  return answer.ok ? ok(null) : answer;
};
