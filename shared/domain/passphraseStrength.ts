/**
 * How good a new passphrase is, in the few steps that can be said in plain words: by its length and a
 * small list. It guesses nothing about the person; Argon2id and the device secret do the rest
 * (product V3, V5).
 */

/** In characters; the vault takes no less. */
const SHORTEST = 12;
/** From here on four ordinary words would fit. */
const LONG = 20;
/** Fewer different characters are a pattern, not words. */
const FEWEST_DIFFERENT = 6;

/** What is tried first, whoever is tried: also repeated, with digits, or one after the other. */
const tried = [
  'administrator',
  'abcdefghijkl',
  'clinician',
  'correcthorsebatterystaple',
  'letmein',
  'password',
  'passphrase',
  'patient',
  'qwertyuiop',
  'qwerty',
  'secret',
  'talking',
  'therapies',
  'therapist',
  'therapy',
  'welcome',
  'workstation',
  'nhs',
  'my',
];

export type PassphraseStrength =
  | { readonly kind: 'tooShort'; readonly missing: number }
  | { readonly kind: 'guessable' | 'enough' | 'strong' };

/** Nothing but words of the list, digits and marks. */
const isTried = (passphrase: string): boolean => {
  const letters = passphrase.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
  return tried.reduce((left, word) => left.replaceAll(word, ''), letters) === '';
};

/** Characters are counted as the vault counts them: after Unicode normalisation, by code points. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const characters = [...passphrase.normalize('NFKC')];
  const missing = SHORTEST - characters.length;
  if (missing > 0) return { kind: 'tooShort', missing };
  const different = new Set(characters).size;
  if (different < FEWEST_DIFFERENT || isTried(passphrase)) return { kind: 'guessable' };
  return { kind: characters.length >= LONG ? 'strong' : 'enough' };
}

/** Whether it may be chosen at all. */
export const mayChoose = (passphrase: string): boolean =>
  ['enough', 'strong'].includes(passphraseStrength(passphrase).kind);
