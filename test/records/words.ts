/** Words as people write them, for properties of whatever carries them. */
import fc from 'fast-check';

const hardTexts = [
  '<script>alert("x")</script> & <b>bold</b> &amp; ]]> <!-- -->',
  'مرحبا، أشعر بالقلق כמו תמיד',
  '\u202Eright to left\u202C and back',
  '😰👨‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿 e\u0301',
  'first line\nsecond\r\n\n  indented\tand tabbed\n',
  '{"resourceType":"Patient"} \\" \\u0000 %00 \u00a0',
  "it's £5 – “quoted” … ½",
  'x'.repeat(100_000),
  '😰'.repeat(50_000),
] as const;

/** What FHIR can hold: no controls but tab and line ends, no halves of surrogate pairs. */
const sayable = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones FHIR forbids
  text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text);

/** Words with something in them. */
export const words: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 6, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }) },
    { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }) },
    { weight: 2, arbitrary: fc.constantFrom(...hardTexts) },
  )
  .filter((text) => sayable(text) && /\S/u.test(text));

/** Words, or nothing at all. */
export const wordsOrNone = fc.oneof({ weight: 9, arbitrary: words }, fc.constant(''));
