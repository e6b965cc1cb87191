import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinary } from '../../test/fixtures/ordinarySentences.ts';
import { buildVerbatimIndex, findVerbatim } from './verbatim.ts';

/** Invented lines of an invented patient, as people type them. */
const lines = [
  "it's like my chest is in a vice and the car is shrinking round me",
  "I sat in the car park for forty minutes because I couldn't make my legs go in",
  'every time the phone rings I think its work and that they have finally found me out',
  "mum says I should pull myself together but she's never had one of these",
  'I keep the curtains shut all day so the neighbours wont see I am still in my dressing gown',
  "we used to go dancing on fridays and now I can't even stand in a queue at the chemist",
  'my hands were shaking so much that I spilt tea on the new carpet and then cried about it',
  "it feels as if there's a glass wall between me and everybody at the table",
  'I checked the oven eleven times and drove back twice and I was late for the dentist again',
  "if I don't answer the emails straight away I start to feel sick and hot",
  'he left his boots in the hall and I walk round them as if he were coming back',
  'what if the plane goes down and the last thing I said to the kids was hurry up',
  'I was counting the ceiling tiles so that nobody could tell I was about to run',
  'the night shift is worst because there is nobody to ask if my heart sounds funny',
  "I've been wearing the same jumper since tuesday and I don't even like it",
  'then my sister laughed and I wanted the floor to open and swallow me whole',
  'I know the lump is nothing but my fingers go looking for it before I am awake',
  'on the bus I pretend to read because then nobody expects me to talk',
  'yesterday I made a proper dinner and we ate it with the telly off for once',
  'I told the manager about the panic and he just gave me the number of a helpline',
].map((text, n) => ({ ref: `1:${n + 1}`, text }));
const index = buildVerbatimIndex(lines);

/** Small seeded generator, so that a failing variant can be found again. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const persons: Record<string, string> = {
  i: 'she',
  my: 'her',
  me: 'her',
  myself: 'herself',
  "i've": 'she had',
  we: 'they',
};
const tenses: Record<string, string> = {
  is: 'was',
  are: 'were',
  feels: 'felt',
  think: 'thought',
  "can't": "couldn't",
  "don't": "didn't",
  keep: 'kept',
  go: 'went',
  walk: 'walked',
  know: 'knew',
  start: 'started',
  says: 'said',
  rings: 'rang',
};
type Change = (words: string[], random: () => number) => string[];
const changes: Record<string, Change> = {
  case: (words, random) =>
    words.map((word) => (random() < 0.4 ? word.toUpperCase() : word.toLowerCase())),
  punctuation: (words, random) =>
    words.map((word) =>
      random() < 0.3 ? word + ([',', '…', ';', ' –'][Math.floor(random() * 4)] ?? '') : word,
    ),
  apostrophes: (words, random) =>
    words.map((word) => word.replaceAll("'", random() < 0.5 ? '’' : '')),
  fillers: (words, random) =>
    words.flatMap((word) =>
      random() < 0.15
        ? [['just', 'um', 'you know', 'sort of'][Math.floor(random() * 4)] ?? '', word]
        : [word],
    ),
  persons: (words) => words.map((word) => persons[word.toLowerCase()] ?? word),
  tenses: (words) => words.map((word) => tenses[word.toLowerCase()] ?? word),
  exchanged: (words, random) => perRun(words, random, () => ['zebra']),
  dropped: (words, random) => perRun(words, random, () => []),
  added: (words, random) => perRun(words, random, (word) => ['zebra', word]),
};

/** Changes one word in each whole run of eight. */
function perRun(words: string[], random: () => number, change: (word: string) => string[]) {
  const changed = new Set<number>();
  for (let start = 0; start + 8 <= words.length; start += 8) {
    changed.add(start + Math.floor(random() * 8));
  }
  return words.flatMap((word, n) => (changed.has(n) ? change(word) : [word]));
}

const mixtures = [
  [],
  ['case', 'punctuation'],
  ['apostrophes'],
  ['fillers'],
  ['persons', 'tenses'],
  ['exchanged'],
  ['dropped'],
  ['added'],
  ['exchanged', 'persons', 'tenses', 'apostrophes'],
  ['dropped', 'persons', 'fillers'],
  ['exchanged', 'persons', 'tenses', 'fillers', 'case', 'punctuation'],
];

