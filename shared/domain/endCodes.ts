/** IAPT end codes: how a referral came to its end (domain 4.1). */
export type EndCode = {
  readonly code: string;
  readonly label: string;
  readonly group: 'notTakenOn' | 'takenOn';
};

/** Codes that may be chosen, those of a finished course first. */
export const endCodes: readonly EndCode[] = [
  { code: '46', label: 'Mutually agreed completion of treatment', group: 'takenOn' },
  { code: '47', label: 'Ended earlier than the professional planned', group: 'takenOn' },
  { code: '48', label: 'Ended earlier than the patient requested', group: 'takenOn' },
  { code: '49', label: 'Deceased (taken on)', group: 'takenOn' },
  { code: '96', label: 'Not known (taken on)', group: 'takenOn' },
  { code: '50', label: 'Not assessed', group: 'notTakenOn' },
  {
    code: '10',
    label: 'Not suitable, referred back or no action',
    group: 'notTakenOn',
  },
  { code: '11', label: 'Not suitable, signposted elsewhere', group: 'notTakenOn' },
  { code: '12', label: 'Discharged by mutual agreement after advice', group: 'notTakenOn' },
  { code: '13', label: 'Referred to another therapy service', group: 'notTakenOn' },
  { code: '14', label: 'Suitable, but the patient declined', group: 'notTakenOn' },
  { code: '16', label: 'Incomplete assessment, patient dropped out', group: 'notTakenOn' },
  { code: '17', label: 'Deceased (assessed only)', group: 'notTakenOn' },
  { code: '95', label: 'Not known (assessed only)', group: 'notTakenOn' },
];

/** Codes of data set v2.0, still met in old records and never written. */
const earlierCodes: ReadonlySet<string> = new Set(['40', '41', '42', '43', '44', '45', '97', '98']);

/** Words for a recorded end code; null for one that no version of the data set knows. */
export function endCodeLabel(code: string): string | null {
  const known = endCodes.find((row) => row.code === code)?.label;
  if (known !== undefined) return known;
  return earlierCodes.has(code) ? `Code ${code} of an earlier data set` : null;
}

/** Whether a code may be written today. */
export function isEndCode(code: string): boolean {
  return endCodes.some((row) => row.code === code);
}

/** Whether the code says that the patient has died: no letter goes to them by itself (domain A-21). */
export function isDeceasedEndCode(code: string | null): boolean {
  return code === '49' || code === '17';
}
