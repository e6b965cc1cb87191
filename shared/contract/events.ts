/** Events from main to the renderer. They carry ids and states, never clinical text. */
export type WorkstationEvent =
  /** Something in the desk's frame changed: ask `desk.state` again. */
  | { readonly kind: 'desk' }
  /** The curtain falls: the window covers itself at once, before it asks anything. */
  | { readonly kind: 'curtain' }
  /** Records of this case changed; screens that show it ask again. */
  | { readonly kind: 'case'; readonly episodeId: string }
  /** Lines of this session arrived or changed state. */
  | { readonly kind: 'session'; readonly episodeId: string; readonly sessionId: string }
  /** The ledger is being checked, and how far that has come. */
  | { readonly kind: 'ledgerCheck'; readonly done: number; readonly of: number }
  /** The case is being erased: every screen that shows it leaves it now. */
  | { readonly kind: 'erased'; readonly episodeId: string };

export type EventSource = {
  readonly subscribe: (listener: (event: WorkstationEvent) => void) => () => void;
};
