import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { DeskState } from '../../shared/contract/views.ts';
import { useAction } from '../bridge/useAction.ts';
import { common } from '../copy/common.ts';
import { settingsWords } from '../copy/palette.ts';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { useDesk } from './desk.tsx';
import { mayOpen } from './routes.ts';
import { ScreenSettings } from './ScreenSettings.tsx';
import { SignInSettings } from './SignInSettings.tsx';

const Choice = <T extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: T;
  options: Readonly<Record<T, string>>;
  onChoose: (value: T) => void;
}) => {
  const id = useId();
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography id={id} variant="subtitle2">
        {label}
      </Typography>
      <ToggleButtonGroup
        exclusive
        value={value}
        aria-labelledby={id}
        onChange={(_, chosen: T | null) => chosen !== null && onChoose(chosen)}
        sx={{ flexWrap: 'wrap' }}
      >
        {(Object.keys(options) as T[]).map((option) => (
          <ToggleButton key={option} value={option}>
            {options[option]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
};

/** Theme, rows and the Enter key, kept for the person on this computer; and how they sign in. */
export const SettingsDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const id = useId();
  const { settings, user } = useDesk();
  const writes = user !== null && mayOpen(user.role, 'session');
  const save = useAction('desk.settings');
  const change = (part: Partial<DeskState['settings']>) => void save.run(part);
  return (
    <Dialog open={open} onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{settingsWords.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 5 }}>
        <Choice
          label={settingsWords.theme}
          value={settings.theme}
          options={settingsWords.themes}
          onChoose={(theme) => change({ theme })}
        />
        <Choice
          label={settingsWords.density}
          value={settings.density}
          options={settingsWords.densities}
          onChoose={(density) => change({ density })}
        />
        {writes && (
          <Choice
            label={settingsWords.enter}
            value={settings.enterSends ? 'sends' : 'newLine'}
            options={settingsWords.enters}
            onChoose={(enter) => change({ enterSends: enter === 'sends' })}
          />
        )}
        <Typography variant="body2" sx={{ color: 'quiet' }}>
          {writes && settings.enterSends ? settingsWords.enterWarning : settingsWords.kept}
        </Typography>
        {save.refusal !== undefined && <RefusalNotice refusal={save.refusal} />}
        <SignInSettings />
        <ScreenSettings />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{common.close}</Button>
      </DialogActions>
    </Dialog>
  );
};
