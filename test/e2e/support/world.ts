/** A place of its own for one app: profile, practice service, temp folder and home, removed afterwards. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type World = {
  readonly dir: string;
  /** The clinician's profile. */
  readonly profile: string;
  /** The practice service's own folder: it is the server, and holds everybody's records. */
  readonly service: string;
  /** What the app and its browser are given as temp folder and home. */
  readonly temp: string;
  readonly home: string;
  readonly saved: string;
  readonly remove: () => void;
};

export const makeWorld = (): World => {
  const dir = mkdtempSync(join(tmpdir(), 'cw-e2e-'));
  const at = (name: string): string => {
    mkdirSync(join(dir, name));
    return join(dir, name);
  };
  return {
    dir,
    profile: join(dir, 'profile'),
    service: at('service'),
    temp: at('temp'),
    home: at('home'),
    saved: at('saved'),
    // A browser that was killed may still be writing its last file.
    remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
  };
};

/** Runs `work` with the environment's temp folder and home inside the world. */
export const inside = async <T>(world: World, work: () => Promise<T>): Promise<T> => {
  const changed: Record<string, string> = {
    TMPDIR: world.temp,
    HOME: world.home,
    XDG_CONFIG_HOME: join(world.home, '.config'),
    XDG_CACHE_HOME: join(world.home, '.cache'),
    XDG_DATA_HOME: join(world.home, '.local'),
  };
  const before = Object.fromEntries(Object.keys(changed).map((name) => [name, process.env[name]]));
  Object.assign(process.env, changed);
  try {
    return await work();
  } finally {
    for (const [name, value] of Object.entries(before))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
};
