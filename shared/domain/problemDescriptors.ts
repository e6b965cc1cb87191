/**
 * ICD-10 problem descriptors used nationally (domain 4.1). A descriptor is provisional and is not a
 * diagnosis; every place that shows one says so.
 */
export type ProblemDescriptor = { readonly code: string; readonly label: string };

export const problemDescriptors: readonly ProblemDescriptor[] = [
  { code: 'F32', label: 'Depression' },
  { code: 'F33', label: 'Recurrent depression' },
  { code: 'F40.0', label: 'Agoraphobia' },
  { code: 'F40.1', label: 'Social anxiety' },
  { code: 'F40.2', label: 'Specific phobia' },
  { code: 'F41.0', label: 'Panic disorder' },
  { code: 'F41.1', label: 'Generalised anxiety disorder' },
  { code: 'F41.2', label: 'Mixed anxiety and depression' },
  { code: 'F42', label: 'Obsessive-compulsive disorder' },
  { code: 'F43.1', label: 'Post-traumatic stress disorder' },
  { code: 'F45.2', label: 'Health anxiety' },
];

/** Words for a descriptor, written with or without its point; null for an unknown one. */
export function problemLabel(code: string): string | null {
  const plain = (text: string): string => text.replace('.', '').toUpperCase();
  return problemDescriptors.find((row) => plain(row.code) === plain(code))?.label ?? null;
}
