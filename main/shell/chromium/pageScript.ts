import { installPageGuards } from '../pageGuards.ts';

/** Names under which the driver's bindings stand in the page until the script takes them away. */
export type BindingNames = {
  /** Operation name and the name of its binding. */
  readonly operations: readonly (readonly [operation: string, binding: string])[];
  /** Property by which main hands events to the page. */
  readonly deliver: string;
};

type Raw = (json: string) => Promise<string>;
type Listener = (event: unknown) => void;

/**
 * Runs in the page before any script of it: moves the raw bindings into closures, and puts
 * `window.workstation` (frozen, one function an operation) and `window.workstationEvents` in their
 * place. In a frame it only takes the bindings away. It runs from its source text and must not
 * refer to anything outside itself.
 */
function buildBridge(names: BindingNames): void {
  const page = globalThis as unknown as Record<string, unknown> & { top: unknown };
  const raw = names.operations.map(([operation, binding]) => {
    const call = page[binding] as Raw;
    delete page[binding];
    return [operation, call] as const;
  });
  if (page.top !== page) return;

  const fixed = (name: string, value: unknown) =>
    Object.defineProperty(page, name, { value, writable: false, configurable: false });
  const workstation: Record<string, (input: unknown) => Promise<unknown>> = Object.create(null);
  for (const [operation, call] of raw) {
    workstation[operation] = async (input) => {
      const answer = await call(input === undefined ? '' : JSON.stringify(input));
      return answer === '' ? undefined : JSON.parse(answer);
    };
  }
  fixed('workstation', Object.freeze(workstation));

  const listeners = new Set<Listener>();
  fixed(
    'workstationEvents',
    Object.freeze({
      subscribe(listener: Listener): () => void {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    }),
  );
  fixed(names.deliver, (json: string) => {
    for (const event of JSON.parse(json) as unknown[]) {
      for (const listener of listeners) {
        // One listener that throws takes no event away from the others.
        try {
          listener(event);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    }
  });
  // Printing is done by main, from signed text: the page has no other way to paper.
  fixed('print', () => undefined);
}

/** The source text of what runs in every document of the app before its own scripts. */
export function pageScript(names: BindingNames): string {
  const guards = `(${installPageGuards.toString()})(globalThis);`;
  return `(${buildBridge.toString()})(${JSON.stringify(names)});${guards}`;
}
