/** The line between the app and its service: a proxy on loopback that a test can cut or spoil. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * `open` passes everything on. `cut` loses every request, `deaf` only every answer. The others answer in the service's place.
 * `/metadata` is answered always, so that the app can see that these are practice people.
 */
export type LineState = 'open' | 'cut' | 'deaf' | 401 | 500 | 'invalidJson' | 'wrongResource';

export type Line = {
  readonly url: string;
  state: LineState;
  /** Whether the app may set the service's clock; a service in the world has a time of its own. */
  followsClock: boolean;
  /** Method and address of every request that has come in, whatever became of it. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
};

const spoiled: Record<401 | 500 | 'invalidJson' | 'wrongResource', [number, string]> = {
  401: [401, '{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"login"}]}'],
  500: [
    500,
    '{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"exception"}]}',
  ],
  invalidJson: [200, '{"resourceType":"Bundle","entry":['],
  wrongResource: [200, '{"resourceType":"Basic","id":"wrong","code":{"text":"wrong"}}'],
};

const readAll = async (message: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** @param target base URL of the service behind */
export const openLine = async (target: string): Promise<Line> => {
  const fetchAnswer = async (
    from: IncomingMessage,
  ): Promise<{ answer: IncomingMessage; body: Buffer }> => {
    const asked = await readAll(from);
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const { host: _, 'accept-encoding': __, ...headers } = from.headers;
      const out = request(`${target}${from.url}`, { method: from.method ?? 'GET', headers });
      out.once('response', resolve).once('error', reject);
      out.end(asked);
    });
    return { answer, body: await readAll(answer) };
  };
  const pass = async (from: IncomingMessage, to: ServerResponse, own: string): Promise<void> => {
    const { answer, body } = await fetchAnswer(from);
    // Links of the service name its own address, and the app follows only those on the one it asked.
    const text = body.toString('utf8').replaceAll(target, own);
    const { 'content-length': _, 'transfer-encoding': __, ...headers } = answer.headers;
    const location = headers.location?.replaceAll(target, own);
    to.writeHead(answer.statusCode ?? 502, { ...headers, ...(location ? { location } : {}) });
    to.end(text);
  };

  const server = createServer((from, to) => {
    const path = from.url ?? '/';
    line.asked.push(`${from.method} ${decodeURIComponent(path)}`);
    const control = path === '/metadata' || path === '/practice/people';
    if (path === '/practice/clock' && !line.followsClock) from.socket.destroy();
    else if (line.state === 'open' || control)
      pass(from, to, line.url).catch(() => from.socket.destroy());
    else if (line.state === 'cut') from.socket.destroy();
    else if (line.state === 'deaf')
      // The work is done, and nobody hears of it.
      fetchAnswer(from)
        .catch(() => undefined)
        .finally(() => from.socket.destroy());
    else {
      const [status, body] = spoiled[line.state];
      to.writeHead(status, { 'content-type': 'application/fhir+json' }).end(body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const line: Line = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state: 'open',
    followsClock: true,
    asked: [],
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return line;
};
