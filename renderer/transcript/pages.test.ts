import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok, refuse } from '../../shared/contract/result.ts';
import type { Output } from '../../shared/contract/table.ts';
import { PAGE, type ReadPage, transcript } from './pages.ts';

type Page = Output<'transcript.read'>;

/** A record that holds lines with these numbers, and what was asked of it. */
const record = (seqs: readonly number[]) => {
  const asked: number[] = [];
  const read: ReadPage = async (from, count) => {
    asked.push(from);
    const first = seqs[0] ?? 1;
    return ok({
      header: {} as Page['header'],
      session: {} as Page['session'],
      total: seqs.length,
      hasGaps: seqs.length > 0 && (seqs.at(-1) ?? 0) - first + 1 !== seqs.length,
      utterances: seqs
        .filter((seq) => seq >= from)
        .slice(0, count)
        .map((seq) => ({
          id: `u-${seq}`,
          sessionId: 's-5',
          seq,
          speaker: 'patient' as const,
          at: '2026-11-24T10:15:00.000Z',
          text: `line ${seq}`,
          status: 'delivered' as const,
        })),
    });
  };
  return { read, asked };
};
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const settle = () => new Promise((done) => setTimeout(done, 0));

describe('a transcript by pages', () => {
  it('knows all its rows from the first page and fetches the rest only when it is looked at', async () => {
    const { read, asked } = record(numbers(1, 20_000));
    const one = transcript(read);
    await one.open();
    expect(one.view()).toMatchObject({ rows: 20_000, held: PAGE, state: 'ready' });
    expect(one.line(12_345)).toBeNull();
    one.ensure(12_340, 12_360);
    one.ensure(12_340, 12_360);
    await settle();
    expect(one.line(12_345)?.seq).toBe(12_346);
    expect(asked).toEqual([1, 12_001]);
  });

  it('fetches both pages where two meet', async () => {
    const { read, asked } = record(numbers(1, 2_000));
    const one = transcript(read);
    await one.open();
    one.ensure(PAGE * 2 - 5, PAGE * 2 + 5);
    await settle();
    expect(asked).toEqual([1, PAGE + 1, PAGE * 2 + 1]);
    expect(one.line(PAGE * 2)?.seq).toBe(PAGE * 2 + 1);
  });

  it('holds every line once after loading all, whatever was here before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3_000 }),
        fc.array(fc.nat(3_000), { maxLength: 5 }),
        async (total, looked) => {
          const one = transcript(record(numbers(1, total)).read);
          await one.open();
          for (const row of looked) one.ensure(row, row + 30);
          await one.loadAll();
          await settle();
          expect(one.view().held).toBe(total);
          expect(numbers(0, total - 1).every((row) => one.line(row)?.seq === row + 1)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('begins where the record begins', async () => {
    const one = transcript(record(numbers(7, 30)).read);
    await one.open();
    expect(one.line(0)?.seq).toBe(7);
    expect(await one.rowOf(10)).toBe(3);
    expect(await one.rowOf(1)).toBe(0);
    expect(await one.rowOf(99)).toBe(23);
  });

  it('shows a record with gaps as it comes, in order, and finds lines in it', async () => {
    const seqs = [...numbers(1, 700), ...numbers(705, 1_600)];
    const one = transcript(record(seqs).read);
    await one.open();
    expect(one.view().hasGaps).toBe(true);
    await one.loadAll();
    await settle();
    expect(one.view()).toMatchObject({ rows: seqs.length, held: seqs.length });
    expect(seqs.every((seq, row) => one.line(row)?.seq === seq)).toBe(true);
    expect(await one.rowOf(705)).toBe(700);
    expect(await one.rowOf(702)).toBe(700);
  });

  it('reads on when lines come to the record', async () => {
    const seqs = numbers(1, 3);
    const one = transcript(record(seqs).read);
    await one.open();
    seqs.push(4, 5);
    await one.readOn();
    expect(one.view()).toMatchObject({ total: 5, rows: 5, held: 5 });
    expect(one.line(4)?.seq).toBe(5);
  });

  it('puts its rows in order again when a gap opens and when it closes', async () => {
    const seqs = numbers(1, 3);
    const one = transcript(record(seqs).read);
    await one.open();
    seqs.push(5);
    await one.readOn();
    await settle();
    expect(one.view()).toMatchObject({ hasGaps: true, rows: 4 });
    expect(one.line(3)?.seq).toBe(5);
    seqs.splice(3, 1, 4, 5, 6);
    await one.readOn();
    await settle();
    expect(one.view()).toMatchObject({ hasGaps: false, rows: 6, held: 6 });
    expect(numbers(0, 5).map((row) => one.line(row)?.seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('says why there is nothing, and stops asking when a page is refused', async () => {
    const shut = transcript(async () => refuse('windowClosed', { rule: 'R01' }));
    await shut.open();
    expect(shut.view()).toMatchObject({ state: 'refused' });

    const { read } = record(numbers(1, 2_000));
    let calls = 0;
    const breaks = transcript(async (from, count) => {
      calls += 1;
      return calls > 2 ? refuse('leaseExpired') : read(from, count);
    });
    await breaks.open();
    await breaks.loadAll();
    expect(calls).toBe(3);
    expect(breaks.view()).toMatchObject({ state: 'ready', held: PAGE * 2 });
    expect(breaks.view().refusal?.code).toBe('leaseExpired');
  });

  it('is ready with no rows where nothing was typed', async () => {
    const one = transcript(record([]).read);
    await one.open();
    expect(one.view()).toMatchObject({ state: 'ready', rows: 0, total: 0 });
    expect(await one.rowOf(3)).toBeNull();
  });
});
