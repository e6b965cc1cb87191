/**
 * The two questionnaires of every session, with wording, bands, thresholds and codes.
 * Thresholds are the NHS Talking Therapies ones; a change needs the clinical safety officer's
 * signature and a new version. Wording is free to reproduce (domain 1.5).
 *
 * SNOMED CT content is used under the UK licence; LOINC is copyright Regenstrief Institute.
 * Sources: domain 1.1 (bands, caseness, reliable change), 1.5 (wording), 1.6 (codes).
 */
import type { MeasureKind } from './records.ts';

/** Version of the thresholds below; for release records. @public */
export const MEASURES_TABLE_VERSION = '2026-11-01';

export type SeverityBand = 'minimal' | 'mild' | 'moderate' | 'moderatelySevere' | 'severe';

export type MeasureDefinition = {
  readonly kind: MeasureKind;
  readonly stem: string;
  readonly items: readonly string[];
  /** Answers by their value, 0 to 3. */
  readonly options: readonly [string, string, string, string];
  readonly max: number;
  /** Lowest total of each band, ascending from 0. */
  readonly bands: readonly { readonly from: number; readonly band: SeverityBand }[];
  /** At or above this total is at caseness. */
  readonly caseness: number;
  /** A change of at least this many points is reliable. */
  readonly reliableChange: number;
  readonly snomedTotal: string;
  readonly loincPanel: string;
  readonly loincTotal: string;
  readonly loincItems: readonly string[];
  readonly source: string;
};

const stem =
  'Over the last 2 weeks, how often have you been bothered by any of the following problems?';
const options = [
  'Not at all',
  'Several days',
  'More than half the days',
  'Nearly every day',
] as const;

/** LOINC answer codes for the options 0 to 3 (list LL358-3). */
export const LOINC_ANSWERS = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'] as const;

/** Asked after PHQ-9, never part of its total. */
export const PHQ9_DIFFICULTY = {
  text: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
  options: ['Not difficult at all', 'Somewhat difficult', 'Very difficult', 'Extremely difficult'],
  loinc: '69722-7',
} as const;

export const measuresTable: Readonly<Record<MeasureKind, MeasureDefinition>> = {
  'PHQ-9': {
    kind: 'PHQ-9',
    stem,
    items: [
      'Little interest or pleasure in doing things',
      'Feeling down, depressed, or hopeless',
      'Trouble falling or staying asleep, or sleeping too much',
      'Feeling tired or having little energy',
      'Poor appetite or overeating',
      'Feeling bad about yourself – or that you are a failure or have let yourself or your family down',
      'Trouble concentrating on things, such as reading the newspaper or watching television',
      'Moving or speaking so slowly that other people could have noticed? Or the opposite – being so fidgety or restless that you have been moving around a lot more than usual',
      'Thoughts that you would be better off dead or of hurting yourself in some way',
    ],
    options,
    max: 27,
    bands: [
      { from: 0, band: 'minimal' },
      { from: 5, band: 'mild' },
      { from: 10, band: 'moderate' },
      { from: 15, band: 'moderatelySevere' },
      { from: 20, band: 'severe' },
    ],
    caseness: 10,
    reliableChange: 6,
    snomedTotal: '720433000',
    loincPanel: '44249-1',
    loincTotal: '44261-6',
    loincItems: [
      '44250-9',
      '44255-8',
      '44259-0',
      '44254-1',
      '44251-7',
      '44258-2',
      '44252-5',
      '44253-3',
      '44260-8',
    ],
    source: 'PHQ-9: Kroenke, Spitzer and Williams; no permission needed to reproduce',
  },
  'GAD-7': {
    kind: 'GAD-7',
    stem,
    items: [
      'Feeling nervous, anxious or on edge',
      'Not being able to stop or control worrying',
      'Worrying too much about different things',
      'Trouble relaxing',
      'Being so restless that it is hard to sit still',
      'Becoming easily annoyed or irritable',
      'Feeling afraid as if something awful might happen',
    ],
    options,
    max: 21,
    bands: [
      { from: 0, band: 'minimal' },
      { from: 5, band: 'mild' },
      { from: 10, band: 'moderate' },
      { from: 15, band: 'severe' },
    ],
    caseness: 8,
    reliableChange: 4,
    snomedTotal: '445455005',
    loincPanel: '69737-5',
    loincTotal: '70274-6',
    loincItems: ['69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7'],
    source: 'GAD-7: Spitzer, Kroenke, Williams and Löwe; no permission needed to reproduce',
  },
};
