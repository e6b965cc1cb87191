import type { ContextBridge, IpcRenderer } from 'electron';

type Bridge = {
  readonly contextBridge: Pick<ContextBridge, 'exposeInMainWorld'>;
  readonly ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on' | 'off'>;
};
export type BridgeNames = {
  readonly operations: readonly string[];
  readonly channelOf: (operation: string) => string;
  readonly eventsChannel: string;
};

/**
 * Puts `window.workstation` (one function an operation) and `window.workstationEvents` into the
 * page. There is no general call, and neither the channel nor Electron's event object gets out.
 */
export function exposeBridge({ contextBridge, ipcRenderer }: Bridge, names: BridgeNames): void {
  const functions = names.operations.map((operation) => {
    const channel = names.channelOf(operation);
    const call = async (input: unknown): Promise<unknown> => {
      const json = input === undefined ? '' : JSON.stringify(input);
      const answer: unknown = await ipcRenderer.invoke(channel, json);
      return typeof answer === 'string' && answer !== '' ? JSON.parse(answer) : undefined;
    };
    return [operation, call] as const;
  });
  contextBridge.exposeInMainWorld('workstation', Object.freeze(Object.fromEntries(functions)));
  contextBridge.exposeInMainWorld(
    'workstationEvents',
    Object.freeze({
      subscribe(listener: (event: unknown) => void): () => void {
        const forward = (_event: unknown, value: unknown) => listener(value);
        ipcRenderer.on(names.eventsChannel, forward);
        return () => {
          ipcRenderer.off(names.eventsChannel, forward);
        };
      },
    }),
  );
}

/** The operation names that the window put on the command line of the sandboxed process. */
export function operationsFrom(argv: readonly string[], argument: string): string[] {
  const found = argv.find((part) => part.startsWith(argument));
  return found === undefined ? [] : found.slice(argument.length).split(',').filter(Boolean);
}
