import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const PAGE = 4096;
const CHUNK = 4 * 1024 * 1024;
/** Bits of an entry of /proc/PID/pagemap: the page is in memory, or was moved to swap. */
const PRESENT = 0xc0;

type Run = { readonly from: number; readonly to: number };

/** Stretches of writable memory that a process has really touched. */
function touched(pid: number): Run[] {
  const runs: Run[] = [];
  const pagemap = openSync(`/proc/${pid}/pagemap`, 'r');
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'latin1').split('\n')) {
      const [, from = '', to = '', mode = ''] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? [];
      if (!mode.startsWith('rw')) continue;
      const start = Number.parseInt(from, 16);
      const pages = (Number.parseInt(to, 16) - start) / PAGE;
      const entries = Buffer.alloc(pages * 8);
      const known = readSync(pagemap, entries, 0, entries.length, (start / PAGE) * 8) / 8;
      let begin: number | null = null;
      for (let page = 0; page <= known; page += 1) {
        const there = page < known && ((entries[page * 8 + 7] ?? 0) & PRESENT) !== 0;
        if (there) begin ??= page;
        else if (begin !== null) {
          runs.push({ from: start + begin * PAGE, to: start + page * PAGE });
          begin = null;
        }
      }
    }
    return runs;
  } finally {
    closeSync(pagemap);
  }
}

/**
 * How often each key lies in the memory of a process of this user. Both halves of a key are looked
 * for, since what frees memory may write over the beginning of it. Linux only.
 * @throws an error of the system (`EACCES`, `EPERM`) where one process may not read another
 */
export function copiesIn(
  pid: number,
  keys: Readonly<Record<string, Uint8Array>>,
): Record<string, number> {
  const halves = Object.entries(keys).flatMap(([name, key]) => [
    { name, half: Buffer.from(key.subarray(0, 16)) },
    { name, half: Buffer.from(key.subarray(16, 32)) },
  ]);
  const found = Object.fromEntries(Object.keys(keys).map((name) => [name, 0]));
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const bytes = Buffer.alloc(CHUNK + 32);
  try {
    for (const { from, to } of touched(pid)) {
      for (let at = from; at < to; at += CHUNK) {
        let got = 0;
        try {
          got = readSync(memory, bytes, 0, Math.min(CHUNK + 32, to - at), at);
        } catch {
          // Given back to the system since the list was made.
          break;
        }
        const view = bytes.subarray(0, got);
        for (const { name, half } of halves) {
          for (let i = view.indexOf(half); i !== -1 && i < CHUNK; i = view.indexOf(half, i + 1)) {
            found[name] = (found[name] ?? 0) + 1;
          }
        }
      }
    }
    return found;
  } finally {
    closeSync(memory);
  }
}
