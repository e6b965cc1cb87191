/** A shell without a window: what the app asks of one, answered for a process that nobody looks at. */
import { join } from 'node:path';
import { fileSealer } from '../../../main/shell/chromium/fileSealer.ts';
import type { OnCall, PowerEvent, Shell } from '../../../main/shell/port.ts';

/** Where the key lies that seals the device secret of practice vaults, as in the Chromium shell. */
export const sealerFile = (profileDir: string): string => join(profileDir, 'practice.key');

export type DeskShell = Shell & {
  /** What takes the calls of a window; null before the app has opened one. */
  readonly router: () => OnCall | null;
  /** The computer wakes from sleep. */
  readonly wake: () => void;
};

export const createDeskShell = (profileDir: string): DeskShell => {
  const listeners = new Set<(event: PowerEvent) => void>();
  let router: OnCall | null = null;
  return {
    name: 'chromium',
    origin: 'https://workstation.invalid',
    protections: {
      screenCapture: 'notAvailable',
      keystore: 'notAvailable',
      clipboard: 'clearedWhileOpen',
      powerEvents: [],
    },
    clipboard: { mark: async () => '', clearIf: async () => undefined },
    sealer: fileSealer(sealerFile(profileDir)),
    async open({ onCall }) {
      router = onCall;
    },
    router: () => router,
    reload: async () => undefined,
    push: () => undefined,
    printToPdf: async () => new Uint8Array(),
    onPower(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    idleSeconds: async () => 0,
    saveDialog: async () => null,
    openExternal: async () => undefined,
    close: async () => undefined,
    wake() {
      for (const listener of listeners) listener('resume');
    },
  };
};
