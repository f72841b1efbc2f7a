import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type RecordingProxy = {
  readonly address: string;
  /** Every address the browser asked for, whichever page, worker or service worker asked. */
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
};

/**
 * Stands between the browser and every network, so that nothing it sends goes unseen. Hosts other
 * than this machine are never reached; a dead server is passed on as a broken connection.
 */
export async function startProxy(): Promise<RecordingProxy> {
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const address = new URL(incoming.url ?? '');
    asked.push(address.href);
    if (address.hostname !== '127.0.0.1') {
      outgoing.writeHead(204, { 'Access-Control-Allow-Origin': '*' }).end();
      return;
    }
    const passed = request(
      address,
      { method: incoming.method ?? 'GET', headers: incoming.headers },
      (answered) => {
        outgoing.writeHead(answered.statusCode ?? 502, answered.headers);
        answered.pipe(outgoing);
      },
    );
    passed.on('error', () => incoming.socket.destroy());
    incoming.pipe(passed);
  });
  server.on('connect', (incoming, socket) => {
    asked.push(`https://${incoming.url ?? ''}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${portOf(server)}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  return address.port;
}
