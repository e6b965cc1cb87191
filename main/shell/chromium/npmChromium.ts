import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from './launch.ts';

const PACKAGE = '@sparticuz/chromium';

/** The package's folder and version, or null when it is not installed or not for this system. */
async function installedPackage(): Promise<{ folder: string; version: string } | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const entry = createRequire(import.meta.url).resolve(PACKAGE);
    const folder = dirname(dirname(entry));
    const text = await readFile(join(folder, 'package.json'), 'utf8');
    const { version } = JSON.parse(text) as { version: string };
    return { folder, version };
  } catch {
    return null;
  }
}

export async function hasNpmChromium(): Promise<boolean> {
  return (await installedPackage()) !== null;
}

/** The package looks only at these places for fonts, and at a shared one for its cache. */
const fontsConfig = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/**
 * Unpacks into `folder`. The package decides by three variables where to and whether its system
 * libraries come along, and reads them only while it is loaded and called: so they are set for
 * just these moments, and put back.
 */
async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env };
  const names = ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'];
  const putBack = () => {
    for (const name of names) {
      const value = before[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
  const set = () => {
    process.env.TMPDIR = folder;
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  };
  set();
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    set();
    const unpacking = chromium.executablePath();
    putBack();
    await unpacking;
  } finally {
    putBack();
  }
}

/** A finished folder of this user: in a shared temp folder somebody else's would be a trap. */
function isUnpacked(folder: string): boolean {
  return existsSync(join(folder, 'fonts.conf')) && statSync(folder).uid === process.getuid?.();
}

/** Unpacks beside the final place and renames, so that a half-unpacked browser is never found. */
async function unpackOnce(final: string): Promise<void> {
  await mkdir(dirname(final), { recursive: true, mode: 0o700 });
  const made = await mkdtemp(`${final}-`);
  try {
    await unpackInto(made);
    // Names the place where it will lie, and is what a finished folder is known by.
    await writeFile(join(made, 'fonts.conf'), fontsConfig(final));
    await rename(made, final);
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    // Another process of ours was first; its copy is as good.
    if (!isUnpacked(final)) throw error;
  }
}

/**
 * The headless Chromium of the npm package, unpacked with the libraries it needs beyond libc, so
 * that it runs on a bare system. About 210 MB and two seconds, once a version.
 * @param cacheDir private folder to unpack into; by default `.cache` beside the package, else the
 *   temp folder of this user
 * @throws when the package is missing or this is not Linux on x64
 */
export async function npmChromium(cacheDir?: string): Promise<Browser> {
  const found = await installedPackage();
  if (found === null) throw new Error('The headless Chromium of the npm package is not installed');
  const name = `workstation-chromium-${found.version}`;
  const places =
    cacheDir === undefined
      ? [
          join(found.folder, '..', '..', '.cache', name),
          join(tmpdir(), `${name}-${process.getuid?.() ?? 0}`),
        ]
      : [join(cacheDir, name)];
  const ready = places.find(isUnpacked);
  const folder = ready ?? (await firstThatUnpacks(places));
  return {
    executablePath: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
    sandboxOptional: true,
  };
}

async function firstThatUnpacks(places: readonly string[]): Promise<string> {
  let failure: unknown;
  for (const place of places) {
    try {
      await unpackOnce(place);
      return place;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
