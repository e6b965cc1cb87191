/**
 * Sends what leaves the composer, one line after the other in the order of typing, so that none is
 * lost, doubled or out of order (product W2). Plain code: the call, the draft and the clock come
 * from outside.
 */
import type { Refusal, Result } from '../../shared/contract/result.ts';
import type { Utterance } from '../../shared/domain/records.ts';
import type { Outgoing } from './lines.ts';

export type SenderPort = {
  /** Answers once the line is durable on this computer. */
  readonly send: (
    utteranceId: string,
    text: string,
  ) => Promise<Result<{ readonly utterance: Utterance }>>;
  readonly newId: () => string;
  /** ISO instant, for the label of a line that is still on its way. */
  readonly now: () => string;
  /** Words on their way, to be stored ahead of the draft until they are durable. */
  readonly keepAhead: (text: string) => void;
  /** Puts words that could not be sent back before what is being typed. */
  readonly giveBack: (text: string) => void;
};

export type SenderView = {
  readonly outgoing: readonly Outgoing[];
  /** Lines that became durable through this sender, until the record is read again. */
  readonly durable: readonly Utterance[];
  readonly refusal: Refusal | undefined;
};

export type Sender = {
  readonly view: () => SenderView;
  readonly onChange: (listener: () => void) => () => void;
  readonly send: (texts: readonly string[]) => Promise<void>;
  readonly forgetRefusal: () => void;
};

export function sender(port: SenderPort): Sender {
  let view: SenderView = { outgoing: [], durable: [], refusal: undefined };
  let pump: Promise<void> = Promise.resolve();
  const listeners = new Set<() => void>();
  const change = (part: Partial<SenderView>) => {
    view = { ...view, ...part };
    for (const listener of listeners) listener();
  };
  const waiting = () => view.outgoing.map((line) => line.text).join('\n');

  const sendAll = async () => {
    for (;;) {
      const next = view.outgoing[0];
      if (next === undefined) return;
      const result = await port.send(next.id, next.text);
      if (!result.ok) {
        // Everything behind a refused line goes back with it: the order is the order of typing.
        const back = waiting();
        change({ outgoing: [], refusal: result });
        port.giveBack(back);
        port.keepAhead('');
        return;
      }
      change({
        outgoing: view.outgoing.slice(1),
        durable: [...view.durable, result.value.utterance],
      });
      port.keepAhead(waiting());
    }
  };

  return {
    view: () => view,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: (texts) => {
      const lines = texts.map((text) => ({ id: port.newId(), text, at: port.now() }));
      change({ outgoing: [...view.outgoing, ...lines], refusal: undefined });
      port.keepAhead(waiting());
      pump = pump.then(sendAll);
      return pump;
    },
    forgetRefusal: () => change({ refusal: undefined }),
  };
}
