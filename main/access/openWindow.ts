import type { Role } from '../../shared/domain/records.ts';

/** Known to this module alone: nobody else can pass it to the constructor. */
const issuer = Symbol('issuer');

/**
 * Proof that the gate let this clinician read this case now. Episode repositories take it instead
 * of an episode's id, so a forgotten check does not compile.
 */
export class OpenWindow {
  readonly episodeId: string;
  readonly clinicianId: string;
  readonly role: Role;
  /** First instant at which the case closes, epoch ms; null while it has none. */
  readonly until: number | null;

  constructor(
    proof: symbol,
    facts: { episodeId: string; clinicianId: string; role: Role; until: number | null },
  ) {
    if (proof !== issuer) throw new TypeError('only the gate opens a window');
    this.episodeId = facts.episodeId;
    this.clinicianId = facts.clinicianId;
    this.role = facts.role;
    this.until = facts.until;
    Object.freeze(this);
  }
}

/** For `main/access/gate.ts` alone; a dependency rule holds everybody else off. */
export function issueOpenWindow(facts: {
  episodeId: string;
  clinicianId: string;
  role: Role;
  until: number | null;
}): OpenWindow {
  return new OpenWindow(issuer, facts);
}
