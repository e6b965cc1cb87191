import { expect, it } from 'vitest';
import { passphraseStrength } from './passphraseStrength.ts';

it.each([
  ['', { kind: 'tooShort', missing: 12 }],
  ['copper kett', { kind: 'tooShort', missing: 1 }],
  // Eleven characters that are many bytes, and one ligature that stands for two letters.
  ['éééééééééé1', { kind: 'tooShort', missing: 1 }],
  ['ﬁnd the cups', { kind: 'enough' }],
  ['password1234', { kind: 'guessable' }],
  ['Password-Password-2026', { kind: 'guessable' }],
  ['my talking therapies 1', { kind: 'guessable' }],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', { kind: 'guessable' }],
  ['121212121212', { kind: 'guessable' }],
  ['copper kettle', { kind: 'enough' }],
  ['copper kettle morning', { kind: 'strong' }],
  ['rainy password kettle', { kind: 'strong' }],
] as const)('says of %j what it is worth', (passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toEqual(strength);
});
