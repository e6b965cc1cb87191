import type { Bench } from './bench.ts';
import { MESSAGES } from './corpus.ts';
import { shared } from './filled.ts';
import { PEER } from './plainFile.ts';

export const insertMessages: Bench = {
  id: 'insert.messages',
  what: `Store the ${MESSAGES} lines of a session as they come from the service, index included`,
  unit: 'ms',
  run: async () => ({ ...(await shared()).inserting, peer: PEER }),
};
