import type { WithId } from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import type { PracticeDatabase } from './database.ts';

/** What a committed transaction changed; `resource` is null for a deletion. */
export type Change = {
  readonly kind: 'created' | 'updated' | 'deleted';
  readonly type: string;
  readonly id: string;
  readonly resource: WithId<Resource> | null;
};

/** The repository's one writer: transactions, their time of change, and who is told of them. */
export class Transactions {
  private readonly db: PracticeDatabase;
  private readonly now: () => number;
  private readonly listeners: ((changes: readonly Change[]) => void)[] = [];
  private lastStamp: number;
  private depth = 0;
  private changes: Change[] = [];
  private queue: Promise<unknown> = Promise.resolve();
  /** Time of change of the transaction that is open, epoch ms. */
  stamp = 0;

  /** @param lastStamp the latest time of change in the file, epoch ms */
  constructor(db: PracticeDatabase, now: () => number, lastStamp: number) {
    this.db = db;
    this.now = now;
    this.lastStamp = lastStamp;
  }

  /** Runs one task after another, so that no request sees or joins another one's transaction. */
  exclusively<T>(task: () => Promise<T>): Promise<T> {
    const result = this.queue.then(task);
    this.queue = result.catch(() => undefined);
    return result;
  }

  onCommit(listener: (changes: readonly Change[]) => void): void {
    this.listeners.push(listener);
  }

  /** Notes a change of the open transaction, for those who are told after its commit. */
  note(change: Change): void {
    this.changes.push(change);
  }

  /** One SQLite transaction, all or nothing; one inside another is a savepoint of it. */
  async run<R>(work: () => Promise<R>): Promise<R> {
    const name = `level${this.depth}`;
    const outermost = this.depth === 0;
    if (outermost) {
      this.db.exec('BEGIN IMMEDIATE');
      // Never twice the same: a client that asks for `_lastUpdated=gt<last seen>` misses nothing.
      this.stamp = Math.max(this.now(), this.lastStamp + 1);
      this.changes = [];
    } else {
      this.db.exec(`SAVEPOINT ${name}`);
    }
    const changesBefore = this.changes.length;
    this.depth += 1;
    try {
      const result = await work();
      this.db.exec(outermost ? 'COMMIT' : `RELEASE ${name}`);
      this.depth -= 1;
      if (outermost) {
        this.lastStamp = this.stamp;
        this.tell(this.changes);
      }
      return result;
    } catch (error) {
      this.depth -= 1;
      this.changes.length = changesBefore;
      if (this.db.inTransaction) {
        this.db.exec(outermost ? 'ROLLBACK' : `ROLLBACK TO ${name}; RELEASE ${name}`);
      }
      throw error;
    }
  }

  private tell(changes: readonly Change[]): void {
    for (const listener of changes.length > 0 ? this.listeners : []) {
      listener(changes);
    }
  }
}
