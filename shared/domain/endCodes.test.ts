import { describe, expect, it } from 'vitest';
import { endCodeLabel, endCodes, isDeceasedEndCode, isEndCode } from './endCodes.ts';

describe('end codes', () => {
  it('offers the codes of v2.1, each once', () => {
    expect(endCodes.map(({ code }) => code).sort()).toEqual(
      ['10', '11', '12', '13', '14', '16', '17', '46', '47', '48', '49', '50', '95', '96'].sort(),
    );
    expect(new Set(endCodes.map(({ label }) => label)).size).toBe(endCodes.length);
  });

  it('reads older codes and never writes them', () => {
    expect(endCodeLabel('46')).toBe('Mutually agreed completion of treatment');
    expect(endCodeLabel('42')).toBe('Code 42 of an earlier data set');
    expect(isEndCode('42')).toBe(false);
    expect(isEndCode('46')).toBe(true);
    expect(endCodeLabel('77')).toBeNull();
  });

  it('knows the two that say the patient has died', () => {
    expect(['17', '49', '46', null].map(isDeceasedEndCode)).toEqual([true, true, false, false]);
  });
});
