import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { CaseHeader } from '../../shared/contract/views.ts';
import { useNow } from '../bridge/clock.tsx';
import { gpSharing } from '../copy/consent.ts';
import { birthDate } from '../copy/dates.ts';
import { caseHeader, nhsNumber } from '../copy/person.ts';
import { AccessRuler } from './AccessRuler.tsx';
import { CaseRefName } from './CaseRefName.tsx';
import { Facts } from './Facts.tsx';
import { StatusPill } from './StatusPill.tsx';

/**
 * The identity banner that stands over everything about one case (hazard H01): reference, name,
 * pronouns, date of birth and age, NHS number, GP sharing, research opt-out, risk and access.
 */
export const CaseHeaderBar = ({
  header,
  facts = [],
  children,
}: {
  header: CaseHeader;
  /** More facts on the second line, for example `session 5 of 8`, `typed`. */
  facts?: readonly ReactNode[];
  /** What can be done from here, on the right. */
  children?: ReactNode;
}) => {
  const now = useNow();
  const { patient } = header;
  const identity =
    patient === null
      ? [caseHeader.noName]
      : [
          `${caseHeader.bornLabel} ${birthDate(patient.birthDate)} (${patient.age})`,
          patient.nhsNumber === null
            ? caseHeader.noNhsNumber
            : `${caseHeader.nhsLabel} ${nhsNumber(patient.nhsNumber)}`,
        ];
  return (
    <Box
      component="header"
      aria-label={`${caseHeader.label} ${header.caseRef}`}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        justifyContent: 'space-between',
        columnGap: 4,
        rowGap: 2,
        px: 6,
        py: 2,
        minHeight: 64,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'line',
      }}
    >
      <Box sx={{ minWidth: 0, flex: '1 1 420px' }}>
        <Box
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1 }}
        >
          <CaseRefName caseRef={header.caseRef} name={patient?.name ?? null} size="title" />
          {patient?.pronouns != null && (
            <Box component="span" sx={{ color: 'quiet' }}>
              {patient.pronouns}
            </Box>
          )}
          {header.openRiskLoops > 0 && (
            <StatusPill kind="risk">{caseHeader.riskOpen(header.openRiskLoops)}</StatusPill>
          )}
          <StatusPill kind="neutral">{gpSharing(header.gpSharing, now)}</StatusPill>
          {header.researchOptOut && (
            <StatusPill kind="neutral">{caseHeader.researchOptOut}</StatusPill>
          )}
          {header.earlier && <StatusPill kind="neutral">{caseHeader.earlier}</StatusPill>}
          {header.rereferred && <StatusPill kind="neutral">{caseHeader.rereferred}</StatusPill>}
          <AccessRuler access={header.access} form="header" />
        </Box>
        <Box sx={{ typography: 'body2' }}>
          <Facts
            items={[
              ...identity,
              header.problem,
              ...(facts.length === 0
                ? [caseHeader.sessions(header.sessionsDone, header.plannedSessions)]
                : facts),
            ]}
          />
        </Box>
      </Box>
      {children !== undefined && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
          {children}
        </Box>
      )}
    </Box>
  );
};
