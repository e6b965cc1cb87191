/** What is looked at of the desk itself after signing in: keys, files, cases, ledger. */
import { existsSync } from 'node:fs';
import type { DeskEpisode } from '../../../main/vault/desk.ts';
import { DESK_SLOT } from '../../../main/vault/keyring.ts';
import { vaultFiles } from '../../../main/vault/layout.ts';
import type { LedgerRow } from '../../../main/vault/ledgerChain.ts';
import { opens, orphansIn, slotsOf } from './held.ts';
import type { Written } from './memory.ts';
import type { World } from './world.ts';

/** Exactly one of the passphrases opens the keyring; it is the one to sign in with from now on. */
export const checkPassphrases = async (world: World): Promise<void> => {
  const { memory, tally, profileDir, vaultDir } = world;
  const next = memory.nextPassphrase;
  const oldOpens = await opens(profileDir, vaultDir, memory.passphrase);
  if (next === null) {
    tally.check('saved', oldOpens, () => 'the passphrase opens nothing');
    return;
  }
  const nextOpens = await opens(profileDir, vaultDir, next.text);
  tally.check('saved', oldOpens !== nextOpens, () => {
    return `of both passphrases ${oldOpens && nextOpens ? 'each opens' : 'none opens'}`;
  });
  tally.check('closed', !(next.answered && oldOpens), () => 'the old passphrase still opens');
  if (nextOpens) memory.passphrase = next.text;
  memory.nextPassphrase = null;
};

type Slots = ReturnType<typeof slotsOf>;
const isHalfWay = ({ state }: Slots[number]) => state.state !== 'live' && state.state !== 'free';

/** The slots once they are at rest: what was sent for a closed case is destroyed right after signing in. */
const settledSlots = async ({ vaultDir }: World): Promise<Slots> => {
  for (let tries = 0; tries < 50; tries += 1) {
    const slots = slotsOf(vaultDir);
    if (!slots.some(isHalfWay)) return slots;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return slotsOf(vaultDir);
};

/** Every key belongs to a case, every case has its key, and no file is nobody's. */
export const checkKeys = async (world: World, listed: readonly DeskEpisode[]): Promise<void> => {
  const { tally, vaultDir } = world;
  const slots = await settledSlots(world);
  const live = new Map(
    slots.flatMap(({ slot, state }) =>
      state.state === 'live' && slot !== DESK_SLOT ? [[slot, state] as const] : [],
    ),
  );
  const odd = slots.filter(isHalfWay);
  tally.check('whole', odd.length === 0, () => {
    return `slots left ${odd.map(({ state }) => state.state)}`;
  });
  for (const { slot, file, caseRef } of listed) {
    const state = live.get(slot);
    tally.check('whole', state?.file === file, () => `${caseRef} has no key`);
  }
  const files = new Set(listed.map(({ file }) => file));
  for (const state of live.values())
    if (state.purpose === 'episode')
      tally.check('whole', files.has(state.file), () => 'a key without a case');
  const orphans = orphansIn(vaultDir, new Set([...live.values()].map(({ file }) => file)));
  tally.check('whole', orphans.length === 0, () => `files of nobody: ${orphans}`);
  const stale = existsSync(`${vaultFiles.keyring(vaultDir)}.new`);
  tally.check('whole', !stale, () => 'a keyring that never came into use');
};

/** How many cases are read through the gate at each look; the lines of all are counted. */
const READ_AT_A_LOOK = 6;

/** Each case inside its window can be read, with every line it had. */
export const checkCases = async (world: World, listed: readonly DeskEpisode[]): Promise<void> => {
  const { memory, tally, random } = world;
  const child = world.child();
  const full = listed.filter(({ id }) => !memory.filling.has(id));
  const from = random.between(0, Math.max(0, full.length - READ_AT_A_LOOK));
  for (const { id, caseRef } of full.slice(from, from + READ_AT_A_LOOK)) {
    const header = await child.call('case.header', { episodeId: id });
    tally.check('whole', header.ok, () => `${caseRef} cannot be read: ${header.ok || header.code}`);
  }
  for (const { id, caseRef } of listed) {
    const counts = await child.vault
      .countUtterances({ episodeId: id, now: world.now() })
      .catch((error: Error) => error);
    if (counts instanceof Error) {
      tally.check('whole', false, () => `${caseRef} has no lines: ${counts.message}`);
      continue;
    }
    const before = memory.lines.get(id) ?? new Map<string, number>();
    const now = new Map(counts.map(({ sessionId, count }) => [sessionId, count]));
    const fewer = [...before].filter(([session, count]) => (now.get(session) ?? 0) < count);
    tally.check(
      'whole',
      fewer.length === 0,
      () => `${caseRef} lost lines of ${fewer.length} sessions`,
    );
    memory.lines.set(id, now);
  }
};

/** Rows of the ledger, oldest first. */
const readLedger = async (world: World): Promise<LedgerRow[]> =>
  (await world.child().vault.ledgerPage({ count: 100_000 })).toReversed();

const actionOf = {
  line: 'session.linesSent',
  message: 'message.sent',
  note: 'note.signed',
} as const satisfies Record<Written['kind'], string>;

/** The chain verifies, nothing of it has gone, and each thing done has its one row. */
export const checkLedger = async (world: World): Promise<void> => {
  const { memory, tally } = world;
  const verdict = await world.child().vault.ledgerVerify();
  tally.check('ledger', verdict.whole, () => `the chain is broken: ${JSON.stringify(verdict)}`);
  const rows = await readLedger(world);
  const { anchor } = memory;
  if (anchor !== null) {
    const there = rows[anchor.count - 1]?.hash === anchor.head;
    tally.check('ledger', there, () => `row ${anchor.count} is not what it was`);
  }
  const last = rows.at(-1);
  if (last !== undefined) memory.anchor = { count: rows.length, head: last.hash };

  // A case that is gone takes along what no answer had been given for: it is counted no more.
  const kept = memory.written.filter(({ erased, state }) => !erased && state === 'saved');
  for (const kind of ['line', 'message', 'note'] as const)
    for (const episodeId of new Set(kept.map((one) => one.episodeId))) {
      const own = memory.written.filter((one) => one.kind === kind && one.episodeId === episodeId);
      const saved = own.filter(({ state }) => state === 'saved').length;
      const written = rows.filter(
        (row) => row.action === actionOf[kind] && row.episodeId === episodeId,
      ).length;
      const open = own.filter(({ erased, state }) => erased && state === 'lost').length;
      tally.check('ledger', written >= saved && written <= saved + open, () => {
        return `${saved} ${kind}s in ${episodeId} and ${written} rows`;
      });
    }
};
