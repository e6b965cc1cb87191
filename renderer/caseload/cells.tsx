import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { ScoreTrend } from '../../shared/contract/views.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import type { MeasureKind } from '../../shared/domain/records.ts';
import { kindWords } from '../copy/appointments.ts';
import { caseload, sessionsDone, stageWords, supervisedWords } from '../copy/caseload.ts';
import { common } from '../copy/common.ts';
import { consentWords } from '../copy/consent.ts';
import { sentence } from '../copy/counts.ts';
import { dayAndTime } from '../copy/dates.ts';
import { changeShort } from '../copy/scores.ts';
import { AccessRuler } from '../ui/AccessRuler.tsx';
import { ScoreSparkline } from '../ui/ScoreSparkline.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { type CaseRow, daysSinceSupervised, supervisionDue } from './filters.ts';

const Quiet = ({ children }: { children: ReactNode }) => (
  <Box component="span" sx={{ color: 'quiet' }}>
    {children}
  </Box>
);

export const NextCell = ({ row, now }: { row: CaseRow; now: Millis }) =>
  row.nextSession === null ? (
    <Quiet>{row.header.status === 'discharged' ? common.none : caseload.noNext}</Quiet>
  ) : (
    <>
      {sentence(dayAndTime(row.nextSession.startsAt, now))}
      <Quiet> · {kindWords[row.nextSession.kind].toLowerCase()}</Quiet>
    </>
  );

const tints: Record<ScoreTrend['change'], string> = {
  improvedReliably: 'good.main',
  worseReliably: 'caution.main',
  noReliableChange: 'quiet',
  notEnoughScores: 'quiet',
};

/** A line of scores, the last one, and the change in a word. */
export const ScoreCell = ({ row, kind }: { row: CaseRow; kind: MeasureKind }) => {
  const trend = row.trends.find((one) => one.kind === kind);
  if (trend === undefined || trend.last === null) return <Quiet>{common.none}</Quiet>;
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', verticalAlign: 'middle', gap: '6px' }}
    >
      <ScoreSparkline trend={trend} width={48} height={24} />
      <Box component="span" aria-hidden sx={{ minWidth: '1.4em', textAlign: 'right' }}>
        {trend.last}
      </Box>
      <Box component="span" aria-hidden sx={{ typography: 'body2', color: tints[trend.change] }}>
        {changeShort[trend.change]}
      </Box>
    </Box>
  );
};

export const RiskCell = ({ row }: { row: CaseRow }) =>
  row.header.openRiskLoops > 0 ? (
    <StatusPill kind="risk">{caseload.riskOpen(row.header.openRiskLoops)}</StatusPill>
  ) : (
    <Quiet>{caseload.noRisk}</Quiet>
  );

export const SupervisedCell = ({ row, now }: { row: CaseRow; now: Millis }) => {
  if (row.header.status !== 'inTreatment') return <Quiet>{common.none}</Quiet>;
  const words = supervisedWords(daysSinceSupervised(row, now));
  return supervisionDue(row, now) ? (
    <Box component="span" sx={{ color: 'caution.main' }}>
      {caseload.due(words)}
    </Box>
  ) : (
    <Quiet>{words}</Quiet>
  );
};

export const StageCell = ({ row }: { row: CaseRow }) => (
  <>
    {stageWords[row.header.status]}
    {row.header.status !== 'waiting' && (
      <Quiet> · {sessionsDone(row.header.sessionsDone, row.header.plannedSessions)}</Quiet>
    )}
  </>
);

export const TherapistCell = ({ row }: { row: CaseRow }) =>
  row.header.therapist === null ? <Quiet>{caseload.noTherapist}</Quiet> : row.header.therapist;

export const ConsentCell = ({ row }: { row: CaseRow }) => {
  const { answer } = row.header.gpSharing;
  const words = sentence(consentWords[answer].answer);
  return answer === 'given' ? words : <Quiet>{words}</Quiet>;
};

export const AccessCell = ({ row }: { row: CaseRow }) => <AccessRuler access={row.header.access} />;
