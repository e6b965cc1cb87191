import type { PrintToPDFOptions, Session, WebPreferences } from 'electron';
import { printPolicy, securityHeaders } from '../csp.ts';
import { footerTemplate, headerTemplate, printMargins } from '../printTemplate.ts';
import { guardContents, guardSession } from './guards.ts';
import type { ElectronModule } from './module.ts';
import { SCHEME } from './protocol.ts';

export const pdfOptions: PrintToPDFOptions = {
  pageSize: 'A4',
  margins: printMargins,
  printBackground: true,
  displayHeaderFooter: true,
  headerTemplate,
  footerTemplate,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/** The page that is printed runs no script, so it needs no preload and no bridge. */
export const printPreferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  javascript: false,
  devTools: false,
  spellcheck: false,
};

/**
 * Prints in a window that is never shown, in one session of its own that lives in memory and
 * reaches nothing. Every document has an address of its own for as long as it is being printed.
 */
export function createPrinter(electron: ElectronModule): (html: string) => Promise<Uint8Array> {
  const documents = new Map<string, string>();
  const openSession = () => {
    const made = electron.session.fromPartition('print', { cache: false });
    guardSession(made);
    made.webRequest.onBeforeRequest((details, callback) => {
      callback({ cancel: !documents.has(details.url) && !details.url.startsWith('data:') });
    });
    made.protocol.handle(SCHEME, (request) => {
      const html = documents.get(request.url);
      if (html === undefined) return new Response(null, { status: 404 });
      const headers = {
        ...securityHeaders(printPolicy),
        'content-type': 'text/html; charset=utf-8',
      };
      return new Response(html, { headers });
    });
    return made;
  };
  let session: Session | null = null;

  return async (html) => {
    session ??= openSession();
    const url = `${SCHEME}://print/${crypto.randomUUID()}`;
    documents.set(url, html);
    const window = new electron.BrowserWindow({
      show: false,
      webPreferences: { ...printPreferences, session },
    });
    try {
      guardContents(window.webContents);
      await window.loadURL(url);
      return new Uint8Array(await window.webContents.printToPDF(pdfOptions));
    } finally {
      documents.delete(url);
      window.destroy();
    }
  };
}
