/** What a case leaves unsent when it closes, to its end upstream: sent, receipted, or told of. */
import type { AuditEvent, Composition, Task } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { isOverdue } from '../../main/computer/sealed.ts';
import { postReceipts } from '../../main/records/receipts.ts';
import {
  readReportedUnsent,
  reportedUnsent,
  tellOfUnsent,
} from '../../main/records/unsentAlert.ts';
import { addDays, startOfLondonDay } from '../../shared/domain/london.ts';
import { defaultPolicy, type Policy } from '../../shared/domain/policy.ts';
import { DAY, NOW } from '../vault/keystore.ts';
import { caseload, daysAgo, episodeOf, manager, therapist, today } from './caseload.ts';
import { type Desk, openDesk, startUpstream } from './desk.ts';

const WORDS = 'rowed to the island and back';
/** The end of the day on which the six weeks are over: tomorrow. */
const LAPSE = startOfLondonDay(addDays(today, 2));
const closing = episodeOf(1, { status: 'discharged', dischargedOn: daysAgo(41) });

/** A desk whose one case closed offline, with a note that was never signed. */
const lapsed = async () => {
  const upstream = await startUpstream(caseload([closing]));
  const desk = await openDesk(upstream, therapist);
  await desk.pass();
  const text = JSON.stringify({ progress: WORDS, intervention: '', risk: '', plan: '' });
  const access = { episodeId: 'episode-1', now: desk.now };
  await desk.vault.saveDraft(access, { draftId: 'note:session-9', text, caret: 0, at: NOW });
  upstream.setFault(() => 'drop');
  desk.now = LAPSE;
  expect(await desk.vault.eraseLapsed(LAPSE)).toMatchObject([
    { reason: 'lapsed', counts: { keptForSending: 1 } },
  ]);
  const compositions = async () =>
    (await upstream.all<Composition>('Composition')).filter((one) =>
      JSON.stringify(one).includes(WORDS),
    );
  return { upstream, desk, compositions };
};

const alert = (desk: Desk, policy: Policy = defaultPolicy) => ({
  client: desk.client,
  vault: desk.vault,
  user: therapist,
  policy,
  now: desk.now,
  isOverdue: (work: { sealedAt: number }) => isOverdue(work, policy, desk.now),
});

