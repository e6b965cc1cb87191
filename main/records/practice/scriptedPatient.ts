/**
 * The patient of a live practice session: reads what the therapist sends and answers with the
 * next line of the case's script. Nothing is remembered here. Which line is next follows from
 * how many the patient has sent in that session, so a restart goes on where it stopped.
 */
import type { WithId } from '@medplum/core';
import type { Communication, Encounter, EpisodeOfCare } from '@medplum/fhirtypes';
import type { SqliteRepository } from './repository.ts';
import type { Change } from './transactions.ts';

/** Lines of a case in their order; empty for a case without a script. */
export type Replies = (caseRef: string) => readonly string[];

export type ScriptedPatientOptions = {
  /** Epoch ms of the service's clock. */
  readonly now: () => number;
  readonly replies: Replies;
  /** 1 for 2–6 seconds a reply, 0 for at once. */
  readonly delayFactor: number;
};

/** For cases without a script, in turn. */
const generic = [
  'hi, yes I can see you typing now',
  'its been a bit up and down since we last spoke to be honest',
  'I did try what we agreed, twice I think. The second time went better than the first',
  'I noticed I was bracing for it before anything had even happened',
  'maybe 60 out of 100? it would have been 80 a month ago',
  'I hadnt looked at it like that before',
  'I could try that again this week, same time of day so I dont talk myself out of it',
  'yes that is clear, I have written it down',
] as const;
/** Once the script has run out. */
const closing = [
  'I think that is everything from me today',
  'thank you, see you next time',
] as const;

const SHORTEST_MS = 2_000;
const LONGEST_MS = 6_000;
const MS_PER_CHARACTER = 45;
/** The line counts as delivered after this part of the patient's pause. */
const READ_AFTER = 0.3;

export const startScriptedPatient = (
  repository: SqliteRepository,
  options: ScriptedPatientOptions,
): { readonly stop: () => void } => {
  const pending = new Map<string, NodeJS.Timeout[]>();
  let stopped = false;

  /** A patient answers the last of several lines sent in a row, so each one starts the pause anew. */
  const onTherapistLine = async (encounterId: string): Promise<void> => {
    const session = await sessionOf(repository, encounterId, options.replies);
    if (!session || stopped) {
      return;
    }
    for (const timer of pending.get(encounterId) ?? []) {
      clearTimeout(timer);
    }
    const typing = SHORTEST_MS + session.next.length * MS_PER_CHARACTER;
    const pause = Math.min(typing, LONGEST_MS) * options.delayFactor;
    const inTurn = (task: () => Promise<void>, ms: number) =>
      setTimeout(() => {
        if (!stopped) {
          // A failed turn leaves the session as it is; the therapist's next line starts another.
          repository.exclusively(task).catch(() => undefined);
        }
      }, ms);
    pending.set(encounterId, [
      inTurn(() => markReceived(repository, encounterId, options.now()), pause * READ_AFTER),
      inTurn(() => reply(repository, encounterId, options), pause),
    ]);
  };

  repository.onCommit((changes) => {
    for (const encounterId of new Set(changes.flatMap(encounterOfTherapistLine))) {
      onTherapistLine(encounterId).catch(() => undefined);
    }
  });
  resume(repository, onTherapistLine).catch(() => undefined);

  return {
    stop: () => {
      stopped = true;
      for (const timer of [...pending.values()].flat()) {
        clearTimeout(timer);
      }
    },
  };
};

const isFrom = (type: 'Patient' | 'Practitioner', line: Communication): boolean =>
  line.sender?.reference?.startsWith(`${type}/`) ?? false;

const idOf = (reference: { reference?: string | undefined } | undefined): string | null =>
  reference?.reference?.split('/')[1] ?? null;

const encounterOfTherapistLine = (change: Change): string[] => {
  const line = change.kind === 'created' ? change.resource : null;
  const id =
    line?.resourceType === 'Communication' && isFrom('Practitioner', line)
      ? idOf(line.encounter)
      : null;
  return id ? [id] : [];
};

