import { expect, it } from 'vitest';
import { problemDescriptors, problemLabel } from './problemDescriptors.ts';

it('lists each national descriptor once, as ICD-10 writes it', () => {
  for (const { code } of problemDescriptors) expect(code).toMatch(/^F\d\d(\.\d)?$/);
  expect(new Set(problemDescriptors.map(({ code }) => code)).size).toBe(11);
});

it('reads a code with or without its point', () => {
  expect(problemLabel('F40.1')).toBe('Social anxiety');
  expect(problemLabel('f401')).toBe('Social anxiety');
  expect(problemLabel('F32')).toBe('Depression');
  expect(problemLabel('F99')).toBeNull();
});
