import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { transcriptCases } from './extraCases.ts';
import { seedResources } from './seed.ts';
import { readTranscripts } from './transcriptFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'transcripts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const read = (text: string) => {
  const file = join(folder, 'file.csv');
  writeFileSync(file, text);
  return readTranscripts(file);
};

describe('a transcripts file', () => {
  test('becomes transcripts in the order of its rows', () => {
    const text =
      'transcript_id,topic,interlocutor,utterance_text\n' +
      '7,sleep,therapist,"Hello, how was ""the week""?"\n' +
      '7,sleep,client,"fine\nmostly"\n' +
      '9,sleep,Client,hello\n';
    expect(read(text)).toEqual([
      { id: '7', lines: 'T: Hello, how was "the week"?\nP: fine mostly' },
      { id: '9', lines: 'P: hello' },
    ]);
  });

  test('is refused by column or row, without quoting it', () => {
    expect(() => read('transcript_id,utterance_text\n1,secret\n')).toThrow(
      'interlocutor or speaker',
    );
    const bad = 'session,speaker,text\n1,therapist,hello\n1,robot,secret\n';
    expect(() => read(bad)).toThrow('Row 3');
    expect(() => read(bad)).not.toThrow('secret');
  });

  test('makes an episode of each transcript, beside the written ones', () => {
    const transcripts = Array.from({ length: 6 }, (_, n) => ({
      id: `${n}`,
      lines: `T: hello ${n}`,
    }));
    expect(transcriptCases(transcripts).map(({ course }) => course.sessions.length)).toEqual([
      1, 1, 1, 1, 1, 1,
    ]);
    const ids = [...seedResources({ day: '2026-11-24', transcripts })].map(({ id }) => id);
    expect(ids).toContain('session-cr9006-1');
    expect(new Set(ids.filter((id) => id.startsWith('episode-cr-9'))).size).toBe(6);
  });
});
