import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Component, type ReactNode } from 'react';
import { broken } from '../copy/common.ts';

type Props = { readonly children: ReactNode; readonly onLeave?: () => void };

/** A defect in one part of the window: calm words, and nothing of what it was showing. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { onLeave } = this.props;
    return (
      <Box role="alert" sx={{ p: 6, display: 'grid', gap: 3, maxWidth: '64ch' }}>
        <Typography variant="h1">{broken.title}</Typography>
        <Typography>{broken.safe}</Typography>
        <Typography>{broken.next}</Typography>
        <Box sx={{ display: 'flex', gap: 2 }}>
          <Button variant="contained" onClick={() => this.setState({ failed: false })}>
            {broken.again}
          </Button>
          {onLeave !== undefined && <Button onClick={onLeave}>{broken.today}</Button>}
        </Box>
      </Box>
    );
  }
}
