/** The patient's page: everything its reader may see of one case, read once. */
import { ok, type Result } from '../../shared/contract/result.ts';
import type { Output } from '../../shared/contract/table.ts';
import type { GpPractice, Patient } from '../../shared/domain/records.ts';
import { readRecords } from './caseRecords.ts';
import { caseHeader, headerKinds, heldCase, mayRead } from './header.ts';
import type { CaseContext, ReadParts } from './parts.ts';
import { allLoops } from './riskLoops.ts';
import { byStart, sessionRow, signedNotes, trendsOf } from './sessionRow.ts';

type CaseRead = Output<'case.read'>;

const pageKinds = [...headerKinds, 'sessionNote', 'homework', 'goal'] as const;

const gpLine = (gp: GpPractice | null): string | null =>
  gp && [gp.doctor, gp.name].filter((part) => part !== null).join(', ');

const contactOf = (
  patient: Patient | undefined,
  may: ReturnType<typeof mayRead>,
): CaseRead['contact'] =>
  patient && may('identity')
    ? {
        address: patient.address,
        phone: patient.phone,
        gp: may('identifiers') ? gpLine(patient.gp) : null,
      }
    : null;

/**
 * Homework and goals. Patient services see how they went and not what they say (domain 6.3), so
 * their wording is left empty.
 */
const worded = <T extends { readonly text: string }>(
  list: readonly T[],
  may: ReturnType<typeof mayRead>,
): T[] => {
  if (may('homework')) return [...list];
  return may('homeworkOutcome') ? list.map((one) => ({ ...one, text: '' })) : [];
};

export const readCase = async (
  parts: ReadParts,
  { user, now, window }: CaseContext,
): Promise<Result<CaseRead>> => {
  const [found, records, counts] = await Promise.all([
    heldCase(parts, window.episodeId),
    readRecords(parts.episodes, window, pageKinds),
    parts.episodes.countUtterances(window),
  ]);
  if (!found.ok) return found;
  const held = found.value;
  const may = mayRead(held, user.role, now);
  const lines = new Map(counts.map((one) => [one.sessionId, one.count]));
  const [latest] = may('clinicalSummaries')
    ? signedNotes(records.sessionNote, records.session)
    : [];
  return ok({
    header: caseHeader({ held, records, role: user.role, now, personName: parts.personName }),
    contact: contactOf(records.patient[0], may),
    sessions: records.session
      .toSorted((a, b) => byStart(b, a))
      .map((session) =>
        sessionRow({
          session,
          held,
          patient: records.patient[0],
          planned: records.episode[0]?.plannedSessions ?? null,
          notes: records.sessionNote,
          lines: lines.get(session.id) ?? 0,
          role: user.role,
          now,
        }),
      ),
    lastSummary: latest
      ? {
          sessionNumber: latest.session.number,
          at: latest.note.signedAt ?? latest.session.startsAt,
          progress: latest.note.progress,
          plan: latest.note.plan,
        }
      : null,
    trends: trendsOf(may('scores') ? records.measure : []),
    riskLoops: may('risk') ? allLoops(records) : [],
    homework: worded(records.homework, may),
    goals: worded(records.goal, may),
  });
};
