/**
 * Rules of the house that no off-the-shelf linter knows. Each walks the syntax tree, so that a
 * comment or a string that merely mentions a thing does not count:
 * no clock but in the clock adapters; no visible words but in renderer/copy; no request but from
 * records; no file that has grown past 300 lines.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';

const LONGEST_FILE = 300;

/** Data written out, not code: length says nothing about it. */
const isData = /^main\/records\/practice\/caseload\/|Table\.ts$/;
const clockAdapters =
  /^main\/app\/clock\.ts$|^main\/records\/practice\/clock\.ts$|^(scripts|test)\/|\.test\.tsx?$/;
const mayFetch = /^main\/records\/|^(scripts|test)\/|\.test\.tsx?$/;
const screens = /^renderer\/(?!copy\/).*\.tsx$/;
/** Attributes whose text a person sees or hears. */
const spoken =
  /^(label|title|placeholder|alt|helperText|aria-label|aria-description|aria-roledescription|primary|secondary|heading)$/;
/** Two letters in a row make a word; arrows, dots and single keys do not. */
const isWord = (text: string) => /\p{L}{2}/u.test(text);

type Finding = { readonly file: string; readonly line: number; readonly what: string };
const findings: Finding[] = [];

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const find = (offset: number, what: string) =>
    findings.push({ file, line: lineAt(offset), what });

  const lines = text.split('\n').length - 1;
  if (lines > LONGEST_FILE && !isData.test(file))
    findings.push({ file, line: lines, what: `is longer than ${LONGEST_FILE} lines` });

  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) findings.push({ file, line: 1, what: 'does not parse' });
  new Visitor({
    CallExpression(node) {
      const { callee } = node;
      if (
        callee.type === 'MemberExpression' &&
        callee.object.type === 'Identifier' &&
        callee.object.name === 'Date' &&
        callee.property.type === 'Identifier' &&
        callee.property.name === 'now' &&
        !clockAdapters.test(file)
      )
        find(node.start, 'reads the clock: take the time as a parameter');
      if (callee.type === 'Identifier' && callee.name === 'fetch' && !mayFetch.test(file))
        find(node.start, 'makes a request: only main/records talks to the network');
    },
    NewExpression(node) {
      if (
        node.callee.type === 'Identifier' &&
        node.callee.name === 'Date' &&
        node.arguments.length === 0 &&
        !clockAdapters.test(file)
      )
        find(node.start, 'reads the clock: take the time as a parameter');
    },
    JSXText(node) {
      if (screens.test(file) && isWord(node.value))
        find(node.start, 'shows words: they belong in renderer/copy');
    },
    JSXAttribute(node) {
      if (
        screens.test(file) &&
        node.name.type === 'JSXIdentifier' &&
        spoken.test(node.name.name) &&
        node.value?.type === 'Literal' &&
        typeof node.value.value === 'string' &&
        isWord(node.value.value)
      )
        find(node.start, 'says words in an attribute: they belong in renderer/copy');
    },
  }).visit(program);
}

for (const { file, line, what } of findings) console.log(`${file}:${line} ${what}`);
console.log(`house rules: ${files.length} files, ${findings.length} findings`);
process.exit(findings.length === 0 ? 0 : 1);
