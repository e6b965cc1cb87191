import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consent, letter, patient } from '../../test/fixtures/closingCase.ts';
import { letterToFhir } from '../records/mapping/documents.ts';
import {
  furtherStatus,
  letterRowKinds,
  letterStatusFrom,
  mayLeaveLetter,
  stoppedLetter,
} from './status.ts';

const row = (kind: string) => ({ kind, method: 'create' as const, resource: {} });
const states = fc.array(fc.constantFrom('queued', 'sending', 'sent', 'refused'), { maxLength: 4 });
const tasks = fc.constantFrom(null, 'requested', 'received', 'in-progress', 'completed', 'failed');

describe('whether a letter’s row may leave', () => {
  test('only with consent given: unknown and no record count as no', () => {
    for (const kind of letterRowKinds) {
      expect(mayLeaveLetter(row(kind), consent)).toBeNull();
      for (const answer of ['declined', 'withdrawn', 'unknown'] as const)
        expect(mayLeaveLetter(row(kind), { ...consent, answer })).toBe('consentMissing');
      expect(mayLeaveLetter(row(kind), null)).toBe('consentMissing');
    }
  });

  test('nothing follows a row that was refused', () => {
    expect(mayLeaveLetter(row('letterHandover'), consent, ['sent', 'refused'])).toBe('incomplete');
    expect(mayLeaveLetter(row('letterHandover'), consent, ['sent', 'sent'])).toBeNull();
  });

  test('taking a letter back needs no consent', () => {
    const stopped = stoppedLetter(letter(), 'consentMissing');
    const resource = letterToFhir(stopped, patient.id, '2026-11-04T12:00:00.000Z');
    const update = { kind: 'letter', method: 'update' as const, resource };
    expect(mayLeaveLetter(update, null)).toBeNull();
    expect(mayLeaveLetter({ ...update, method: 'create' }, null)).toBe('consentMissing');
  });

  test('rows of other kinds are no business of this rule', () => {
    expect(mayLeaveLetter(row('sessionNote'), null)).toBeNull();
  });
});

describe('the state of a letter', () => {
  test('all rows sent is acceptance by the transport', () => {
    expect(letterStatusFrom(['sent', 'sent', 'sent', 'sent'], null)).toBe('transportAccepted');
    expect(letterStatusFrom(['sent', 'sent', 'sent', 'sending'], null)).toBe('queued');
    expect(letterStatusFrom(['sent', 'sent', 'refused', 'queued'], null)).toBe('stopped');
    expect(letterStatusFrom([], 'requested')).toBe('transportAccepted');
    expect(letterStatusFrom([], null)).toBe('queued');
  });

  test('is never delivered without a completed hand-over of all rows', () => {
    fc.assert(
      fc.property(states, tasks, (outbox, task) => {
        const status = letterStatusFrom(outbox, task);
        expect(status === 'businessAck').toBe(
          task === 'completed' && outbox.every((s) => s === 'sent'),
        );
        expect(['collected', 'infrastructureAck', 'draft', 'approved']).not.toContain(status);
      }),
    );
  });

  test('goes forward only, and a stopped letter stays stopped', () => {
    expect(furtherStatus('transportAccepted', 'queued')).toBe('transportAccepted');
    expect(furtherStatus('queued', 'businessAck')).toBe('businessAck');
    expect(furtherStatus('stopped', 'businessAck')).toBe('stopped');
    expect(furtherStatus('queued', 'stopped')).toBe('stopped');
    expect(furtherStatus('businessAck', 'stopped')).toBe('businessAck');
  });
});
