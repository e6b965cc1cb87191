import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { RefObject } from 'react';
import { Region } from '../app/regions.tsx';
import { useStatusLine } from '../app/statusLine.tsx';
import { sessionLine, video } from '../copy/session.ts';
import { Panel } from '../ui/Panel.tsx';
import { ScratchPad } from './ScratchPad.tsx';

/** A video session: the picture is elsewhere, the notes are here. */
export const VideoWorkspace = ({
  episodeId,
  sessionId,
  areaRef,
}: {
  episodeId: string;
  sessionId: string;
  areaRef: RefObject<HTMLTextAreaElement | null>;
}) => {
  useStatusLine({ curtain: sessionLine.curtain });
  return (
    <Region
      label={video.notesLabel}
      sx={{
        minHeight: 0,
        overflowY: 'auto',
        px: 6,
        py: 4,
        display: 'grid',
        gap: 4,
        alignContent: 'start',
      }}
    >
      <Panel heading={video.title}>
        <Typography sx={{ maxWidth: '68ch' }}>{video.body}</Typography>
      </Panel>
      <Box>
        <ScratchPad episodeId={episodeId} sessionId={sessionId} areaRef={areaRef} tall focusFirst />
      </Box>
    </Region>
  );
};
