import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNhsNumber, isNhsNumber, isTestNhsNumber, modulus11 } from './nhsNumber.ts';

const valid =
  `9990000018 9990000026 9990000034 9990000042 9990000050 9990000069 9990000077 9990000085
  9990000093 9990000107 9990000115 9990000123 9990000131 9990000158 9990000166 9991234578 9992718285
  9997000013 9998123453 9990047111 9998887771`.split(/\s+/);

describe('NHS number vectors of domain 2.1', () => {
  it.each(valid)('accepts %s, in the test range', (value) => {
    expect(isNhsNumber(value)).toBe(true);
    expect(isTestNhsNumber(value)).toBe(true);
  });

  it.each([
    ['9990000000', 'remainder gives 10'],
    ['9991234560', 'remainder gives 10'],
    ['1234567890', 'remainder gives 10'],
    ['9990000019', 'wrong check digit'],
    ['9998887776', 'wrong check digit'],
    ['999000001', 'nine digits'],
    ['99900000180', 'eleven digits'],
    ['99900000AB', 'letters'],
    ['999 000 0018', 'not as stored'],
    ['٩٩٩٠٠٠٠٠١٨', 'other digits'],
    ['9990000018\n', 'a line end'],
    ['', 'nothing'],
  ])('rejects %s: %s', (value) => {
    expect(isNhsNumber(value)).toBe(false);
  });

  it('rejects every repeated digit, though each passes the check digit', () => {
    for (const digit of '0123456789') {
      const value = digit.repeat(10);
      expect(modulus11(value.slice(0, 9))).toBe(Number(digit));
      expect(isNhsNumber(value)).toBe(false);
    }
  });

  it('knows a real-looking number from a test one', () => {
    expect(isNhsNumber('9434765919')).toBe(true);
    expect(isTestNhsNumber('9434765919')).toBe(false);
  });

  it('catches every single wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...valid),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (value, place, shift) => {
          const digits = [...value];
          digits[place] = String((Number(digits[place]) + shift) % 10);
          expect(isNhsNumber(digits.join(''))).toBe(false);
          const swapped = [...value];
          const next = Math.min(place + 1, 9);
          [swapped[place], swapped[next]] = [swapped[next] ?? '', swapped[place] ?? ''];
          if (swapped.join('') !== value) expect(isNhsNumber(swapped.join(''))).toBe(false);
        },
      ),
    );
  });
});

it('shows numbers 3-3-4', () => {
  expect(formatNhsNumber('9990000018')).toBe('999 000 0018');
  expect(formatNhsNumber('12')).toBe('12');
});
