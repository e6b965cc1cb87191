/** What the app was started with, checked before anything else happens. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type StartOptions = {
  readonly shell: string | undefined;
  readonly profileDir: string;
  /** Holds synthetic people only and lies outside the clinician's profile. */
  readonly practiceDir: string;
  /** What is remembered of each vault outside the profile, so that an older copy of it shows. */
  readonly markFile: string;
  readonly fhirUrl: string | null;
  /** Where the simulated clock begins, epoch ms; null for the real one. */
  readonly now: number | null;
  readonly headless: boolean;
  /** Keep nothing of any patient on this computer. */
  readonly onlineOnly: boolean;
  readonly transcripts: string | null;
  /** Opens a debug port for tests; refused with a real vault. */
  readonly harness: boolean;
  /** Where saved files go; the user's own folder unless told, and told only by the harness. */
  readonly saveFolder: string | null;
  readonly theme: 'light' | 'dark' | null;
  readonly size: { readonly width: number; readonly height: number } | null;
};

export class UsageError extends Error {}

/** The folder in which this operating system keeps an application's data. */
const dataRoot = (env: NodeJS.ProcessEnv): string => {
  if (process.platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Clinician Workstation');
  if (process.platform === 'darwin')
    return join(homedir(), 'Library', 'Application Support', 'Clinician Workstation');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'clinician-workstation');
};

/** The folder for what belongs to this account on this computer, but not to an application's data. */
const stateRoot = (env: NodeJS.ProcessEnv): string => {
  if (process.platform === 'win32')
    return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Clinician Workstation');
  if (process.platform === 'darwin')
    return join(homedir(), 'Library', 'Preferences', 'Clinician Workstation');
  return join(env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'clinician-workstation');
};

const httpUrl = (value: string): string => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && url.hostname === '127.0.0.1'))
    throw new UsageError('--fhir needs an https address, or http on 127.0.0.1');
  return value.replace(/\/+$/, '');
};

/**
 * Reads the command line. `--shell`, `--profile`, `--practice`, `--fhir`, `--now`, `--headless`, `--online-only`,
 * `--transcripts`, `--harness`, `--save-folder`, `--theme`, `--size`.
 * @throws UsageError in words for a person
 */
export const readOptions = (argv: readonly string[], env: NodeJS.ProcessEnv): StartOptions => {
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({
      args: [...argv],
      options: {
        shell: { type: 'string' },
        profile: { type: 'string' },
        practice: { type: 'string' },
        fhir: { type: 'string' },
        now: { type: 'string' },
        headless: { type: 'boolean' },
        'online-only': { type: 'boolean' },
        transcripts: { type: 'string' },
        harness: { type: 'boolean' },
        'save-folder': { type: 'string' },
        theme: { type: 'string' },
        size: { type: 'string' },
      },
    }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The command line is wrong');
  }
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const shell = text('shell') ?? undefined;
  const theme = text('theme');
  if (theme !== null && theme !== 'light' && theme !== 'dark')
    throw new UsageError('--theme is light or dark');
  const nowText = text('now');
  const now = nowText === null ? null : Date.parse(nowText);
  if (now !== null && Number.isNaN(now)) throw new UsageError('--now needs an ISO date and time');
  const size = text('size')?.match(/^(\d{3,4})x(\d{3,4})$/);
  const root = dataRoot(env);
  const profileDir = resolve(text('profile') ?? join(root, 'profile'));
  const fhir = text('fhir');
  const transcripts = text('transcripts');
  const saveFolder = text('save-folder');
  // Whoever starts the app in daily use must not be able to send its files somewhere else unseen.
  if (saveFolder !== null && values.harness !== true)
    throw new UsageError('--save-folder is for --harness only');
  return {
    shell,
    profileDir,
    markFile: text('profile') ? `${profileDir}.mark` : join(stateRoot(env), 'profile.mark'),
    practiceDir: resolve(
      text('practice') ?? (text('profile') ? `${profileDir}.practice` : join(root, 'practice')),
    ),
    fhirUrl: fhir === null ? null : httpUrl(fhir),
    now,
    headless: values.headless === true,
    onlineOnly: values['online-only'] === true,
    transcripts: transcripts === null ? null : resolve(transcripts),
    harness: values.harness === true,
    saveFolder: saveFolder === null ? null : resolve(saveFolder),
    theme,
    size: size ? { width: Number(size[1]), height: Number(size[2]) } : null,
  };
};
