/** Names that the main process and the preload script share; nothing here may import Electron. */

/** Name under which the operations travel to the preload script on its command line. */
export const OPERATIONS_ARGUMENT = '--workstation-operations=';

/** The channel of one operation. */
export const channelOf = (operation: string): string => `operation:${operation}`;

export const EVENTS_CHANNEL = 'workstation:events';
