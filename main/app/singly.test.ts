import { describe, expect, it } from 'vitest';
import { singly } from './singly.ts';

/** Runs that end when told, by number. */
const runs = () => {
  const ends: (() => void)[] = [];
  let open = 0;
  let overlapped = false;
  const one = singly(async () => {
    open += 1;
    overlapped ||= open > 1;
    await new Promise<void>((resolve) => ends.push(resolve));
    open -= 1;
  });
  return {
    one,
    begun: () => ends.length,
    end: (n: number) => ends[n]?.(),
    overlapped: () => overlapped,
  };
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('work that never overlaps itself', () => {
  it('is joined by a timer', async () => {
    const { one, begun, end } = runs();
    const both = Promise.all([one.join(), one.join()]);
    expect(begun()).toBe(1);
    end(0);
    await both;
  });

  it('is begun once more for whoever asks while it is under way, once for all of them', async () => {
    const { one, begun, end, overlapped } = runs();
    const first = one.afresh();
    let answered = false;
    const others = Promise.all([one.afresh(), one.afresh()]).then(() => {
      answered = true;
    });
    end(0);
    await first;
    await settled();
    expect({ begun: begun(), answered }).toEqual({ begun: 2, answered: false });
    const timer = one.join();
    end(1);
    await Promise.all([others, timer]);
    expect({ begun: begun(), overlapped: overlapped() }).toEqual({ begun: 2, overlapped: false });
  });

  it('goes on after a run that failed, and tells whoever waited for that one', async () => {
    let n = 0;
    const one = singly(async () => {
      n += 1;
      await settled();
      if (n === 1) throw new Error('no contact');
    });
    const first = one.join();
    const second = one.afresh();
    await expect(first).rejects.toThrow('no contact');
    await second;
    expect(n).toBe(2);
  });

  it('begins nothing once it was stopped', async () => {
    const { one, begun, end } = runs();
    const first = one.join();
    const second = one.afresh();
    const stopped = one.stop();
    end(0);
    await Promise.all([first, second, stopped, one.join()]);
    expect(begun()).toBe(1);
  });
});
