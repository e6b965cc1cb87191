/** Something that must not be found, in every form in which it might have been written. */
export type Needle = { readonly name: string; readonly forms: readonly Buffer[] };

const both = (text: string): Buffer[] => [
  Buffer.from(text, 'latin1'),
  Buffer.from(text, 'utf16le'),
];

/** A key: raw, hex and base64, the last two in UTF-16LE as well. */
export function keyNeedle(name: string, key: Uint8Array): Needle {
  const raw = Buffer.from(key);
  const base64 = raw.toString('base64').replace(/=+$/, '');
  return { name, forms: [raw, ...both(raw.toString('hex')), ...both(base64)] };
}

/** A text: UTF-8, UTF-16LE, and base64 at any offset. */
export function textNeedle(name: string, text: string): Needle {
  const utf8 = Buffer.from(text, 'utf8');
  const base64 = [0, 1, 2].map((skip) => {
    const piece = utf8.subarray(skip, utf8.length - ((utf8.length - skip) % 3));
    return Buffer.from(piece.toString('base64'), 'latin1');
  });
  return { name, forms: [utf8, Buffer.from(text, 'utf16le'), ...base64] };
}

/** Names of the needles that lie anywhere in the bytes, and how often, in one pass over them. */
export function findNeedles(bytes: Buffer, needles: readonly Needle[]): Record<string, number> {
  const byStart = new Map<number, { name: string; form: Buffer }[]>();
  const begins = new Uint8Array(65_536);
  for (const { name, forms } of needles) {
    for (const form of forms) {
      const start = form.readUInt16LE(0);
      begins[start] = 1;
      byStart.set(start, [...(byStart.get(start) ?? []), { name, form }]);
    }
  }
  const found: Record<string, number> = {};
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const start = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    if (begins[start] === 0) continue;
    for (const { name, form } of byStart.get(start) ?? []) {
      if (form.compare(bytes, at, Math.min(at + form.length, bytes.length)) === 0) {
        found[name] = (found[name] ?? 0) + 1;
      }
    }
  }
  return found;
}
