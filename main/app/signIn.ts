/**
 * Signing in: the vault on this computer first, the record service second. A vault that exists opens
 * without contact; a new one needs it, because there is nothing to show before the first fill.
 */
import { ok, type Refusal, type Result, refuse } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { type Clinician, Role } from '../../shared/domain/records.ts';
import type { RecordService } from '../records/service.ts';
import type { VaultApi } from '../vault/client.ts';
import type { VaultMeta } from '../vault/desk.ts';
import { VaultError } from '../vault/errors.ts';
import { vaultFolder } from './vaultFolders.ts';

export type SignInParts = {
  readonly profileDir: string;
  readonly vault: VaultApi;
  readonly service: RecordService;
  /** Stable name of the record service: its address, or the one of the embedded practice. */
  readonly issuer: string;
  readonly now: () => Millis;
};

export type SignedIn = {
  readonly user: Clinician;
  readonly token: string | null;
  readonly firstTime: boolean;
};

/** Failures that the person cannot mend by typing again: they have a screen of their own. */
export const isFatal = (code: Refusal['code']): boolean =>
  ['vaultDamaged', 'vaultNewer', 'anotherInstance', 'noKeystore'].includes(code);

const userOf = (meta: VaultMeta): Clinician => ({
  id: meta.owner.id,
  name: meta.owner.name,
  role: Role.parse(meta.owner.role),
});

const refusalOf = (error: unknown): Refusal => {
  if (!(error instanceof VaultError)) throw error;
  return refuse(
    error.code,
    error.more.retryAfter === undefined ? {} : { retryAfter: error.more.retryAfter },
  );
};

export const createSignIn = (parts: SignInParts) => {
  const { vault, service, issuer } = parts;
  const folder = (personId: string) => vaultFolder(parts.profileDir, issuer, personId);

  /** The token for a person; null while the service cannot be reached or does not know them. */
  const tokenFor = async (personId: string, passphrase: string): Promise<string | null> => {
    const answer = await service.signIn(personId, passphrase);
    return answer.ok ? answer.value : null;
  };

  const open = async (personId: string, passphrase: string): Promise<Result<SignedIn>> => {
    const { meta } = await vault.unlock({ dir: folder(personId), passphrase, now: parts.now() });
    if (meta.mark !== (service.practice ? 'practice' : 'real') || meta.server !== issuer) {
      await vault.signOut();
      return refuse('noKeystore');
    }
    const token = await tokenFor(personId, passphrase);
    return ok({ user: userOf(meta), token, firstTime: false });
  };

  const enrol = async (personId: string, passphrase: string): Promise<Result<SignedIn>> => {
    const token = await service.signIn(personId, passphrase);
    if (!token.ok) return token;
    const people = await service.people();
    if (!people.ok) return people;
    const person = people.value.find((one) => one.id === personId);
    if (!person) return refuse('notFound');
    const owner = { id: person.id, name: person.name, role: person.role };
    const meta = await vault.enrol({
      dir: folder(personId),
      passphrase,
      mark: service.practice ? 'practice' : 'real',
      server: issuer,
      issuer: null,
      owner,
      now: parts.now(),
    });
    return ok({ user: userOf(meta), token: token.value, firstTime: true });
  };

  return {
    folder,
    tokenFor,
    async signIn(personId: string, passphrase: string): Promise<Result<SignedIn>> {
      try {
        const { enrolled } = await vault.look(folder(personId));
        return await (enrolled ? open : enrol)(personId, passphrase);
      } catch (error) {
        return refusalOf(error);
      }
    },
    /** Sets the vault aside for good and makes a new one. The service has to agree to the person first. */
    async reEnrol(personId: string, passphrase: string): Promise<Result<SignedIn>> {
      const token = await service.signIn(personId, passphrase);
      if (!token.ok) return token;
      try {
        await vault.destroyVault(folder(personId));
        return await enrol(personId, passphrase);
      } catch (error) {
        return refusalOf(error);
      }
    },
    /** Unsent work of a vault that does not open: references, kinds and times, no content. */
    async unsent(personId: string) {
      const entries = await vault.unsentManifest(folder(personId)).catch(() => []);
      return entries.map(({ caseRef, kind, at }) => ({
        caseRef,
        kind,
        at: new Date(at).toISOString(),
      }));
    },
    hasVault: async (personId: string) => (await vault.look(folder(personId))).enrolled,
  };
};

export type SignIn = ReturnType<typeof createSignIn>;
