import { expect, it } from 'vitest';
import type { Need } from '../../shared/contract/views.ts';
import { foldClosing } from './folded.ts';

const need = (kind: Need['kind'], episodeId: string, subjectId = 'subject'): Need => ({
  kind,
  episodeId,
  subjectId,
  caseRef: 'CR-1000',
  at: '2026-11-24T10:00:00.000Z',
  number: null,
  consent: null,
});

it('puts the notes and messages of a closing case into its one row', () => {
  const rows = foldClosing([
    need('message', 'closing'),
    need('noteToSign', 'closing', 'one'),
    need('noteToSign', 'closing', 'two'),
    need('windowClosing', 'closing'),
  ]);
  expect(rows.map(({ need: { kind }, notes, messages }) => [kind, notes, messages])).toEqual([
    ['windowClosing', 2, 1],
  ]);
});

it('leaves the rows of every other case alone, in their order', () => {
  const needs = [
    need('message', 'open'),
    need('noteToSign', 'open'),
    need('windowClosing', 'closing'),
  ];
  const rows = foldClosing(needs);
  expect(rows.map((row) => row.need)).toEqual(needs);
  expect(rows.every(({ notes, messages }) => notes === 0 && messages === 0)).toBe(true);
});

it('never hides risk, a waiting patient or a summary due in a closing case', () => {
  const needs = [
    need('riskLoop', 'closing'),
    need('patientWaiting', 'closing'),
    need('summaryDue', 'closing'),
    need('windowClosing', 'closing'),
  ];
  expect(foldClosing(needs).map((row) => row.need)).toEqual(needs);
});
