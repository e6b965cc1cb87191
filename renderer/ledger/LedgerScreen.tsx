import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId } from 'react';
import { useDesk } from '../app/desk.tsx';
import { useNavigate, useRemembered } from '../app/navigation.tsx';
import { evidence } from '../copy/evidence.ts';
import { ledgerScreen } from '../copy/ledgerScreen.ts';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Evidence } from './Evidence.tsx';
import { ExportButton } from './ExportButton.tsx';
import { OwnLedger } from './OwnLedger.tsx';

/**
 * Who saw, changed, shared or erased what on this computer (product E1); for the Caldicott Guardian
 * and data protection officer, the evidence of all workstations beside it.
 */
export const LedgerScreen = () => {
  const navigate = useNavigate();
  const id = useId();
  const guardian = useDesk().user?.role === 'guardian';
  const [remembered, remember] = useRemembered('ledgerPart', 'service');
  const shown = guardian && remembered !== 'own' ? 'service' : 'own';
  return (
    <Box
      sx={{
        px: 6,
        py: 5,
        display: 'flex',
        flexDirection: 'column',
        gap: 3,
        maxWidth: 1240,
        height: { sm: shown === 'own' ? '100%' : 'auto' },
        minHeight: shown === 'own' ? 520 : 0,
      }}
    >
      <PageHeading
        title={ledgerScreen.title}
        lead={shown === 'own' ? ledgerScreen.lead : evidence.lead}
        aside={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
            {shown === 'own' && <ExportButton />}
            <Button onClick={() => navigate({ screen: 'computer' })}>{ledgerScreen.back}</Button>
          </Box>
        }
      />
      {guardian && (
        <Tabs
          value={shown}
          onChange={(_, next: string) => remember(next)}
          aria-label={evidence.parts}
        >
          {(['service', 'own'] as const).map((part) => (
            <Tab
              key={part}
              value={part}
              label={evidence.part[part]}
              id={`${id}-${part}`}
              aria-controls={`${id}-panel`}
            />
          ))}
        </Tabs>
      )}
      <Box
        {...(guardian
          ? { role: 'tabpanel', id: `${id}-panel`, 'aria-labelledby': `${id}-${shown}` }
          : {})}
        sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}
      >
        {shown === 'own' ? <OwnLedger /> : <Evidence />}
      </Box>
    </Box>
  );
};
