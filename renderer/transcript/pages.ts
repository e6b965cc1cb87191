/**
 * The lines of one session, fetched by pages as they are looked at (product T1). Plain code: the
 * call comes from outside.
 *
 * A transcript without gaps is addressed by place, so that any page can be fetched alone. One with
 * gaps has no such rule: it is fetched from the front, and its rows appear as they come.
 */
import type { Refusal, Result } from '../../shared/contract/result.ts';
import type { Output } from '../../shared/contract/table.ts';
import type { Utterance } from '../../shared/domain/records.ts';

type Page = Output<'transcript.read'>;
export type ReadPage = (from: number, count: number) => Promise<Result<Page>>;

/** Lines a page. */
export const PAGE = 500;

export type TranscriptView = {
  readonly state: 'loading' | 'ready' | 'refused';
  readonly header: Page['header'] | null;
  readonly session: Page['session'] | null;
  /** Lines the record holds. */
  readonly total: number;
  /** Rows to draw: all of them, or with gaps as many as are here. */
  readonly rows: number;
  /** Lines that are here already. */
  readonly held: number;
  readonly hasGaps: boolean;
  readonly refusal: Refusal | undefined;
  /** Changes whenever a line comes. */
  readonly turn: number;
};

export type Transcript = {
  readonly view: () => TranscriptView;
  readonly onChange: (listener: () => void) => () => void;
  readonly open: () => Promise<void>;
  /** The line of a row; null while it is not here. */
  readonly line: (row: number) => Utterance | null;
  /** Fetches what is missing between two rows, both included. */
  readonly ensure: (first: number, last: number) => void;
  readonly loadAll: () => Promise<void>;
  /** Lines have come to the record: reads on behind the last one that is here. */
  readonly readOn: () => Promise<void>;
  /** The row of a line number, or of the line after it where that one is missing. */
  readonly rowOf: (seq: number) => Promise<number | null>;
};

export function transcript(read: ReadPage): Transcript {
  const lines: (Utterance | undefined)[] = [];
  const underWay = new Map<number, Promise<boolean>>();
  let firstSeq = 1;
  let view: TranscriptView = {
    state: 'loading',
    header: null,
    session: null,
    total: 0,
    rows: 0,
    held: 0,
    hasGaps: false,
    refusal: undefined,
    turn: 0,
  };
  const listeners = new Set<() => void>();
  const change = (part: Partial<TranscriptView>) => {
    view = { ...view, ...part, turn: view.turn + 1 };
    for (const listener of listeners) listener();
  };

  /** Puts a page in its rows; answers whether it brought anything. */
  const keep = (page: Page, at: number): boolean => {
    let fresh = 0;
    for (const [index, line] of page.utterances.entries()) {
      const row = page.hasGaps || view.hasGaps ? at + index : line.seq - firstSeq;
      if (row < 0) continue;
      if (lines[row] === undefined) fresh += 1;
      lines[row] = line;
    }
    const held = view.held + fresh;
    const total = Math.max(page.total, view.hasGaps ? 0 : held);
    change({
      state: 'ready',
      header: page.header,
      session: page.session,
      total,
      held,
      hasGaps: view.hasGaps || page.hasGaps,
      rows: view.hasGaps || page.hasGaps ? held : total,
      refusal: undefined,
    });
    return fresh > 0;
  };

  const fetchPage = (from: number, at: number): Promise<boolean> => {
    const known = underWay.get(from);
    if (known !== undefined) return known;
    const wanted = read(from, PAGE).then((result) => {
      underWay.delete(from);
      if (result.ok && view.state === 'ready' && result.value.hasGaps !== view.hasGaps) {
        // A gap has opened or closed: rows stand elsewhere now.
        lines.length = 0;
        view = { ...view, held: 0, hasGaps: result.value.hasGaps };
        return open().then(() => true);
      }
      if (result.ok) return keep(result.value, at);
      change({ state: view.session === null ? 'refused' : view.state, refusal: result });
      return false;
    });
    underWay.set(from, wanted);
    return wanted;
  };

  const open = async () => {
    const result = await read(1, PAGE);
    if (!result.ok) {
      change({ state: 'refused', refusal: result });
      return;
    }
    firstSeq = result.value.utterances[0]?.seq ?? 1;
    view = { ...view, hasGaps: result.value.hasGaps };
    keep(result.value, 0);
    if (result.value.hasGaps) void loadAll();
  };

  const pageOf = (row: number): number => Math.floor(row / PAGE);
  const fetchByPlace = (page: number) => fetchPage(firstSeq + page * PAGE, page * PAGE);
  const isWhole = (page: number): boolean => {
    const end = Math.min((page + 1) * PAGE, view.total);
    for (let row = page * PAGE; row < end; row += 1) if (lines[row] === undefined) return false;
    return true;
  };

  const loadAll = async () => {
    if (view.hasGaps) {
      while (view.held < view.total) {
        const last = lines[view.held - 1];
        if (last === undefined || !(await fetchPage(last.seq + 1, view.held))) return;
      }
      return;
    }
    for (let page = 0; page * PAGE < view.total; page += 1) {
      if (!isWhole(page) && !(await fetchByPlace(page))) return;
    }
  };

  return {
    view: () => view,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open,
    line: (row) => lines[row] ?? null,
    ensure: (first, last) => {
      if (view.state !== 'ready' || view.hasGaps) return;
      const end = pageOf(Math.min(last, view.total - 1));
      for (let page = pageOf(Math.max(0, first)); page <= end; page += 1) {
        if (!isWhole(page)) void fetchByPlace(page);
      }
    },
    loadAll,
    readOn: async () => {
      if (view.state !== 'ready') return open();
      const last = lines[view.rows - 1];
      const from = view.hasGaps || last !== undefined ? (last?.seq ?? 0) + 1 : firstSeq + view.rows;
      await fetchPage(from, view.rows);
    },
    rowOf: async (seq) => {
      if (view.total === 0) return null;
      if (!view.hasGaps) return Math.min(Math.max(seq - firstSeq, 0), view.total - 1);
      await loadAll();
      const row = lines.findIndex((line) => line !== undefined && line.seq >= seq);
      return row === -1 ? view.rows - 1 : row;
    },
  };
}
