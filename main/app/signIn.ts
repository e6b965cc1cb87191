/**
 * Signing in: the vault on this computer first, the record service second. A vault that exists opens
 * without contact; a new one needs it, because there is nothing to show before the first fill.
 */
import { ok, type Refusal, type Result, refuse } from '../../shared/contract/result.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { type Clinician, Role } from '../../shared/domain/records.ts';
import { fhirClient } from '../records/client.ts';
import { probeService } from '../records/probe.ts';
import type { RecordService } from '../records/service.ts';
import type { VaultApi } from '../vault/client.ts';
import type { VaultMeta } from '../vault/desk.ts';
import { VaultError } from '../vault/errors.ts';
import type { Mark } from '../vault/keyringFormat.ts';
import { vaultFolder } from './vaultFolders.ts';

export type SignInParts = {
  readonly profileDir: string;
  readonly vault: VaultApi;
  readonly service: RecordService;
  /** Stable name of the record service: its address, or the one of the embedded practice. */
  readonly server: string;
  /** Who vouches for its people; null where the service does so itself. */
  readonly issuer: string | null;
  readonly simulatedClock: boolean;
  readonly now: () => Millis;
};

export type SignedIn = {
  readonly user: Clinician;
  readonly token: string | null;
  readonly firstTime: boolean;
};

/** A vault is bound to this for good when it is made, and to server and issuer (product V7). */
const markOf = ({ practice }: Pick<RecordService, 'practice'>): Mark =>
  practice ? 'practice' : 'real';

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
  const { vault, service, server, issuer } = parts;
  const folder = (personId: string) => vaultFolder(parts.profileDir, server, personId);

  /**
   * The token for a person whose vault has opened; null while the service cannot be reached or does not
   * know them. Practice people have a passphrase of the service's: the one that opens a vault is its
   * own affair, and may have been changed since.
   */
  const tokenFor = async (personId: string): Promise<string | null> => {
    const people = await service.people();
    const person = people.ok ? people.value.find((one) => one.id === personId) : undefined;
    if (person === undefined) return null;
    const answer = await service.signIn(personId, person.passphrase);
    return answer.ok ? answer.value : null;
  };

  /** What can be told without a key, so that a vault of somebody else's is not even unlocked. */
  const markRefusal = (mark: Mark | null): Refusal | null => {
    if (mark === null) return null;
    if (mark !== markOf(service)) return refuse('otherService');
    return mark === 'real' && parts.simulatedClock ? refuse('clockRefused') : null;
  };

  const open = async (personId: string, passphrase: string): Promise<Result<SignedIn>> => {
    const { mark } = await vault.look(folder(personId));
    const otherwise = markRefusal(mark);
    if (otherwise !== null) return otherwise;
    const { meta } = await vault.unlock({ dir: folder(personId), passphrase, now: parts.now() });
    if (meta.mark !== markOf(service) || meta.server !== server || meta.issuer !== issuer) {
      await vault.signOut();
      return refuse('otherService');
    }
    const token = await tokenFor(personId);
    return ok({ user: userOf(meta), token, firstTime: false });
  };

  /** Everything that has to be right before a vault is made, or another one destroyed for it. */
  const vouched = async (
    personId: string,
    passphrase: string,
  ): Promise<Result<{ readonly token: string; readonly owner: Clinician }>> => {
    if (!service.practice && parts.simulatedClock) return refuse('clockRefused');
    const token = await service.signIn(personId, passphrase);
    if (!token.ok) return token;
    const people = await service.people();
    if (!people.ok) return people;
    const person = people.value.find((one) => one.id === personId);
    if (!person) return refuse('notFound');
    const suited = await probeService(
      fhirClient({ baseUrl: service.url, token: () => token.value, onContact: () => undefined }),
      personId,
    );
    if (!suited.ok) return suited;
    const owner = { id: person.id, name: person.name, role: person.role };
    return ok({ token: token.value, owner });
  };

  const enrol = async (
    personId: string,
    passphrase: string,
    { token, owner }: { readonly token: string; readonly owner: Clinician },
  ): Promise<Result<SignedIn>> => {
    const meta = await vault.enrol({
      dir: folder(personId),
      passphrase,
      mark: markOf(service),
      server,
      issuer,
      owner,
      now: parts.now(),
    });
    return ok({ user: userOf(meta), token, firstTime: true });
  };

  return {
    folder,
    async signIn(personId: string, passphrase: string): Promise<Result<SignedIn>> {
      try {
        const { enrolled } = await vault.look(folder(personId));
        if (enrolled) return await open(personId, passphrase);
        const person = await vouched(personId, passphrase);
        return person.ok ? await enrol(personId, passphrase, person.value) : person;
      } catch (error) {
        return refusalOf(error);
      }
    },
    /** Sets the vault aside for good and makes a new one. The service has to agree to the person first. */
    async reEnrol(personId: string, passphrase: string): Promise<Result<SignedIn>> {
      const person = await vouched(personId, passphrase);
      if (!person.ok) return person;
      try {
        await vault.destroyVault(folder(personId));
        return await enrol(personId, passphrase, person.value);
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