/** Sessions whose last line was the therapist's when the service stopped. */
const resume = async (
  repository: SqliteRepository,
  onTherapistLine: (encounterId: string) => Promise<void>,
): Promise<void> => {
  const live = await repository.searchResources<Encounter>({
    resourceType: 'Encounter',
    filters: [{ code: 'status', operator: 'eq', value: 'in-progress' }],
  });
  for (const encounter of live) {
    const last = (await linesOf(repository, encounter.id)).at(-1);
    if (last && isFrom('Practitioner', last)) {
      await onTherapistLine(encounter.id);
    }
  }
};

/** Every line of a session in the order of sending. */
const linesOf = (
  repository: SqliteRepository,
  encounterId: string,
): Promise<WithId<Communication>[]> =>
  repository.searchResources<Communication>({
    resourceType: 'Communication',
    filters: [{ code: 'encounter', operator: 'eq', value: `Encounter/${encounterId}` }],
    sortRules: [{ code: 'sent' }],
    count: 1_000,
  });

type LiveSession = { readonly lines: WithId<Communication>[]; readonly next: string };

/** Null unless the session is going on. */
const sessionOf = async (
  repository: SqliteRepository,
  encounterId: string,
  replies: Replies,
): Promise<LiveSession | null> => {
  const encounter = await repository.readResource<Encounter>('Encounter', encounterId);
  if (encounter.status !== 'in-progress') {
    return null;
  }
  const lines = await linesOf(repository, encounterId);
  const said = lines.filter((line) => isFrom('Patient', line)).length;
  const script = replies(await caseRefOf(repository, encounter));
  const next =
    script[said] ??
    (script.length > 0
      ? closing[Math.min(said - script.length, closing.length - 1)]
      : generic[said % generic.length]);
  return { lines, next: next ?? closing[0] };
};

const caseRefOf = async (repository: SqliteRepository, encounter: Encounter): Promise<string> => {
  const id = idOf(encounter.episodeOfCare?.[0]);
  const episode = id && (await repository.readResource<EpisodeOfCare>('EpisodeOfCare', id));
  const values = episode ? (episode.identifier ?? []).map(({ value }) => value ?? '') : [];
  return values.find((value) => /^CR-\d+$/.test(value)) ?? '';
};

const markReceived = async (
  repository: SqliteRepository,
  encounterId: string,
  now: number,
): Promise<void> => {
  const lines = await linesOf(repository, encounterId);
  for (const line of lines.filter((one) => isFrom('Practitioner', one) && !one.received)) {
    await repository.updateResource({ ...line, received: new Date(now).toISOString() });
  }
};

const reply = async (
  repository: SqliteRepository,
  encounterId: string,
  options: ScriptedPatientOptions,
): Promise<void> => {
  const session = await sessionOf(repository, encounterId, options.replies);
  const last = session?.lines.at(-1);
  if (session && last && isFrom('Practitioner', last)) {
    await repository.createResource(replyTo(last, session.next, options.now()));
  }
};

/** Same session, category and episode as the therapist's line; the two sides change places. */
const replyTo = (line: Communication, text: string, now: number): Communication => {
  const patient = line.recipient?.find((one) => one.reference?.startsWith('Patient/'));
  const sender = patient ?? line.subject;
  const episode = line.extension?.filter((one) => one.valueReference);
  // Later than the line it answers even where the therapist's clock is ahead of the service's.
  const sent = Math.max(now, Date.parse(line.sent ?? '') + 1 || now);
  return {
    resourceType: 'Communication',
    status: 'completed',
    ...(line.category ? { category: line.category } : {}),
    ...(line.medium ? { medium: line.medium } : {}),
    ...(line.subject ? { subject: line.subject } : {}),
    ...(line.encounter ? { encounter: line.encounter } : {}),
    ...(sender ? { sender: sender as NonNullable<Communication['sender']> } : {}),
    ...(line.sender ? { recipient: [line.sender] } : {}),
    ...(episode && episode.length > 0 ? { extension: episode } : {}),
    sent: new Date(sent).toISOString(),
    payload: [{ contentString: text }],
  };
};
