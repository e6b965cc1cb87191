import { describe, expect, it } from 'vitest';
import { caseDesk, manager, NOW, therapist } from '../../test/fixtures/caseDesk.ts';
import { at, daysAgo, discharged, loop, phq, underWay } from '../../test/fixtures/cases.ts';

const Case = { episodeId: 'episode-4502' };
const close = (loopId: string, note = 'Talked it through, safety plan reviewed.') =>
  ({ ...Case, loopId, action: 'assessed', note }) as const;
const recorded = underWay(4502, { riskLoop: [loop(4502, 'l')] });
const item9 = underWay(4502, {
  measure: [phq(4502, 'p', daysAgo(1), [1, 1, 1, 1, 1, 1, 1, 1, 2])],
});

describe('raising risk', () => {
  it('opens a loop with its owner at once; the words go with the Flag', async () => {
    const desk = await caseDesk(therapist, [underWay(4502)]);
    const { loop: raised } = await desk.get('case.raiseRisk', {
      ...Case,
      note: ' spoke of a plan ',
    });
    expect(raised).toMatchObject({
      source: 'clinician',
      answer: null,
      ownerId: therapist.id,
      openedAt: new Date(NOW).toISOString(),
      closed: null,
    });
    const [row] = await desk.outbox(Case.episodeId);
    expect(row).toMatchObject({
      kind: 'riskLoop',
      recordId: raised.id,
      method: 'create',
      resource: { resourceType: 'Flag', status: 'active', code: { text: 'spoke of a plan' } },
    });
    expect(row?.identifier.endsWith(`|${raised.id}`)).toBe(true);
    expect((await desk.get('case.header', Case)).openRiskLoops).toBe(1);
    expect(desk.changes).toEqual([{ episodeId: Case.episodeId, sessionId: null }]);
    const rows = await desk.ledger();
    expect(rows.map(({ action }) => action)).toEqual(['risk.raised']);
    expect(JSON.stringify(rows)).not.toContain('plan');
  });

  it('is never held back: not by missing words, not offline, not in the six weeks', async () => {
    const desk = await caseDesk(therapist, [discharged(4502, 10)]);
    desk.setLinked(false);
    await desk.get('case.raiseRisk', { ...Case, note: '' });
    expect((await desk.outbox(Case.episodeId))[0]?.resource).not.toHaveProperty('code.text');
  });

  it('is not for a case manager', async () => {
    const desk = await caseDesk(manager, [underWay(4502)]);
    expect(await desk.refusal('case.raiseRisk', { ...Case, note: 'x' })).toMatchObject({
      code: 'notPermitted',
    });
  });
});

describe('closing a risk loop', () => {
  it('records action, words, author and time, as an update that keeps what the Flag says', async () => {
    const desk = await caseDesk(therapist, [recorded]);
    const { loop: closed } = await desk.get('case.closeRiskLoop', close('l-4502'));
    expect(closed.closed).toEqual({
      action: 'assessed',
      note: 'Talked it through, safety plan reviewed.',
      at: new Date(NOW).toISOString(),
      byId: therapist.id,
    });
    const [row] = await desk.outbox(Case.episodeId);
    expect(row).toMatchObject({
      method: 'update',
      ifMatch: 'riskLoop/l-4502/1',
      resource: { status: 'inactive' },
    });
    expect(row?.resource).not.toHaveProperty('code');
    expect((await desk.get('case.header', Case)).openRiskLoops).toBe(0);
    expect((await desk.ledger()).at(-1)).toMatchObject({
      action: 'risk.closed',
      detail: { action: 'assessed' },
    });
  });

  it('asks for words, closes once, and knows only loops of this case', async () => {
    const desk = await caseDesk(therapist, [recorded]);
    expect(await desk.refusal('case.closeRiskLoop', close('l-4502', ' \n '))).toMatchObject({
      code: 'incomplete',
      fields: ['note'],
    });
    expect(await desk.refusal('case.closeRiskLoop', close('l-4471'))).toMatchObject({
      code: 'notFound',
    });
    const [first, second] = await Promise.all([
      desk.ask('case.closeRiskLoop', close('l-4502')),
      desk.ask('case.closeRiskLoop', close('l-4502')),
    ]);
    expect([first.ok, second.ok]).toEqual([true, false]);
    expect(second).toMatchObject({ code: 'wrongState' });
    expect(await desk.outbox(Case.episodeId)).toHaveLength(1);
  });

  it('waits for the link: what is shown may be out of date', async () => {
    const desk = await caseDesk(therapist, [recorded]);
    desk.setLinked(false);
    expect(await desk.refusal('case.closeRiskLoop', close('l-4502'))).toMatchObject({
      code: 'offline',
    });
    expect(await desk.outbox(Case.episodeId)).toEqual([]);
  });

  it('opens one upstream first that nobody had recorded', async () => {
    const desk = await caseDesk(therapist, [item9]);
    expect((await desk.get('case.read', Case)).riskLoops).toMatchObject([
      { id: 'risk-p-4502', answer: 2, closed: null },
    ]);
    await desk.get('case.closeRiskLoop', close('risk-p-4502'));
    expect(await desk.outbox(Case.episodeId)).toMatchObject([
      { method: 'create', recordId: 'risk-p-4502', resource: { status: 'active' } },
      {
        method: 'update',
        recordId: 'risk-p-4502',
        ifMatch: null,
        resource: { status: 'inactive' },
      },
    ]);
    const page = await desk.get('case.read', Case);
    expect(page.riskLoops).toMatchObject([{ id: 'risk-p-4502', closed: { action: 'assessed' } }]);
  });

  it('is never stamped before the question, when the clocks differ', async () => {
    const ahead = new Date(NOW + 30_000).toISOString();
    const desk = await caseDesk(therapist, [
      underWay(4502, { riskLoop: [loop(4502, 'l', { openedAt: ahead })] }),
    ]);
    const { loop: closed } = await desk.get('case.closeRiskLoop', close('l-4502'));
    expect(closed.closed?.at).toBe(ahead);
    expect(at(daysAgo(0)) < ahead).toBe(true);
  });
});
