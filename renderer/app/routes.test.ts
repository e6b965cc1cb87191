import { describe, expect, it } from 'vitest';
import type { Role } from '../../shared/domain/records.ts';
import { homeOf, mayOpen, railOf, type ScreenName } from './routes.ts';

const roles: readonly Role[] = [
  'therapist',
  'supervisor',
  'caseManager',
  'guardian',
  'administrator',
];

describe('who has which screen', () => {
  it('puts nothing on a rail that its role may not open', () => {
    for (const role of roles) {
      for (const entry of railOf(role)) expect(mayOpen(role, entry), `${role} ${entry}`).toBe(true);
      expect(mayOpen(role, homeOf(role).screen)).toBe(true);
    }
  });

  it('gives the words of sessions to therapists alone', () => {
    const wordsOfPatients: readonly ScreenName[] = ['session', 'note', 'transcript'];
    for (const screen of wordsOfPatients) {
      expect(roles.filter((role) => mayOpen(role, screen))).toEqual(['therapist']);
    }
  });

  it('gives no case at all to guardian, administrator and supervisor', () => {
    for (const role of ['guardian', 'administrator', 'supervisor'] as const) {
      expect(mayOpen(role, 'patient')).toBe(false);
      expect(mayOpen(role, 'caseload')).toBe(false);
    }
  });
});
