import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { fieldWords, letter, sourceCount } from '../copy/letters.ts';
import { countOf, type Opened, type Source, sectionsOf, sources } from './opened.ts';

/** What this recipient may be told and why; where each sentence comes from; what is never said. */
export const Evidence = ({
  opened,
  marked,
  onMark,
}: {
  opened: Opened;
  marked: Source | null;
  onMark: (source: Source | null) => void;
}) => {
  const sections = sectionsOf(opened);
  const { profile } = opened;
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Box>
        <Typography variant="h2">{letter.evidence}</Typography>
        <Typography variant="body2" sx={{ color: 'quiet' }}>
          {letter.evidenceHelp}
        </Typography>
      </Box>
      <Part title={letter.sources}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 1 }}>
          {sources
            .filter((source) => countOf(sections, source) > 0)
            .map((source) => (
              <Chip
                key={source}
                label={sourceCount(source, countOf(sections, source))}
                aria-pressed={marked === source}
                onClick={() => onMark(marked === source ? null : source)}
              />
            ))}
        </Box>
      </Part>
      <Box component="ul" sx={{ display: 'grid', gap: 2 }}>
        {sections
          .filter(({ paragraphs }) => paragraphs.some((one) => one.source === 'record'))
          .map((section) => (
            <Box
              component="li"
              key={section.code}
              sx={{ border: 1, borderColor: 'line', borderRadius: '8px', px: 3, py: 2 }}
            >
              <Link
                component="button"
                type="button"
                variant="body2"
                underline="hover"
                onClick={() => goTo(section.code)}
                sx={{ color: 'quiet', minHeight: 24 }}
              >
                {section.title}
              </Link>
              {section.paragraphs
                .filter((one) => one.source === 'record')
                .map((one, index) => (
                  <Typography
                    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs keep their places
                    key={index}
                    variant="body2"
                    dir="auto"
                    sx={{ whiteSpace: 'pre-wrap' }}
                  >
                    {one.text}
                  </Typography>
                ))}
            </Box>
          ))}
      </Box>
      <Part title={letter.why}>
        <Typography variant="body2">{profile.purpose}</Typography>
        <Typography variant="body2" sx={{ color: 'quiet' }}>
          {letter.legalBasis}: {profile.legalBasis}
        </Typography>
        <Typography variant="body2" sx={{ color: 'quiet' }}>
          {letter.source}: {profile.source}
        </Typography>
      </Part>
      <Part title={letter.never}>
        <Box component="ul">
          {profile.never.map((field) => (
            <Typography component="li" variant="body2" key={field} sx={{ color: 'quiet' }}>
              {fieldWords(field)}
            </Typography>
          ))}
        </Box>
      </Part>
    </Box>
  );
};

export const sectionId = (code: string): string => `letter-section-${code}`;

/** Moves to the section in the letter, for eyes and for a screen reader. */
const goTo = (code: string): void => {
  const section = document.getElementById(sectionId(code));
  section?.scrollIntoView({ block: 'nearest' });
  section?.focus();
};

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box component="section" aria-label={title}>
    <Typography variant="subtitle2" component="h3">
      {title}
    </Typography>
    {children}
  </Box>
);
