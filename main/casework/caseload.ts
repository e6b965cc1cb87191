/** The caseload: every case this person may read, with header, next session and scores. */
import type { Output } from '../../shared/contract/table.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import { type CaseOnDesk, readCases } from './caseRecords.ts';
import { caseHeader, headerKinds, mayRead } from './header.ts';
import type { ReadParts } from './parts.ts';
import { lastSupervisedAt, nextSession, trendsOf } from './sessionRow.ts';

type Row = Output<'caseload.list'>['rows'][number];

const caseloadKinds = [...headerKinds, 'supervisionRequest', 'supervisionAdvice'] as const;

const rowOf = (
  { held, records }: CaseOnDesk<(typeof caseloadKinds)[number]>,
  { user, now, personName }: { user: Clinician; now: Millis } & Pick<ReadParts, 'personName'>,
): Row => {
  const may = mayRead(held, user.role, now);
  const next = may('appointments') ? nextSession(records.session, now) : null;
  return {
    header: caseHeader({ held, records, role: user.role, now, personName }),
    nextSession: next && { startsAt: next.startsAt, kind: next.kind },
    trends: trendsOf(may('scores') ? records.measure : []),
    lastSupervisedAt: may('supervisionNote')
      ? lastSupervisedAt(records.supervisionRequest, records.supervisionAdvice)
      : null,
  };
};

/** In the order of references; screens sort and filter. */
export const readCaseload = async (
  parts: ReadParts,
  user: Clinician,
  now: Millis,
): Promise<Row[]> => {
  const windows = await parts.readableCases(user, 'identity');
  const cases = await readCases(parts.episodes, await parts.heldCases(), windows, caseloadKinds);
  return cases
    .map((one) => rowOf(one, { user, now, personName: parts.personName }))
    .sort((a, b) => a.header.caseRef.localeCompare(b.header.caseRef));
};
