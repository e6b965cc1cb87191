/**
 * Sends what is durable here, in order, one case after the other, until it is upstream as one
 * resource a business identifier (product R4). A dropped line, a lock or a kill changes nothing but
 * the moment: a create is conditional on its identifier, an update on the version it replaces.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Extension, Identifier, Resource } from '@medplum/fhirtypes';
import { type ErrorCode, ok, type Result, refuse } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { isGone, VaultError } from '../vault/errors.ts';
import type { OutboxRow, OutboxState } from '../vault/outboxRows.ts';
import type { FhirClient, Written } from './client.ts';
import { isOurExtension } from './mapping/systems.ts';
import type { OutboxVault } from './vaultPort.ts';

export type OutboxParts = {
  readonly client: FhirClient;
  readonly vault: OutboxVault;
  readonly now: () => Millis;
  /**
   * Asked right before a row leaves, with what only this moment can know (a consent withdrawn since,
   * product L2). Answers null to send, `offline` to wait, or the reason to hold it back for good.
   */
  readonly mayLeave: (row: OutboxRow) => Promise<ErrorCode | null>;
  readonly onMoved: (row: OutboxRow, state: 'sent' | 'refused') => void;
};

/** Waiting may help with these; anything else is the server's answer to this very row. */
const transient: ReadonlySet<ErrorCode> = new Set([
  'offline',
  'serverFault',
  'serverNotUnderstood',
  'signInExpired',
]);

/** With these no other row would fare better. */
const lineIsGone = (code: ErrorCode): boolean => code === 'offline' || code === 'signInExpired';

const UNKNOWN = Symbol('unknown');

const unlessGone = (error: unknown): typeof UNKNOWN => {
  if (isGone(error)) return UNKNOWN;
  throw error;
};

/** After this many cases with a server's fault the server itself is taken to be at fault. */
const MOST_FAULTS = 8;
/** How far to look for a case that does not wait. */
const AHEAD = 64;

/** `Type/id/version` of the record an update replaces, as the vault keeps it. */
const target = (version: string | null): { id: string; versionId: string } | null => {
  const parts = version?.split('/') ?? [];
  return parts[1] && parts[2] ? { id: parts[1], versionId: parts[2] } : null;
};

type Listed = {
  readonly extension?: readonly Extension[];
  readonly identifier?: unknown;
};

/** Ours first, then what other systems added to the same list. */
const withOthers = <T>(ours: unknown, current: unknown, isOther: (one: T) => boolean): unknown =>
  Array.isArray(ours) && Array.isArray(current)
    ? [...ours, ...(current as T[]).filter(isOther)]
    : ours;

/**
 * Our fields over what upstream holds now, so that what other systems added stays. Only where the
 * version is the one we know: otherwise the server answers with a conflict.
 */
const overlay = (current: Resource, ours: Resource): Resource & { id: string } => {
  const theirs = current as Listed;
  const mine = ours as Listed;
  const systemsOfOurs = new Set(
    Array.isArray(mine.identifier) ? (mine.identifier as Identifier[]).map((i) => i.system) : [],
  );
  return {
    ...current,
    ...ours,
    ...(mine.extension && {
      extension: withOthers<Extension>(
        mine.extension,
        theirs.extension,
        (one) => !isOurExtension(one.url),
      ),
    }),
    ...(mine.identifier !== undefined && {
      identifier: withOthers<Identifier>(
        mine.identifier,
        theirs.identifier,
        (one) => !systemsOfOurs.has(one.system),
      ),
    }),
    id: current.id ?? '',
  } as Resource & { id: string };
};

const send = async (client: FhirClient, row: OutboxRow): Promise<Result<Written>> => {
  const resource = row.resource as Resource;
  if (row.method === 'create') {
    const [system = '', value = ''] = row.identifier.split('|');
    return client.create(resource, { system, value });
  }
  const at = target(row.ifMatch);
  if (!at) return { ok: false, code: 'conflict' };
  const current = await client.read(resource.resourceType, at.id);
  if (!current.ok) return current;
  const next = overlay(current.value, resource);
  const versionId = current.value.meta?.versionId ?? '';
  // The answer to an earlier try was lost: upstream has what we want it to have, and nobody else's.
  if (versionId !== at.versionId && isDeepStrictEqual(next, current.value))
    return ok({ id: at.id, versionId, created: false });
  return client.update(next, at.versionId);
};

