import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerFromRenderer, pathInside } from './rendererFiles.ts';

let folder: string;
let root: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renderer-files-'));
  root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(folder, 'renderer-old'));
  await writeFile(join(root, 'index.html'), '<style nonce="__NONCE__"></style>__NONCE__');
  await writeFile(join(root, 'assets', 'a.js'), 'const __NONCE__ = 1;');
  await writeFile(join(root, 'notes.sqlite'), 'data');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'renderer-old', 'a.js'), 'old');
  await symlink(join(folder, 'secret.txt'), join(root, 'link.txt'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (path: string, method = 'GET') =>
  answerFromRenderer(root, method, `https://workstation.invalid${path}`);

describe('a path', () => {
  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/../renderer-old/a.js',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '/index.html%00.js',
    '/%zz',
    '/..',
    '',
  ])('%s is refused', (path) => {
    expect(pathInside(root, path)).toBeNull();
  });

  test('whatever it is, leads inside the folder or nowhere', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2f',
      '%5c',
      '\\',
      '/',
      'a',
      '%00',
      '%25',
      '//',
      'renderer-old',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = pathInside(root, `/${pieces.join('')}`);
        expect(found === null || found.startsWith(root + sep)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an answer', () => {
  test('is the page with its own nonce in header and text', async () => {
    const first = await get('/');
    const second = await get('/index.html');
    const nonce = /'nonce-([^']+)'/.exec(first.headers['content-security-policy'] ?? '')?.[1];
    expect(first.body.toString()).toBe(`<style nonce="${nonce}"></style>${nonce}`);
    expect(first.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(second.headers['content-security-policy']).not.toContain(nonce);
  });

  test('is a file of a known kind, unchanged', async () => {
    const script = await get('/assets/a.js?v=1');
    expect(script.status).toBe(200);
    expect(script.body.toString()).toBe('const __NONCE__ = 1;');
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
  });

  test('is empty for what is missing, unknown, linked outside, a folder, or another method', async () => {
    for (const path of ['/none.js', '/notes.sqlite', '/link.txt', '/assets', '/assets/']) {
      const answer = await get(path);
      expect([answer.status, answer.body.length], path).toEqual([404, 0]);
    }
    expect((await get('/', 'POST')).status).toBe(405);
  });
});
