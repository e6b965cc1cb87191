/** Numbers with their nouns, in British English. */

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** `1,046`. */
export const number = (n: number): string => whole.format(n);

/** `1 case`, `31 cases`. `many` defaults to `one` with an s. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${number(n)} ${n === 1 ? one : many}`;

/** `no cases`, `1 case`, `31 cases`. */
export const countOrNo = (n: number, one: string, many = `${one}s`): string =>
  n === 0 ? `no ${many}` : count(n, one, many);

/** `is` or `are`, to agree with a count. */
export const isAre = (n: number): string => (n === 1 ? 'is' : 'are');

const KB = 1_000;
const MB = 1_000_000;

/** Bytes as a person reads them: `6.1 MB`, `214 MB`, `12 kB`. Decimal units, as the OS shows them. */
export const bytes = (n: number): string => {
  if (n < MB) return `${whole.format(Math.max(n === 0 ? 0 : 1, Math.round(n / KB)))} kB`;
  const inMb = n / MB;
  return `${inMb < 10 ? tenth.format(inMb) : whole.format(inMb)} MB`;
};

/** `a`, `a and b`, `a, b and c`. */
export const list = (items: readonly string[]): string => {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
};

/** First letter in capitals; the rest as it stands. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
