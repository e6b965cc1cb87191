import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PersonView } from '../../shared/contract/views.ts';
import { useLock } from '../app/desk.tsx';
import { refusedScreen, signIn } from '../copy/signIn.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { PassphraseField } from '../ui/PassphraseField.tsx';

/**
 * The hardest choice: what this computer keeps is destroyed and the cases are fetched anew (product
 * V5). Asks for a passphrase and for a word to be typed.
 */
export const ReEnrolDialog = ({
  open,
  person,
  unsentKnown,
  onClose,
}: {
  open: boolean;
  person: PersonView | undefined;
  /** True where a list of unsent work stands on the screen behind. */
  unsentKnown: boolean;
  onClose: () => void;
}) => {
  const { request } = useLock();
  const [passphrase, setPassphrase] = useState('');
  if (person === undefined) return null;
  const close = () => {
    setPassphrase('');
    onClose();
  };
  return (
    <ConfirmDialog
      open={open}
      title={refusedScreen.reEnrolTitle}
      body={refusedScreen.reEnrolExplained}
      confirmLabel={refusedScreen.confirm}
      destructive
      typed={{ word: refusedScreen.confirmWord, label: refusedScreen.typeToConfirm }}
      busy={passphrase === ''}
      onConfirm={() => {
        request({ kind: 'reEnrol', personId: person.id, passphrase });
        close();
      }}
      onClose={close}
    >
      {!unsentKnown && (
        <Typography sx={{ fontWeight: 600 }}>{refusedScreen.unsentMayBeLost}</Typography>
      )}
      <Typography variant="body2" sx={{ color: 'quiet' }}>
        {refusedScreen.newPassphrase(person.name)}
        {person.practicePassphrase !== null &&
          ` ${signIn.shownPassphrase(person.practicePassphrase)}`}
      </Typography>
      <PassphraseField value={passphrase} onChange={setPassphrase} />
    </ConfirmDialog>
  );
};
