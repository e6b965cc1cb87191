import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Role } from '../../shared/domain/records.ts';
import { useNavigate } from '../app/navigation.tsx';
import { checks, consentCheck, letter, toWords } from '../copy/letters.ts';
import { CheckRow } from '../ui/CheckRow.tsx';
import { countOf, type Opened, otherGaps, sectionsOf } from './opened.ts';

/** What stands between this letter and a signature; consent first, and unknown counts as no. */
export const LetterChecks = ({
  opened,
  pages,
  role,
}: {
  opened: Opened;
  pages: number | null;
  role: Role | undefined;
}) => {
  const navigate = useNavigate();
  const { episodeId } = opened.header;
  const { consent, profile, blocksComparedWith } = opened;
  const gaps = otherGaps(opened);
  const judgement = countOf(sectionsOf(opened), 'judgement');
  const blocks = countOf(sectionsOf(opened), 'therapistBlock') > 0;
  return (
    <>
      <Typography variant="h2">{letter.before}</Typography>
      <Box component="ul" aria-live="polite">
        {consent.open ? (
          <CheckRow state="ok" title={consentCheck.open} detail={consentCheck.openDetail} />
        ) : (
          <CheckRow
            state="stop"
            title={consentCheck.closed[consent.answer]}
            detail={consentCheck.closedDetail}
          />
        )}
        {opened.to === null ? (
          <CheckRow state="missing" title={checks.noGp} detail={checks.noGpDetail} />
        ) : (
          <CheckRow state="ok" title={checks.gp} detail={toWords(opened)} />
        )}
        {gaps.length === 0 ? (
          <CheckRow state="ok" title={checks.nothingMissing} />
        ) : (
          <CheckRow
            state="missing"
            title={checks.missing(gaps)}
            detail={checks.missingDetail}
            action={
              <Button
                size="small"
                onClick={() =>
                  navigate(
                    role === 'therapist' && gaps.includes('closingSummary')
                      ? { screen: 'discharge', episodeId }
                      : { screen: 'patient', episodeId },
                  )
                }
              >
                {role === 'therapist' && gaps.includes('closingSummary')
                  ? letter.correctBlock
                  : letter.openPatient}
              </Button>
            }
          />
        )}
        <CheckRow
          state="ok"
          title={checks.profile}
          detail={checks.profileDetail(profile.never.length)}
        />
        {blocks && blocksComparedWith !== null && (
          <CheckRow
            state="ok"
            title={checks.compared}
            detail={checks.comparedDetail(blocksComparedWith)}
          />
        )}
        {blocks && blocksComparedWith === null && (
          <CheckRow state="note" title={checks.notCompared} detail={checks.notComparedDetail} />
        )}
        {judgement > 0 && (
          <CheckRow
            state="note"
            title={checks.judgement(judgement)}
            detail={checks.judgementDetail}
          />
        )}
        {pages !== null && <CheckRow state="ok" title={letter.previewed(pages)} />}
      </Box>
    </>
  );
};
