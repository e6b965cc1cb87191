import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

// Both come with electron-builder; they are found the way it finds them.
const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const fromLibrary = createRequire(fromBuilder.resolve('app-builder-lib'));
const { FuseV1Options } = fromLibrary('@electron/fuses') as { FuseV1Options: object };
const { load } = fromLibrary('js-yaml') as { load(text: string): unknown };

const config = load(
  readFileSync(new URL('../../../electron-builder.yml', import.meta.url), 'utf8'),
) as {
  asar: boolean;
  electronFuses: Record<string, boolean>;
  nsis: { perMachine: boolean };
};

/** The numeric enumeration holds its names and their numbers; only the names count. */
const fuses = Object.keys(FuseV1Options)
  .filter((name) => !/^\d+$/.test(name))
  .map((name) => name.charAt(0).toLowerCase() + name.slice(1));

test('names every fuse there is', () => {
  expect(fuses.length).toBeGreaterThanOrEqual(8);
  expect(Object.keys(config.electronFuses).toSorted()).toEqual(fuses.toSorted());
});

test('closes every way to run other code with the app’s identity', () => {
  expect(config.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
  expect(config.asar).toBe(true);
  expect(config.nsis.perMachine).toBe(true);
});
