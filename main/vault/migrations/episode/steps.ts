import type { Migration } from '../run.ts';
import { episodeBase } from './0010-base.ts';

/** Every step of an episode's file, in order. */
export const episodeSteps: readonly Migration[] = [episodeBase];
