/** Shares for supervision: when they end, and how a patient's identity is masked (product S2, S5). */
import type { Millis } from './ids.ts';
import { addDays, londonDay, startOfLondonDay } from './london.ts';
import type { Patient } from './records.ts';

/** Days after which a share ends by itself (domain A-09). */
export const SHARE_DAYS = 30;

/**
 * First instant at which a supervisor can no longer read a share: the end of the thirtieth London day,
 * counted from the one on which it was brought, or when the therapist's own window closes, whichever
 * is first. It ends with a day, so that what is said of it, a day, is true to the minute.
 * @param facts.therapistWindowClosesAt null while the window has no end
 */
export function shareEndsAt(facts: {
  readonly broughtAt: Millis;
  readonly therapistWindowClosesAt: Millis | null;
}): Millis {
  const own = startOfLondonDay(addDays(londonDay(facts.broughtAt), SHARE_DAYS));
  return facts.therapistWindowClosesAt === null
    ? own
    : Math.min(own, facts.therapistWindowClosesAt);
}

/** What the mask needs to know of a patient. */
export type MaskedPatient = Pick<
  Patient,
  'given' | 'family' | 'preferredName' | 'nhsNumber' | 'birthDate' | 'address' | 'phone' | 'gp'
>;

/**
 * Puts `[patient]`, `[telephone]`, `[NHS number]`, `[date of birth]`, `[address]`, `[postcode]`,
 * `[email]` and `[GP]` in place of what names the patient, whatever case and spacing it was typed
 * in. Other people's names and places are not known here: a therapist confirms the preview.
 */
export function maskIdentity(text: string, patient: MaskedPatient): string {
  return masks(patient).reduce(
    (masked, { pattern, label }) => masked.replace(pattern, label),
    text,
  );
}

type Mask = { readonly pattern: RegExp; readonly label: string };

/** Longest and most telling first, so that a street named like the patient is masked as an address. */
function masks(patient: MaskedPatient): Mask[] {
  const masked: Mask[] = [
    { pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/gu, label: '[email]' },
  ];
  const phrases = (label: string, ...values: (string | null | undefined)[]): void => {
    for (const value of values) {
      if (value != null && /[\p{L}\p{N}].*[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(value)) {
        masked.push({ pattern: phrase(value), label });
      }
    }
  };
  phrases('[address]', patient.address, ...addressLines(patient.address));
  phrases('[GP]', patient.gp?.doctor, patient.gp?.name, patient.gp?.odsCode);
  masked.push(
    { pattern: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi, label: '[postcode]' },
    ...digits(patient.nhsNumber, '[NHS number]'),
    ...digits(patient.phone, '[telephone]'),
    { pattern: birthDate(patient.birthDate), label: '[date of birth]' },
    // Any British telephone or NHS number, also one that is not in the record.
    { pattern: /(?<![\d£.])(?:\+44|0)(?:[ -]?\d){9,10}(?!\d)/g, label: '[telephone]' },
    { pattern: /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g, label: '[NHS number]' },
  );
  const full = [patient.preferredName, patient.given]
    .filter((name) => name !== null)
    .map((name) => `${name} ${patient.family}`);
  phrases('[patient]', ...full);
  const names = [patient.given, patient.family, patient.preferredName ?? '']
    .flatMap((name) => [name, ...name.split(/[\s-]+/)])
    .map((name) => name.trim())
    .filter((name) => [...name].length > 1);
  for (const name of new Set(names)) masked.push({ pattern: nameAlone(name), label: '[patient]' });
  return masked;
}

/** Names that are also everyday words are masked only with a capital, or the text is destroyed. */
const everyday = new Set(
  `will grace may rose mark joy hope faith dawn june april august bill rob pat art sue jack frank
   summer autumn ivy lily daisy holly ruby pearl amber violet iris heather olive penny sandy chase
   grant max miles dale lee ray dean king young long short black white brown green gray grey wood
   woods field brook brooks lake hill park parks church bell cook baker smith page price rich love
   day knight bishop pope hall house rice bush stone waters rivers banks wells moody sharp small
   little best good bright wise early winter summers weeks friend`.split(/\s+/),
);

function nameAlone(name: string): RegExp {
  const exact = everyday.has(name.toLowerCase());
  const forms = exact ? `(?:${literal(name)}|${literal(name.toUpperCase())})` : literal(name);
  return new RegExp(`(?<![\\p{L}\\p{N}])${forms}(?![\\p{L}\\p{N}])`, exact ? 'gu' : 'giu');
}

/** A phrase with any spacing and punctuation between its words. */
function phrase(value: string): RegExp {
  const words = value.match(/[\p{L}\p{N}’']+/gu) ?? [];
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${words.map(literal).join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`,
    'giu',
  );
}

/** A number with any spacing; a telephone number also without its leading zero or with +44. */
function digits(value: string | null, label: string): Mask[] {
  const all = (value ?? '').replace(/\D/g, '').replace(/^44(?=\d{9,10}$)/, '0');
  if (all.length < 6) return [];
  const spaced = [...all.replace(/^0/, '')].join('[ .-]?');
  const lead = all.startsWith('0') ? '(?:\\+?44[ .-]?(?:\\(0\\))?|0)?[ .-]?' : '';
  return [{ pattern: new RegExp(`(?<!\\d)${lead}${spaced}(?!\\d)`, 'g'), label }];
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A birth date in figures or with the month in words. */
function birthDate(day: string): RegExp {
  const [year = '', month = '', date = ''] = day.split('-');
  const d = `0?${Number(date)}(?:st|nd|rd|th)?`;
  const m = `(?:0?${Number(month)}|${MONTHS[Number(month) - 1] ?? month}[a-z]*)`;
  const y = `(?:${year}|${year.slice(2)})`;
  const between = '(?:[ ./,-]|of)+';
  return new RegExp(
    `(?<!\\d)(?:${day}|${d}${between}${m}${between}${y}|${m}${between}${d}${between}${y})(?!\\d)`,
    'gi',
  );
}

/** Lines of an address that identify by themselves: not a bare number, and not a lone short word. */
function addressLines(address: string | null): string[] {
  return (address ?? '')
    .split(/[\n,]+/)
    .filter((line) => /\p{L}{3}/u.test(line) && /\s/.test(line.trim()));
}

/** A text as a pattern for itself, its apostrophes typed in any way or left out. */
const literal = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/['’]/g, "['’]?");
