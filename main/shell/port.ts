import type { WorkstationEvent } from '../../shared/contract/events.ts';

/** Where a call came from, as the shell saw it. The router refuses every sender but the app itself. */
export type Sender = {
  readonly window: 'main';
  readonly topFrame: boolean;
  /** Origin of the calling document; `null` (the word) for documents without one. */
  readonly origin: string;
};

export type PowerEvent = 'lock' | 'unlock' | 'suspend' | 'resume';

/** Takes every call of the renderer; in the app this is the router. */
export type OnCall = (sender: Sender, operation: string, input: unknown) => Promise<unknown>;

/**
 * Seals the device secret of a vault (product V3).
 * `os` is a keystore of the operating system; `file` is a key lying beside the profile, good
 * enough for synthetic patients only: a real vault refuses it.
 */
export type Sealer = {
  readonly kind: 'os' | 'file';
  /** @throws SealerUnavailable when there is no keystore */
  seal(secret: Uint8Array): Promise<Uint8Array>;
  /** @throws SealerUnavailable when there is no keystore, or it does not know what was sealed */
  unseal(sealed: Uint8Array): Promise<Uint8Array>;
};

/** The keystore is missing, locked, or did not seal this. Carries no detail of the secret. */
export class SealerUnavailable extends Error {
  constructor(reason: 'noKeystore' | 'refused') {
    super(reason);
    this.name = 'SealerUnavailable';
  }
}

/** What this shell can promise. The screens repeat it and never claim more (product A10, V3). */
export type Protections = {
  /**
   * `blocked` on Windows under Electron only. macOS is asked to hide the window too, but newer
   * capture programs there see it all the same, so nothing is claimed.
   */
  readonly screenCapture: 'blocked' | 'notAvailable';
  readonly keystore: 'available' | 'notAvailable';
  /**
   * `cleared` where a copy is also taken back when the app closes; in a browser that the user closes
   * there is no page left to do it.
   */
  readonly clipboard: 'cleared' | 'clearedWhileOpen';
  /** The power events that reach {@link Shell.onPower}; without `lock` only idleness draws the curtain. */
  readonly powerEvents: readonly PowerEvent[];
};

/** The clipboard as far as a copy of ours has to leave it again. Its text never leaves the shell. */
export type ShellClipboard = {
  /** A salted fingerprint of the text that lies there now. @throws when it cannot be read */
  mark(): Promise<string>;
  /** Empties it if that text still lies there; whatever lies there for null. @throws when it cannot */
  clearIf(mark: string | null): Promise<void>;
};

export type OpenOptions = {
  /** Folder of the built renderer; nothing outside it is served. */
  readonly rendererDir: string;
  /** Names of the operation table: each becomes one function of `window.workstation`. */
  readonly operations: readonly string[];
  readonly onCall: OnCall;
  /** The window is gone, closed by the user or with its process. Called once, not after {@link Shell.close}. */
  readonly onClosed: () => void;
};

/**
 * A window of the app in one browser engine (architecture 2). Calls and answers cross as JSON
 * values: what JSON cannot hold does not cross.
 */
export type Shell = {
  readonly name: 'electron' | 'chromium';
  /** `app://workstation` or `https://workstation.invalid`. */
  readonly origin: string;
  readonly protections: Protections;
  readonly sealer: Sealer;
  readonly clipboard: ShellClipboard;
  /** Serves the renderer, binds the operations and shows the window. Once a shell. */
  open(options: OpenOptions): Promise<void>;
  /** Drops the page with all it remembers and loads it anew, as signing out asks for. */
  reload(): Promise<void>;
  /** To the listeners of `window.workstationEvents`, in order; lost while no page listens. */
  push(event: WorkstationEvent): void;
  /**
   * Prints a self-contained document (no scripts, no network; fonts and images as data URIs) in a
   * hidden page of the same engine: A4, tagged, real text, "Page x of y" at the foot.
   */
  printToPdf(html: string): Promise<Uint8Array>;
  /** @returns a function that ends the subscription */
  onPower(listener: (event: PowerEvent) => void): () => void;
  /** Seconds without keyboard or mouse in the whole OS session; null when the shell cannot know. */
  idleSeconds(): Promise<number | null>;
  /** Path to write to, null when cancelled. The name must not hold anything of a patient. */
  saveDialog(suggestedName: string): Promise<string | null>;
  /** In the system browser. @throws TypeError for anything but https to an allowed host */
  openExternal(url: string): Promise<void>;
  close(): Promise<void>;
};
