/** The ledger's operations on a real vault: looked through, exported, told to a patient. */
import { describe, expect, it } from 'vitest';
import { operations } from '../../shared/contract/table.ts';
import { permits } from '../../shared/domain/roleMatrix.ts';
import { caseManager, episode, therapist } from '../../test/fixtures/closingCase.ts';
import { closingDesk } from '../../test/fixtures/closingDesk.ts';
import { verifyExport } from '../vault/ledgerExport.ts';
import { ledgerHandlers } from './handlers.ts';
import { createLedgerWriter } from './record.ts';

const PDF = '%PDF-1.4\n<< /Type /Pages /Kids [] /Count 1 >>\n%%EOF';

const desk = async (
  user: typeof therapist | typeof caseManager = therapist,
  { cancelled = false } = {},
) => {
  const made = await closingDesk(user as Parameters<typeof closingDesk>[0]);
  const { vault, episodes } = made;
  const ledger = createLedgerWriter({ vault, now: () => made.context().now });
  const saved: { name: string; text: string }[] = [];
  const printed: string[] = [];
  let asked = '';
  const handlers = ledgerHandlers({
    vault,
    episodes,
    ledger,
    newId: made.newId,
    roleOf: () => null,
    provider: 'A provider',
    progress: () => undefined,
    onBroken: async () => undefined,
    async printToPdf(html) {
      printed.push(html);
      return Buffer.from(PDF);
    },
    async saveDialog(name) {
      asked = name;
      return cancelled ? null : `/somewhere/${name}`;
    },
    async writeFile(path, bytes) {
      // Nothing lies on the disk that the ledger does not know of yet.
      const actions = await made.ledger();
      const [newest] = (await vault.ledgerPage({ count: 1 })) ?? [];
      saved.push({ name: path, text: Buffer.from(bytes).toString() });
      expect([newest?.action, ...actions].join()).toMatch(/ledger\.(exported|extracted)/);
    },
  });
  const opened = (session: number) =>
    ledger.read(
      'session.open',
      user,
      { episodeId: episode.id, sessionId: `s-${session}` },
      { session: { number: session } },
    );
  return { ...made, handlers, ledger, saved, printed, opened, asked: () => asked };
};
const value = <T>(answer: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};
const every = { before: null, count: 100, kind: null, caseRef: null, on: null } as const;

describe('looking through the ledger', () => {
  it('narrows by kind, case and London day, and counts what fits', async () => {
    const { handlers, context, opened, ledger, vault } = await desk();
    await opened(1);
    await opened(2);
    await ledger.refused('case.read', therapist, 'somebody-elses', 'R04');
    await vault.ledgerAppend({
      id: 'row-late',
      // Half past midnight in London, in summer, which is the day before in UTC.
      at: Date.parse('2026-06-10T23:30:00Z'),
      actor: therapist.id,
      action: 'desk.signedIn',
      episodeId: null,
      caseRef: null,
      detail: {},
    });
    const read = async (query: Partial<Parameters<(typeof handlers)['ledger.read']>[0]>) =>
      value(await handlers['ledger.read']({ ...every, ...query }, context()));
    const all = await read({});
    expect(all.matching).toBe(all.entries);
    expect((await read({ kind: 'opened' })).rows.map(({ action }) => action)).toEqual([
      'session.opened',
      'session.opened',
    ]);
    expect(await read({ kind: 'refused' })).toMatchObject({ matching: 1, entries: all.entries });
    expect((await read({ caseRef: episode.caseRef.slice(3, 6) })).matching).toBe(2);
    expect((await read({ on: '2026-06-11' })).rows.map(({ action }) => action)).toEqual([
      'desk.signedIn',
    ]);
    expect((await read({ on: '2026-06-10' })).rows).toEqual([]);
  });
});

