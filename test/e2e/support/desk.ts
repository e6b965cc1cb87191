/** One running app with what tests do to it again and again. */
import type { Page } from 'playwright-core';
import { type StaffKey, staff } from '../../../main/records/practice/caseload/roster.ts';
import type { Refusal, Result } from '../../../shared/contract/result.ts';
import type { Input, OperationName, Output } from '../../../shared/contract/table.ts';
import type { DeskState } from '../../../shared/contract/views.ts';
import { type LaunchOptions, launchWorkstation, type Workstation } from '../../harness/launch.ts';
import type { Practice } from './practice.ts';
import { inside, type World } from './world.ts';

/** A Tuesday, ten minutes before Rhiannon Pugh's first session. London is on GMT. */
export const NOW = '2026-11-24T10:06:00Z';

export type Desk = Workstation & {
  /** Asks the app as its own screens do. */
  readonly call: <N extends OperationName>(name: N, input: Input<N>) => Promise<Result<Output<N>>>;
  /** The answer's value. @throws Error with the refusal's code */
  readonly ask: <N extends OperationName>(name: N, input: Input<N>) => Promise<Output<N>>;
  readonly state: () => Promise<DeskState>;
  readonly signIn: (who?: StaffKey) => Promise<Result<{ firstTime: boolean }>>;
  /** Signs out; the page is loaded anew. */
  readonly signOut: () => Promise<void>;
  /** Waits until the desk's state is as wanted. */
  readonly until: (wanted: (state: DeskState) => boolean, seconds?: number) => Promise<DeskState>;
  /** Signed in, first fill and all, nothing waiting. */
  readonly settled: () => Promise<DeskState>;
};

type Bridge = { readonly workstation: Record<string, (input: unknown) => Promise<unknown>> };

/** A call that the bridge may not even have a function for. */
export const callRaw = (page: Page, name: string, input: unknown): Promise<Result<unknown>> =>
  page.evaluate(
    ([operation, given]) => {
      const { workstation } = globalThis as unknown as Bridge;
      return (workstation[operation as string] as (input: unknown) => Promise<unknown>)(given);
    },
    [name, input] as const,
  ) as Promise<Result<unknown>>;

/**
 * The desk is painted and listens to keys. A dialog may stand before it, so its landmarks are
 * looked for in the document, not among what is spoken.
 */
const framed = async (page: Page) => {
  await page.locator('nav').first().waitFor({ state: 'attached' });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))),
  );
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks again until the answer is there. @throws Error naming what it waited for */
export const eventually = async <T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  seconds = 45,
): Promise<T> => {
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (performance.now() > until) throw new Error(`Waited in vain for: ${what}`);
    await pause(100);
  }
};

const deskOf = (app: Workstation): Desk => {
  const call: Desk['call'] = (name, input) =>
    callRaw(app.page, name, input) as ReturnType<Desk['call']> as never;
  const ask: Desk['ask'] = async (name, input) => {
    const answer = await call(name, input);
    if (answer.ok) return answer.value;
    throw new Error(`${name} was refused: ${JSON.stringify(answer as Refusal)}`);
  };
  const state = () => ask('desk.state', {});
  const until: Desk['until'] = (wanted, seconds) =>
    eventually(
      'the desk in another state',
      async () => {
        const now = await state();
        return wanted(now) ? now : null;
      },
      seconds,
    );
  return {
    ...app,
    call,
    ask,
    state,
    until,
    async signIn(who = 'pugh') {
      const { id, passphrase } = staff[who];
      const answer = await call('desk.signIn', { personId: id, passphrase });
      if (answer.ok) await framed(app.page);
      return answer;
    },
    async signOut() {
      // The page goes away under the call.
      await call('desk.signOut', {}).catch(() => undefined);
      await app.page.getByRole('heading', { name: 'Who are you?' }).waitFor();
    },
    settled: () =>
      until(
        ({ link }) =>
          link.state === 'connected' && link.filling === null && link.outbox.waiting === 0,
      ),
  };
};

export type OpenOptions = Partial<Omit<LaunchOptions, 'profileDir'>> & {
  readonly world: World;
  /** Without one the app starts its own, as for a user. */
  readonly practice?: Practice;
};

/** Starts the app in its world, at `NOW` unless told. */
export const openDesk = async ({ world, practice, ...options }: OpenOptions): Promise<Desk> =>
  deskOf(
    await inside(world, () =>
      launchWorkstation({
        profileDir: world.profile,
        practiceDir: world.service,
        saveFolder: world.saved,
        now: NOW,
        ...(practice ? { fhirUrl: practice.url } : {}),
        ...options,
      }),
    ),
  );

/** The same, signed in and filled. */
export const openFilled = async (
  options: OpenOptions & { readonly who?: StaffKey },
): Promise<Desk> => {
  const { who, ...rest } = options;
  const desk = await openDesk(rest);
  const signedIn = await desk.signIn(who);
  if (!signedIn.ok) throw new Error(`Signing in was refused: ${signedIn.code}`);
  await desk.settled();
  return desk;
};
