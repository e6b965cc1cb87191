import type { BrowserContext, Route } from 'playwright-core';
import { originOf } from '../call.ts';
import { answerFromRenderer } from '../rendererFiles.ts';

/** A name that can never be registered, so that nothing answers to it outside this app. */
export const ORIGIN = 'https://workstation.invalid';

/**
 * The shell asks the page what lies in the clipboard, so the document may not refuse it for good. That
 * it takes a permission which the page itself never has stays as it is (see `clipboard.ts`).
 */
function withClipboard(headers: Record<string, string>): Record<string, string> {
  const policy = headers['permissions-policy'];
  if (policy === undefined) return headers;
  return {
    ...headers,
    'permissions-policy': policy.replace('clipboard-read=()', 'clipboard-read=(self)'),
  };
}

/**
 * Answers every request of the browser's pages from the built renderer, or refuses it. A refused
 * navigation is ended without an error page, so that the app stays where it is.
 */
export async function serveRenderer(context: BrowserContext, rendererDir: string): Promise<void> {
  const answer = async (route: Route) => {
    const request = route.request();
    const foreign = originOf(request.url(), ORIGIN) !== ORIGIN;
    if (foreign) return route.abort(request.isNavigationRequest() ? 'aborted' : 'blockedbyclient');
    const { status, headers, body } = await answerFromRenderer(
      rendererDir,
      request.method(),
      request.url(),
    );
    return route.fulfill({ status, headers: withClipboard(headers), body });
  };
  // The page may be gone before it is answered; then there is nobody to tell.
  await context.route('**/*', (route) => answer(route).catch(() => undefined));
  await context.routeWebSocket(/.*/, (socket) => socket.close());
}
