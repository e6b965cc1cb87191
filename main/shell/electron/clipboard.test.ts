import { expect, test } from 'vitest';
import { systemClipboard } from './clipboard.ts';
import { fakeElectron } from './fake.test-support.ts';

const open = (platform: NodeJS.Platform) => {
  const { electron, clipboard } = fakeElectron({ packaged: true });
  return { fake: clipboard, ours: systemClipboard(electron.clipboard, platform) };
};

test('empties the clipboard only while it holds what was copied', async () => {
  const { fake, ours } = open('win32');
  fake.text = 'a sentence of mine';
  const mark = await ours.mark();
  fake.text = 'a telephone number';
  await ours.clearIf(mark);
  expect(fake.text).toBe('a telephone number');
  fake.text = 'a sentence of mine';
  await ours.clearIf(mark);
  expect(fake.text).toBe('');
  fake.text = 'anything';
  await ours.clearIf(null);
  expect(fake.text).toBe('');
});

test('tells nothing of the text by its mark, nor the same of it in another run', async () => {
  const { fake, ours } = open('darwin');
  fake.text = 'a sentence of mine';
  const other = open('darwin');
  other.fake.text = 'a sentence of mine';
  expect(await ours.mark()).not.toBe(await other.ours.mark());
  expect(await ours.mark()).not.toContain('sentence');
});

test('takes it back from both clipboards of Linux', async () => {
  const { fake, ours } = open('linux');
  fake.text = 'a sentence of mine';
  fake.selection.text = 'a sentence of mine';
  await ours.clearIf(await ours.mark());
  expect([fake.text, fake.selection.text]).toEqual(['', '']);
});
