/** Where a session stands in its agenda, by the clock alone. */
import type { Millis } from '../../shared/domain/ids.ts';
import type { Session } from '../../shared/domain/records.ts';

const MINUTE = 60_000;

export type AgendaPart = {
  readonly item: string;
  readonly minutes: number;
  readonly place: 'past' | 'now' | 'ahead';
  /** Share of this part's own time that has gone, 0–1. */
  readonly gone: number;
};

/** The parts of an agenda after `elapsed`; null elapsed: not begun, everything ahead. */
export function agendaAt(agenda: Session['agenda'], elapsed: Millis | null): readonly AgendaPart[] {
  let from = 0;
  return agenda.map(({ item, minutes }) => {
    const begins = from;
    from += minutes * MINUTE;
    if (elapsed === null || elapsed < begins) return { item, minutes, place: 'ahead', gone: 0 };
    if (elapsed >= from) return { item, minutes, place: 'past', gone: 1 };
    return { item, minutes, place: 'now', gone: (elapsed - begins) / (minutes * MINUTE) };
  });
}

/** Time since the session began, up to its end where it has ended; null before. */
export function elapsedOf(
  session: Pick<Session, 'startedAt' | 'endedAt'>,
  now: Millis,
): Millis | null {
  if (session.startedAt === null) return null;
  const until = session.endedAt === null ? now : Date.parse(session.endedAt);
  return Math.max(0, until - Date.parse(session.startedAt));
}

/** Time left of the planned length; negative once it is over. */
export function leftOf(session: Pick<Session, 'minutes'>, elapsed: Millis): Millis {
  return session.minutes * MINUTE - elapsed;
}

/** Start is live from this long before the appointment (product W1). */
export const START_LIVE_BEFORE_MS = 10 * MINUTE;

/** When Start becomes live, and whether it is. */
export function startLive(startsAt: string, now: Millis): { from: Millis; live: boolean } {
  const from = Date.parse(startsAt) - START_LIVE_BEFORE_MS;
  return { from, live: now >= from };
}
