/**
 * The practice service as a process of its own:
 * `--db FILE [--port N] [--caseload M] [--transcripts FILE.csv] [--now ISO]`.
 *
 * Prints one line of JSON, `{"url": …}`, when it listens. Started with an IPC channel it says
 * `{ready: true, url}` there too, and ends when the channel does: with its parent.
 */
import { parseArgs } from 'node:util';
import { practiceSeed } from './caseload/practiceSeed.ts';
import { readTranscripts } from './caseload/transcriptFile.ts';
import { type PracticeService, startPracticeService } from './server.ts';

const wholeNumber = (name: string, text: string | undefined, most: number): number | undefined => {
  if (text === undefined) {
    return undefined;
  }
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > most) {
    throw new Error(`--${name} needs a whole number up to ${most}`);
  }
  return value;
};

const start = async (): Promise<PracticeService> => {
  const { values } = parseArgs({
    options: {
      db: { type: 'string' },
      port: { type: 'string' },
      caseload: { type: 'string' },
      transcripts: { type: 'string' },
      now: { type: 'string' },
    },
  });
  if (values.db === undefined) {
    throw new Error('--db needs the path of the service file');
  }
  const now = values.now === undefined ? undefined : Date.parse(values.now);
  if (Number.isNaN(now)) {
    throw new Error('--now needs an ISO date and time');
  }
  const port = wholeNumber('port', values.port, 65_535);
  const scale = wholeNumber('caseload', values.caseload, 5_000);
  const transcripts = values.transcripts ? readTranscripts(values.transcripts) : undefined;
  const service = await startPracticeService({
    dbFile: values.db,
    seed: practiceSeed({
      ...(scale === undefined ? {} : { scale }),
      ...(transcripts === undefined ? {} : { transcripts }),
    }),
    ...(port === undefined ? {} : { port }),
    ...(now === undefined ? {} : { now }),
  });
  if (service.filledBefore && (transcripts !== undefined || scale !== undefined))
    process.stderr.write(
      'Nothing was added: this practice service has its caseload already. Name an empty --practice folder.\n',
    );
  return service;
};

const run = async (): Promise<void> => {
  // A parent that ends while the service is still filling ends the service too.
  let end: (code: number) => void = (code) => process.exit(code);
  process.on('disconnect', () => end(0));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => end(0));
  }
  try {
    const service = await start();
    end = (code) => {
      service.close().finally(() => process.exit(code));
    };
    process.stdout.write(`${JSON.stringify({ url: service.url })}\n`);
    process.send?.({ ready: true, url: service.url });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'The service has failed'}\n`);
    end(1);
  }
};

await run();
