import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import type { PowerEvent, Shell } from './port.ts';
import { withRaisedPower } from './raisedPower.ts';

it('hears the shell itself and what is written to it, and no word that is no event', async () => {
  const input = new PassThrough();
  const heard: PowerEvent[] = [];
  let own: (event: PowerEvent) => void = () => undefined;
  const shell = withRaisedPower(
    {
      onPower: (listener: (event: PowerEvent) => void) => {
        own = listener;
        return () => {
          own = () => undefined;
        };
      },
    } as unknown as Shell,
    input,
  );
  const stop = shell.onPower((event) => heard.push(event));
  own('resume');
  input.write('lock\nquit\n{"power":"lock"}\nsuspend\n');
  await new Promise((resolve) => setImmediate(resolve));
  expect(heard).toEqual(['resume', 'lock', 'suspend']);
  stop();
  input.write('lock\n');
  own('unlock');
  await new Promise((resolve) => setImmediate(resolve));
  expect(heard).toHaveLength(3);
});
