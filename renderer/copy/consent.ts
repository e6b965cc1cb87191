import type { CaseHeader } from '../../shared/contract/views.ts';
import type { Millis } from '../../shared/domain/ids.ts';
import { shortDay } from './dates.ts';

type Answer = CaseHeader['gpSharing']['answer'];

/** The patient's answer about their GP. Unknown counts as no, and is said as “not asked” (product L2). */
export const consentWords: Record<Answer, { readonly answer: string; readonly toGp: string }> = {
  given: { answer: 'agreed', toGp: 'consent given' },
  declined: { answer: 'declined', toGp: 'consent declined' },
  withdrawn: { answer: 'withdrawn', toGp: 'consent withdrawn' },
  unknown: { answer: 'not asked', toGp: 'consent not asked' },
};

/** `GP sharing: agreed 2 Oct`. */
export const gpSharing = (sharing: CaseHeader['gpSharing'], now: Millis): string => {
  const on = sharing.on === null ? '' : ` ${shortDay(sharing.on, now)}`;
  return `GP sharing: ${consentWords[sharing.answer].answer}${on}`;
};
