/** The preload script. Built as CommonJS in one file: a sandboxed preload can load nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import { type GuardedPage, installPageGuards } from '../pageGuards.ts';
import { channelOf, EVENTS_CHANNEL, OPERATIONS_ARGUMENT } from './channels.ts';
import { exposeBridge, operationsFrom } from './exposeBridge.ts';

exposeBridge(
  { contextBridge, ipcRenderer },
  {
    operations: operationsFrom(process.argv, OPERATIONS_ARGUMENT),
    channelOf,
    eventsChannel: EVENTS_CHANNEL,
  },
);
installPageGuards(globalThis as unknown as GuardedPage);
