import type { Session } from 'electron';
import { answerFromRenderer } from '../rendererFiles.ts';
import type { ElectronModule } from './module.ts';

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://workstation`;

/** Makes `app:` a secure standard scheme. Must run before Electron is ready. */
export function registerScheme(
  protocol: Pick<ElectronModule['protocol'], 'registerSchemesAsPrivileged'>,
): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: {
        standard: true,
        secure: true,
        codeCache: false,
        bypassCSP: false,
        allowServiceWorkers: false,
        supportFetchAPI: false,
        corsEnabled: false,
        stream: false,
        allowExtensions: false,
      },
    },
  ]);
}

/** Answers one request of the page: a file of the renderer on the app's own origin, else 403. */
export async function respond(rendererDir: string, method: string, url: string): Promise<Response> {
  const parsed = new URL(url);
  if (`${parsed.protocol}//${parsed.host}` !== ORIGIN) return new Response(null, { status: 403 });
  const answer = await answerFromRenderer(rendererDir, method, url);
  return new Response(new Uint8Array(answer.body), {
    status: answer.status,
    headers: answer.headers,
  });
}

/** Serves the renderer to one session, and lets nothing of that session reach a network. */
export function serveRenderer(session: Session, rendererDir: string): void {
  session.protocol.handle(SCHEME, (request) => respond(rendererDir, request.method, request.url));
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !details.url.startsWith(`${ORIGIN}/`) && !details.url.startsWith('data:') });
  });
}
