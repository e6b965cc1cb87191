/**
 * What the sign-in screen needs when the service cannot be reached: who has a vault here, and whether
 * the service is practice. Names of colleagues and nothing else; the vaults themselves hold no list.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Clinician } from '../../shared/domain/records.ts';

const Known = z.strictObject({
  practice: z.boolean(),
  people: z.array(Clinician),
});
export type Known = z.infer<typeof Known>;
const Stored = z.record(
  z.string(),
  Known.extend({ ownPassphrase: z.array(Clinician.shape.id).default([]) }),
);

export type FrontDeskMemory = {
  /** What is known of a service, by its stable name; null when this computer never reached it. */
  readonly recall: (issuer: string) => Known | null;
  readonly remember: (issuer: string, known: Known) => void;
  /** Whether somebody’s vault here opens with a passphrase they have chosen themselves. */
  readonly hasOwnPassphrase: (issuer: string, personId: string) => boolean;
  readonly setOwnPassphrase: (issuer: string, personId: string, own: boolean) => void;
};

export const createFrontDeskMemory = (profileDir: string): FrontDeskMemory => {
  const file = join(profileDir, 'front-desk.json');
  const read = (): z.infer<typeof Stored> => {
    try {
      return Stored.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      // Missing or damaged: the next contact writes it anew.
      return {};
    }
  };
  const write = (stored: z.infer<typeof Stored>) => {
    writeFileSync(`${file}.new`, JSON.stringify(stored), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  return {
    recall(issuer) {
      const known = read()[issuer];
      return known === undefined ? null : { practice: known.practice, people: known.people };
    },
    remember(issuer, known) {
      const stored = read();
      const next = { ...known, ownPassphrase: stored[issuer]?.ownPassphrase ?? [] };
      if (JSON.stringify(stored[issuer]) !== JSON.stringify(next))
        write({ ...stored, [issuer]: next });
    },
    hasOwnPassphrase: (issuer, personId) =>
      read()[issuer]?.ownPassphrase.includes(personId) ?? false,
    setOwnPassphrase(issuer, personId, own) {
      const stored = read();
      const known = stored[issuer];
      if (known === undefined || known.ownPassphrase.includes(personId) === own) return;
      const others = known.ownPassphrase.filter((id) => id !== personId);
      write({
        ...stored,
        [issuer]: { ...known, ownPassphrase: own ? [...others, personId] : others },
      });
    },
  };
};