describe('an unsigned note of a case that closed', () => {
  it('arrives once as preliminary, is destroyed with a receipt of its own, and both are upstream', async () => {
    const { upstream, desk, compositions } = await lapsed();
    expect(await desk.flush()).toBe('offline');
    expect(await desk.vault.sendOnlyList()).toMatchObject([{ kind: 'unsignedNote' }]);

    // The answer to the first try is lost on the way.
    upstream.setFault(({ method }) => (method === 'POST' ? 'dropAfter' : null));
    await desk.flush();
    upstream.setFault(() => null);
    expect(await desk.flush()).toBeNull();
    const [note, ...doubled] = await compositions();
    expect(doubled).toEqual([]);
    expect(note).toMatchObject({
      status: 'preliminary',
      title: expect.stringContaining('unsigned at closing'),
      author: [{ reference: 'Practitioner/pugh' }],
    });
    expect(note).not.toHaveProperty('attester');

    expect(await desk.vault.eraseSent(desk.now)).toMatchObject([
      { caseRef: 'CR-4001', reason: 'sent', counts: { sent: 1 } },
    ]);
    expect(await desk.vault.sendOnlyList()).toEqual([]);
    const { client, vault } = desk;
    for (let n = 0; n < 2; n += 1) await postReceipts({ client, vault, clinician: therapist });
    const events = await upstream.all<AuditEvent>('AuditEvent');
    const reasons = events.map((one) =>
      JSON.parse(one.entity?.[0]?.detail?.[0]?.valueString ?? ''),
    );
    expect(reasons.map(({ reason }) => reason).sort()).toEqual(['lapsed', 'sent']);
    expect(JSON.stringify(events)).not.toContain(WORDS);
  });

  it('is told of once when it waits too long, without what it says, and no more once it has arrived', async () => {
    const { upstream, desk, compositions } = await lapsed();
    upstream.setFault(() => null);
    const orders = async () =>
      (await upstream.all<Task>('Task')).filter((one) => one.intent === 'order');
    const [row] = await desk.vault.sendOnlyNext();
    await desk.vault.sendOnlyMark(row?.id ?? '', 'refused', 'conflict');
    await desk.flush();
    expect(await compositions()).toEqual([]);
    expect(await desk.vault.sendOnlyList()).toMatchObject([
      { state: 'refused', reason: 'conflict' },
    ]);

    desk.now = LAPSE + 14 * DAY - 1;
    await tellOfUnsent(alert(desk));
    expect(await orders()).toEqual([]);
    desk.now = LAPSE + 14 * DAY;
    const named = { ...defaultPolicy, unsentContact: 'Duty manager' };
    for (let n = 0; n < 3; n += 1) await tellOfUnsent(alert(desk, named));
    const told = await orders();
    expect(told).toMatchObject([
      {
        status: 'requested',
        owner: { reference: 'Practitioner/nair' },
        requester: { reference: 'Practitioner/pugh' },
        restriction: { recipient: [{ display: 'Duty manager' }] },
        input: [{ valueString: 'unsignedNote' }],
      },
    ]);
    expect(JSON.stringify(told)).toContain('CR-4001');
    expect(JSON.stringify(told)).not.toContain(WORDS);
    expect(told[0]).not.toHaveProperty('for');

    const theirs = await openDesk(upstream, manager);
    const reported = async () => {
      await readReportedUnsent({ client: theirs.client, vault: theirs.vault, user: manager });
      return JSON.parse((await theirs.vault.setting(reportedUnsent)) ?? 'null') as unknown[];
    };
    expect(await reported()).toMatchObject([{ caseRef: 'CR-4001', kinds: ['unsignedNote'] }]);

    await desk.vault.sendOnlyMark(row?.id ?? '', 'sent');
    await desk.vault.eraseSent(desk.now);
    await tellOfUnsent(alert(desk));
    expect(await reported()).toEqual([]);
  });

  it('is not fetched back by a service that has not heard of the end of its case', async () => {
    const open = episodeOf(1);
    const upstream = await startUpstream(caseload([open]));
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    const access = { episodeId: 'episode-1', now: desk.now };
    await desk.vault.change(access, {
      outbox: [
        {
          id: 'discharge',
          kind: 'episode',
          recordId: 'episode-1',
          method: 'update',
          resource: { resourceType: 'EpisodeOfCare' },
          identifier: 'urn:workstation|episode-1',
        },
      ],
      ledger: { id: 'l', at: NOW, actor: 'pugh', action: 'discharge.signed', detail: {} },
    });
    await desk.vault.eraseEpisodes(['episode-1'], 'lapsed', desk.now);
    await desk.pass();
    expect(await desk.held()).toEqual([]);
    await desk.vault.sendOnlyMark('discharge', 'sent');
    await desk.pass();
    expect(await desk.held()).toEqual(['episode-1']);
  });
});

describe('a case that was forgotten', () => {
  it('is left where it is by every pass until it is asked for, and forgotten for good once it is gone', async () => {
    const upstream = await startUpstream(caseload([episodeOf(1), episodeOf(2)]));
    const desk = await openDesk(upstream, therapist);
    await desk.pass();
    await desk.vault.eraseEpisodes(['episode-1'], 'forgotten', desk.now);
    for (let n = 0; n < 2; n += 1) await desk.pass();
    expect(await desk.held()).toEqual(['episode-2']);
    expect(upstream.asked.some((one) => one.includes('episode-1-'))).toBe(false);
    const entry = { id: 'again', at: NOW, actor: 'pugh', action: 'case.fetchAgain', detail: {} };
    await desk.vault.fetchAgain('episode-1', entry);
    await desk.pass();
    expect(await desk.held()).toEqual(['episode-1', 'episode-2']);

    await desk.vault.eraseEpisodes(['episode-1'], 'forgotten', desk.now);
    await desk.pass();
    expect(await desk.vault.forgotten()).toHaveLength(1);
    desk.now = startOfLondonDay(addDays(today, 60));
    await upstream.put(...caseload([episodeOf(1, { status: 'discharged', dischargedOn: today })]));
    await desk.pass();
    expect(await desk.vault.forgotten()).toEqual([]);
  });
});
