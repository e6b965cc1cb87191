/** The desk itself: signing in, curtain, settings, Today, the caseload, finding a case. */
import { z } from 'zod';
import { CaseRef, Id, IsoInstant } from '../../domain/ids.ts';
import { KIB, operation } from '../define.ts';
import { CaseHeader, DeskState, Need, ScoreTrend, SearchHit, SessionRow } from '../views.ts';

const nothing = z.strictObject({});
const none = () => null;
const Passphrase = z.string().min(1).max(1024);
const Pin = z.string().min(1).max(32);
/** What a covered window wants back: opaque to main, held in its memory only, never stored. */
const Kept = z.string().max(16_384);

export const deskOperations = {
  'desk.state': operation({
    input: nothing,
    output: DeskState,
    capability: { kind: 'anyone' },
    lock: ['closed', 'open', 'curtained'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
  'desk.signIn': operation({
    input: z.strictObject({ personId: Id, passphrase: Passphrase }),
    output: z.strictObject({ firstTime: z.boolean() }),
    capability: { kind: 'anyone' },
    lock: ['closed'],
    audit: 'change',
    maxBytes: 4 * KIB,
    episodeOf: none,
  }),
  /** Sets a damaged, newer or forgotten vault aside for good and makes a new one. Typed confirmation. */
  'desk.reEnrol': operation({
    input: z.strictObject({ personId: Id, passphrase: Passphrase, confirm: z.literal('RE-ENROL') }),
    output: z.strictObject({ firstTime: z.boolean() }),
    capability: { kind: 'anyone' },
    lock: ['closed'],
    audit: 'change',
    maxBytes: 4 * KIB,
    episodeOf: none,
  }),
  /** The window has covered itself, asked to by the person or by main. */
  'desk.curtain': operation({
    input: z.strictObject({ kept: Kept.optional() }),
    output: nothing,
    capability: { kind: 'signedIn' },
    lock: ['open', 'curtained'],
    audit: 'change',
    maxBytes: 64 * KIB,
    episodeOf: none,
  }),
  'desk.uncover': operation({
    input: z.union([z.strictObject({ passphrase: Passphrase }), z.strictObject({ pin: Pin })]),
    output: z.strictObject({ kept: Kept.nullable() }),
    capability: { kind: 'signedIn' },
    lock: ['curtained'],
    audit: 'change',
    maxBytes: 4 * KIB,
    episodeOf: none,
  }),
  /** From a screen that says how a desk ended to the sign-in screen. */
  'desk.backToSignIn': operation({
    input: nothing,
    output: nothing,
    capability: { kind: 'anyone' },
    lock: ['closed'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
  'desk.signOut': operation({
    input: nothing,
    output: nothing,
    capability: { kind: 'signedIn' },
    lock: ['open', 'curtained'],
    audit: 'change',
    maxBytes: KIB,
    episodeOf: none,
  }),
  /** The clinician typed, scrolled or clicked: the idle timer of the curtain starts again. */
  'desk.active': operation({
    input: nothing,
    output: nothing,
    capability: { kind: 'signedIn' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
  /** Something was copied from one of the window's editors: it leaves the clipboard again. No text crosses. */
  'desk.copied': operation({
    input: nothing,
    output: nothing,
    capability: { kind: 'signedIn' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
  'desk.changePassphrase': operation({
    input: z.strictObject({ current: Passphrase, next: Passphrase }),
    output: nothing,
    capability: { kind: 'signedIn' },
    lock: ['open'],
    audit: 'change',
    maxBytes: 8 * KIB,
    episodeOf: none,
  }),
  /** Sets the quick PIN, which lifts the curtain and nothing else; null removes it. */
  'desk.setPin': operation({
    input: z.strictObject({ passphrase: Passphrase, pin: Pin.nullable() }),
    output: nothing,
    capability: { kind: 'signedIn' },
    lock: ['open'],
    audit: 'change',
    maxBytes: 4 * KIB,
    episodeOf: none,
  }),
  'desk.settings': operation({
    input: DeskState.shape.settings.partial(),
    output: DeskState.shape.settings,
    capability: { kind: 'signedIn' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
  'desk.sync': operation({
    input: nothing,
    output: nothing,
    capability: { kind: 'signedIn' },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
  /** Moves every date of the practice caseload so that its practice day is today. Practice only. */
  'desk.newPracticeDay': operation({
    input: nothing,
    output: nothing,
    capability: { kind: 'signedIn' },
    lock: ['open'],
    audit: 'change',
    maxBytes: KIB,
    episodeOf: none,
  }),
  'today.read': operation({
    input: nothing,
    output: z.strictObject({
      sessions: z.array(SessionRow),
      /** The session to show on top, with what its therapist looks at first. */
      next: z
        .strictObject({
          row: SessionRow,
          lastPlan: z.string().nullable(),
          trends: z.array(ScoreTrend),
          startLive: z.boolean(),
        })
        .nullable(),
      needs: z.array(Need),
    }),
    capability: { kind: 'role', roles: ['therapist', 'supervisor', 'caseManager'] },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
  'caseload.list': operation({
    input: nothing,
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          header: CaseHeader,
          nextSession: z
            .strictObject({ startsAt: IsoInstant, kind: z.enum(['typed', 'video']) })
            .nullable(),
          trends: z.array(ScoreTrend),
          lastSupervisedAt: IsoInstant.nullable(),
        }),
      ),
    }),
    capability: { kind: 'role', roles: ['therapist', 'caseManager'] },
    lock: ['open'],
    audit: 'none',
    maxBytes: KIB,
    episodeOf: none,
  }),
  /** Name, case reference or last four digits of the NHS number; a closed case by reference only. */
  'desk.find': operation({
    input: z.strictObject({ query: z.string().max(200) }),
    output: z.strictObject({
      cases: z.array(
        z.strictObject({
          episodeId: Id,
          caseRef: CaseRef,
          name: z.string().nullable(),
          access: CaseHeader.shape.access,
        }),
      ),
    }),
    capability: { kind: 'role', roles: ['therapist', 'supervisor', 'caseManager'] },
    lock: ['open'],
    audit: 'none',
    maxBytes: 2 * KIB,
    episodeOf: none,
  }),
  /** Search in the words of every session this therapist may read. */
  'desk.search': operation({
    input: z.strictObject({ query: z.string().max(500) }),
    output: z.strictObject({
      hits: z.array(SearchHit),
      sessionsIndexed: z.int(),
      sessionsHeld: z.int(),
    }),
    capability: { kind: 'role', roles: ['therapist'] },
    lock: ['open'],
    audit: 'read',
    maxBytes: 4 * KIB,
    episodeOf: none,
  }),
} as const;
