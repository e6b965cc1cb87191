/**
 * What a desk process and its vault worker share, so that the process can be ended at a chosen durable
 * step: a small array both see. `left` counts down; whoever takes it from one to nothing is struck.
 */
export const STRIKE_CELLS = 'cells of the strike';

export const cell = {
  /** Steps until the strike; 0 while none is due. */
  left: 0,
  /** Steps taken since it was set. */
  taken: 1,
  /** 1: a write that is struck reaches the disk in part, as when the power goes. */
  tear: 2,
} as const;

export const newCells = (): Int32Array<SharedArrayBuffer> =>
  new Int32Array(new SharedArrayBuffer(4 * Object.keys(cell).length));

/** What the worker prints right before it ends its process, so that the report can say where. */
export const STRUCK = 'struck: ';
