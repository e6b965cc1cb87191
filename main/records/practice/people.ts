import type { Clinician } from '../../../shared/domain/records.ts';
import type { PracticeDatabase } from './database.ts';

/** Somebody who can sign in to the practice service. Passphrases are shown: nobody here is real. */
export type PracticePerson = Clinician & {
  /** Profession or office, for the sign-in screen. */
  readonly title: string;
  readonly passphrase: string;
};

export type SignIns = {
  /** A new bearer token; null for an unknown person or a wrong passphrase. */
  readonly signIn: (personId: string, passphrase: string) => string | null;
  /** Id of the person a token belongs to; null for none. */
  readonly personOf: (token: string) => string | null;
};

/** Tokens are kept in the file, so that a restart signs nobody out. */
export const openSignIns = (
  db: PracticeDatabase,
  people: readonly PracticePerson[],
  now: () => number,
): SignIns => {
  const add = db.prepare('INSERT INTO sign_in (token, person, at) VALUES (?, ?, ?)');
  const find = db.prepare<[string], { person: string }>(
    'SELECT person FROM sign_in WHERE token = ?',
  );
  return {
    signIn: (personId, passphrase) => {
      const person = people.find((one) => one.id === personId);
      if (!person || person.passphrase !== passphrase) {
        return null;
      }
      const token = `${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll('-', '');
      add.run(token, person.id, now());
      return token;
    },
    personOf: (token) => {
      const found = find.get(token)?.person;
      return people.some((one) => one.id === found) ? (found ?? null) : null;
    },
  };
};
