/**
 * What a clinician is typing, kept by the record service instead of this computer: for a desk that keeps
 * nothing (product V3). One `Basic` a draft, preliminary and its author's own. No role's fetch asks for
 * that type, so a draft reaches no other desk.
 */
import type { Basic } from '@medplum/fhirtypes';
import { v5 } from 'uuid';
import { ok, type Result } from '../../shared/contract/result.ts';
import type { Clinician } from '../../shared/domain/records.ts';
import type { Draft } from '../vault/journal.ts';
import type { FhirClient, Written } from './client.ts';
import {
  concept,
  episodeExtension,
  episodeOf,
  extensions,
  integer,
  recordIdentifier,
  reference,
  text,
} from './mapping/fields.ts';
import { systems } from './mapping/systems.ts';

const NAMESPACE = 'c1f7f0f3-58a9-5d0e-9a3f-2c6c0b6e7d41';
const CODE = 'preliminary-draft';

export type KeptDraft = Draft & { readonly episodeId: string };

export type RemoteDrafts = {
  /** Upstream on `ok`. No text takes away what was kept. */
  put(draft: KeptDraft): Promise<Result<null>>;
  /** Every draft this clinician left upstream, on whatever computer. */
  list(): Promise<Result<readonly KeptDraft[]>>;
};

const toFhir = (id: string, clinician: Clinician, draft: KeptDraft): Basic => ({
  resourceType: 'Basic',
  identifier: [recordIdentifier(id)],
  code: concept(CODE),
  author: reference('Practitioner', clinician.id),
  extension: [
    episodeExtension(draft.episodeId),
    // As JSON, since a FHIR string holds neither all characters nor blank text.
    ...extensions({
      draftId: draft.draftId,
      draftText: JSON.stringify(draft.text),
      draftCaret: draft.caret,
      draftAt: new Date(draft.at).toISOString(),
    }),
  ],
});

const textOf = (json: string | null): string => {
  try {
    const value: unknown = JSON.parse(json ?? '""');
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
};

const fromFhir = (resource: Basic): KeptDraft[] => {
  const episodeId = episodeOf(resource);
  const draftId = text(resource, 'draftId');
  const at = Date.parse(text(resource, 'draftAt') ?? '');
  const words = textOf(text(resource, 'draftText'));
  if (episodeId === null || draftId === null || Number.isNaN(at) || words === '') return [];
  const caret = Math.min(integer(resource, 'draftCaret') ?? words.length, words.length);
  return [{ episodeId, draftId, text: words, caret, at }];
};

export const createRemoteDrafts = (parts: {
  readonly client: FhirClient;
  readonly clinician: Clinician;
}): RemoteDrafts => {
  const { client, clinician } = parts;
  const known = new Map<string, Written>();
  const search = { code: `${systems.kind}|${CODE}`, author: `Practitioner/${clinician.id}` };

  /** Where this draft is upstream; made with these words where it is not there yet. */
  const place = async (id: string, draft: KeptDraft): Promise<Result<Written>> => {
    const before = known.get(id);
    if (before !== undefined) return ok(before);
    const made = await client.create(toFhir(id, clinician, draft), {
      system: systems.record,
      value: id,
    });
    if (made.ok) known.set(id, made.value);
    return made;
  };

  const put = async (draft: KeptDraft, again: boolean): Promise<Result<null>> => {
    const id = v5(`${clinician.id}|${draft.episodeId}|${draft.draftId}`, NAMESPACE);
    const isNew = !known.has(id);
    const at = await place(id, draft);
    if (!at.ok) return at;
    if (isNew && at.value.created) return ok(null);
    const next = { ...toFhir(id, clinician, draft), id: at.value.id };
    const written = await client.update(next, at.value.versionId);
    if (written.ok) {
      known.set(id, written.value);
      return ok(null);
    }
    // The same person typed on another computer since: what is typed here now is the newer.
    known.delete(id);
    return written.code === 'conflict' && again ? put(draft, false) : written;
  };

  return {
    put: (draft) => put(draft, true),
    async list() {
      const found = await client.searchAll('Basic', search);
      return found.ok ? ok(found.value.flatMap(fromFhir)) : found;
    },
  };
};
