/**
 * Everybody who works at the practice service. All of them are invented, and the passphrases
 * are shown on the sign-in screen.
 */
import type { GpPractice } from '../../../../shared/domain/records.ts';
import type { PracticePerson } from '../people.ts';

export const staff = {
  pugh: {
    id: 'practitioner-rhiannon-pugh',
    name: 'Rhiannon Pugh',
    role: 'therapist',
    title: 'CBT therapist',
    passphrase: 'copper kettle morning',
  },
  adeyemi: {
    id: 'practitioner-marcus-adeyemi',
    name: 'Marcus Adeyemi',
    role: 'therapist',
    title: 'CBT therapist',
    passphrase: 'harbour lantern walnut',
  },
  kelly: {
    id: 'practitioner-siobhan-kelly',
    name: 'Siobhan Kelly',
    role: 'therapist',
    title: 'Psychological wellbeing practitioner',
    passphrase: 'velvet orchard tuesday',
  },
  marsh: {
    id: 'practitioner-helen-marsh',
    name: 'Dr Helen Marsh',
    role: 'supervisor',
    title: 'Clinical supervisor',
    passphrase: 'granite heron teapot',
  },
  nair: {
    id: 'practitioner-priya-nair',
    name: 'Priya Nair',
    role: 'caseManager',
    title: 'Case manager, patient services',
    passphrase: 'marble ferry saffron',
  },
  whitlock: {
    id: 'practitioner-joe-whitlock',
    name: 'Joe Whitlock',
    role: 'caseManager',
    title: 'Case manager, patient services',
    passphrase: 'pebble trumpet acorn',
  },
  bell: {
    id: 'practitioner-anthony-bell',
    name: 'Dr Anthony Bell',
    role: 'guardian',
    title: 'Caldicott Guardian and data protection officer',
    passphrase: 'thistle anchor violin',
  },
  lindqvist: {
    id: 'practitioner-kate-lindqvist',
    name: 'Kate Lindqvist',
    role: 'administrator',
    title: 'System administrator',
    passphrase: 'birch compass marmalade',
  },
} as const satisfies Record<string, PracticePerson>;
export type StaffKey = keyof typeof staff;

/** In the order of the sign-in screen. */
export const people: readonly PracticePerson[] = Object.values(staff);

/** Codes of a form that no practice has. */
export const gpPractices = {
  millLane: { odsCode: 'Y99901', name: 'Mill Lane Surgery', doctor: 'Dr S. Farrow' },
  quayside: { odsCode: 'Y99902', name: 'Quayside Medical Centre', doctor: 'Dr P. Okonjo' },
  beechwood: { odsCode: 'Y99903', name: 'Beechwood Practice', doctor: 'Dr L. Trevanion' },
  oldTannery: { odsCode: 'Y99904', name: 'The Old Tannery Surgery', doctor: null },
} as const satisfies Record<string, GpPractice>;
export type GpKey = keyof typeof gpPractices;
