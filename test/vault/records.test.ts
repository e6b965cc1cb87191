import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { access, enrolled, episode, ledger, line, NOW, unlock } from './desk.ts';

const desk = () => {
  const { dir, vault } = enrolled();
  vault.ensureEpisode(episode('e1'), NOW);
  return { dir, vault };
};
const goal = (id: string, text: string) => ({ kind: 'goal', id, body: { id, text } });
const outbox = (id: string, more: object = {}) => ({
  id,
  kind: 'goal',
  recordId: 'g1',
  method: 'update' as const,
  resource: { resourceType: 'Goal', id: 'g1' },
  identifier: `urn:workstation|${id}`,
  ...more,
});
const all = { from: 1, count: 1000 };

describe('what comes from upstream', () => {
  it('is stored again without change', () => {
    const { vault } = desk();
    const records = [{ ...goal('g1', 'a'), version: '3' }];
    const lines = [line('u1', 1, 'one'), line('u2', 2, 'two')];
    for (let n = 0; n < 3; n += 1) {
      vault.putRecords(access('e1'), records);
      vault.putUtterances(access('e1'), lines);
    }
    expect(vault.listRecords(access('e1'), 'goal')).toEqual(records);
    expect(vault.listUtterances(access('e1'), 'session-1', all)).toEqual(lines);
    expect(vault.search(['e1'], 'two', 9, NOW).totals).toEqual([{ episodeId: 'e1', total: 1 }]);
  });

  it('never overwrites unsent work; both versions are kept for the author', () => {
    const { vault } = desk();
    vault.putRecords(access('e1'), [{ ...goal('g1', 'first'), version: '1' }]);
    vault.change(access('e1'), {
      records: [goal('g1', 'mine')],
      outbox: [outbox('o1', { ifMatch: '1' })],
      ledger: ledger('l1'),
    });
    const theirs = { ...goal('g1', 'theirs'), version: '2' };
    expect(vault.putRecords(access('e1'), [theirs])).toEqual({
      stored: 0,
      keptLocal: [{ kind: 'goal', id: 'g1' }],
    });
    expect(vault.getRecord(access('e1'), 'goal', 'g1')?.body).toMatchObject({ text: 'mine' });
    expect(vault.getConflict(access('e1'), 'goal', 'g1')).toEqual(theirs);

    vault.outboxMark('o1', 'refused', { reason: 'conflict', now: NOW });
    expect(vault.settleConflict(access('e1'), 'goal', 'g1', 'mine')).toBe(true);
    expect(vault.outboxNext({ count: 5, now: NOW })).toMatchObject([{ id: 'o1', ifMatch: '2' }]);
    vault.outboxMark('o1', 'sent', { version: '3', now: NOW });
    expect(vault.getRecord(access('e1'), 'goal', 'g1')).toMatchObject({ version: '3' });
    expect(vault.putRecords(access('e1'), [{ ...goal('g1', 'x'), version: '4' }]).stored).toBe(1);
  });

  it('replaces the unsent work when the author says so', () => {
    const { vault } = desk();
    vault.change(access('e1'), {
      records: [goal('g1', 'mine')],
      outbox: [outbox('o1')],
      ledger: ledger('l1'),
    });
    vault.putRecords(access('e1'), [{ ...goal('g1', 'theirs'), version: '2' }]);
    vault.settleConflict(access('e1'), 'goal', 'g1', 'upstream');
    expect(vault.getRecord(access('e1'), 'goal', 'g1')).toMatchObject({
      version: '2',
      body: { text: 'theirs' },
    });
    expect(vault.outboxNext({ count: 5, now: NOW })).toEqual([]);
    expect(vault.settleConflict(access('e1'), 'goal', 'g1', 'mine')).toBe(false);
  });

  it('keeps every line once, in an order without doubles, whatever arrives when', () => {
    const { vault } = desk();
    const seqs = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 });
    const step = fc.record({ local: fc.boolean(), seqs });
    let run = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        run += 1;
        const session = `s${run}`;
        const ids = new Set<string>();
        let n = 0;
        for (const { local, seqs: list } of steps) {
          const lines = list.map((seq) => {
            n += 1;
            const id = `${session}-${n % 9}`;
            ids.add(id);
            return line(id, seq, `text ${id}`, { sessionId: session });
          });
          const unique = [...new Map(lines.map((one) => [one.id, one])).values()];
          if (local) {
            vault.change(access('e1'), { utterances: unique, ledger: ledger(`${session}-${n}`) });
          } else vault.putUtterances(access('e1'), unique);
        }
        const stored = vault.listUtterances(access('e1'), session, all);
        expect(new Set(stored.map((one) => one.id))).toEqual(ids);
        expect(stored.map((one) => one.seq)).toEqual(
          [...new Set(stored.map((one) => one.seq))].sort((a, b) => a - b),
        );
        expect(stored.every((one) => one.seq >= 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("gives upstream's order precedence over a line written here meanwhile", () => {
    const { vault } = desk();
    vault.change(access('e1'), {
      utterances: [line('mine', 1, 'hello', { status: 'queued' })],
      ledger: ledger('l1'),
    });
    vault.putUtterances(access('e1'), [line('theirs', 1, 'hi')]);
    const order = vault.listUtterances(access('e1'), 'session-1', all);
    expect(order.map((one) => [one.id, one.seq])).toEqual([
      ['theirs', 1],
      ['mine', 2],
    ]);
    expect(vault.listUtterances(access('e1'), 'session-1', { from: 2, count: 1 })).toHaveLength(1);
  });
});

describe('text', () => {
  it('comes back as it went in: right-to-left, emoji, NUL, 100,000 characters', () => {
    const { dir, vault } = desk();
    const texts = [
      'مرحبا، أشعر بالقلق כמו תמיד',
      '😰👨‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿 e\u0301 \u202Ertl\u202C',
      'a\0b',
      '漢字'.repeat(50_000),
      '',
      "'; DROP TABLE utterance; --",
    ];
    vault.putUtterances(
      access('e1'),
      texts.map((text, n) => line(`u${n}`, n + 1, text)),
    );
    vault.putRecords(access('e1'), [
      { kind: 'goal', id: 'g', version: null, body: { texts, lone: '\ud800' } },
    ]);
    vault.saveDraft(access('e1'), { draftId: 'd', text: texts.join('|'), caret: 5, at: NOW });
    vault.signOut();
    unlock(dir, vault);
    const stored = vault.listUtterances(access('e1'), 'session-1', all);
    expect(stored.map((one) => one.text)).toEqual(texts);
    expect(vault.getRecord(access('e1'), 'goal', 'g')?.body).toEqual({ texts, lone: '\ud800' });
    expect(vault.readDrafts(access('e1'))).toMatchObject([{ text: texts.join('|'), caret: 5 }]);
  });
});

describe('reflections', () => {
  it('are kept, changed and removed', () => {
    const { vault } = desk();
    const reflection = { id: 'r1', requestId: 'q1', paragraphs: ['I rushed', 'slower next time'] };
    vault.putReflection(access('e1'), reflection);
    vault.putReflection(access('e1'), { ...reflection, paragraphs: ['I rushed'] });
    expect(vault.listReflections(access('e1'))).toEqual([
      { id: 'r1', requestId: 'q1', paragraphs: ['I rushed'] },
    ]);
    vault.putReflection(access('e1'), { ...reflection, paragraphs: [] });
    expect(vault.listReflections(access('e1'))).toEqual([]);
  });
});

describe('the desk', () => {
  it('keeps settings, cursors and contact marks', () => {
    const { dir, vault } = desk();
    vault.setSetting('density', 'compact');
    vault.setCursor('episode/e1/records', '2027-03-01');
    vault.setContact({ lastServerTime: 1, lastLocalTime: 2, lastContact: 3 });
    vault.signOut();
    unlock(dir, vault);
    expect(vault.setting('density')).toBe('compact');
    expect(vault.cursor('episode/e1/records')).toBe('2027-03-01');
    expect(vault.contact()).toEqual({ lastServerTime: 1, lastLocalTime: 2, lastContact: 3 });
    vault.setSetting('density', null);
    expect(vault.setting('density')).toBeNull();
  });

  it('counts what it stores, and how much of it can be searched', () => {
    const { vault } = desk();
    const session = (id: string, status: string) => ({
      kind: 'session',
      id,
      version: '1',
      body: { id, status },
    });
    vault.putRecords(access('e1'), [
      session('session-1', 'signed'),
      session('session-2', 'noteToSign'),
      session('session-3', 'scheduled'),
    ]);
    vault.putUtterances(access('e1'), [line('u1', 1, 'a'), line('u2', 2, 'b')]);
    vault.saveDraft(access('e1'), { draftId: 'd', text: 'x', caret: 1, at: NOW });
    const [stored] = vault.storage().cases;
    expect(stored).toMatchObject({
      caseRef: 'CR-4290',
      counts: { session: 3, utterance: 2, draft: 1 },
    });
    expect(stored?.bytes).toBeGreaterThan(8192);
    expect(vault.coverage(access('e1'))).toEqual({
      episodeId: 'e1',
      sessions: 2,
      indexed: 1,
      utterances: 2,
    });
    expect(vault.countUtterances(access('e1'))).toEqual([{ sessionId: 'session-1', count: 2 }]);
  });
});
