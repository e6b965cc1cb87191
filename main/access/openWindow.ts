/**
 * The token that says: this person may touch this case now. Episode repositories ask for it instead
 * of an episode id, so that a forgotten check does not compile.
 */
import type { Millis } from '../../shared/domain/ids.ts';
import type { Role } from '../../shared/domain/records.ts';

const issued = Symbol('issued by the gate');

export type WindowFacts = {
  readonly episodeId: string;
  readonly caseRef: string;
  readonly clinicianId: string;
  readonly role: Role;
  /** When the gate looked, epoch ms. */
  readonly at: Millis;
  /** First denied instant, epoch ms; null while no end is known. */
  readonly until: Millis | null;
};

export class OpenWindow {
  readonly episodeId: string;
  readonly caseRef: string;
  readonly clinicianId: string;
  readonly role: Role;
  readonly at: Millis;
  readonly until: Millis | null;

  /** Only `issueOpenWindow` holds the symbol that this asks for. */
  constructor(proof: typeof issued, facts: WindowFacts) {
    if (proof !== issued) throw new TypeError('Only the gate opens a window');
    this.episodeId = facts.episodeId;
    this.caseRef = facts.caseRef;
    this.clinicianId = facts.clinicianId;
    this.role = facts.role;
    this.at = facts.at;
    this.until = facts.until;
    Object.freeze(this);
  }
}

/** For `main/access/gate.ts` alone; dependency-cruiser keeps it so. */
export const issueOpenWindow = (facts: WindowFacts): OpenWindow => new OpenWindow(issued, facts);
