import type { Migration } from '../run.ts';
import { deskBase } from './0010-base.ts';

/** Every step of desk.db, in order. */
export const deskSteps: readonly Migration[] = [deskBase];
