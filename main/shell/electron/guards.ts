import type { Session, WebContents } from 'electron';
import { originOf } from '../call.ts';
import { ORIGIN } from './protocol.ts';

/** No navigation, redirect, new window or embedded view, wherever it leads (anchors 4.4, 11–14). */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/**
 * The one permission the page has: to write plain text to the clipboard, so that an allowed copy
 * can be made and cleared (product A10; anchors 4.4, 5). Reading it is refused like all else.
 */
function mayUse(permission: string, url: string): boolean {
  return permission === 'clipboard-sanitized-write' && originOf(url, ORIGIN) === ORIGIN;
}

/** Refuses every permission, device, capture and download of a session. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(details.isMainFrame && mayUse(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (contents, permission, requestingOrigin) =>
      contents !== null && mayUse(permission, requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}
