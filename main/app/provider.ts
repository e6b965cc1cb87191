/** The provider whose desk this is. Invented: the practice service's own. */
export const provider = {
  name: 'Fenland Talking Therapies (practice)',
  contact: 'Patient services, 01632 960100',
} as const;
