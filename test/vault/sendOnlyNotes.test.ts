/** A note that nobody signed goes up when its case closes: preliminary, and never signed for anybody. */
import { describe, expect, it } from 'vitest';
import type { WorkerMethods } from '../../main/vault/protocol.ts';
import { access, bytesIn, filesWith, methods, NOW, secretsOf, settle, unlock } from './desk.ts';
import { desk, LAPSE } from './twoCases.ts';

const WORDS = 'climbed the stairs of the lighthouse';
const form = (progress: string, more: Record<string, unknown> = {}) =>
  JSON.stringify({ progress, intervention: '', risk: '', plan: '', contact: {}, ...more });

const write = (vault: WorkerMethods, text: string, at = NOW, session = 'session-1') =>
  vault.saveDraft(access('e1'), { draftId: `note:${session}`, text, caret: 3, at });

const withEpisode = () => {
  const made = desk();
  made.vault.putRecords(access('e1'), [
    {
      kind: 'episode',
      id: 'e1',
      version: 'EpisodeOfCare/e1/1',
      body: { id: 'e1', patientId: 'patient-1', caseManagerId: 'practitioner-9' },
    },
  ]);
  return made;
};
const note = (id: string, status: string, progress: string) => ({
  kind: 'sessionNote',
  id,
  version: `Composition/${id}/4`,
  body: {
    id,
    episodeId: 'e1',
    sessionId: 'session-1',
    status,
    progress,
    intervention: '',
    risk: '',
    plan: '',
    authorId: 'practitioner-1',
    signedAt: null,
  },
});
/** What would be sent after a lapse that nobody was there to see. */
const sealedAfterLapse = ({ dir, vault }: { dir: string; vault: WorkerMethods }) => {
  vault.signOut();
  const sweeper = methods();
  sweeper.eraseLapsedBeforeUnlock(dir, secretsOf(sweeper, dir), LAPSE);
  unlock(dir, vault);
  settle(vault, LAPSE);
  return vault.sendOnlyNext();
};

describe('a note that is not signed when its case closes', () => {
  it('is in the sealed copy with its newest words, also when the case lapses before sign-in', () => {
    const made = withEpisode();
    write(made.vault, form('first words'), NOW);
    write(made.vault, form(WORDS, { plan: 'again on Friday' }), NOW + 2000);
    const [row, ...more] = sealedAfterLapse(made);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      kind: 'sessionNote',
      method: 'create',
      state: 'queued',
      at: NOW + 2000,
      resource: {
        resourceType: 'Composition',
        status: 'preliminary',
        title: 'Clinical summary of a session (unsigned at closing)',
        subject: { reference: 'Patient/patient-1' },
        encounter: { reference: 'Encounter/session-1' },
        author: [{ reference: 'Practitioner/practitioner-1' }],
      },
    });
    const text = JSON.stringify(row?.resource);
    expect(text).toContain(WORDS);
    expect(text).toContain('again on Friday');
    expect(text).not.toContain('first words');
    expect(text).not.toContain('attester');
    expect(made.vault.sendOnlyList()).toMatchObject([
      { caseRef: 'CR-4290', kind: 'unsignedNote', caseManagerId: 'practitioner-9' },
    ]);
    expect(filesWith(made.dir, WORDS)).toEqual([]);
  });

  it('is kept for a case that is forgotten in treatment as well', () => {
    const { vault } = withEpisode();
    vault.updateEpisodeFacts('e1', { ...open, closesAt: null }, NOW);
    write(vault, form(WORDS));
    vault.eraseKeys(['e1'], 'forgotten', NOW);
    expect(settle(vault)).toMatchObject([{ counts: { draft: 2, keptForSending: 1 } }]);
    expect(JSON.stringify(vault.sendOnlyNext())).toContain(WORDS);
  });

  it('leaves the sealed copy once it is signed or emptied', () => {
    const made = withEpisode();
    const unsent = () => bytesIn(made.dir).filter(({ name }) => name.endsWith('.unsent'));
    write(made.vault, form(WORDS));
    expect(unsent()).toHaveLength(1);
    made.vault.clearDraft(access('e1'), 'note:session-1');
    expect(unsent()).toEqual([]);
    write(made.vault, form(WORDS));
    write(made.vault, form('  '));
    expect(sealedAfterLapse(made)).toEqual([]);
  });

  it('is nothing unsent in the words that are on record, and a new note in others', () => {
    const made = withEpisode();
    made.vault.putRecords(access('e1'), [note('n1', 'signed', WORDS)]);
    write(made.vault, form(WORDS));
    write(made.vault, form(`${WORDS}, twice`, {}), NOW + 9, 'session-1');
    const [row] = sealedAfterLapse(made);
    // What was signed stays as it was signed.
    expect(row).toMatchObject({ method: 'create', identifier: expect.not.stringMatching(/n1$/) });
    const same = withEpisode();
    same.vault.putRecords(access('e1'), [note('n1', 'signed', WORDS)]);
    write(same.vault, form(WORDS));
    expect(sealedAfterLapse(same)).toEqual([]);
  });

  it('replaces the draft on record, in the version that is known', () => {
    const made = withEpisode();
    made.vault.putRecords(access('e1'), [note('n1', 'draft', 'begun elsewhere')]);
    write(made.vault, form(WORDS));
    expect(sealedAfterLapse(made)).toMatchObject([
      { method: 'update', recordId: 'n1', ifMatch: 'Composition/n1/4' },
    ]);
  });

  it('takes no draft of another kind, and none that cannot be read as a note', () => {
    const made = withEpisode();
    const other = { caret: 0, at: NOW };
    made.vault.saveDraft(access('e1'), { ...other, draftId: 'scratch:session-1', text: form('x') });
    for (const text of ['not a form', 'null', '[]', '{"progress":3}']) write(made.vault, text);
    expect(sealedAfterLapse(made)).toEqual([]);
  });
});

const open = {
  status: 'inTreatment' as const,
  allocatedOn: '2027-01-04',
  dischargedOn: null,
  handedOverOn: null,
};
