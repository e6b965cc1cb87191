/** Reads of several record kinds of a case at once: each kind once a call, all asked together. */
import type { RecordKind, RecordOf } from '../../shared/domain/records.ts';
import type { HeldCase } from '../access/gate.ts';
import type { OpenWindow } from '../access/openWindow.ts';
import type { Episodes } from '../vault/episodes.ts';
import { VaultError } from '../vault/errors.ts';

export type Records<K extends RecordKind> = { readonly [P in K]: readonly RecordOf<P>[] };

/** Every record of these kinds that the case holds. */
export const readRecords = async <K extends RecordKind>(
  episodes: Pick<Episodes, 'list'>,
  window: OpenWindow,
  kinds: readonly K[],
): Promise<Records<K>> => {
  const lists = await Promise.all(kinds.map((kind) => episodes.list(window, kind)));
  const pairs = kinds.map((kind, i) => [kind, (lists[i] ?? []).map((one) => one.body)]);
  return Object.fromEntries(pairs) as unknown as Records<K>;
};

/** What a case looks like where nothing of it can be read. */
export const noRecords = <K extends RecordKind>(kinds: readonly K[]): Records<K> =>
  Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as Records<K>;

export type CaseOnDesk<K extends RecordKind> = {
  readonly held: HeldCase;
  readonly window: OpenWindow;
  readonly records: Records<K>;
};

/**
 * The same kinds of many cases. A case whose window closed meanwhile is left out; one whose file is
 * damaged stays, without records, because a case that is missing from a list is a case forgotten.
 */
export const readCases = async <K extends RecordKind>(
  episodes: Pick<Episodes, 'list'>,
  heldCases: readonly HeldCase[],
  windows: readonly OpenWindow[],
  kinds: readonly K[],
): Promise<CaseOnDesk<K>[]> => {
  const byId = new Map(heldCases.map((held) => [held.id, held]));
  const cases = await Promise.all(
    windows.map(async (window): Promise<CaseOnDesk<K> | null> => {
      const held = byId.get(window.episodeId);
      if (!held) return null;
      try {
        return { held, window, records: await readRecords(episodes, window, kinds) };
      } catch (error) {
        if (!(error instanceof VaultError)) throw error;
        if (error.code === 'episodeDamaged') return { held, window, records: noRecords<K>(kinds) };
        if (error.code === 'windowClosed' || error.code === 'notFound') return null;
        throw error;
      }
    }),
  );
  return cases.filter((one) => one !== null);
};
