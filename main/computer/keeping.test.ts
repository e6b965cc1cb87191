import { describe, expect, it, vi } from 'vitest';
import type { Clinician } from '../../shared/domain/records.ts';
import {
  caseDesk,
  NOW,
  supervisor,
  type TestCase,
  therapist,
} from '../../test/fixtures/caseDesk.ts';
import {
  discharged,
  held,
  message,
  note,
  patient,
  share,
  underWay,
} from '../../test/fixtures/cases.ts';
import { keepingHandlers } from './keeping.ts';

const Of = { episodeId: 'episode-4417', reflectionId: 'r' };

const deskWith = async (user: Clinician, one: TestCase, text: string) => {
  const desk = await caseDesk(user, [one]);
  const entered = await desk.gate.enter(user, Of.episodeId, 'supervisionNote', 'read');
  if (!entered.ok) throw new Error('the case is open');
  const window = entered.value;
  const paragraphs = text.split('\n\n');
  await desk.episodes.putReflection(window, { id: 'r', requestId: null, paragraphs });
  const changed = vi.fn();
  const handlers = keepingHandlers({ ...desk.parts, vault: desk.vault, changed });
  return { desk, handlers, changed, at: { user, now: NOW, window } };
};
const treated = discharged(4417, 30, {
  patient: [patient(4417)],
  session: [held(4417, 1, '2026-10-12')],
  sessionNote: [note(4417, 1, { progress: 'Speaks of the ferry and of swimming.' })],
  message: [message(4417, 'm', { text: 'My brother Tariq works at Holbeck Mills now.' })],
});

describe('keeping a reflection', () => {
  it('finds what the record of its case knows, whoever said it', async () => {
    const { handlers, at } = await deskWith(therapist, treated, 'x');
    const text = 'I saw Amira, then tariq, in Holbeck. Swimming helped. So did Dr Farrow.';
    const found = await handlers['keeping.check']({ episodeId: Of.episodeId, text }, at);
    if (!found.ok) throw new Error('it was looked through');
    expect(
      found.value.finds.map(({ start, end, kind, certain }) => [
        text.slice(start, end),
        kind,
        certain,
      ]),
    ).toEqual([
      ['Amira', 'name', true],
      ['tariq', 'thirdParty', true],
      ['Holbeck', 'place', true],
      ['Dr Farrow', 'thirdParty', true],
    ]);
  });

  it('keeps nothing that tells for certain, whatever is confirmed', async () => {
    const { desk, handlers, at } = await deskWith(therapist, treated, 'With Amira I hurried.');
    const input = { ...Of, text: 'With Amira I hurried.', confirmed: ['amira'] };
    expect(await handlers['keeping.keep'](input, at)).toMatchObject({ code: 'namesSomebody' });
    expect(await desk.vault.listKept()).toEqual([]);
    expect(await handlers['keeping.read'](Of, at)).toMatchObject({
      value: { text: 'With Amira I hurried.' },
    });
  });

  it('asks about a doubtful word until its author has looked at it, then moves it out of the case', async () => {
    const { desk, handlers, at, changed } = await deskWith(therapist, treated, 'first\n\nsecond');
    const text = 'I thought of Winnicott.\n\n\n  And waited. ';
    const refused = await handlers['keeping.keep']({ ...Of, text, confirmed: [] }, at);
    expect(refused).toMatchObject({ code: 'namesSomebody' });
    const kept = await handlers['keeping.keep']({ ...Of, text, confirmed: ['winnicott'] }, at);
    expect(kept).toMatchObject({ ok: true });
    expect(changed).toHaveBeenCalledOnce();
    expect(await handlers['keeping.list']({}, at)).toMatchObject({
      value: { kept: [{ on: '2026-11-24', text: 'I thought of Winnicott.\n\nAnd waited.' }] },
    });
    expect(await handlers['keeping.read'](Of, at)).toMatchObject({ code: 'notFound' });
    const row = (await desk.ledger()).at(-1);
    expect(row).toMatchObject({ action: 'reflection.kept', caseRef: null, episodeId: null });
    const id = kept.ok ? kept.value.id : '';
    await handlers['keeping.delete']({ id }, at);
    expect(await handlers['keeping.list']({}, at)).toMatchObject({ value: { kept: [] } });
  });

  it('deletes one that its author lets go', async () => {
    const { desk, handlers, at } = await deskWith(therapist, treated, 'enough');
    await handlers['keeping.letGo'](Of, at);
    expect(await desk.episodes.reflections(at.window)).toEqual([]);
    expect(await handlers['keeping.letGo'](Of, at)).toMatchObject({ code: 'notFound' });
    expect(
      await handlers['keeping.keep']({ ...Of, text: 'enough', confirmed: [] }, at),
    ).toMatchObject({ code: 'notFound' });
    expect((await desk.ledger()).map(({ action }) => action)).toEqual(['reflection.letGo']);
  });

  it('works for a supervisor, whose desk holds the share alone', async () => {
    const one = underWay(4417, { supervisionRequest: [share(4417)] });
    const { handlers, at } = await deskWith(supervisor, one, 'I let Tariq talk on.');
    const text = 'I let Tariq talk on.';
    expect(await handlers['keeping.check']({ episodeId: Of.episodeId, text }, at)).toMatchObject({
      value: { finds: [{ kind: 'unknownWord', certain: false }] },
    });
  });
});
