import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmable, findIdentifiers, stillTelling } from './identifiers.ts';
import { knownOf, nothingKnown } from './identifiersKnown.ts';

const known = knownOf({
  patient: {
    id: 'p',
    nhsNumber: '9990000018',
    given: 'Marguerite',
    family: "O'Dowd",
    preferredName: 'Peggy',
    pronouns: null,
    birthDate: '1987-04-12',
    address: '14 Mill Lane, Littleport, CB6 1AB',
    phone: '07700 900418',
    gp: { odsCode: 'A1', name: 'Wharfside Surgery', doctor: 'Dr Imogen Tallis' },
    researchOptOut: false,
  },
  colleagues: ['Rhiannon Pugh'],
  texts: [
    {
      text: 'My sister Oonagh says I should. I work at Braithwaites on Fridays.',
      byClinician: false,
    },
    { text: 'I saw my old boss, Desmond, at Soham College.', byClinician: false },
    {
      text: 'Client spoke of lighthouses, avoidance and the allotment. There is tiredness.',
      byClinician: true,
    },
  ],
});
const none: ReadonlySet<string> = new Set();

/** Sixty ways to say who is meant, as they turn up in a reflection. */
const planted = [
  ...[
    'Marguerite',
    'marguerite',
    'MARGUERITE',
    'Marguerite’s',
    'Margue-rite',
    'Marg',
    'O’Dowd',
    "O'Dowd",
  ],
  ...[
    'o’dowd',
    'Peggy',
    'peggy',
    'Peg',
    'Mar\u00adguerite',
    'Marguerité',
    'Miss O’Dowd',
    'Mrs D',
    'M. O.',
  ],
  ...[
    'Oonagh',
    'oonagh',
    'Oonagh’s',
    'Desmond',
    'Dr Tallis',
    'Imogen',
    'tallis',
    'Rhiannon',
    'Dr Pugh',
    'Pugh’s',
  ],
  ...[
    'Mr Carrow',
    'Professor Quill',
    'Sister Benedicta',
    'Yevgenia',
    'Kwame',
    'Zsófia',
    'Müller',
    'DVLA',
  ],
  ...[
    'Braithwaites',
    'braithwaites',
    'Soham College',
    'Ely High School',
    'Wharfside',
    'Tescos',
    'Littleport',
  ],
  ...[
    '14 Mill Lane',
    '14 mill lane',
    'Mill Lane',
    'Station Road',
    'CB6 1AB',
    'cb61ab',
    'CB6',
    'PE30 4LX',
  ],
  ...[
    '07700 900418',
    '07700900418',
    '+44 7700 900418',
    '01353 669 218',
    '900418',
    '999 000 0018',
    '9990000018',
  ],
  ...[
    '12/04/1987',
    '12.4.87',
    '1987-04-12',
    '12 April 1987',
    '12th of April 1987',
    'April 12, 1987',
    '1987',
  ],
  ...['aged 39', 'peggy.o@example.org', '@peggy_o', 'CR-4301', 'www.peggys-cakes.example'],
] as const;

const sentences = [
  'I hurried, and I did not hear it.',
  'Next time the silence first, then the question.',
  'What I felt was mine, not theirs.',
  'It is easier to plan than to wait.',
];

