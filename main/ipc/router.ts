/**
 * The one way from the renderer to anything. Checks in a fixed order, before any handler runs:
 * sender → name → size → input → lock → capability → access window → handler → output.
 * Every refusal is a coded Result; no exception text and no `undefined` leaves here.
 */

import type { LockState } from '../../shared/contract/define.ts';
import { type Result, refuse } from '../../shared/contract/result.ts';
import { type OperationName, operations } from '../../shared/contract/table.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { Gate } from '../access/gate.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import { VaultError } from '../vault/errors.ts';
import type { Handlers } from './handlers.ts';

/** Who is calling, as the shell saw it and not as the page says. */
export type Sender = {
  readonly window: string;
  readonly topFrame: boolean;
  readonly origin: string;
};

export type RouterParts = {
  readonly origin: string;
  readonly handlers: Handlers;
  readonly gate: Gate;
  readonly lock: () => LockState;
  readonly user: () => Clinician | null;
  readonly now: () => Millis;
  /** Ledger row for an answered `read` operation, written before the answer leaves. */
  readonly recordRead: (
    name: OperationName,
    user: Clinician,
    input: unknown,
    output: unknown,
  ) => Promise<void>;
  readonly recordRefusal: (
    name: OperationName,
    user: Clinician,
    episodeId: string | null,
    rule: string,
  ) => Promise<void>;
  /** A case's file cannot be read: it is set aside and fetched again, the rest of the desk works. */
  readonly repair: (episodeId: string) => void;
  /** Logs a defect without text and answers the reference under which it stands. */
  readonly defect: (name: string, error: unknown) => string;
};

export type Router = (sender: Sender, name: string, input: unknown) => Promise<Result<unknown>>;

const isOperation = (name: string): name is OperationName => Object.hasOwn(operations, name);

/** The erased form in which the router handles every operation alike. */
type AnyHandler = (
  input: unknown,
  context: { now: Millis; user: Clinician | null; window: OpenWindow | null },
) => Promise<Result<unknown>>;

/** A coded failure that the vault threw, as the Result it stands for; null for a defect. */
const codedError = (error: unknown): Result<never> | null =>
  error instanceof VaultError && error.code !== 'defect'
    ? refuse(error.code, {
        ...(error.more.retryAfter === undefined ? {} : { retryAfter: error.more.retryAfter }),
        ...(error.more.triesLeft === undefined ? {} : { triesLeft: error.more.triesLeft }),
        ...(error.more.fields === undefined ? {} : { fields: error.more.fields }),
      })
    : null;

export const createRouter = (parts: RouterParts): Router => {
  const answer = async (sender: Sender, name: string, input: unknown): Promise<Result<unknown>> => {
    if (sender.window !== 'main' || !sender.topFrame || sender.origin !== parts.origin)
      return refuse('wrongSender');
    if (!isOperation(name)) return refuse('unknownOperation');
    const spec = operations[name];
    const size = JSON.stringify(input)?.length ?? 0;
    // A JavaScript character is at most three bytes of UTF-8, so most inputs need no exact count.
    if (size * 3 > spec.maxBytes && Buffer.byteLength(JSON.stringify(input) ?? '') > spec.maxBytes)
      return refuse('tooLarge');
    const parsed = spec.input.safeParse(input);
    if (!parsed.success)
      return refuse('invalidInput', {
        fields: [...new Set(parsed.error.issues.map((i) => i.path.join('.')))],
      });
    if (!(spec.lock as readonly LockState[]).includes(parts.lock())) return refuse('locked');

    const user = parts.user();
    const capability = spec.capability;
    let window: OpenWindow | null = null;
    if (capability.kind !== 'anyone') {
      if (!user) return refuse('locked');
      if (
        capability.kind === 'role' &&
        !(capability.roles as readonly string[]).includes(user.role)
      ) {
        await parts.recordRefusal(name, user, null, 'R04');
        return refuse('notPermitted', { rule: 'R04', help: 'administrator' });
      }
      if (capability.kind === 'role') {
        // Nothing opens now, so a list would be empty, and an empty list says that nothing waits.
        const inTime = parts.gate.inTime();
        if (!inTime.ok) return inTime;
      }
      if (capability.kind === 'case') {
        const episodeId = (spec.episodeOf as (input: unknown) => string | null)(parsed.data);
        if (episodeId === null) return refuse('notFound');
        const passed = await parts.gate.enter(
          user,
          episodeId,
          capability.category,
          capability.verb,
        );
        if (!passed.ok) {
          if (passed.rule) await parts.recordRefusal(name, user, episodeId, passed.rule);
          return passed;
        }
        window = passed.value;
      }
    }
    const handler = parts.handlers[name] as unknown as AnyHandler;
    const result = await handler(parsed.data, { now: parts.now(), user, window });
    if (!result.ok) return result;
    if (user && capability.kind === 'case' && capability.verb === 'read' && window) {
      // What was read may be gone by now, as after the seconds a letter takes to print.
      const still = await parts.gate.enter(user, window.episodeId, capability.category, 'read');
      if (!still.ok) return still;
    }
    const output = spec.output.safeParse(result.value);
    if (!output.success)
      throw new Error(
        `output of ${name}: ${output.error.issues.map((i) => i.path.join('.')).join(', ')}`,
      );
    if (spec.audit === 'read' && user) await parts.recordRead(name, user, parsed.data, output.data);
    return { ok: true, value: output.data };
  };

  return async (sender, name, input) => {
    try {
      return await answer(sender, name, input);
    } catch (error) {
      if (error instanceof VaultError && error.code === 'episodeDamaged' && error.more.episodeId)
        parts.repair(error.more.episodeId);
      return codedError(error) ?? refuse('defect', { reference: parts.defect(name, error) });
    }
  };
};