describe('exporting', () => {
  it('saves all rows with the export itself as the last one, signed by the device', async () => {
    const { handlers, context, opened, saved, asked, vault } = await desk();
    await opened(1);
    const { entries } = value(await handlers['ledger.export']({}, context()));
    expect(asked()).toMatch(/^ledger-\d{4}-\d\d-\d\d\.jsonl$/);
    const [file] = saved;
    const status = await vault.status();
    const key = status.state === 'open' ? status.publicKey : '';
    const verdict = verifyExport(file?.text ?? '', [key]);
    expect(verdict).toMatchObject({ valid: true, trust: 'registered', firstBad: null });
    expect(file?.text.trim().split('\n')).toHaveLength(entries + 1);
    expect(file?.text.trim().split('\n').at(-1)).toContain('"ledger.exported"');
  });

  it('leaves no trace where the person thought better of it', async () => {
    const { handlers, context, saved, vault } = await desk(therapist, { cancelled: true });
    const before = (await vault.ledgerPage({ count: 50 })).length;
    expect(await handlers['ledger.export']({}, context())).toMatchObject({
      value: { saved: false },
    });
    const request = { episodeId: episode.id, request: 'SAR-2026-014' };
    expect(await handlers['ledger.extract'](request, context())).toMatchObject({
      value: { saved: false },
    });
    expect(saved).toEqual([]);
    expect(await vault.ledgerPage({ count: 50 })).toHaveLength(before);
  });
});

describe('the list for the patient', () => {
  it('is of this one case, by role, and the page is what the screen showed', async () => {
    const { handlers, context, opened, ledger, printed, saved, vault } = await desk();
    await opened(2);
    await ledger.act(therapist, 'desk.curtain');
    await vault.ledgerAppend({
      id: 'other-case',
      at: context().now,
      actor: therapist.id,
      action: 'case.opened',
      episodeId: 'another-episode',
      caseRef: 'CR-9999',
      detail: {},
    });
    const { extract } = value(
      await handlers['ledger.previewExtract']({ episodeId: episode.id }, context()),
    );
    expect(extract.days.flatMap(({ lines }) => lines.map(({ said }) => said))).toEqual([
      'Your therapist opened session 2.',
    ]);
    const request = { episodeId: episode.id, request: 'SAR-2026-014' };
    expect(await handlers['ledger.extract'](request, context())).toMatchObject({
      value: { saved: true, entries: 1 },
    });
    const html = printed[0] ?? '';
    for (const text of ['Your therapist opened session 2.', ...extract.lead, ...extract.limits])
      expect(html).toContain(text);
    expect(html).toContain('SAR-2026-014');
    expect(html).not.toMatch(new RegExp(`${therapist.name}|${therapist.id}|CR-9999`));
    expect(saved[0]?.name).toBe(`/somewhere/who-has-looked-${episode.caseRef}.pdf`);
    const [newest] = await vault.ledgerPage({ count: 1 });
    expect(newest).toMatchObject({
      action: 'ledger.extracted',
      caseRef: episode.caseRef,
      detail: { request: 'SAR-2026-014', entries: 1 },
    });
  });

  it('of a case manager’s desk says so', async () => {
    const { handlers, context, opened } = await desk(caseManager);
    await opened(3);
    const { extract } = value(
      await handlers['ledger.previewExtract']({ episodeId: episode.id }, context()),
    );
    expect(JSON.stringify(extract.days)).toContain('Our patient services team opened session 3.');
    expect(extract.limits[0]).toContain('patient services team');
  });

  it.each(['ledger.previewExtract', 'ledger.extract'] as const)(
    '%s: is for the therapist of an open case and its case manager alone',
    (name) => {
      const { category, verb } = operations[name].capability;
      const may = (
        [
          ['therapist', 'treating', 'inTreatment'],
          ['therapist', 'treating', 'afterDischarge'],
          ['caseManager', 'managing', 'inTreatment'],
          ['therapist', 'treating', 'lapsed'],
          ['therapist', 'treatingLater', 'inTreatment'],
          ['supervisor', 'supervising', 'inTreatment'],
          ['administrator', 'managing', 'inTreatment'],
          ['guardian', 'none', 'inTreatment'],
        ] as const
      ).map(
        ([role, involvement, window]) =>
          permits({ role, involvement, window, category, verb }).allowed,
      );
      expect(may).toEqual([true, true, true, false, false, false, false, false]);
    },
  );
});
