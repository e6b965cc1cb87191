/** Finding and replacing references while a bundle's resources get their final ids. */

/** Every literal reference in a resource, contained ones too. */
export const referencesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) {
    return value.flatMap(referencesIn);
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'reference' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  );
};

/** Puts final references in the place of strings that are another entry's fullUrl. */
export const rewrite = (value: unknown, names: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') {
    return names.get(value) ?? value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => rewrite(item, names));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, rewrite(inner, names)]),
  );
};
