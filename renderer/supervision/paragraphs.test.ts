import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SupervisionParagraph } from '../../shared/contract/operations/care.ts';
import {
  entersRecord,
  newParagraph,
  reflections,
  withoutEmpty,
  withSide,
  withText,
} from './paragraphs.ts';

const paragraph = fc.record({
  id: fc.uuid(),
  side: fc.constantFrom('reflection' as const, 'treatment' as const),
  text: fc.string({ maxLength: 30 }),
});
const note = fc.uniqueArray(paragraph, { selector: (one: SupervisionParagraph) => one.id });

describe('the two-part note', () => {
  it('starts every paragraph as a reflection', () => {
    expect(entersRecord([{ ...newParagraph('1'), text: 'A thought' }])).toEqual([]);
  });

  it('never lets a reflection enter the record, whatever is written', () => {
    fc.assert(
      fc.property(note, (paragraphs) => {
        for (const one of entersRecord(paragraphs)) {
          expect(one.side).toBe('treatment');
          expect(paragraphs).toContainEqual(one);
        }
        const written = paragraphs.filter((one) => one.text.trim() !== '').length;
        expect(entersRecord(paragraphs).length + reflections(paragraphs)).toBe(written);
      }),
    );
  });

  it('takes a paragraph back out of the record when it changes sides', () => {
    const both = [{ id: '1', side: 'treatment' as const, text: 'Drop the safety behaviour' }];
    expect(entersRecord(both)).toHaveLength(1);
    expect(entersRecord(withSide(both, '1', 'reflection'))).toHaveLength(0);
  });

  it('removes nothing that has words', () => {
    fc.assert(
      fc.property(note, (paragraphs) => {
        for (const { id, text } of paragraphs) {
          const left = withoutEmpty(paragraphs, id);
          expect(left.some((one) => one.id === id)).toBe(text.trim() !== '');
        }
      }),
    );
    expect(withText([newParagraph('1')], newParagraph('1'), 'x')).toMatchObject([{ text: 'x' }]);
    expect(withText([], newParagraph('2'), 'y')).toMatchObject([{ id: '2', text: 'y' }]);
  });
});
