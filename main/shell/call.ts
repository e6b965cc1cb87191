import { refuse } from '../../shared/contract/result.ts';
import type { OnCall, Sender } from './port.ts';

/**
 * One call as it crosses the bridge: JSON text in, JSON text out, the empty text for `undefined`.
 * Whatever is thrown stays here, since its text could hold anything.
 */
export async function answerCall(
  onCall: OnCall,
  sender: Sender,
  operation: string,
  json: unknown,
): Promise<string> {
  let input: unknown;
  try {
    input = json === '' ? undefined : JSON.parse(String(json));
  } catch {
    return JSON.stringify(refuse('invalidInput'));
  }
  try {
    return JSON.stringify(await onCall(sender, operation, input)) ?? '';
  } catch {
    return JSON.stringify(refuse('defect'));
  }
}

/**
 * Origin of a frame's address. Only documents of the app's own scheme have one here: a `blob:`
 * address would otherwise borrow the origin that it names.
 */
export function originOf(url: string, appOrigin: string): string {
  const inside = url === appOrigin || url.startsWith(`${appOrigin}/`);
  return inside ? appOrigin : 'null';
}
