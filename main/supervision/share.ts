/**
 * What a therapist places before a supervisor: copies of chosen lines, summaries and scores, with
 * the patient's identity masked before anything is stored (product S2).
 */
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import { londonDay } from '../../shared/domain/london.ts';
import type {
  Measure,
  MeasureKind,
  Patient,
  Session,
  SessionNote,
  SupervisionItem,
  Utterance,
} from '../../shared/domain/records.ts';
import { maskIdentity } from '../../shared/domain/supervisionShare.ts';

/** Most lines of one excerpt: an excerpt is a part of a session, not the whole of a long one. */
export const MOST_LINES = 200;

export type Choice = {
  readonly excerpts: readonly {
    readonly sessionId: string;
    readonly from: number;
    readonly to: number;
  }[];
  /** Ids of signed summaries, or of the sessions they belong to. */
  readonly summaries: readonly string[];
  readonly scores: readonly MeasureKind[];
};

export type ShareSources = {
  readonly patient: Patient;
  readonly sessions: readonly Session[];
  readonly notes: readonly SessionNote[];
  readonly measures: readonly Measure[];
  readonly lines: (
    sessionId: string,
    range: { readonly from: number; readonly count: number },
  ) => Promise<readonly Utterance[]>;
};

const excerpt = async (
  { patient, sessions, lines }: ShareSources,
  chosen: Choice['excerpts'][number],
): Promise<SupervisionItem | null> => {
  const session = sessions.find((s) => s.id === chosen.sessionId);
  const count = chosen.to - chosen.from + 1;
  if (!session || count < 1 || count > MOST_LINES) return null;
  const found = (await lines(chosen.sessionId, { from: chosen.from, count })).filter(
    (line) => line.seq <= chosen.to,
  );
  return found.length === 0
    ? null
    : {
        kind: 'excerpt',
        sessionNumber: session.number,
        lines: found.map(({ seq, speaker, text }) => ({
          seq,
          speaker,
          text: maskIdentity(text, patient),
        })),
      };
};

const summaryWords = (note: SessionNote): string =>
  [note.progress, note.intervention, note.risk, note.plan]
    .filter((text) => text.trim() !== '')
    .join('\n\n');

const summary = (
  { patient, sessions, notes }: ShareSources,
  id: string,
): SupervisionItem | null => {
  const note = notes.find((n) => n.status === 'signed' && (n.id === id || n.sessionId === id));
  const session = sessions.find((s) => s.id === note?.sessionId);
  return note && session
    ? {
        kind: 'summary',
        sessionNumber: session.number,
        text: maskIdentity(summaryWords(note), patient),
      }
    : null;
};

/** Totals only: item answers are no part of a share (domain 6.3). */
const scores = ({ measures }: ShareSources, kind: MeasureKind): SupervisionItem => ({
  kind: 'scores',
  measure: kind,
  totals: measures
    .filter((m) => m.kind === kind && m.total !== null)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .flatMap((m) =>
      m.total === null ? [] : [{ on: londonDay(Date.parse(m.at)), total: m.total }],
    ),
});

/** The items of a share, or `invalidInput` naming the list in which something does not exist. */
export const sharedItems = async (
  sources: ShareSources,
  choice: Choice,
): Promise<Result<readonly SupervisionItem[]>> => {
  const summaries = choice.summaries.map((id) => summary(sources, id));
  if (summaries.includes(null)) return refuse('invalidInput', { fields: ['summaries'] });
  const excerpts: (SupervisionItem | null)[] = [];
  for (const one of choice.excerpts) excerpts.push(await excerpt(sources, one));
  if (excerpts.includes(null)) return refuse('invalidInput', { fields: ['excerpts'] });
  return ok(
    [
      ...[...new Set(choice.scores)].map((kind) => scores(sources, kind)),
      ...summaries,
      ...excerpts,
    ].filter((item) => item !== null),
  );
};
