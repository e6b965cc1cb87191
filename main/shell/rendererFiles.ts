import { readFile, realpath } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { contentSecurityPolicy, NONCE_PLACEHOLDER, newNonce, securityHeaders } from './csp.ts';

/** What a shell answers to one request of the page. */
export type Answer = {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
};

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const empty = (status: number): Answer => ({
  status,
  headers: { ...securityHeaders(contentSecurityPolicy(newNonce())), 'content-type': 'text/plain' },
  body: Buffer.alloc(0),
});

/**
 * The file that a path of a URL names, or null. The path is decoded, normalised and only then
 * compared with the folder *and its separator*, so that neither `..` in any spelling nor a sibling
 * folder with the same beginning (`renderer-old` beside `renderer`) gets through.
 */
export function pathInside(folder: string, urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\') || decoded.includes('%')) return null;
  const root = normalize(folder).replace(/[\\/]+$/, '') + sep;
  const file = normalize(join(root, decoded === '/' ? 'index.html' : decoded));
  return file.startsWith(root) && file !== root ? file : null;
}

/** Follows links, so that one inside the folder cannot lead out of it. */
async function realFileInside(folder: string, file: string): Promise<string | null> {
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(file)]);
    return real.startsWith(root + sep) ? real : null;
  } catch {
    return null;
  }
}

/**
 * Answers a request of the page from the built renderer: the file with its type and the security
 * headers, or 404 / 405. Every HTML document gets a nonce of its own.
 */
export async function answerFromRenderer(
  rendererDir: string,
  method: string,
  url: string,
): Promise<Answer> {
  if (method !== 'GET') return empty(405);
  const named = pathInside(rendererDir, new URL(url).pathname);
  const file = named === null ? null : await realFileInside(rendererDir, named);
  const type = file === null ? undefined : contentTypes[extname(file).toLowerCase()];
  if (file === null || type === undefined) return empty(404);
  let body: Buffer;
  try {
    body = await readFile(file);
  } catch {
    return empty(404);
  }
  const nonce = newNonce();
  if (extname(file).toLowerCase() === '.html') {
    body = Buffer.from(body.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce), 'utf8');
  }
  return {
    status: 200,
    headers: { ...securityHeaders(contentSecurityPolicy(nonce)), 'content-type': type },
    body,
  };
}
