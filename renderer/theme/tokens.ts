/**
 * The colours, sizes and times of the whole window (source: look, "Tokens"). Screens never name a
 * colour by hand: they name a palette key of `theme.ts`, which is made from these.
 */

/** A colour that means something, with the tint that stands behind words written in it. */
export type Tone = {
  readonly main: string;
  readonly soft: string;
  /** One step stronger, for a pointer resting on a filled control. */
  readonly strong: string;
  /** What may be written on a surface filled with `main`. */
  readonly on: string;
};

export type SchemeTokens = {
  readonly background: string;
  readonly surface: string;
  readonly sunk: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  /** Edge of a field that takes input: at least 3:1 against the surface, unlike `line`. */
  readonly edge: string;
  readonly found: string;
  readonly primary: Tone;
  readonly good: Tone;
  readonly caution: Tone;
  readonly risk: Tone;
  readonly information: Tone;
  readonly ribbon: Readonly<Record<RibbonKey, string>>;
};

/** Activities of the insight ribbon (product T2), in the order of the legend. */
export const ribbonKeys = [
  'needs',
  'protocol',
  'progress',
  'homework',
  'relationship',
  'unlabelled',
] as const;
export type RibbonKey = (typeof ribbonKeys)[number];

export const light: SchemeTokens = {
  background: '#F4F6F5',
  surface: '#FFFFFF',
  sunk: '#EDF1F0',
  ink: '#17272A',
  quiet: '#51636A',
  line: '#D8E0DE',
  edge: '#7C8D90',
  found: '#FFF1B8',
  primary: { main: '#0B5B64', soft: '#DFEDEE', strong: '#084850', on: '#FFFFFF' },
  good: { main: '#25703F', soft: '#E2F1E7', strong: '#1C5831', on: '#FFFFFF' },
  caution: { main: '#8A5A00', soft: '#FBF0D9', strong: '#6E4800', on: '#FFFFFF' },
  risk: { main: '#A8231C', soft: '#FBE5E3', strong: '#871B16', on: '#FFFFFF' },
  information: { main: '#2A559B', soft: '#E6EDF8', strong: '#21447D', on: '#FFFFFF' },
  ribbon: {
    needs: '#3E7CB1',
    protocol: '#0B7A75',
    progress: '#C08A1E',
    homework: '#7A5AA6',
    relationship: '#8FA3A8',
    unlabelled: '#CFD8D7',
  },
};

export const dark: SchemeTokens = {
  background: '#0F1718',
  surface: '#172123',
  sunk: '#111A1B',
  ink: '#E7EEEE',
  quiet: '#9FB1B4',
  line: '#2A383A',
  edge: '#6F8387',
  found: '#4A3F10',
  primary: { main: '#7CC7CE', soft: '#173438', strong: '#9AD6DB', on: '#0F1718' },
  good: { main: '#7FCB98', soft: '#173023', strong: '#9CD9B0', on: '#0F1718' },
  caution: { main: '#E6B450', soft: '#33270F', strong: '#EFC87A', on: '#0F1718' },
  risk: { main: '#F2938C', soft: '#3A1917', strong: '#F6B0AB', on: '#0F1718' },
  information: { main: '#93B7F0', soft: '#182740', strong: '#B0CAF4', on: '#0F1718' },
  // Protocol and homework are lifted: as they stand on paper they are under 3:1 on the dark surface.
  ribbon: {
    needs: '#5B97CB',
    protocol: '#1E9E98',
    progress: '#C08A1E',
    homework: '#9A7CC4',
    relationship: '#8FA3A8',
    unlabelled: '#CFD8D7',
  },
};

/** Pixels. The grid is 4: every spacing is a multiple of it. */
export const size = {
  grid: 4,
  rail: 84,
  topBar: 52,
  bottomLine: 30,
  rowComfortable: 40,
  rowCompact: 32,
  radiusControl: 8,
  radiusCard: 10,
  /** Smallest target a pointer may be asked to hit. */
  target: 24,
} as const;

/** Milliseconds. Movement only shows where a thing went. */
export const motion = { quick: 80, longest: 120 } as const;

export const fontFamily =
  "'Atkinson Hyperlegible Next Variable', 'Segoe UI', system-ui, -apple-system, sans-serif";
