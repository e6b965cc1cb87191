/** The drafts that are being written now, so that all of them can be stored before the desk is covered. */
const open = new Set<() => Promise<void>>();

/** Answers the function that takes the draft off the list. */
export const whileOpen = (flush: () => Promise<void>): (() => void) => {
  open.add(flush);
  return () => {
    open.delete(flush);
  };
};

/** Stores what is not stored yet; done when it is, or when a save was refused. */
export const flushDrafts = async (): Promise<void> => {
  await Promise.allSettled([...open].map((flush) => flush()));
};
