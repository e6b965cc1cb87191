import type { Utterance } from '../../shared/domain/records.ts';
import { type Db, row, rows, run } from './open.ts';
import { hasUnsent } from './recordRows.ts';

type Stored = {
  id: string;
  session_id: string;
  seq: number;
  speaker: Utterance['speaker'];
  at: string;
  text: string;
  status: Utterance['status'];
};

const toUtterance = (stored: Stored): Utterance => ({
  id: stored.id,
  sessionId: stored.session_id,
  seq: stored.seq,
  speaker: stored.speaker,
  at: stored.at,
  text: stored.text,
  status: stored.status,
});

/** A row number that goes up with time: milliseconds × 1,000, then the next free one. */
function rowFor(db: Db, utterance: Utterance): number {
  let candidate = Date.parse(utterance.at) * 1000 + (utterance.seq % 1000);
  while (row(db, 'SELECT 1 FROM utterance WHERE row = ?', candidate) !== null) candidate += 1;
  return candidate;
}

const holder = (db: Db, sessionId: string, seq: number) =>
  row<{ id: string }>(
    db,
    'SELECT id FROM utterance WHERE session_id = ? AND seq = ?',
    sessionId,
    seq,
  );

const lastSeq = (db: Db, sessionId: string): number =>
  row<{ last: number | null }>(
    db,
    'SELECT max(seq) AS last FROM utterance WHERE session_id = ?',
    sessionId,
  )?.last ?? 0;

/** Moves a line out of the way; its place is settled before the transaction ends. */
const park = (db: Db, id: string) => run(db, 'UPDATE utterance SET seq = -row WHERE id = ?', id);

function write(db: Db, utterance: Utterance, seq: number): void {
  const { id, sessionId, speaker, at, text, status } = utterance;
  const there = row<{ text: string }>(db, 'SELECT text FROM utterance WHERE id = ?', id);
  if (there === null) {
    run(
      db,
      'INSERT INTO utterance VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      rowFor(db, utterance),
      id,
      sessionId,
      seq,
      speaker,
      at,
      text,
      status,
    );
    return;
  }
  run(db, 'UPDATE utterance SET seq = ?, at = ?, status = ? WHERE id = ?', seq, at, status, id);
  // The index is touched only when the words differ.
  if (there.text !== text) run(db, 'UPDATE utterance SET text = ? WHERE id = ?', text, id);
}

/**
 * Stores lines that came from upstream; repeating it changes nothing. Upstream's order holds: a
 * line written here meanwhile under the same number moves behind. Lines with unsent work here stay
 * as they are.
 * @returns how many lines were taken
 */
export function putUtterancesFromUpstream(db: Db, utterances: readonly Utterance[]): number {
  const incoming = utterances.filter((one) => !hasUnsent(db, 'utterance', one.id));
  const ids = new Set(incoming.map((one) => one.id));
  const displaced: { id: string; sessionId: string }[] = [];
  for (const one of incoming) {
    const other = holder(db, one.sessionId, one.seq);
    if (other !== null && other.id !== one.id && !ids.has(other.id)) {
      displaced.push({ id: other.id, sessionId: one.sessionId });
      park(db, other.id);
    }
  }
  for (const one of incoming) {
    if (holder(db, one.sessionId, one.seq)?.id !== one.id) park(db, one.id);
  }
  for (const one of incoming) {
    const taken = holder(db, one.sessionId, one.seq);
    // Two lines under one number in the same answer: both are kept, the later one behind.
    const free = taken === null || taken.id === one.id;
    write(db, one, free ? one.seq : lastSeq(db, one.sessionId) + 1);
  }
  for (const { id, sessionId } of displaced) {
    run(db, 'UPDATE utterance SET seq = ? WHERE id = ?', lastSeq(db, sessionId) + 1, id);
  }
  return incoming.length;
}

/**
 * Stores lines written here. A number that is taken meanwhile gives way to the next free one.
 * @returns the lines as they were stored
 */
export function putUtterancesLocal(db: Db, utterances: readonly Utterance[]): Utterance[] {
  return utterances.map((one) => {
    const known = row<{ seq: number }>(db, 'SELECT seq FROM utterance WHERE id = ?', one.id);
    const taken = holder(db, one.sessionId, one.seq);
    const free = taken === null || taken.id === one.id;
    const seq = known?.seq ?? (free ? one.seq : lastSeq(db, one.sessionId) + 1);
    write(db, one, seq);
    return { ...one, seq };
  });
}

/** Lines of a session in order, from the `from`-th `seq` on. */
export const listUtterances = (
  db: Db,
  sessionId: string,
  from: number,
  count: number,
): Utterance[] =>
  rows<Stored>(
    db,
    `SELECT id, session_id, seq, speaker, at, text, status FROM utterance
     WHERE session_id = ? AND seq >= ? ORDER BY seq LIMIT ?`,
    sessionId,
    from,
    count,
  ).map(toUtterance);

export function getUtterance(db: Db, id: string): Utterance | null {
  const stored = row<Stored>(
    db,
    'SELECT id, session_id, seq, speaker, at, text, status FROM utterance WHERE id = ?',
    id,
  );
  return stored === null ? null : toUtterance(stored);
}

/** Lines of each session held here. */
export const countBySession = (db: Db): { sessionId: string; count: number }[] =>
  rows(
    db,
    'SELECT session_id AS sessionId, count(*) AS count FROM utterance GROUP BY session_id ORDER BY session_id',
  );
