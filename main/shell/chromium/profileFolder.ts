import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Preferences of the browser's profile. Each takes away a place where typed text would be kept or
 * a service it would be sent to. They are ordinary preferences: a user could change them in the
 * browser's settings, if there were a way to those.
 */
const preferences = {
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  credentials_enable_service: false,
  download: { prompt_for_download: false },
  download_restrictions: 3,
  enable_do_not_track: true,
  net: { network_prediction_options: 2 },
  payments: { can_make_payment_enabled: false },
  printing: { enabled: false },
  profile: {
    password_manager_enabled: false,
    default_content_setting_values: {
      geolocation: 2,
      media_stream_camera: 2,
      media_stream_mic: 2,
      notifications: 2,
      popups: 2,
      automatic_downloads: 2,
    },
  },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  session: { restore_on_startup: 5 },
  signin: { allowed: false },
  spellcheck: { use_spelling_service: false, dictionaries: [] },
  translate: { enabled: false },
};

export type ProfileFolder = {
  readonly userDataDir: string;
  readonly tempDir: string;
  /** Removes both; nothing in them is needed again. */
  wipe(): Promise<void>;
};

// A Unix socket's path is at most 108 bytes, and Chromium puts one below its temp folder.
const LONGEST_TEMP_DIR = 60;

const gone = (folder: string) =>
  rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/** Names the process whose run a profile is. */
const OWNER = 'owner';

/** True while another app that still runs has this profile open. */
async function isInUse(folder: string): Promise<boolean> {
  const owner = Number(await readFile(join(folder, OWNER), 'utf8').catch(() => ''));
  if (!Number.isInteger(owner) || owner <= 0 || owner === process.pid) return false;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    // Somebody else's process lives too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The folder of this name, or the next one that no running app has. */
async function freeFolder(profileDir: string, name: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const folder = join(profileDir, n === 1 ? name : `${name}-${n}`);
    if (!(await isInUse(folder))) return folder;
  }
}

/**
 * A fresh profile for one run of a browser: what an earlier run left is removed first.
 * @param profileDir folder of the app's profile; only the folder `name` in it is touched, or
 *   `name-2` and so on while another app that was started on the same profile has it
 */
export async function freshProfile(profileDir: string, name: string): Promise<ProfileFolder> {
  const userDataDir = await freeFolder(profileDir, name);
  await gone(userDataDir);
  await mkdir(join(userDataDir, 'Default'), { recursive: true, mode: 0o700 });
  await writeFile(join(userDataDir, 'Default', 'Preferences'), JSON.stringify(preferences));
  await writeFile(join(userDataDir, 'First Run'), '');
  await writeFile(join(userDataDir, OWNER), String(process.pid));
  const inside = join(userDataDir, 'tmp');
  const short = Buffer.byteLength(inside) <= LONGEST_TEMP_DIR;
  const tempDir = short ? inside : await mkdtemp(join(tmpdir(), 'cw-'));
  await mkdir(tempDir, { recursive: true, mode: 0o700 });
  return {
    userDataDir,
    tempDir,
    async wipe() {
      await Promise.all([gone(userDataDir), gone(tempDir)]);
    },
  };
}
