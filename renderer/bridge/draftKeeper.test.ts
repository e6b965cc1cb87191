import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok, refuse } from '../../shared/contract/result.ts';
import { type DraftPort, draftKeeper, RETRY_AFTER_MS, SAVE_AFTER_MS } from './draftKeeper.ts';

const AT = '2026-11-24T10:37:20.000Z';
let lane = 0;

const vault = (stored: { text: string; caret: number } | null = null) => {
  const saved: { text: string; caret: number }[] = [];
  let refusing = false;
  const port: DraftPort = {
    read: async () =>
      refusing
        ? refuse('offline')
        : ok({ draft: stored === null ? null : { ...stored, savedAt: AT } }),
    save: async (text, caret) => {
      if (refusing) return refuse('diskFull');
      saved.push({ text, caret });
      return ok({ savedAt: AT });
    },
    after: (wait, run) => {
      const timer = setTimeout(run, wait);
      return () => clearTimeout(timer);
    },
  };
  lane += 1;
  return {
    keeper: draftKeeper(`draft ${lane}`, port),
    port,
    lane: `draft ${lane}`,
    saved,
    refuseAll: (on: boolean) => {
      refusing = on;
    },
  };
};

describe('a draft is kept while it is typed', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('brings the stored text and the caret back', async () => {
    const { keeper } = vault({ text: 'What would you', caret: 4 });
    expect(keeper.view().state).toBe('loading');
    await keeper.load();
    expect(keeper.view()).toMatchObject({
      text: 'What would you',
      caret: 4,
      state: 'saved',
      savedAt: AT,
    });
  });

  it('saves within half a second although the typing does not stop', async () => {
    const { keeper, saved } = vault();
    await keeper.load();
    for (let n = 1; n <= 10; n += 1) {
      keeper.set('x'.repeat(n));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(SAVE_AFTER_MS).toBeLessThanOrEqual(500);
    expect(saved.length).toBeGreaterThanOrEqual(2);
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
    expect(saved.at(-1)).toEqual({ text: 'xxxxxxxxxx', caret: 10 });
    expect(keeper.view().state).toBe('saved');
  });

  it('flushes at once and leaves nothing to save', async () => {
    const { keeper, saved } = vault();
    await keeper.load();
    keeper.set('half a sent', 4);
    await keeper.flush();
    expect(saved).toEqual([{ text: 'half a sent', caret: 4 }]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saved).toHaveLength(1);
  });

  it('keeps where the caret was moved to, as no later version of the words', async () => {
    const { keeper, saved } = vault({ text: 'What would you', caret: 4 });
    await keeper.load();
    keeper.set('What would you', 9);
    expect(keeper.view()).toMatchObject({ caret: 9, state: 'saved', savedAt: AT });
    keeper.set('What would you', 10);
    await keeper.flush();
    expect(saved).toEqual([{ text: 'What would you', caret: 10 }]);
    keeper.set('What would you', 10);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saved).toHaveLength(1);
  });

  it('keeps the words and tries again when a save is refused', async () => {
    const { keeper, saved, refuseAll } = vault();
    keeper.onChange(() => undefined);
    await keeper.load();
    refuseAll(true);
    keeper.set('still here');
    await keeper.flush();
    expect(keeper.view()).toMatchObject({ text: 'still here', state: 'failed' });
    expect(keeper.view().refusal?.code).toBe('diskFull');
    refuseAll(false);
    await vi.advanceTimersByTimeAsync(RETRY_AFTER_MS);
    expect(saved).toEqual([{ text: 'still here', caret: 10 }]);
    expect(keeper.view()).toMatchObject({ state: 'saved', refusal: undefined });
  });

  it('never writes over a stored draft it could not read', async () => {
    const { keeper, saved, refuseAll } = vault({ text: 'yesterday', caret: 9 });
    keeper.onChange(() => undefined);
    refuseAll(true);
    await keeper.load();
    keeper.set('today');
    await keeper.flush();
    expect(saved).toEqual([]);
    refuseAll(false);
    await vi.advanceTimersByTimeAsync(RETRY_AFTER_MS + SAVE_AFTER_MS);
    expect(saved.at(-1)?.text).toBe('yesterday\ntoday');
  });

  it('does not go on trying once the editor has gone', async () => {
    const { keeper, refuseAll } = vault();
    await keeper.load();
    const leave = keeper.onChange(() => undefined);
    refuseAll(true);
    keeper.set('last words');
    leave();
    await keeper.flush();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('joins what was typed before the stored text arrived', async () => {
    const { keeper } = vault({ text: 'stored', caret: 0 });
    keeper.set('typed early');
    await keeper.load();
    expect(keeper.view().text).toBe('stored\ntyped early');
  });

  it('stores words on their way ahead of the new ones until they are safe', async () => {
    const { keeper, saved } = vault();
    await keeper.load();
    keeper.set('on its way');
    keeper.keepAhead('on its way');
    keeper.set('next', 2);
    await keeper.flush();
    expect(saved.at(-1)).toEqual({ text: 'on its way\nnext', caret: 13 });
    keeper.keepAhead('');
    await keeper.flush();
    expect(saved.at(-1)).toEqual({ text: 'next', caret: 2 });
  });

  it('does not store the same words again while they are on their way', async () => {
    const { keeper, saved } = vault({ text: 'on its way', caret: 3 });
    await keeper.load();
    keeper.set('');
    keeper.keepAhead('on its way');
    await keeper.flush();
    expect(saved).toEqual([]);
    expect(keeper.view()).toMatchObject({ state: 'saved', savedAt: AT });
  });

  it('reads only after the last save of the same draft has ended', async () => {
    const first = vault();
    await first.keeper.load();
    const order: string[] = [];
    const slow = draftKeeper(first.lane, {
      ...first.port,
      save: async () => {
        await new Promise((done) => setTimeout(done, 300));
        order.push('saved');
        return ok({ savedAt: AT });
      },
    });
    await slow.load();
    slow.set('leaving');
    const flushed = slow.flush();
    const back = draftKeeper(first.lane, {
      ...first.port,
      read: async () => {
        order.push('read');
        return ok({ draft: null });
      },
    });
    const read = back.load();
    await vi.advanceTimersByTimeAsync(300);
    await Promise.all([flushed, read]);
    expect(order).toEqual(['saved', 'read']);
  });

  it('has nothing saved to show once it is emptied', async () => {
    const { keeper, saved } = vault({ text: 'sent by now', caret: 0 });
    await keeper.load();
    keeper.set('');
    await keeper.flush();
    expect(saved).toEqual([{ text: '', caret: 0 }]);
    expect(keeper.view().savedAt).toBeNull();
  });
});
