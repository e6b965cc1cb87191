/** NHS numbers: ten digits with a Modulus 11 check digit (domain 2.1). Stored without spaces. */

/** The check digit for nine digits; null where the remainder gives 10, which is never issued. */
export function modulus11(nineDigits: string): number | null {
  const sum = [...nineDigits].reduce((total, digit, n) => total + Number(digit) * (10 - n), 0);
  const check = 11 - (sum % 11);
  if (check === 11) return 0;
  return check === 10 ? null : check;
}

/**
 * Whether a stored value is a valid NHS number. Numbers of one repeated digit pass the check digit
 * and are refused by name, because they are what people type into a field they must fill.
 */
export function isNhsNumber(value: string): boolean {
  if (!/^\d{10}$/.test(value) || /^(\d)\1{9}$/.test(value)) return false;
  return modulus11(value.slice(0, 9)) === Number(value[9]);
}

/** `999 000 0018`; a value that is not ten digits is returned as it is. */
export function formatNhsNumber(value: string): string {
  return value.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
}

/** A valid number from 999 000 0000 on, which is never issued: synthetic patients have these. */
export function isTestNhsNumber(value: string): boolean {
  return isNhsNumber(value) && value.startsWith('999');
}
