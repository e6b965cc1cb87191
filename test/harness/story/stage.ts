/** What the story is played on: a window, and somebody who tells and takes pictures as it goes. */
import { stripVTControlCharacters } from 'node:util';
import type { Page } from 'playwright-core';

export type Stage = {
  readonly page: Page;
  /** Takes a picture of the window as it is; does nothing where no pictures are wanted. */
  readonly picture: (name: string) => Promise<void>;
};

/** A step of the story could not be played. */
export class StoryFailed extends Error {
  override readonly name = 'StoryFailed';
  readonly step: string;
  constructor(step: string, cause: unknown) {
    super(`${step}: ${firstLine(cause)}`, { cause });
    this.step = step;
  }
}

/** What was waited for, without the colours and the call log of the driver. */
const firstLine = (cause: unknown): string =>
  stripVTControlCharacters(cause instanceof Error ? cause.message : String(cause))
    .split('\n')
    .slice(0, 3)
    .join(' ');
