import type { EventSource, WorkstationEvent } from '../../shared/contract/events.ts';
import { type Result, refuse } from '../../shared/contract/result.ts';
import type { Input, OperationName, Output, Workstation } from '../../shared/contract/table.ts';

declare global {
  interface Window {
    /** One frozen function an operation, put there by the shell (architecture 3). */
    readonly workstation: Workstation;
    readonly workstationEvents: EventSource;
  }
}

/**
 * Asks main for one operation. Never throws: a bridge that fails, or is missing, is a refusal with
 * the code `defect`, so that every screen has words for it.
 */
export const call = async <N extends OperationName>(
  name: N,
  input: Input<N>,
): Promise<Result<Output<N>>> => {
  try {
    return await window.workstation[name](input);
  } catch {
    return refuse('defect');
  }
};

/** Listens to main's events, which carry ids and states only. Answers the function that stops listening. */
export const subscribe = (listener: (event: WorkstationEvent) => void): (() => void) =>
  window.workstationEvents.subscribe(listener);
