import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { answerCall, originOf } from '../call.ts';
import type { OnCall, Sender } from '../port.ts';
import { channelOf } from './channels.ts';
import type { ElectronModule } from './module.ts';
import { ORIGIN } from './protocol.ts';

/**
 * Who sent this, by frame and not by window alone: the main frame of our own contents, on the
 * app's origin. Anything else keeps its call but not the name of the app, and the router refuses it.
 */
export function senderOf(event: IpcMainInvokeEvent, ours: WebContents): Sender {
  const frame = event.senderFrame;
  const topFrame =
    frame !== null && event.sender === ours && frame === ours.mainFrame && frame.parent === null;
  return {
    window: 'main',
    topFrame,
    origin: frame === null || event.sender !== ours ? 'null' : originOf(frame.url, ORIGIN),
  };
}

/** One handler an operation. Input and answer cross as JSON, as they do in the other shell. */
export function handleOperations(
  ipcMain: ElectronModule['ipcMain'],
  ours: WebContents,
  operations: readonly string[],
  onCall: OnCall,
): () => void {
  for (const operation of operations) {
    ipcMain.handle(channelOf(operation), (event, json: unknown) =>
      answerCall(onCall, senderOf(event, ours), operation, json),
    );
  }
  return () => {
    for (const operation of operations) ipcMain.removeHandler(channelOf(operation));
  };
}
