/** Finding words in lines that are here (Ctrl+F): by the letters, not by an index. */

export type Range = { readonly from: number; readonly to: number };

/**
 * The text as it is compared: small letters, one kind of quotation mark, of hyphen and of space. Same
 * length as the text, so that a place in one is the same place in the other.
 */
const folded = (text: string): string => {
  const plain = text
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s/g, ' ');
  const small = plain.toLowerCase();
  // A few capitals become two letters; such a line is compared as it stands.
  return small.length === text.length ? small : plain;
};

/** Where `query` stands in `text`, in order, without overlap. An empty query is nowhere. */
export function rangesOf(text: string, query: string): readonly Range[] {
  const wanted = folded(query.trim());
  if (wanted === '') return [];
  const within = folded(text);
  const ranges: Range[] = [];
  let from = within.indexOf(wanted);
  while (from !== -1) {
    ranges.push({ from, to: from + wanted.length });
    from = within.indexOf(wanted, from + wanted.length);
  }
  return ranges;
}

/** A text cut at its found places, for drawing. */
export function partsOf(
  text: string,
  ranges: readonly Range[],
): readonly { readonly text: string; readonly found: boolean }[] {
  const parts: { text: string; found: boolean }[] = [];
  let at = 0;
  for (const { from, to } of ranges) {
    if (from > at) parts.push({ text: text.slice(at, from), found: false });
    parts.push({ text: text.slice(from, to), found: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), found: false });
  return parts;
}

/** The place in `hits` (rows in order) of the next or the previous one from `row`, going round. */
export function stepHit(hits: readonly number[], row: number, step: 1 | -1): number | null {
  if (hits.length === 0) return null;
  const found = step === 1 ? hits.find((hit) => hit > row) : hits.findLast((hit) => hit < row);
  return found ?? (step === 1 ? (hits[0] ?? null) : (hits.at(-1) ?? null));
}
