import type { Frame, Page } from 'playwright-core';
import type { WorkstationEvent } from '../../../shared/contract/events.ts';
import { answerCall, originOf } from '../call.ts';
import type { OnCall, Sender } from '../port.ts';
import { type BindingNames, pageScript } from './pageScript.ts';

function secretName(): string {
  return `_${crypto.randomUUID().replaceAll('-', '')}`;
}

function senderOf(page: Page, frame: Frame, origin: string): Sender {
  return {
    window: 'main',
    topFrame: frame === page.mainFrame() && frame.parentFrame() === null,
    origin: originOf(frame.url(), origin),
  };
}

export type Bridge = { push(event: WorkstationEvent): void };

/**
 * Joins the page to the app: one binding an operation, each under a name nobody can guess, which
 * the page script takes away before the page's own scripts run. Must be called before the page is
 * loaded.
 *
 * What stays visible in the page is the driver's own channel (`__playwright__binding__`): it
 * answers only to the guarded names and leads to the same operations and the same router.
 */
export async function joinPage(
  page: Page,
  origin: string,
  operations: readonly string[],
  onCall: OnCall,
): Promise<Bridge> {
  const names: BindingNames = {
    operations: operations.map((operation) => [operation, secretName()] as const),
    deliver: secretName(),
  };
  for (const [operation, binding] of names.operations) {
    await page.exposeBinding(binding, ({ frame }, json: unknown) =>
      answerCall(onCall, senderOf(page, frame, origin), operation, json),
    );
  }
  await page.addInitScript(pageScript(names));
  return { push: eventQueue(page, names.deliver) };
}

/**
 * Sends events in order, those that wait together in one message. The curtain waits for none of them:
 * it has to cover what they are about.
 */
function eventQueue(page: Page, deliver: string): (event: WorkstationEvent) => void {
  let waiting: WorkstationEvent[] = [];
  let sending = false;
  const send = async (events: readonly WorkstationEvent[]) => {
    try {
      await page.evaluate(
        ([name, json]) => {
          const target = globalThis as unknown as Record<string, (json: string) => void>;
          target[name]?.(json);
        },
        [deliver, JSON.stringify(events)] as const,
      );
    } catch {
      // The page is loading or gone. It asks for everything anew when it is back.
    }
  };
  const flush = async () => {
    sending = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await send(batch);
    }
    sending = false;
  };
  return (event) => {
    if (event.kind === 'curtain') {
      void send([event]);
      return;
    }
    waiting.push(event);
    if (!sending) void flush();
  };
}