describe('what tells who is meant', () => {
  it('is sixty planted identifiers and more', () =>
    expect(planted.length).toBeGreaterThanOrEqual(60));

  it.each(planted)('finds %s within a sentence', (one) => {
    const text = `${sentences[0]} I thought of ${one} and went on too fast.`;
    const finds = findIdentifiers(text, known);
    const at = text.indexOf(one);
    expect(finds.some(({ start, end }) => start < at + one.length && at < end)).toBe(true);
    // With that place gone nothing of it may be left.
    const rest = finds.reduceRight((cut, f) => cut.slice(0, f.start) + cut.slice(f.end), text);
    expect(stillTelling(rest, known, none)).toEqual([]);
  });

  it.each([
    ['marguerite', true],
    ['Oonagh', true],
    ['braithwaites', true],
    ['999 000 0018', true],
    ['CB6 1AB', true],
    ['12 April 1987', true],
    ['Mr Carrow', true],
    ['Kwame', false],
    ['aged 39', false],
  ])('is sure of %s: %s', (one, certain) => {
    const text = `I thought of ${one} again.`;
    expect(findIdentifiers(text, known).map((find) => find.certain)).toEqual([certain]);
  });

  it('asks about an unknown word at the head of a sentence, not about one the clinicians use', () => {
    expect(findIdentifiers('Kwame was there. Tiredness too.', known)).toMatchObject([
      { start: 0, end: 5, kind: 'unknownWord', certain: false },
    ]);
  });

  it('leaves an ordinary reflection alone', () => {
    const text = `${sentences.join(' ')} In CBT on a Monday in May I'd say: I don't know. GPs know it, too.`;
    const finds = findIdentifiers(text.replace('GPs know it, too.', ''), known);
    expect(finds).toEqual([]);
    expect(findIdentifiers(sentences.join('\n- '), nothingKnown)).toEqual([]);
  });

  it('takes a name that is a word for a name only where it stands as one', () => {
    const will = { ...known, names: ['Will', 'May'] };
    const certainIn = (text: string) => findIdentifiers(text, will).map(({ certain }) => certain);
    expect(certainIn('I thought that Will was tired.')).toEqual([true]);
    expect(certainIn('I will wait.')).toEqual([false]);
  });

  it('lets the author confirm a doubtful word once, and nothing that is certain', () => {
    const text = 'I read of Kwame, and Kwame’s way, and of Oonagh.';
    const [doubtful] = findIdentifiers(text, known);
    const confirmed = new Set([
      confirmable(text, doubtful ?? { start: 0, end: 0, kind: 'name', certain: true }),
    ]);
    expect(confirmed).toEqual(new Set(['kwame']));
    expect(stillTelling(text, known, confirmed).map((f) => text.slice(f.start, f.end))).toEqual([
      'Oonagh',
    ]);
    expect(stillTelling(text, known, new Set(['kwame', 'oonagh']))).toHaveLength(1);
  });

  const around = fc.constantFrom(...sentences);
  it('finds a name of the record in any case, wherever it stands', () => {
    const cased = fc
      .tuple(
        fc.constantFrom('marguerite', 'oonagh', 'desmond', 'braithwaites', 'tallis'),
        fc.func(fc.boolean()),
      )
      .map(([name, upper]) => [...name].map((c, n) => (upper(n) ? c.toUpperCase() : c)).join(''));
    const joint = fc.constantFrom(' ', '\n', ', ', '. ', ' (', ' “', ' - ', '\u00a0', '/');
    fc.assert(
      fc.property(around, joint, cased, joint, around, (before, left, name, right, after) => {
        const text = `${before}${left}${name}${right}${after}`;
        const at = text.indexOf(name);
        return findIdentifiers(text, known).some(
          (f) => f.certain && f.start <= at && f.end >= at + name.length,
        );
      }),
    );
  });

  it('finds ten digits that are the patient’s number however they are grouped', () => {
    const gap = fc.constantFrom('', ' ', '-', '.', ' - ', '\u00a0');
    fc.assert(
      fc.property(fc.array(gap, { minLength: 9, maxLength: 9 }), (gaps) => {
        const number = [...'9990000018'].map((digit, n) => digit + (gaps[n] ?? '')).join('');
        return findIdentifiers(`It was ${number} then.`, known).some(({ certain }) => certain);
      }),
    );
  });

  it('answers places of the text, in order, apart from each other, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        let last = 0;
        for (const { start, end } of findIdentifiers(text, known)) {
          if (start < last || end <= start || end > text.length) return false;
          last = end;
        }
        return true;
      }),
    );
  });
});
