/**
 * `npm run verify-ledger -- FILE [--key KEY] [--entry NUMBER:HASH]`: checks an exported ledger without
 * the vault: the signature of the computer, every link of the chain, and, with `--entry`, that
 * it holds the entry that the record service has confirmed for that computer. KEY is the registered
 * public key, or the SHA-256 of it that the ledger screen shows.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { verifyExport } from '../main/vault/ledgerExport.ts';

const usage = () => {
  console.error('Usage: npm run verify-ledger -- FILE [--key KEY] [--entry NUMBER:HASH]');
  process.exit(2);
};
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { key: { type: 'string', multiple: true }, entry: { type: 'string' } },
});
const [file] = positionals;
const entry = values.entry === undefined ? null : /^(\d+):([0-9a-f]{64})$/.exec(values.entry);
if (file === undefined || (values.entry !== undefined && entry === null)) usage();
let text = '';
try {
  text = readFileSync(file ?? '', 'utf8');
} catch {
  console.error('The ledger file cannot be read.');
  process.exit(2);
}
const anchor = entry === null ? null : { seq: Number(entry[1]), hash: entry[2] ?? '' };
const verdict = verifyExport(text, values.key ?? [], anchor);
if (!verdict.valid) {
  const because = {
    notALedger: 'the file is not an exported ledger',
    signature: 'the signature does not fit',
    altered: 'the file was altered after it was exported',
  } as const;
  console.log(`NOT VALID: ${because[verdict.because]}.`);
  process.exit(1);
}
const { statement, firstBad, anchored, trust } = verdict;
console.log(
  `The file is as device ${statement.deviceId} exported it at ${statement.exportedAt}: ${statement.count} entries of ${statement.owner}.`,
);
console.log(
  firstBad === null
    ? 'The chain is whole: no entry was altered, none taken out, none put in.'
    : `THE CHAIN IS BROKEN at entry ${firstBad}. The entries before it fit together.`,
);
if (anchored === true) console.log('It holds the entry that the record service confirmed.');
if (anchored === false)
  console.log('IT DOES NOT HOLD the entry that was confirmed: cut off, or written anew.');
console.log(
  trust === 'registered'
    ? 'The key is one you trust.'
    : 'Self-signed: compare the public key with the one registered for this device by passing --key.',
);
if (anchored === null)
  console.log('A chain cut off at its end is whole in itself: pass --entry to find that out.');
process.exit(firstBad === null && anchored !== false ? 0 : 1);
