import { describe, expect, test } from 'vitest';
import { latestGpConsent } from '../../shared/domain/recipientProfiles.ts';
import { closingSummary, consent, episode, patient } from '../../test/fixtures/closingCase.ts';
import { input, letterDesk, noConsent, signedLetter } from '../../test/fixtures/letterDesk.ts';

describe('opening a summary', () => {
  test('shows the sections that can be read alone first, the gate and what is never in it', async () => {
    const { made, handlers } = await letterDesk();
    const answer = await handlers['letter.open']({ episodeId: episode.id }, made.context());
    if (!answer.ok) throw new Error(answer.code);
    expect(answer.value.sections.slice(0, 3).map((s) => s.code)).toEqual([
      'assessment-scales',
      'risks-to-self',
      'plan-and-requested-actions',
    ]);
    expect(answer.value).toMatchObject({
      consent: { open: true, answer: 'given', on: '2026-09-02' },
      to: { odsCode: 'Y99901' },
      missing: [],
      blocksComparedWith: 4,
      letter: null,
    });
    expect(answer.value.profile.never).toContain('verbatimRecord');
  });

  test.each(['declined', 'withdrawn', 'unknown'] as const)(
    'consent %s closes the gate, and the summary is still there to read',
    async (answer) => {
      const { made, handlers } = await letterDesk({ consent: [{ ...consent, answer }] });
      const opened = await handlers['letter.open']({ episodeId: episode.id }, made.context());
      expect(opened).toMatchObject({
        ok: true,
        value: { consent: { open: false, answer }, missing: ['consent'] },
      });
      expect(opened.ok && opened.value.sections.length).toBeGreaterThan(5);
    },
  );

  test('no answer on record counts as no', async () => {
    const { made, handlers } = await letterDesk({ consent: [] });
    expect(await handlers['letter.open']({ episodeId: episode.id }, made.context())).toMatchObject({
      value: { consent: { open: false, answer: 'unknown', on: null } },
    });
  });

  test('the latest answer counts, and of two of one day the one that says no', () => {
    const later = { ...consent, id: 'consent-2', on: '2026-10-01' };
    expect(latestGpConsent([consent, { ...later, answer: 'withdrawn' }])?.answer).toBe('withdrawn');
    expect(
      latestGpConsent([
        { ...later, answer: 'given' },
        { ...consent, answer: 'declined' },
      ]),
    ).toMatchObject({ answer: 'given' });
    expect(latestGpConsent([consent, { ...consent, id: 'c', answer: 'declined' }])?.answer).toBe(
      'declined',
    );
    expect(
      latestGpConsent([
        { ...consent, on: null },
        { ...later, answer: 'declined' },
      ])?.answer,
    ).toBe('declined');
  });

  test('emoji of a block are shown as they will be printed', async () => {
    const { made, handlers } = await letterDesk({
      closingSummary: [{ ...closingSummary, plan: 'Keep going 🙂' }],
    });
    const answer = await handlers['letter.open']({ episodeId: episode.id }, made.context());
    expect(JSON.stringify(answer)).toContain('Keep going [emoji U+1F642]');
  });
});

describe('the worklist', () => {
  test('lists discharges with what each lacks', async () => {
    const { made, handlers } = await letterDesk({
      consent: [],
      closingSummary: [],
      patient: [{ ...patient, gp: null }],
    });
    const answer = await handlers['letters.worklist']({}, made.context());
    expect(answer).toMatchObject({
      ok: true,
      value: {
        rows: [
          {
            dischargedOn: '2026-11-03',
            consent: { answer: 'unknown', on: null },
            missing: ['consent', 'gp', 'closingSummary'],
            letter: null,
          },
        ],
      },
    });
  });

  test('a case in treatment is not on it', async () => {
    const { made, handlers } = await letterDesk({ episode: [episode] });
    expect(await handlers['letters.worklist']({}, made.context())).toEqual({
      ok: true,
      value: { rows: [] },
    });
  });
});

describe('the page', () => {
  test('can be looked at before consent is settled, as a draft', async () => {
    const { made, handlers } = await letterDesk({ consent: [] });
    const answer = await handlers['letter.preview'](input, made.context());
    if (!answer.ok) throw new Error(answer.code);
    expect(answer.value.pages).toBe(2);
    expect(Buffer.from(answer.value.pdfBase64, 'base64').toString()).toContain('Draft, not signed');
  });

  test('is saved where the person chooses, named by reference, with a ledger row', async () => {
    const one = await signedLetter();
    const letterId = one.letter.id;
    const save = () =>
      one.handlers['letter.savePdf']({ episodeId: episode.id, letterId }, one.made.context());
    expect(await save()).toEqual({ ok: true, value: { saved: true } });
    expect(one.files.map((f) => f.path)).toEqual(['/chosen/letter.pdf']);
    expect(one.asked).toEqual(['gp-summary-CR-4290-v1.pdf']);
    expect((await one.made.ledger())[0]).toBe('letter.pdfSaved');
    one.hooks.path = null;
    expect(await save()).toEqual({ ok: true, value: { saved: false } });
    expect(one.files).toHaveLength(1);
  });

  test('is not saved without consent, nor a letter that was never signed', async () => {
    const one = await signedLetter();
    const letterId = one.letter.id;
    const at = one.made.context();
    expect(
      await one.handlers['letter.savePdf']({ episodeId: episode.id, letterId: 'other' }, at),
    ).toEqual({ ok: false, code: 'notFound' });
    await one.made.put({ consent: [{ ...consent, answer: 'withdrawn' }] });
    expect(await one.handlers['letter.savePdf']({ episodeId: episode.id, letterId }, at)).toEqual(
      noConsent,
    );
    expect(one.files).toEqual([]);
  });
});
