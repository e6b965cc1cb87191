import { describe, expect, it } from 'vitest';
import type { RecipientProfile } from './recipientProfile.ts';
import { consentGate, mayPlace, recipientProfile, recipientProfiles } from './recipientProfiles.ts';
import type { Consent } from './records.ts';

const profiles: readonly RecipientProfile[] = Object.values(recipientProfiles);
const gp = recipientProfile('gpEndOfTreatment');
const answered = (answer: Consent['answer']): Consent => ({
  id: 'c',
  episodeId: 'e',
  recipient: 'gp',
  answer,
  on: '2026-10-02',
  recordedBy: 'R. Pugh',
});

describe('recipient profiles', () => {
  it('cover P2 to P25 once each, by their own names', () => {
    const purposes = profiles.map(({ purpose }) => Number(purpose.slice(1))).sort((a, b) => a - b);
    expect(purposes).toEqual(Array.from({ length: 24 }, (_, n) => n + 2));
    for (const [name, { id }] of Object.entries(recipientProfiles)) expect(id).toBe(name);
  });

  it('never allow what they forbid', () => {
    for (const profile of profiles) {
      expect(profile.allowed.filter((field) => profile.never.includes(field))).toEqual([]);
      expect(new Set(profile.allowed).size).toBe(profile.allowed.length);
    }
  });

  it('let verbatim text, reflections and app conversations into nothing', () => {
    for (const profile of profiles) {
      for (const field of ['verbatimRecord', 'supervisionReflection', 'appChatText'] as const) {
        expect(mayPlace(profile, field)).toBe(false);
      }
    }
  });

  it('keep to the minimum of domain 5.3', () => {
    expect(mayPlace(gp, 'scores')).toBe(true);
    expect(mayPlace(gp, 'itemAnswers')).toBe(false);
    expect(mayPlace(recipientProfile('gpAssessment'), 'dischargeDetails')).toBe(false);
    expect(mayPlace(recipientProfile('employmentSupport'), 'scores')).toBe(false);
    expect(mayPlace(recipientProfile('employmentSupport'), 'risk')).toBe(false);
    expect(mayPlace(recipientProfile('billing'), 'identity')).toBe(false);
    expect(mayPlace(recipientProfile('supervisionGroup'), 'identity')).toBe(false);
    expect(mayPlace(recipientProfile('emergency'), 'clinicalSummary')).toBe(false);
    expect(mayPlace(recipientProfile('emergency'), 'location')).toBe(true);
  });

  it('ask consent exactly where domain 5.3 does', () => {
    const asking = profiles.filter(({ consent }) => consent !== 'notNeeded');
    expect(asking.map(({ purpose }) => purpose).sort()).toEqual(['P11', 'P12', 'P24', 'P4', 'P5']);
    for (const { consentRecipient } of asking) expect(consentRecipient).not.toBeNull();
  });
});

describe('consent gate', () => {
  it('opens for a given answer alone; nothing recorded counts as no', () => {
    expect(consentGate(gp, answered('given'))).toEqual({ open: true, reason: 'given' });
    for (const answer of ['declined', 'withdrawn', 'unknown'] as const) {
      expect(consentGate(gp, answered(answer))).toEqual({ open: false, reason: answer });
    }
    expect(consentGate(gp, null)).toEqual({ open: false, reason: 'unknown' });
  });

  it('does not take an answer about the GP for another recipient', () => {
    expect(consentGate(recipientProfile('secondaryCare'), answered('given'))).toEqual({
      open: false,
      reason: 'unknown',
    });
  });

  it('never closes what the law carries', () => {
    for (const id of ['emergency', 'safeguarding', 'court', 'funderUpdate'] as const) {
      for (const consent of [null, answered('declined'), answered('withdrawn')]) {
        expect(consentGate(recipientProfile(id), consent)).toEqual({
          open: true,
          reason: 'notNeeded',
        });
      }
    }
  });
});
