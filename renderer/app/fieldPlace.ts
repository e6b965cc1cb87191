/** Where somebody was writing, in numbers only: which field of the screen, and where in it. */
export type FieldPlace = {
  /** Its place among the fields of the screen, from the top. */
  readonly field: number;
  /** How long its text was: it is back when the field is that long again. */
  readonly length: number;
  readonly start: number;
  readonly end: number;
  /** How far down the field was scrolled, in pixels. */
  readonly top: number;
};

type Field = HTMLInputElement | HTMLTextAreaElement;

const FIELDS = 'main[data-region] :is(textarea, input:not([type=checkbox], [type=radio]))';
const fields = (): Field[] => [...document.querySelectorAll<Field>(FIELDS)];

const LOOK_AGAIN_MS = 50;
/** Long enough for a screen to have fetched what the field holds. */
const GIVE_UP_MS = 5_000;

export const isFieldPlace = (value: unknown): value is FieldPlace =>
  typeof value === 'object' &&
  value !== null &&
  ['field', 'length', 'start', 'end', 'top'].every((name) =>
    Number.isInteger((value as Record<string, unknown>)[name]),
  );

/** The field that has the focus now; null where none has. */
export const placeOfFocus = (): FieldPlace | null => {
  const active = document.activeElement as Field | null;
  const field = active === null ? -1 : fields().indexOf(active);
  if (active === null || field === -1) return null;
  const { value, selectionStart, selectionEnd, scrollTop } = active;
  return {
    field,
    length: value.length,
    start: selectionStart ?? value.length,
    end: selectionEnd ?? value.length,
    top: Math.round(scrollTop),
  };
};

const put = (field: Field, place: FieldPlace): void => {
  field.focus({ preventScroll: true });
  try {
    field.setSelectionRange(place.start, place.end);
  } catch {
    // A field for dates or numbers has no caret of its own to be put anywhere.
  }
  field.scrollTop = place.top;
  field.scrollIntoView({ block: 'nearest' });
};

/**
 * Puts the caret back once the field is there with its text. Gives up after five seconds, and as soon
 * as somebody types or points somewhere else. Answers the function that gives up.
 */
export const returnTo = (place: FieldPlace): (() => void) => {
  let tries = Math.ceil(GIVE_UP_MS / LOOK_AGAIN_MS);
  const stop = () => {
    clearInterval(timer);
    window.removeEventListener('keydown', stop, true);
    window.removeEventListener('pointerdown', stop, true);
  };
  const look = () => {
    tries -= 1;
    const field = fields()[place.field];
    if (field !== undefined && !field.readOnly && field.value.length === place.length) {
      put(field, place);
      stop();
    } else if (tries === 0) stop();
  };
  const timer = setInterval(look, LOOK_AGAIN_MS);
  window.addEventListener('keydown', stop, true);
  window.addEventListener('pointerdown', stop, true);
  return stop;
};