export const createOutbox = (parts: OutboxParts) => {
  let running: Promise<ErrorCode | null> | null = null;
  let again = false;

  /**
   * Where the case was erased while its row was under way, the row lies sealed for sending only, and
   * is marked there. Once it was sent it must not stay: there is nothing of it left to send.
   */
  const mark = async (
    row: OutboxRow,
    state: OutboxState,
    more: { reason?: string; version?: string } = {},
  ): Promise<void> => {
    try {
      await parts.vault.outboxMark(row.id, state, { ...more, now: parts.now() });
    } catch (error) {
      if (!(error instanceof VaultError) || error.code !== 'notFound') throw error;
      if (state === 'sent' || state === 'refused')
        await parts.vault.sendOnlyMark(row.id, state, more.reason);
    }
  };

  /**
   * The next row whose case is not waiting. Cases do not wait for each other: an answer that only
   * one row gets from the server must not hold back the whole desk.
   */
  const nextRow = async (waiting: ReadonlySet<string>): Promise<OutboxRow | undefined> => {
    const rows = await parts.vault.outboxNext({
      count: waiting.size === 0 ? 1 : AHEAD,
      now: parts.now(),
    });
    return rows.find((row) => !waiting.has(row.episodeId));
  };

  /** Answers null when nothing is left, or the code for which something waits. */
  const drain = async (): Promise<ErrorCode | null> => {
    const waiting = new Set<string>();
    let stopped: ErrorCode | null = null;
    for (;;) {
      const row = await nextRow(waiting);
      if (!row) return stopped;
      const held = await parts.mayLeave(row).catch(unlessGone);
      if (held === UNKNOWN) continue;
      const code = held ?? (await sendRow(row));
      if (code === null) continue;
      if (!transient.has(code)) {
        await mark(row, 'refused', { reason: code });
        parts.onMoved(row, 'refused');
        continue;
      }
      if (held === null) await mark(row, 'queued', { reason: code });
      stopped = code;
      waiting.add(row.episodeId);
      if (lineIsGone(code) || waiting.size >= MOST_FAULTS) return stopped;
    }
  };

  /** Answers null once the row is upstream, or why it is not. */
  const sendRow = async (row: OutboxRow): Promise<ErrorCode | null> => {
    await mark(row, 'sending');
    const answer = await send(parts.client, row);
    if (!answer.ok) return answer.code;
    const { id, versionId } = answer.value;
    await mark(row, 'sent', {
      version: `${(row.resource as Resource).resourceType}/${id}/${versionId}`,
    });
    parts.onMoved(row, 'sent');
    return null;
  };

  /** The case is gone from the vault: where the answer would have to come from there, the row stays. */
  const askSealed = async (row: OutboxRow): Promise<ErrorCode | null | typeof UNKNOWN> => {
    try {
      return await parts.mayLeave(row);
    } catch (error) {
      if (error instanceof VaultError) return UNKNOWN;
      throw error;
    }
  };

  /**
   * What was sealed for sending only when its case closed (product A4): sent like the rest, then
   * destroyed by the vault with a receipt of its own. What the server refused stays for a person.
   */
  const drainSealed = async (): Promise<ErrorCode | null> => {
    let stopped: ErrorCode | null = null;
    for (const row of await parts.vault.sendOnlyNext()) {
      if (row.state === 'refused') continue;
      const held = await askSealed(row);
      if (held === UNKNOWN) continue;
      const answer = held === null ? await send(parts.client, row) : refuse(held);
      if (answer.ok || !transient.has(answer.code)) {
        const state = answer.ok ? 'sent' : 'refused';
        await parts.vault.sendOnlyMark(row.id, state, answer.ok ? undefined : answer.code);
        parts.onMoved(row, state);
      } else {
        stopped = answer.code;
        if (lineIsGone(stopped)) return stopped;
      }
    }
    return stopped;
  };

  const flushOnce = async (): Promise<ErrorCode | null> => {
    const stopped = await drain();
    if (stopped !== null && lineIsGone(stopped)) return stopped;
    return (await drainSealed()) ?? stopped;
  };

  return {
    /** Sends until the outbox is empty or the line is gone. One sender at a time, whoever asks. */
    async flush(): Promise<ErrorCode | null> {
      if (running) {
        again = true;
        return running;
      }
      running = (async () => {
        let stopped: ErrorCode | null;
        do {
          again = false;
          stopped = await flushOnce();
        } while (again && stopped === null);
        return stopped;
      })();
      try {
        return await running;
      } finally {
        running = null;
      }
    },
  };
};

export type Outbox = ReturnType<typeof createOutbox>;