describe('planted quotations', () => {
  it('catches at least 99% of more than 200, and says where they come from', () => {
    const random = generator(20_261_124);
    const missed: string[] = [];
    let planted = 0;
    for (const { text: source, ref } of lines) {
      for (const mixture of mixtures) {
        const words = source.split(' ');
        const length = Math.min(words.length, 8 + Math.floor(random() * 6));
        const from = Math.floor(random() * (words.length - length + 1));
        const quotation = mixture
          .reduce<string[]>(
            (all, name) => changes[name]?.(all, random) ?? all,
            words.slice(from, from + length),
          )
          .join(' ');
        const before = 'Presented with low mood since the spring. The patient reported that ';
        const letter = `${before}${quotation}. Graded exposure was begun in the third week.`;
        planted += 1;
        const caught = findVerbatim(index, letter).some(
          (match) =>
            match.ref === ref &&
            match.start < before.length + quotation.length &&
            match.end > before.length,
        );
        if (!caught) missed.push(`${mixture.join('+')}: ${quotation}`);
      }
    }
    expect(planted).toBeGreaterThanOrEqual(200);
    expect(missed.length / planted, missed.join('\n')).toBeLessThanOrEqual(0.01);
  });

  it('gives the span in the letter and the words in the source', () => {
    const letter =
      'Nine sessions of CBT. She said it was like my chest was in a vice and the car was shrinking.';
    const [match, ...more] = findVerbatim(index, letter);
    expect(more).toEqual([]);
    expect(letter.slice(match?.start, match?.end)).toBe(
      'it was like my chest was in a vice and the car was shrinking',
    );
    expect(match?.ref).toBe('1:1');
    expect(match?.matchedText).toBe("it's like my chest is in a vice and the car is shrinking");
  });

  it('finds each of two quotations, and a quotation of several lines', () => {
    const two = findVerbatim(
      index,
      'She checked the oven eleven times and drove back twice. In addition, she has been wearing the same jumper since Tuesday and doesn’t even like it.',
    );
    expect(two.map(({ ref }) => ref)).toEqual(['1:9', '1:15']);
    const typed = buildVerbatimIndex([
      { ref: '2:1', text: 'the smell of the ward' },
      { ref: '2:2', text: 'comes back whenever I' },
      { ref: '2:3', text: 'open the airing cupboard' },
    ]);
    const across = findVerbatim(
      typed,
      'The smell of the ward comes back whenever he opens the airing cupboard.',
    );
    expect(across).toHaveLength(1);
    expect(across[0]?.matchedText).toContain(' / ');
  });

  it('forgives slips of spelling that a writer corrects', () => {
    const typed = buildVerbatimIndex([
      { ref: '1', text: 'i was so embarased in the resturant that i hid in the toilets' },
    ]);
    expect(
      findVerbatim(typed, 'He was so embarrassed in the restaurant that he hid in the toilets.'),
    ).toHaveLength(1);
  });
});

describe('ordinary clinical sentences', () => {
  it('are stopped in at most 2% of cases', () => {
    const stopped = ordinary.filter((sentence) => findVerbatim(index, sentence).length > 0);
    expect(ordinary.length).toBeGreaterThanOrEqual(50);
    expect(stopped.length / ordinary.length, stopped.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('are not stopped as one letter either', () => {
    expect(findVerbatim(index, ordinary.join(' '))).toEqual([]);
  });

  it('six words in common are not a quotation', () => {
    expect(findVerbatim(index, 'She pretends to read on the bus.')).toEqual([]);
    expect(findVerbatim(index, 'This is because the night shift is worst.')).toEqual([]);
  });
});

describe('any text', () => {
  it('gives spans inside the text, in order, without overlap', () => {
    const words = fc.constantFrom(
      ...lines.flatMap(({ text }) => text.split(' ')),
      'é́',
      '👩‍⚕️',
      'عربي',
      '\u0000',
      '’',
      "''s",
      '1,2',
    );
    const texts = fc.array(words, { maxLength: 80 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 5 }), (text, sources) => {
        const own = buildVerbatimIndex(
          sources.map((source, n) => ({ ref: String(n), text: source })),
        );
        let last = 0;
        for (const match of findVerbatim(own, text)) {
          expect(match.start).toBeGreaterThanOrEqual(last);
          expect(match.end).toBeGreaterThan(match.start);
          expect(match.end).toBeLessThanOrEqual(text.length);
          expect(match.matchedText).not.toBe('');
          last = match.end;
        }
      }),
    );
  });

  it('finds nothing in nothing', () => {
    expect(findVerbatim(index, '')).toEqual([]);
    expect(findVerbatim(buildVerbatimIndex([]), ordinary.join(' '))).toEqual([]);
  });

  it('finds a whole line quoted word for word', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lines), ({ text, ref }) => {
        expect(findVerbatim(index, `Note: ${text}.`).map((match) => match.ref)).toEqual([ref]);
      }),
    );
  });
});
