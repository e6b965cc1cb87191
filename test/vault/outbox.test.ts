import { describe, expect, it } from 'vitest';
import { access, codeOf, enrolled, episode, ledger, line, NOW, unlock } from './desk.ts';

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

describe('the outbox', () => {
  it('keeps the order of writing over all cases and survives a restart', () => {
    const { dir, vault } = desk();
    vault.ensureEpisode(episode('e2', { caseRef: 'CR-4301' }), NOW);
    for (const [n, id] of ['e1', 'e2', 'e1', 'e2'].entries()) {
      vault.change(access(id), {
        outbox: [outbox(`o${n}`, { recordId: `g${n}` })],
        ledger: ledger(`l${n}`),
      });
    }
    vault.outboxMark('o0', 'sending', { now: NOW });
    vault.signOut();
    unlock(dir, vault);
    const ids = (query = {}) =>
      vault.outboxNext({ count: 9, now: NOW, ...query }).map((one) => one.id);
    // The one cut off while sending comes again.
    expect(ids()).toEqual(['o0', 'o1', 'o2', 'o3']);
    expect(ids({ episodeId: 'e2' })).toEqual(['o1', 'o3']);
    expect(ids({ count: 1 })).toEqual(['o0']);
    vault.outboxMark('o0', 'sent', { now: NOW });
    vault.outboxMark('o1', 'refused', { reason: 'invalid', now: NOW });
    expect(ids()).toEqual(['o2', 'o3']);
    expect(vault.listOutbox(access('e2'))).toMatchObject([
      { id: 'o1', state: 'refused', reason: 'invalid' },
      { id: 'o3', state: 'queued' },
    ]);
    vault.outboxMark('o1', 'queued', { now: NOW });
    expect(ids()).toEqual(['o1', 'o2', 'o3']);
    expect(codeOf(() => vault.outboxMark('o0', 'sent', { now: NOW }))).toBe('notFound');
  });

  it('moves a line on with its row, and a second change with the version of the first', () => {
    const { vault } = desk();
    vault.change(access('e1'), {
      utterances: [line('u1', 1, 'hello', { status: 'queued' })],
      records: [goal('g1', 'one')],
      outbox: [
        outbox('o1', { kind: 'utterance', recordId: 'u1', method: 'create' }),
        outbox('o2', { ifMatch: '1' }),
        outbox('o3', { ifMatch: '1' }),
      ],
      ledger: ledger('l1'),
    });
    vault.outboxMark('o1', 'sent', { now: NOW });
    expect(vault.listUtterances(access('e1'), 'session-1', all)[0]?.status).toBe('sent');
    vault.outboxMark('o2', 'sent', { version: '2', now: NOW });
    expect(vault.outboxNext({ count: 9, now: NOW })).toMatchObject([{ id: 'o3', ifMatch: '2' }]);
  });

  it('takes a row with a known id once', () => {
    const { vault } = desk();
    for (let n = 0; n < 2; n += 1) {
      vault.change(access('e1'), { outbox: [outbox('o1')], ledger: ledger('l1') });
    }
    expect(vault.outboxCounts('e1').queued).toBe(1);
    expect(vault.ledgerPage({ count: 9 })).toHaveLength(1);
  });
});
