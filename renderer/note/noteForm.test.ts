import { describe, expect, it } from 'vitest';
import type { CareContact } from '../../shared/domain/records.ts';
import {
  contactOf,
  initialForm,
  isNoteForm,
  minutesOf,
  missingInNote,
  type NoteForm,
} from './noteForm.ts';

const suggested: CareContact = {
  attendance: '5',
  mechanism: '10',
  appointmentType: '02',
  therapyCode: '304891004',
  clinicalMinutes: 50,
};
const words = { progress: 'p', intervention: 'i', risk: 'r', plan: 'l' };
const full: NoteForm = { ...initialForm(null, suggested), ...words };

describe('the form of a note', () => {
  it('begins with what the session suggests and nothing written', () => {
    expect(missingInNote(initialForm(null, suggested))).toEqual([
      'progress',
      'intervention',
      'risk',
      'plan',
    ]);
    expect(missingInNote(full)).toEqual([]);
  });

  it('counts white space as nothing', () => {
    expect(missingInNote({ ...full, risk: ' \n' })).toEqual(['risk']);
  });

  it('asks for therapy and minutes only where the session took place', () => {
    const emptied = { ...suggested, therapyCode: null, clinicalMinutes: null };
    expect(missingInNote({ ...full, contact: emptied })).toEqual([
      'therapyCode',
      'clinicalMinutes',
    ]);
    const away = { ...full, contact: { ...emptied, attendance: '3' as const } };
    expect(missingInNote(away)).toEqual([]);
    expect(contactOf(away)).toMatchObject({ attendance: '3', therapyCode: '', clinicalMinutes: 0 });
  });

  it('signs no therapy for a session that did not take place, although one was suggested', () => {
    const away = { ...full, contact: { ...suggested, attendance: '2' as const } };
    expect(contactOf(away)).toMatchObject({ therapyCode: '', clinicalMinutes: 0 });
  });

  it('has no contact to sign while a field is missing', () => {
    expect(contactOf({ ...full, contact: { ...suggested, mechanism: null } })).toBeNull();
    expect(contactOf(full)).toEqual(suggested);
  });

  it('comes back from its stored draft as it was', () => {
    const back: unknown = JSON.parse(JSON.stringify(full));
    expect(isNoteForm(back)).toBe(true);
    expect(back).toEqual(full);
  });

  it('does not take a draft of another kind for its own', () => {
    for (const other of [null, 'text', {}, { ...words }, { ...full, risk: 3 }]) {
      expect(isNoteForm(other)).toBe(false);
    }
    expect(isNoteForm({ ...full, contact: { ...suggested, attendance: '9' } })).toBe(false);
    expect(isNoteForm({ ...full, contact: { ...suggested, clinicalMinutes: 481 } })).toBe(false);
  });

  it('reads minutes as they are typed', () => {
    expect(minutesOf('50')).toBe(50);
    expect(minutesOf('5x')).toBe(5);
    expect(minutesOf('')).toBeNull();
    expect(minutesOf('900')).toBe(480);
  });
});
