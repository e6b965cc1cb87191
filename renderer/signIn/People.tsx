import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { PersonView } from '../../shared/contract/views.ts';
import { roleDoes, roleWords } from '../copy/roles.ts';
import { signIn } from '../copy/signIn.ts';
import { Facts } from '../ui/Facts.tsx';
import { StatusPill } from '../ui/StatusPill.tsx';

/** Who can sign in here; choosing a practice person fills in the passphrase that is shown. */
export const People = ({
  people,
  chosen,
  onChoose,
}: {
  people: readonly PersonView[];
  chosen: string | null;
  onChoose: (person: PersonView) => void;
}) => (
  <Box component="ul" aria-label={signIn.who}>
    {people.map((person, index) => (
      <Box
        component="li"
        key={person.id}
        sx={{ borderTop: index === 0 ? 0 : 1, borderColor: 'line' }}
      >
        <ButtonBase
          aria-pressed={person.id === chosen}
          onClick={() => onChoose(person)}
          sx={{
            display: 'grid',
            gridTemplateColumns: 'minmax(0, 1fr) auto',
            alignItems: 'center',
            gap: 3,
            width: 1,
            textAlign: 'left',
            px: 5,
            py: '9px',
            bgcolor: person.id === chosen ? 'primary.soft' : 'transparent',
            '&:hover': { bgcolor: person.id === chosen ? 'primary.soft' : 'sunk' },
            '&:focus-visible, &.Mui-focusVisible': { outlineOffset: '-2px' },
          }}
        >
          <Box component="span" sx={{ display: 'grid' }}>
            <Box component="span">
              <Box component="span" sx={{ fontWeight: 600 }}>
                {person.name}
              </Box>
              <Box component="span" sx={{ color: 'quiet' }}>
                {` · ${roleWords[person.role]}`}
              </Box>
            </Box>
            <Box component="span" sx={{ typography: 'body2' }}>
              <Facts
                items={[
                  roleDoes[person.role],
                  // A hint that opens nothing any more would mislead.
                  person.ownPassphrase
                    ? signIn.ownPassphrase
                    : person.practicePassphrase === null
                      ? null
                      : signIn.shownPassphrase(person.practicePassphrase),
                ]}
              />
            </Box>
          </Box>
          {person.hasVault && <StatusPill kind="primary">{signIn.onThisComputer}</StatusPill>}
        </ButtonBase>
      </Box>
    ))}
  </Box>
);
