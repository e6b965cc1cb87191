import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { type ReactNode, useId } from 'react';
import { Region } from '../app/regions.tsx';
import { panel, session as words } from '../copy/session.ts';

export const panelTabs = ['plan', 'scores', 'scratch', 'homework', 'safety'] as const;
export type PanelTab = (typeof panelTabs)[number];

/** What a therapist glances at while talking, one tab at a time. */
export const RightPanel = ({
  tab,
  tabs,
  onTab,
  children,
}: {
  tab: PanelTab;
  tabs: readonly PanelTab[];
  onTab: (tab: PanelTab) => void;
  children: Readonly<Record<PanelTab, () => ReactNode>>;
}) => {
  const id = useId();
  return (
    <Region
      as="aside"
      label={words.regions.panel}
      sx={{
        minHeight: 0,
        overflowY: 'auto',
        borderStyle: 'solid',
        borderColor: 'line',
        borderWidth: 0,
        borderTopWidth: { xs: '1px', md: 0 },
        borderLeftWidth: { xs: 0, md: '1px' },
        px: '18px',
        pb: 4,
      }}
    >
      <Tabs
        value={tab}
        onChange={(_, next: PanelTab) => onTab(next)}
        aria-label={words.regions.panel}
        slotProps={{ indicator: { hidden: true } }}
        sx={{
          position: 'sticky',
          top: 0,
          zIndex: 1,
          minHeight: 0,
          py: 3,
          bgcolor: 'background.default',
          '& .MuiTabs-list': { gap: '4px' },
          '& .MuiTab-root': {
            minHeight: 26,
            flex: '1 1 auto',
            px: '7px',
            py: '3px',
            whiteSpace: 'nowrap',
            borderRadius: '13px',
            fontSize: '0.8125rem',
            bgcolor: 'sunk',
            '&.Mui-selected': { bgcolor: 'primary.soft' },
          },
        }}
      >
        {tabs.map((name) => (
          <Tab
            key={name}
            value={name}
            label={panel.tabs[name]}
            id={`${id}-tab-${name}`}
            aria-controls={`${id}-panel`}
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${tab}`}
        sx={{ display: 'grid', gap: 3 }}
      >
        {children[tab]()}
      </Box>
    </Region>
  );
};
