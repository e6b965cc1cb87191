/** A person's own settings, kept in their vault. */
import { DeskState } from '../../shared/contract/views.ts';
import type { VaultApi } from '../vault/client.ts';

export type Settings = DeskState['settings'];
const Stored = DeskState.shape.settings;

export const defaultSettings: Settings = {
  enterSends: false,
  theme: 'system',
  density: 'comfortable',
};

/** What cannot be read counts as not set. */
export const readSettings = async (vault: VaultApi): Promise<Settings> => {
  const stored = await vault.setting('person');
  if (stored === null) return defaultSettings;
  try {
    return Stored.parse(JSON.parse(stored));
  } catch {
    return defaultSettings;
  }
};

export const writeSettings = (vault: VaultApi, settings: Settings): Promise<void> =>
  vault.setSetting('person', JSON.stringify(settings));
