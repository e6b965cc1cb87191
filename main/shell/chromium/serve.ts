import type { BrowserContext, Route } from 'playwright-core';
import { originOf } from '../call.ts';
import { answerFromRenderer } from '../rendererFiles.ts';

/** A name that can never be registered, so that nothing answers to it outside this app. */
export const ORIGIN = 'https://workstation.invalid';

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
    return route.fulfill({ status, headers, body });
  };
  // The page may be gone before it is answered; then there is nobody to tell.
  await context.route('**/*', (route) => answer(route).catch(() => undefined));
  await context.routeWebSocket(/.*/, (socket) => socket.close());
}
