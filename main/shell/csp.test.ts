import { expect, test } from 'vitest';
import { contentSecurityPolicy, newNonce, printPolicy, securityHeaders } from './csp.ts';

const directives = (policy: string) =>
  Object.fromEntries(
    policy.split('; ').map((part) => {
      const [name = '', ...values] = part.split(' ');
      return [name, values.join(' ')];
    }),
  );

test('the policy of the page, written out', () => {
  expect(directives(contentSecurityPolicy('N'))).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'nonce-N'",
    'font-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': "'none'",
    'frame-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
  });
});

test('a printed document may run no script and load nothing', () => {
  const policy = directives(printPolicy);
  expect(policy['default-src']).toBe("'none'");
  expect(policy).not.toHaveProperty('script-src');
  expect(printPolicy).not.toContain('self');
});

test('the headers beside it', () => {
  const headers = securityHeaders('P');
  expect(headers).toMatchObject({
    'content-security-policy': 'P',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  for (const feature of ['camera', 'microphone', 'geolocation', 'display-capture', 'usb']) {
    expect(headers['permissions-policy']).toContain(`${feature}=()`);
  }
});

test('no nonce comes twice', () => {
  expect(new Set(Array.from({ length: 500 }, newNonce)).size).toBe(500);
});
