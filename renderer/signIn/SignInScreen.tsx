import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { PersonView } from '../../shared/contract/views.ts';
import { useDesk, useLock } from '../app/desk.tsx';
import { refusedScreen, signIn } from '../copy/signIn.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { PassphraseField } from '../ui/PassphraseField.tsx';
import { Plain } from '../ui/Plain.tsx';
import { RefusalNotice } from '../ui/RefusalNotice.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';
import { useWait } from '../ui/useWait.ts';
import { People } from './People.tsx';
import { ReEnrolDialog } from './ReEnrolDialog.tsx';

/** Who you are and the passphrase: the first thing on the first screen. */
export const SignInScreen = () => {
  const desk = useDesk();
  const lock = useLock();
  const { busy, request } = lock;
  const [tried, setTried] = useState<string | null>(null);
  const known = desk.people.filter((person) => person.hasVault);
  const [chosen, setChosen] = useState<string | null>(
    known.length === 1 ? (known[0]?.id ?? null) : null,
  );
  // One person's refused passphrase is no news about another.
  const refusal = tried === chosen ? lock.refusal : null;
  const wait = useWait(refusal);
  const [passphrase, setPassphrase] = useState('');
  const [forgotten, setForgotten] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const person = desk.people.find(({ id }) => id === chosen);

  useEffect(() => {
    if (refusal?.code === 'wrongPassphrase') field.current?.select();
  }, [refusal]);

  const choose = (next: PersonView) => {
    setChosen(next.id);
    setPassphrase(next.ownPassphrase ? '' : (next.practicePassphrase ?? ''));
    queueMicrotask(() => field.current?.focus());
  };
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (person === undefined || passphrase === '' || wait > 0 || busy) return;
    setTried(person.id);
    request({ kind: 'signIn', personId: person.id, passphrase });
    setPassphrase('');
  };
  return (
    <Plain width={960}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        <Typography variant="h1">{signIn.title}</Typography>
        <Typography sx={{ color: 'quiet' }}>{desk.organisation}</Typography>
        {desk.practice && <StatusPill kind="caution">{signIn.practiceMark}</StatusPill>}
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 5,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 380px' },
        }}
      >
        <Panel heading={signIn.who} flush>
          {desk.people.length === 0 ? (
            <EmptyState title={signIn.noPeople.title} next={signIn.noPeople.next} />
          ) : (
            <People people={desk.people} chosen={chosen} onChoose={choose} />
          )}
        </Panel>
        <Panel heading={person?.name ?? signIn.chooseFirst}>
          <Box component="form" onSubmit={open} sx={{ display: 'grid', gap: 4 }}>
            <Typography variant="body2" sx={{ color: 'quiet' }}>
              {person === undefined
                ? signIn.chooseFirstNext
                : desk.keeps === 'nothing'
                  ? signIn.nothingExplained
                  : person.hasVault
                    ? signIn.knownExplained
                    : signIn.firstTimeExplained}
            </Typography>
            {person !== undefined && (
              <>
                <PassphraseField
                  key={person.id}
                  value={passphrase}
                  onChange={setPassphrase}
                  inputRef={field}
                  autoFocus
                  error={refusal?.code === 'wrongPassphrase'}
                />
                {refusal !== null && <RefusalNotice refusal={withoutWait(refusal)} />}
                <Button
                  type="submit"
                  variant="contained"
                  disabled={busy || passphrase === '' || wait > 0}
                >
                  {busy ? signIn.opening : wait > 0 ? signIn.wait(wait) : signIn.open}
                </Button>
                {person.hasVault && (
                  <Button
                    variant="text"
                    size="small"
                    onClick={() => setForgotten(true)}
                    sx={{ justifySelf: 'start' }}
                  >
                    {refusedScreen.forgotten}
                  </Button>
                )}
              </>
            )}
          </Box>
        </Panel>
      </Box>
      <Typography variant="body2" sx={{ color: 'quiet' }}>
        {desk.keeps === 'nothing'
          ? signIn.keepsNothing
          : desk.practice
            ? signIn.practiceExplained
            : signIn.keyNeverLeaves}
      </Typography>
      <ReEnrolDialog
        open={forgotten}
        person={person}
        unsentKnown={false}
        onClose={() => setForgotten(false)}
      />
    </Plain>
  );
};

/** The button counts the seconds down; the notice beside it must not name an older number. */
const withoutWait = <T extends { readonly retryAfter?: number }>({ retryAfter: _, ...rest }: T) =>
  rest;
