import { changePassphrase } from './changePassphrase.ts';
import { listDeskEpisodes } from './desk.ts';
import { readDevice } from './device.ts';
import { destroyVault, enrol } from './enrol.ts';
import { eraseLapsedBeforeUnlock } from './erase.ts';
import { erasedSlots } from './erasures.ts';
import { VaultError } from './errors.ts';
import type { Holder } from './holder.ts';
import { Keyring } from './keyring.ts';
import { vaultFiles } from './layout.ts';
import { checkPin, pinState, setPin } from './pinCheck.ts';
import type { VaultOutside, WorkerMethods } from './protocol.ts';
import { publicKeyOf } from './receipt.ts';
import { readManifest } from './schedule.ts';
import { checkPassphrase, unlock } from './unlock.ts';

type Outside =
  | 'outside'
  | 'enrol'
  | 'unlock'
  | 'eraseLapsedBeforeUnlock'
  | 'unsentManifest'
  | 'destroyVault'
  | 'status'
  | 'checkPassphrase'
  | 'changePassphrase'
  | 'setPin'
  | 'pinState'
  | 'checkPin'
  | 'signOut';

/** Signing in and out, and what needs no signing in. */
export function outsideMethods(holder: Holder): Pick<WorkerMethods, Outside> {
  const { ports } = holder;
  const { files } = ports;

  const identityOf = (dir: string): Pick<VaultOutside, 'mark' | 'vaultId' | 'epoch'> => {
    try {
      const keyring = Keyring.open(files, vaultFiles.keyring(dir));
      const { mark, vaultId, epoch } = keyring.header;
      keyring.close();
      return { mark, vaultId, epoch };
    } catch (error) {
      if (error instanceof VaultError) return { mark: null, vaultId: null, epoch: null };
      throw error;
    }
  };
  const notOpen = (): void => {
    if (holder.held() !== null) throw new VaultError('wrongState');
  };

  return {
    outside: (dir) => ({
      enrolled: files.exists(vaultFiles.keyring(dir)),
      ...identityOf(dir),
      sealed: readDevice(files, dir),
    }),
    enrol: (input) => {
      notOpen();
      const vault = enrol(ports, input);
      holder.take(vault);
      return vault.meta;
    },
    unlock: (input) => {
      notOpen();
      const vault = unlock(ports, input);
      holder.take(vault);
      return { meta: vault.meta, pendingErasures: erasedSlots(vault).length };
    },
    eraseLapsedBeforeUnlock: (dir, deviceSecrets, now) =>
      eraseLapsedBeforeUnlock(files, dir, deviceSecrets, now, ports.newId, ports.step),
    unsentManifest: (dir, deviceSecrets) => readManifest(files, dir, deviceSecrets),
    destroyVault: (dir) => {
      const open = holder.held();
      if (open?.dir === dir) holder.shut();
      destroyVault(ports, dir);
    },
    status: () => {
      const open = holder.held();
      if (open === null) return { state: 'sealed' };
      return {
        state: 'open',
        meta: open.meta,
        publicKey: publicKeyOf(open.signingKey),
        pendingErasures: erasedSlots(open).length,
        episodes: listDeskEpisodes(open.desk).length,
        epoch: open.keyring.header.epoch,
      };
    },
    checkPassphrase: (passphrase, now) => checkPassphrase(holder.open(), passphrase, now),
    changePassphrase: (input) => changePassphrase(holder.open(), input),
    setPin: (passphrase, pin, now) => setPin(holder.open(), passphrase, pin, now),
    pinState: (now, policy) => pinState(holder.open(), now, policy),
    checkPin: (pin, now, policy) => checkPin(holder.open(), pin, now, policy),
    signOut: () => {
      const dir = holder.held()?.dir;
      holder.shut();
      if (dir !== undefined && !files.lasting) destroyVault(ports, dir);
    },
  };
}
