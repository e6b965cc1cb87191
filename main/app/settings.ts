/** A person's own settings, kept in their vault. */
import { DeskState } from '../../shared/contract/views.ts';
import type { VaultApi } from '../vault/client.ts';

export type Settings = DeskState['settings'];
const Stored = DeskState.shape.settings;

const defaultSettings: Settings = {
  enterSends: false,
  theme: 'system',
  density: 'comfortable',
};

/** What cannot be read counts as not set. */
const readSettings = async (vault: VaultApi): Promise<Settings> => {
  const stored = await vault.setting('person');
  if (stored === null) return defaultSettings;
  try {
    return Stored.parse(JSON.parse(stored));
  } catch {
    return defaultSettings;
  }
};

const writeSettings = (vault: VaultApi, settings: Settings): Promise<void> =>
  vault.setSetting('person', JSON.stringify(settings));

/** The settings of whoever is signed in; before that, the defaults. */
export const createSettings = (vault: VaultApi, onChange: () => void) => {
  let settings = defaultSettings;
  return {
    get: () => settings,
    async load() {
      settings = await readSettings(vault);
    },
    async set(next: Settings) {
      settings = next;
      await writeSettings(vault, next);
      onChange();
    },
  };
};
