/**
 * CHI numbers (Scotland): DDMMYY, two digits of sequence, one that is odd for males, one check digit
 * (domain 2.2). Where the Modulus 11 numbers of a birth date are used up, NHS Scotland issues
 * numbers with a Modulus 10 (Luhn) digit, so either check makes a number valid.
 *
 * The century of YY is not in the number: a date of birth is compared, never derived. Gender is not
 * inferred either. A value can be a valid NHS number and a valid CHI at once, so the kind of
 * identifier is stored with it.
 */
import { modulus11 } from './nhsNumber.ts';

/** Whether a stored value is a valid CHI number: ten digits, a possible date, either check digit. */
export function isChiNumber(value: string): boolean {
  if (!/^\d{10}$/.test(value) || !isPossibleDate(value)) return false;
  const check = Number(value[9]);
  return modulus11(value.slice(0, 9)) === check || luhn(value.slice(0, 9)) === check;
}

/** Whether the number's date differs from a date of birth (`YYYY-MM-DD`): a reason to warn. */
export function chiDisagreesWithBirthDate(value: string, birthDate: string): boolean {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  return value.slice(0, 6) !== `${day}${month}${year.slice(2)}`;
}

function luhn(nineDigits: string): number {
  const sum = [...nineDigits].reduce((total, digit, n) => {
    const doubled = n % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Some century has this day: 29 February is possible in 00 (2000) and in every fourth year. */
function isPossibleDate(value: string): boolean {
  const [day, month, year] = [value.slice(0, 2), value.slice(2, 4), value.slice(4, 6)].map(Number);
  if (day === undefined || month === undefined || year === undefined) return false;
  if (day === 29 && month === 2) return year % 4 === 0;
  return day >= 1 && day <= (DAYS[month - 1] ?? 0);
}
