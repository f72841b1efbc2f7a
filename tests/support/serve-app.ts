import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';

import { SECURITY_HEADERS } from '../../src/commands/build/content-security-policy.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
};

export type ServedApp = {
  readonly origin: string;
  /** Paths asked for, in order. */
  readonly log: readonly string[];
  readonly stop: () => Promise<void>;
};

/**
 * Serves the built app, or another folder, as a plain host would: with the policy's headers, and a
 * log of each request.
 */
export async function serveApp(
  port = 0,
  folder = DIST,
  headers: Readonly<Record<string, string>> = SECURITY_HEADERS,
): Promise<ServedApp> {
  const log: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    log.push(path);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    readFile(join(folder, normalize(file)))
      .then((body) => {
        response.writeHead(200, {
          ...headers,
          'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
          'Cache-Control': 'no-cache',
        });
        response.end(body);
      })
      .catch(() => {
        response.writeHead(404, { 'Content-Type': 'text/plain' });
        response.end('Not found');
      });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    log,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}
