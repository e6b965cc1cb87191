/** What of somebody's words is left in the page: in its document, for a screen reader, in its memory. */
import type { CDPSession, Page } from 'playwright-core';

export type Traces = {
  /** Where each of `words` is found: `document`, `accessibility`, `title`, `memory`. */
  readonly of: (words: readonly string[]) => Promise<Readonly<Record<string, readonly string[]>>>;
};

/** Longer strings are cut off in a snapshot of the memory: look for the beginning of a text. */
const LONGEST = 60;

/** Texts as they stand inside JSON text, which is what the protocol sends. */
const inJson = (text: string): string => JSON.stringify(text.slice(0, LONGEST)).slice(1, -1);

/** All strings that live JavaScript objects of the page hold, after a garbage collection. */
const memory = async (session: CDPSession): Promise<string> => {
  const parts: string[] = [];
  const add = ({ chunk }: { chunk: string }) => parts.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', add);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.send('HeapProfiler.disable');
  session.off('HeapProfiler.addHeapSnapshotChunk', add);
  return parts.join('');
};

/** Looks through the page by way of the engine, past whatever the app says of itself. */
export const tracesIn = (page: Page): Traces => ({
  async of(words) {
    const session = await page.context().newCDPSession(page);
    try {
      const dom = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
      const spoken = await session.send('Accessibility.getFullAXTree');
      const places = {
        document: JSON.stringify(dom),
        accessibility: JSON.stringify(spoken),
        title: await page.title(),
        memory: await memory(session),
      };
      return Object.fromEntries(
        words.map((word) => [
          word,
          Object.entries(places).flatMap(([place, text]) =>
            text.includes(inJson(word)) ? [place] : [],
          ),
        ]),
      );
    } finally {
      await session.detach().catch(() => undefined);
    }
  },
});
