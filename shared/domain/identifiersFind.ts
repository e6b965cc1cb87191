/** A place in a text that tells, or may tell, who is meant. */
export type FindKind =
  | 'name'
  | 'thirdParty'
  | 'address'
  | 'postcode'
  | 'phone'
  | 'email'
  | 'date'
  | 'nhsNumber'
  | 'place'
  | 'caseRef'
  | 'unknownWord';

/** A place in the text: from `start` up to, not with, `end`. */
export type Find = {
  readonly start: number;
  readonly end: number;
  readonly kind: FindKind;
  /** False for a word that only the author can judge. */
  readonly certain: boolean;
};
