/**
 * How the verbatim check reads words: what a person changes without noticing when they quote –
 * case, punctuation, apostrophes, tense and number, who is speaking, fillers – is levelled out, so
 * that "I'm" and "she was" compare equal (product L4).
 */

/** One word of a text: where it stands, and its stems (none for an article before “patient”). */
export type Word = {
  readonly start: number;
  readonly end: number;
  readonly stems: readonly string[];
  /** May be skipped on either side without counting as a change. */
  readonly filler: boolean;
};

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** All persons compare equal: a quotation turns "I" into "she". */
const PERSON = 'P';
const persons = new Set(
  list(`i me my mine myself you your yours yourself he him his himself she her hers herself we us our
    ours ourselves they them their theirs themselves themself`),
);

const fillers = new Set(
  list(`a an the um umm uh uhm er erm ah oh hm hmm mm mhm well just really very quite actually basically
    literally like so anyway obviously honestly yeah yes yep ok okay haha lol right sort kind mean
    bit too also now then still maybe perhaps even`),
);

const fillerPairs = new Set(['you know', 'sort of', 'kind of', 'i mean']);

/** Contractions with their apostrophe taken out, and the words they stand for. */
const contractions: Readonly<Record<string, string>> = {
  im: 'P be',
  ive: 'P have',
  id: 'P will',
  ill: 'P will',
  shed: 'P will',
  shell: 'P will',
  youre: 'P be',
  youve: 'P have',
  youd: 'P will',
  youll: 'P will',
  hes: 'P be',
  hed: 'P will',
  shes: 'P be',
  theyre: 'P be',
  theyve: 'P have',
  theyd: 'P will',
  theyll: 'P will',
  weve: 'P have',
  its: 'it be',
  itd: 'it will',
  itll: 'it will',
  thats: 'that be',
  theres: 'there be',
  heres: 'here be',
  whats: 'what be',
  wheres: 'where be',
  whos: 'who be',
  hows: 'how be',
  lets: 'let P',
  cannot: 'can not',
  cant: 'can not',
  couldnt: 'can not',
  wont: 'will not',
  wouldnt: 'will not',
  dont: 'do not',
  doesnt: 'do not',
  didnt: 'do not',
  isnt: 'be not',
  arent: 'be not',
  wasnt: 'be not',
  werent: 'be not',
  aint: 'be not',
  hasnt: 'have not',
  havent: 'have not',
  hadnt: 'have not',
  shouldnt: 'should not',
  mustnt: 'must not',
  neednt: 'need not',
  gonna: 'go to',
  gotta: 'have to',
  wanna: 'want to',
  dunno: 'do not know',
};

/** Endings after an apostrophe, where taking it out would make another word ("we're", "we'd"). */
const endings: Readonly<Record<string, string>> = {
  re: 'be',
  m: 'be',
  ve: 'have',
  d: 'will',
  ll: 'will',
};

