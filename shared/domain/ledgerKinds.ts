/** What the actions of the ledger come down to, for whoever looks for one sort of them (product E1). */
export const ledgerKinds = ['opened', 'changed', 'sent', 'erased', 'refused', 'desk'] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** Every action about a case. What is named nowhere here concerns the desk: signing in, settings. */
const ofCases: Readonly<Record<Exclude<LedgerKind, 'desk'>, readonly string[]>> = {
  opened: [
    'case.opened',
    'case.messagesRead',
    'session.opened',
    'note.read',
    'transcript.read',
    'transcript.searched',
    'caseload.searched',
    'supervision.read',
    'letter.read',
    'letter.previewed',
    'evidence.read',
  ],
  changed: [
    'case.received',
    'case.damaged',
    'case.windowMoved',
    'session.started',
    'session.paused',
    'session.resumed',
    'session.ended',
    'note.signed',
    'supervision.signed',
    'discharge.signed',
    'letter.stopped',
    'risk.raised',
    'risk.closed',
    'homework.set',
    'homework.reviewed',
    'message.read',
    'reflection.kept',
  ],
  sent: [
    'session.linesSent',
    'message.sent',
    'supervision.brought',
    'letter.signed',
    'letter.pdfSaved',
    'ledger.exported',
    'ledger.extracted',
    'evidence.extracted',
  ],
  erased: [
    'case.erased',
    'case.forgotten',
    'case.fetchAgain',
    'case.unsentDestroyed',
    'reflection.letGo',
    'reflection.keptDeleted',
  ],
  refused: ['access.refused'],
};

/** Which actions a kind stands for: some by name, or all but some. */
export const actionsOf = (
  kind: LedgerKind,
): { readonly any: readonly string[] } | { readonly none: readonly string[] } =>
  kind === 'desk' ? { none: Object.values(ofCases).flat() } : { any: ofCases[kind] };

export const kindOf = (action: string): LedgerKind =>
  ledgerKinds.find((kind) => kind !== 'desk' && ofCases[kind].includes(action)) ?? 'desk';
