/**
 * The screens, each loaded when it is first opened. To add one: write
 * `renderer/<folder>/<Name>Screen.tsx` exporting a component of that name, which takes
 * `{ route }: { route: RouteOf<'…'> }`, and add its line here.
 *
 * Expected names: PatientScreen (patient/), SessionScreen (session/), NoteScreen (note/),
 * TranscriptScreen (transcript/), SupervisionScreen (supervision/), DischargeScreen (discharge/),
 * LettersScreen (letters/), ComputerScreen (computer/), LedgerScreen (ledger/).
 */
import { type ComponentType, lazy } from 'react';
import type { RouteOf, ScreenName } from './routes.ts';

type Screen<S extends ScreenName> = ComponentType<{ route: RouteOf<S> }>;
type Screens = { readonly [S in ScreenName]?: Screen<S> };

const screen = <S extends ScreenName>(load: () => Promise<Screen<S>>): Screen<S> =>
  lazy(async () => ({ default: await load() })) as unknown as Screen<S>;

export const screens: Screens = {
  today: screen<'today'>(() => import('../today/TodayScreen.tsx').then((m) => m.TodayScreen)),
  caseload: screen<'caseload'>(() =>
    import('../caseload/CaseloadScreen.tsx').then((m) => m.CaseloadScreen),
  ),
  patient: screen<'patient'>(() =>
    import('../patient/PatientScreen.tsx').then((m) => m.PatientScreen),
  ),
  session: screen<'session'>(() =>
    import('../session/SessionScreen.tsx').then((m) => m.SessionScreen),
  ),
  note: screen<'note'>(() => import('../note/NoteScreen.tsx').then((m) => m.NoteScreen)),
  transcript: screen<'transcript'>(() =>
    import('../transcript/TranscriptScreen.tsx').then((m) => m.TranscriptScreen),
  ),
  computer: screen<'computer'>(() =>
    import('../computer/ComputerScreen.tsx').then((m) => m.ComputerScreen),
  ),
  ledger: screen<'ledger'>(() => import('../ledger/LedgerScreen.tsx').then((m) => m.LedgerScreen)),
  supervision: screen<'supervision'>(() =>
    import('../supervision/SupervisionScreen.tsx').then((m) => m.SupervisionScreen),
  ),
  discharge: screen<'discharge'>(() =>
    import('../discharge/DischargeScreen.tsx').then((m) => m.DischargeScreen),
  ),
  letters: screen<'letters'>(() =>
    import('../letters/LettersScreen.tsx').then((m) => m.LettersScreen),
  ),
};
