import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useNow } from '../bridge/clock.tsx';
import { useOperation } from '../bridge/useOperation.ts';
import { common } from '../copy/common.ts';
import { when } from '../copy/dates.ts';
import { entryWord, evidence, shortDevice, statusWords } from '../copy/evidence.ts';
import { Answer } from '../ui/Answer.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { type PillKind, StatusPill } from '../ui/StatusPill.tsx';

const { columns } = evidence;
const kinds: Readonly<Record<keyof typeof statusWords, PillKind>> = {
  active: 'good',
  inactive: 'risk',
  enteredInError: 'risk',
  unknown: 'neutral',
};

const Hash = ({ children }: { children: string }) => (
  <Box component="code" sx={{ fontSize: '0.75rem', overflowWrap: 'anywhere' }}>
    {children}
  </Box>
);

/** Each registered workstation, its key, and the entry of its ledger that the service holds. */
export const EvidenceDevices = () => {
  const now = useNow();
  const asked = useOperation('evidence.devices', {});
  return (
    <Answer of={asked}>
      {({ devices }) => (
        <Panel heading={evidence.devices} flush>
          {devices.length === 0 ? (
            <EmptyState {...evidence.noDevices} />
          ) : (
            <Table aria-label={evidence.devices} sx={{ '& td': { verticalAlign: 'top' } }}>
              <TableHead>
                <TableRow>
                  <TableCell>{columns.device}</TableCell>
                  <TableCell>{columns.status}</TableCell>
                  <TableCell>{columns.ledger}</TableCell>
                  <TableCell>{columns.head}</TableCell>
                  <TableCell>{columns.key}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {devices.map((device) => (
                  <TableRow key={device.deviceId}>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>
                      {shortDevice(device.deviceId)}
                    </TableCell>
                    <TableCell>
                      <StatusPill kind={kinds[device.status]}>
                        {statusWords[device.status]}
                      </StatusPill>
                    </TableCell>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>
                      {device.ledger === null ? common.none : entryWord(device.ledger.seq)}
                      {device.ledger?.at != null && (
                        <Typography variant="body2" sx={{ color: 'quiet' }}>
                          {when(device.ledger.at, now)}
                        </Typography>
                      )}
                    </TableCell>
                    <TableCell sx={{ width: '30%' }}>
                      {device.ledger === null ? common.none : <Hash>{device.ledger.hash}</Hash>}
                    </TableCell>
                    <TableCell sx={{ width: '30%' }}>
                      {device.keyPrint === null ? common.none : <Hash>{device.keyPrint}</Hash>}
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          )}
          <Typography variant="body2" sx={{ color: 'quiet', px: 'var(--pad)', py: 3 }}>
            {evidence.devicesMean}
          </Typography>
        </Panel>
      )}
    </Answer>
  );
};
