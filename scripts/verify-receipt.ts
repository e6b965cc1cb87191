/**
 * `npm run verify-receipt -- FILE [--key PUBLICKEY]`: checks an erasure receipt without the vault.
 * A receipt checked without the key that is registered upstream vouches for itself only.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { verifyReceipt } from '../main/vault/receiptCheck.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { key: { type: 'string', multiple: true } },
});
const [file] = positionals;
if (!file) {
  console.error('Usage: npm run verify-receipt -- FILE [--key PUBLICKEY]');
  process.exit(2);
}
let text: string;
try {
  text = readFileSync(file, 'utf8');
} catch {
  console.error('The receipt file cannot be read.');
  process.exit(2);
}
const verdict = verifyReceipt(text, values.key ?? []);
if (!verdict.valid) {
  console.log('NOT VALID: the signature does not fit, or the file is not a receipt.');
  process.exit(1);
}
const { receipt, trust } = verdict;
console.log(`Valid: ${receipt.caseRef} was erased on device ${receipt.deviceId} at ${receipt.at}.`);
console.log(
  `Removed: ${Object.entries(receipt.counts)
    .map(([name, n]) => `${n} ${name}`)
    .join(', ')}.`,
);
console.log(
  trust === 'registered'
    ? 'The key is one you trust.'
    : 'Self-signed: compare the public key with the one registered for this device, or pass --key.',
);
console.log('This is a signed statement by the device, not a proof that no copy exists elsewhere.');
