import { useMachine } from '@xstate/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { fromPromise } from 'xstate';
import { type Refusal, type Result, refuse } from '../../shared/contract/result.ts';
import type { Output } from '../../shared/contract/table.ts';
import { call } from '../bridge/client.ts';
import { useFormDraft } from '../bridge/useFormDraft.ts';
import { note as words } from '../copy/note.ts';
import { type NoteField, noteMachine } from '../machines/note.ts';
import { useAnnounce } from '../ui/LiveRegion.tsx';
import { contactOf, initialForm, isNoteForm, missingInNote, type NoteForm } from './noteForm.ts';

type Read = Output<'note.read'>;

export type NoteWork = {
  readonly form: NoteForm;
  readonly ready: boolean;
  /** Something is written that the record does not have. */
  readonly begun: boolean;
  readonly draft: ReturnType<typeof useFormDraft<NoteForm>>['draft'];
  readonly change: (update: (before: NoteForm) => NoteForm) => void;
  readonly flush: () => Promise<void>;
  readonly stage: 'draft' | 'asking' | 'signing' | 'signed';
  readonly amending: boolean;
  readonly missing: readonly NoteField[];
  readonly pointAtGaps: boolean;
  readonly refusal: Refusal | null;
  /** The signed note and the session as it stands after it. */
  readonly signed: Pick<Read, 'note' | 'session'>;
  readonly justSigned: boolean;
  readonly sign: () => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
  readonly amend: () => void;
  readonly leave: () => void;
};

/** Runs the machine of one note over its form: the form is a draft in the vault until it is signed. */
export const useNote = (read: Read): NoteWork => {
  const { episodeId, id: sessionId } = read.session;
  const announce = useAnnounce();
  const [signed, setSigned] = useState<Pick<Read, 'note' | 'session'>>(read);
  const [justSigned, setJustSigned] = useState(false);
  const initial = useMemo(
    () => initialForm(signed.note, signed.session.contact ?? read.suggestedContact),
    [signed, read.suggestedContact],
  );
  const { value, change, ready, written, draft, flush, clear } = useFormDraft({
    episodeId,
    draftId: `note:${sessionId}`,
    isForm: isNoteForm,
    initial,
  });
  const missing = useMemo(() => missingInNote(value), [value]);

  const latest = useRef({ value, flush, clear });
  latest.current = { value, flush, clear };
  const machine = useMemo(
    () =>
      noteMachine.provide({
        actors: {
          sign: fromPromise<Result<unknown>, { readonly sessionId: string }>(async () => {
            const { contact: _, ...texts } = latest.current.value;
            const contact = contactOf(latest.current.value);
            if (contact === null) return refuse('incomplete');
            await latest.current.flush();
            const result = await call('note.sign', { episodeId, sessionId, ...texts, contact });
            if (result.ok) {
              setSigned(result.value);
              setJustSigned(true);
              // What was written is in the record now; an old draft would look like a new version.
              await latest.current.clear();
            }
            return result;
          }),
        },
      }),
    [episodeId, sessionId],
  );
  const [state, send] = useMachine(machine, {
    input: {
      sessionId,
      recorded: read.note?.status ?? 'none',
      missing: missingInNote(initial),
    },
  });
  useEffect(() => send({ type: 'EDITED', missing }), [missing, send]);

  useEffect(() => {
    if (justSigned) announce(words.signedNow);
  }, [justSigned, announce]);

  const stage = (['draft', 'asking', 'signing', 'signed'] as const).find((name) =>
    state.matches(name),
  );
  return {
    form: value,
    ready,
    begun: written,
    draft,
    change,
    flush,
    stage: stage ?? 'draft',
    amending: state.context.amending,
    missing,
    pointAtGaps: state.context.pointAtGaps,
    refusal: state.context.refusal,
    signed,
    justSigned,
    sign: () => send({ type: 'SIGN' }),
    confirm: () => send({ type: 'CONFIRM' }),
    cancel: () => send({ type: 'CANCEL' }),
    amend: () => send({ type: 'AMEND' }),
    leave: () => send({ type: 'LEAVE' }),
  };
};
