/** What is looked at of cases that were being erased: before anybody signs in, and after. */
import { join } from 'node:path';
import type { DeskEpisode } from '../../../main/vault/desk.ts';
import { vaultFiles } from '../../../main/vault/layout.ts';
import { verifyReceipt } from '../../../main/vault/receiptCheck.ts';
import { filesLeft, type OldCopy, openedFrom, slotsOf } from './held.ts';
import type { Closing } from './memory.ts';
import type { World } from './world.ts';

/** No file and no key of what has to be gone, right after the sweep of a start. */
export const checkSwept = (world: World): void => {
  const { memory, tally, vaultDir } = world;
  const slots = slotsOf(vaultDir);
  for (const { file, caseRef, why } of memory.closing.filter(({ certain }) => certain)) {
    const left = filesLeft(vaultDir, file);
    tally.check('closed', left.length === 0, () => `${caseRef} ${why}, after the sweep: ${left}`);
    const alive = slots.some(({ state }) => state.state === 'live' && state.file === file);
    tally.check('closed', !alive, () => `${caseRef} ${why}, after the sweep: its key lives`);
  }
};

/** An old copy opens neither with today's keyring nor with its own, on today's computer. */
const checkCopy = async (world: World, copy: OldCopy): Promise<void> => {
  const { memory, tally, vaultDir, profileDir } = world;
  const at = { profileDir, dir: vaultDir };
  const now = await openedFrom(copy, vaultFiles.keyring(vaultDir), memory.passphrase, at);
  tally.check('closed', now.length === 0, () => `old files of ${now} open with today's keyring`);
  const then = await openedFrom(copy, join(copy.dir, 'keyring'), copy.passphrase, at);
  tally.check('closed', then.length === 0, () => `old files of ${then} open with their keyring`);
};

/** Writes of a case that is gone are upstream or sealed for sending; drafts went with it. */
export const forgetCase = (world: World, episodeId: string): void => {
  const { memory } = world;
  for (const one of memory.written) if (one.episodeId === episodeId) one.erased = true;
  for (const [key, draft] of memory.drafts)
    if (draft.episodeId === episodeId) memory.drafts.delete(key);
  memory.lines.delete(episodeId);
  memory.filling.delete(episodeId);
  memory.leaving.delete(episodeId);
  memory.away.add(episodeId);
};

/** A case that is gone is gone altogether, refused by the gate, and has its receipt. */
const checkGone = async (
  world: World,
  closing: Closing,
  listed: readonly DeskEpisode[],
  receipts: Awaited<ReturnType<ReturnType<World['child']>['vault']['receipts']>>,
): Promise<void> => {
  const { tally, vaultDir } = world;
  const { caseRef, file, why, episodeId } = closing;
  const left = filesLeft(vaultDir, file);
  tally.check('closed', left.length === 0, () => `${caseRef} ${why}: files left: ${left}`);
  const own = receipts.filter((one) => one.caseRef === caseRef);
  tally.check('whole', own.length === closing.receipts + 1, () => {
    return `${caseRef} ${why}: ${own.length - closing.receipts} receipts for one erasure`;
  });
  const signed = own.every((one) => verifyReceipt(JSON.stringify(one), []).valid);
  tally.check('whole', signed, () => `${caseRef} ${why}: its receipt does not verify`);
  if (!listed.some(({ id }) => id === episodeId)) {
    const answer = await world.child().call('case.read', { episodeId });
    tally.check('closed', !answer.ok, () => `${caseRef} ${why}: the gate let somebody in`);
  }
  forgetCase(world, episodeId);
};

/** After signing in: each of the cases that were being erased is gone with a receipt, or whole. */
export const checkClosed = async (world: World, listed: readonly DeskEpisode[]): Promise<void> => {
  const { memory, tally, random } = world;
  const receipts = await world.child().vault.receipts();
  const files = new Set(listed.map(({ file }) => file));
  for (const closing of memory.closing) {
    const { caseRef, why, certain, file } = closing;
    const isGone = !files.has(file);
    tally.check('closed', isGone || !certain, () => `${caseRef} ${why}: still on the desk`);
    if (isGone) await checkGone(world, closing, listed, receipts);
  }
  // A hand-over that was struck too early is learnt at any later contact.
  const here = new Set(listed.map(({ id }) => id));
  for (const id of memory.leaving) if (!here.has(id)) forgetCase(world, id);

  const late = listed.filter(({ closesAt }) => closesAt !== null && closesAt <= world.now());
  tally.check('closed', late.length === 0, () => `past its end: ${late.map((l) => l.caseRef)}`);

  // Of the copy taken last, what is gone may not open; what is whole still may.
  if (memory.theft !== null) {
    const cases = memory.theft.cases.filter(({ file }) => !files.has(file));
    const copy = { ...memory.theft, cases };
    if (cases.length > 0) {
      await checkCopy(world, copy);
      memory.copies.push(copy);
    }
  }
  const old = memory.copies[random.between(0, memory.copies.length - 1)];
  if (old !== undefined) await checkCopy(world, old);
  memory.theft = null;
  memory.closing = [];
};
