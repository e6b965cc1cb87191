import { describe, expect, it } from 'vitest';
import { chiDisagreesWithBirthDate, isChiNumber } from './chiNumber.ts';

describe('CHI vectors of domain 2.2', () => {
  it.each([
    ['0101011237', true, 'both checks'],
    ['1204850070', true, 'Modulus 11'],
    ['1204850075', true, 'Luhn'],
    ['1204850071', false, 'neither check'],
    ['3213201234', false, 'no such date'],
    ['101011237', false, 'leading zero lost'],
    ['01010112378', false, 'eleven digits'],
    ['010101123A', false, 'a letter'],
  ])('%s is %s: %s', (value, expected) => {
    expect(isChiNumber(value)).toBe(expected);
  });

  it('knows which dates can be', () => {
    const anyCheckDigit = (nine: string): boolean =>
      Array.from({ length: 10 }, (_, digit) => nine + digit).some(isChiNumber);
    expect(anyCheckDigit('290200123')).toBe(true);
    expect(anyCheckDigit('290204123')).toBe(true);
    expect(anyCheckDigit('290201123')).toBe(false);
    expect(anyCheckDigit('310401123')).toBe(false);
    expect(anyCheckDigit('000101123')).toBe(false);
    expect(anyCheckDigit('011301123')).toBe(false);
    expect(anyCheckDigit('010001123')).toBe(false);
  });
});

it('compares with a date of birth and derives none', () => {
  expect(chiDisagreesWithBirthDate('1204850070', '1985-04-12')).toBe(false);
  expect(chiDisagreesWithBirthDate('1204850070', '1885-04-12')).toBe(false);
  expect(chiDisagreesWithBirthDate('1204850070', '1985-12-04')).toBe(true);
});
