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
const Stored = z.record(z.string(), Known);

export type FrontDeskMemory = {
  /** What is known of a service, by its stable name; null when this computer never reached it. */
  readonly recall: (issuer: string) => Known | null;
  readonly remember: (issuer: string, known: Known) => void;
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
  return {
    recall: (issuer) => read()[issuer] ?? null,
    remember(issuer, known) {
      const before = read();
      if (JSON.stringify(before[issuer]) === JSON.stringify(known)) return;
      writeFileSync(`${file}.new`, JSON.stringify({ ...before, [issuer]: known }), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
};
