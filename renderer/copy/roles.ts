import type { Role } from '../../shared/domain/records.ts';

export const roleWords: Record<Role, string> = {
  therapist: 'therapist',
  supervisor: 'supervisor',
  caseManager: 'case manager',
  guardian: 'Caldicott Guardian',
  administrator: 'administrator',
};

/** What a role is here to do, in half a sentence: under a name on the sign-in screen. */
export const roleDoes: Record<Role, string> = {
  therapist: 'sessions, notes, supervision',
  supervisor: 'cases brought to supervision',
  caseManager: 'discharges and GP letters',
  guardian: 'access, disputes, ledger',
  administrator: 'policy and devices',
};

/** The name one is greeted by: titles are left out. */
export const firstName = (name: string): string => {
  const parts = name.split(' ').filter((part) => !/^(Dr|Prof|Mr|Mrs|Ms|Mx)\.?$/.test(part));
  return parts[0] ?? name;
};
