import { printPolicy, securityHeaders } from '../csp.ts';
import { footerTemplate, headerTemplate, paper, printMargins } from '../printTemplate.ts';
import { type Browser, launchBrowser } from './launch.ts';
import { freshProfile } from './profileFolder.ts';
import { ORIGIN } from './serve.ts';

/**
 * Prints in a second, headless run of the same browser: a further page of the first would be a
 * visible window. No script runs in it, it has no bridge, and the document is its only answer.
 *
 * The PDF comes back over the pipe in one message. The driver's own `page.pdf()` asks for a
 * stream instead, which the browser keeps in a file in the temp folder.
 */
async function printOnce(browser: Browser, profileDir: string, html: string): Promise<Uint8Array> {
  const profile = await freshProfile(profileDir, 'print');
  try {
    const context = await launchBrowser({
      browser,
      profile,
      headless: true,
      args: [],
      context: { javaScriptEnabled: false, colorScheme: 'light' },
    });
    try {
      const url = `${ORIGIN}/print/${crypto.randomUUID()}`;
      await context.route('**/*', (route) =>
        route.request().url() === url
          ? route.fulfill({
              headers: securityHeaders(printPolicy),
              contentType: 'text/html; charset=utf-8',
              body: html,
            })
          : route.abort('blockedbyclient'),
      );
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(url, { waitUntil: 'load' });
      // The load event does not wait for fonts, not even for those inside the document.
      await page.evaluate(async () => {
        const { document } = globalThis as unknown as {
          document: { fonts: { ready: Promise<unknown> } };
        };
        await document.fonts.ready;
      });
      const session = await context.newCDPSession(page);
      const { data } = await session.send('Page.printToPDF', {
        paperWidth: paper.width,
        paperHeight: paper.height,
        marginTop: printMargins.top,
        marginBottom: printMargins.bottom,
        marginLeft: printMargins.left,
        marginRight: printMargins.right,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate,
        footerTemplate,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        transferMode: 'ReturnAsBase64',
      });
      return new Uint8Array(Buffer.from(data, 'base64'));
    } finally {
      await context.close();
    }
  } finally {
    await profile.wipe();
  }
}

/** A printer of one profile; documents are printed one after the other. */
export function createPrinter(
  browser: Browser,
  profileDir: string,
): (html: string) => Promise<Uint8Array> {
  let last: Promise<unknown> = Promise.resolve();
  return (html) => {
    const print = () => printOnce(browser, profileDir, html);
    const printed = last.then(print, print);
    last = printed;
    return printed;
  };
}