const sameWords: readonly (readonly [string, string])[] = [
  ['be', 'am is are was were been being'],
  ['have', 'has had having'],
  ['do', 'does did done doing'],
  ['will', 'would shall'],
  ['can', 'could'],
  ['may', 'might'],
  ['a', 'an the'],
  ['this', 'these'],
  ['that', 'those'],
  ['go', 'goes went gone going'],
  ['get', 'got gotten getting'],
  ['say', 'said'],
  ['tell', 'told'],
  ['feel', 'felt'],
  ['think', 'thought'],
  ['know', 'knew known'],
  ['come', 'came'],
  ['take', 'took taken'],
  ['make', 'made'],
  ['give', 'gave given'],
  ['keep', 'kept'],
  ['leave', 'left'],
  ['lose', 'lost'],
  ['find', 'found'],
  ['see', 'saw seen'],
  ['hear', 'heard'],
  ['sit', 'sat sitting'],
  ['stand', 'stood'],
  ['sleep', 'slept'],
  ['wake', 'woke woken'],
  ['eat', 'ate eaten'],
  ['drink', 'drank drunk'],
  ['drive', 'drove driven'],
  ['run', 'ran running'],
  ['fall', 'fell fallen'],
  ['begin', 'began begun'],
  ['break', 'broke broken'],
  ['bring', 'brought'],
  ['buy', 'bought'],
  ['catch', 'caught'],
  ['hold', 'held'],
  ['lie', 'lay lain lying'],
  ['mean', 'meant'],
  ['meet', 'met'],
  ['pay', 'paid'],
  ['read', 'reading'],
  ['ring', 'rang rung'],
  ['send', 'sent'],
  ['speak', 'spoke spoken'],
  ['spend', 'spent'],
  ['write', 'wrote written'],
  ['grow', 'grew grown'],
  ['throw', 'threw thrown'],
  ['wear', 'wore worn'],
  ['shake', 'shook shaken'],
  ['shrink', 'shrank shrunk'],
  ['sink', 'sank sunk'],
  ['drown', 'drowned drowning'],
  ['hide', 'hid hidden'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['person', 'people'],
  ['mum', 'mother mam mom'],
  ['dad', 'father'],
  ['1', 'one'],
  ['2', 'two'],
  ['3', 'three'],
  ['4', 'four'],
  ['5', 'five'],
  ['6', 'six'],
  ['7', 'seven'],
  ['8', 'eight'],
  ['9', 'nine'],
  ['10', 'ten'],
  ['12', 'twelve'],
  ['20', 'twenty'],
];
const stemOfForm = new Map(
  sameWords.flatMap(([stem, forms]) => [
    [stem, stem] as const,
    ...list(forms).map((form) => [form, stem] as const),
  ]),
);

/** Words that any two texts share; a run made of them alone says little. */
const common = new Set(
  list(`P be have do will can may a this that not no and or but if as of to in on at by for from with
    into out up down over about after before it there here what when where who how which because than
    more most much many some any all each every other one first last next again go get say tell feel
    think know see make take thing something anything nothing time day week month year session note
    plan score work 0 1 2 3 4 5 6 7 8 9 10 12 20 should must need want to be let`),
);

/** Whether a stem says something of its own. */
export function isTelling(stem: string): boolean {
  return !common.has(stem) && !fillers.has(stem);
}

const WORD = /\d+(?:[.,:]\d+)+|[\p{L}\p{N}\p{M}]+(?:['’ʼ`´][\p{L}\p{M}]+)*/gu;

/** The words of a text in order, with offsets in UTF-16 units. */
export function wordsOf(text: string): Word[] {
  const raw = Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    form: fold(match[0]),
  }));
  return raw.map(({ start, end, form }, index) => {
    const before = raw[index - 1]?.form ?? '';
    const after = raw[index + 1]?.form ?? '';
    if (isPatient(form) && isArticle(before)) return { start, end, stems: [PERSON], filler: false };
    if (isArticle(form) && isPatient(after)) return { start, end, stems: [], filler: true };
    const filler =
      fillers.has(form) ||
      fillerPairs.has(`${form} ${after}`) ||
      fillerPairs.has(`${before} ${form}`);
    return { start, end, stems: stemsOf(form), filler };
  });
}

const isArticle = (form: string): boolean => form === 'the' || form === 'this';
const isPatient = (form: string): boolean => /^(patient|client)('?s)?$/.test(form);

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ`´]/g, "'")
    .toLowerCase();
}

function stemsOf(form: string): string[] {
  const [head = '', ending] = form.split("'");
  const plain = form.replaceAll("'", '');
  const verb = ending === undefined ? undefined : endings[ending];
  if (verb !== undefined) return [...stemsOf(head), verb];
  const spelledOut = Object.hasOwn(contractions, plain) ? contractions[plain] : undefined;
  if (spelledOut !== undefined) return spelledOut.split(' ');
  if (ending === 's') return stemsOf(head);
  if (persons.has(plain)) return [PERSON];
  return [stemOfForm.get(plain) ?? stem(plain)];
}

/** Takes off plural, past and -ing, roughly: both sides are cut the same way. */
function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let cut = word;
  if (word.endsWith('ies') || word.endsWith('ied')) cut = `${word.slice(0, -3)}y`;
  else if (word.endsWith('ing') && word.length > 5) cut = word.slice(0, -3);
  else if (word.endsWith('ed') && word.length > 4) cut = word.slice(0, -2);
  else if (word.endsWith('es') && word.length > 4) cut = word.slice(0, -2);
  else if (word.endsWith('s') && !word.endsWith('ss')) cut = word.slice(0, -1);
  else if (word.endsWith('ly') && word.length > 5) cut = word.slice(0, -2);
  if (/([^aeiouls])\1$/.test(cut)) cut = cut.slice(0, -1);
  if (cut.endsWith('e') && cut.length > 3) cut = cut.slice(0, -1);
  const known = stemOfForm.get(cut);
  return known ?? cut;
}

/** Whether two stems are the same word, a slip of spelling allowed in longer ones. */
export function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  if (shortest < 5 || longest - shortest > 2 || a[0] !== b[0]) return false;
  return distance(a, b) <= (shortest < 8 ? 1 : 2);
}

/** Edit distance with swaps of neighbours, for words of a few letters. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? Number.POSITIVE_INFINITY) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
