import { expect, test } from 'vitest';
import { channelOf, EVENTS_CHANNEL, OPERATIONS_ARGUMENT } from './channels.ts';
import { exposeBridge, operationsFrom } from './exposeBridge.ts';

type Listener = (event: unknown, value: unknown) => void;

function expose(operations: string[]) {
  const world: Record<string, unknown> = {};
  const invoked: unknown[][] = [];
  const listeners = new Map<string, Set<Listener>>();
  const ipcRenderer = {
    invoke: async (...values: unknown[]) => {
      invoked.push(values);
      return '{"ok":true,"value":2}';
    },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off: (channel: string, listener: Listener) => {
      listeners.get(channel)?.delete(listener);
    },
  };
  const bridge = {
    contextBridge: {
      exposeInMainWorld: (key: string, value: unknown) => {
        world[key] = value;
      },
    },
    ipcRenderer,
  } as unknown as Parameters<typeof exposeBridge>[0];
  exposeBridge(bridge, { operations, channelOf, eventsChannel: EVENTS_CHANNEL });
  return { world, invoked, listeners };
}

test('exposes frozen functions of the named operations and nothing general', async () => {
  const { world, invoked } = expose(['desk.state', 'note.save']);
  expect(Object.keys(world)).toEqual(['workstation', 'workstationEvents']);
  const workstation = world.workstation as Record<string, (input: unknown) => Promise<unknown>>;
  expect(Object.keys(workstation)).toEqual(['desk.state', 'note.save']);
  expect(Object.isFrozen(workstation)).toBe(true);
  expect(await workstation['desk.state']?.({ n: 1 })).toEqual({ ok: true, value: 2 });
  await workstation['note.save']?.(undefined);
  expect(invoked).toEqual([
    ['operation:desk.state', '{"n":1}'],
    ['operation:note.save', ''],
  ]);
});

test('hands on the value of an event without Electron’s own object', () => {
  const { world, listeners } = expose([]);
  const events = world.workstationEvents as {
    subscribe(listener: (...values: unknown[]) => void): () => void;
  };
  const seen: unknown[][] = [];
  const stop = events.subscribe((...values) => seen.push(values));
  const send = () => {
    for (const listener of listeners.get(EVENTS_CHANNEL) ?? [])
      listener({ sender: 1 }, { kind: 'desk' });
  };
  send();
  stop();
  send();
  expect(seen).toEqual([[{ kind: 'desk' }]]);
});

test('finds the operation names on the command line', () => {
  expect(
    operationsFrom(['electron', `${OPERATIONS_ARGUMENT}a.b,c.d`], OPERATIONS_ARGUMENT),
  ).toEqual(['a.b', 'c.d']);
  expect(operationsFrom(['electron'], OPERATIONS_ARGUMENT)).toEqual([]);
});
