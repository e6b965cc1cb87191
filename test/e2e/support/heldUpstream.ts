/** What the service holds, asked over HTTP: ids to try doors with, and words to look for. */
import type {
  Communication,
  Composition,
  Encounter,
  EpisodeOfCare,
  Flag,
  Goal,
  Patient,
  Task,
} from '@medplum/fhirtypes';
import type { Practice } from './practice.ts';

/** One episode with the ids of everything in it that an operation may name. */
export type HeldCase = {
  readonly episodeId: string;
  readonly caseRef: string;
  readonly patientId: string;
  /** The therapist's id; null for a case that waits. */
  readonly therapistId: string | null;
  readonly sessions: readonly string[];
  readonly messages: readonly string[];
  readonly homework: readonly string[];
  readonly loops: readonly string[];
  readonly letters: readonly string[];
  readonly requests: readonly string[];
  /** Lines of sessions and messages: what patient and therapist said, word for word. */
  readonly verbatim: readonly string[];
  /** Wording of homework and goals. */
  readonly plans: readonly string[];
  /** Text of notes and closing summaries. */
  readonly clinical: readonly string[];
};

type Extended = {
  readonly id?: string | undefined;
  readonly extension?:
    | readonly { url?: string; valueReference?: { reference?: string } }[]
    | undefined;
};

const episodeOf = (resource: Extended): string =>
  resource.extension
    ?.find(({ url }) => url?.endsWith('workflow-episodeOfCare'))
    ?.valueReference?.reference?.split('/')[1] ?? '';

const idsOf = (resources: readonly Extended[], episodeId: string): string[] =>
  resources.flatMap((one) => (episodeOf(one) === episodeId && one.id ? [one.id] : []));

const kindOf = (coded: { coding?: { code?: string }[] } | undefined): string =>
  coded?.coding?.[0]?.code ?? '';

export const heldUpstream = async (
  practice: Practice,
): Promise<{ readonly cases: readonly HeldCase[]; readonly patients: readonly Patient[] }> => {
  const [episodes, encounters, communications, tasks, flags, compositions, goals, patients] =
    await Promise.all([
      practice.search<EpisodeOfCare>('nair', 'EpisodeOfCare'),
      practice.search<Encounter>('nair', 'Encounter'),
      practice.search<Communication>('nair', 'Communication'),
      practice.search<Task>('nair', 'Task'),
      practice.search<Flag>('nair', 'Flag'),
      practice.search<Composition>('nair', 'Composition'),
      practice.search<Goal>('nair', 'Goal'),
      practice.search<Patient>('nair', 'Patient'),
    ]);
  const tasksOf = (kind: string) => tasks.filter(({ code }) => kindOf(code) === kind);
  const cases = episodes.map((episode): HeldCase => {
    const id = episode.id ?? '';
    const own = communications.filter((one) => episodeOf(one) === id);
    const papers = compositions.filter((one) => episodeOf(one) === id);
    // A letter is facts in standing words; what a therapist wrote is in the other two.
    const written = papers.filter((one) => /session-note|closing-summary/.test(kindOf(one.type)));
    return {
      episodeId: id,
      caseRef: episode.identifier?.[0]?.value ?? '',
      patientId: episode.patient.reference?.split('/')[1] ?? '',
      therapistId: episode.careManager?.reference?.split('/')[1] ?? null,
      sessions: encounters.flatMap((one) =>
        one.episodeOfCare?.[0]?.reference === `EpisodeOfCare/${id}` && one.id ? [one.id] : [],
      ),
      messages: own.flatMap((one) =>
        kindOf(one.category?.[0]) === 'message' && one.id ? [one.id] : [],
      ),
      homework: idsOf(tasksOf('homework'), id),
      requests: idsOf(tasksOf('supervision'), id),
      loops: idsOf(flags, id),
      letters: papers.flatMap((one) =>
        kindOf(one.type) === 'gp-summary' && one.id ? [one.id] : [],
      ),
      verbatim: own.flatMap((one) => one.payload?.[0]?.contentString ?? []),
      plans: [
        ...tasksOf('homework').flatMap((one) =>
          episodeOf(one) === id && one.description ? [one.description] : [],
        ),
        ...goals.flatMap((one) =>
          episodeOf(one) === id && one.description.text ? [one.description.text] : [],
        ),
      ],
      clinical: written.flatMap((one) =>
        (one.section ?? []).flatMap((section) =>
          (section.extension ?? []).flatMap(({ url, valueString }) =>
            url?.endsWith('plainText') && valueString ? [valueString] : [],
          ),
        ),
      ),
    };
  });
  return { cases, patients };
};
