import type { MeasureKind } from '../../shared/domain/records.ts';

/** Top of the scale and the caseness line of each measure (domain 1.3). */
export const scoreScale: Record<MeasureKind, { readonly max: number; readonly caseness: number }> =
  {
    'PHQ-9': { max: 27, caseness: 10 },
    'GAD-7': { max: 21, caseness: 8 },
  };

/** The colour that stands for a measure in every chart. */
export const scoreColour: Record<MeasureKind, 'primary' | 'information'> = {
  'PHQ-9': 'primary',
  'GAD-7': 'information',
};
