import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';

import { readHosting, type Host } from './host.ts';

/** How a host that cannot be had here answers, as its makers describe it. */
export type Manners = {
  readonly headersOf: (path: string) => Readonly<Record<string, string>>;
  readonly typeOf: (extension: string) => string | undefined;
  /** Sends `index.html` on to its folder. */
  readonly hidesIndex: boolean;
  /** What it answers with when a file is not there. */
  readonly missing: (folder: string) => { readonly status: number; readonly page?: string };
};

/** A server of a few lines with another host's manners. */
export async function startStaticHost(folder: string, manners: Manners): Promise<Host> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const headers = manners.headersOf(path);
    if (manners.hidesIndex && path.endsWith('/index.html')) {
      response.writeHead(308, { ...headers, Location: path.slice(0, -'index.html'.length) }).end();
      return;
    }
    const file = normalize(path.endsWith('/') ? `${path}index.html` : path);
    const type = manners.typeOf(extname(file));
    if (isFile(join(folder, file)) && type !== undefined) {
      response.writeHead(200, { ...headers, 'Content-Type': type });
      response.end(readFileSync(join(folder, file)));
      return;
    }
    const { status, page } = manners.missing(folder);
    response.writeHead(status, { ...headers, 'Content-Type': 'text/html' });
    response.end(page === undefined ? 'Not found' : readFileSync(join(folder, page)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${portOf(server)}/`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/**
 * Cloudflare Pages: all rules that match a path are joined, for missing files too; `index.html` is
 * sent on to its folder; and without a page of its own for missing files the first page is sent.
 */
export function cloudflareManners(): Manners {
  const rules = parseHeadersFile(readHosting('_headers'));
  return {
    headersOf: (path) => joinMatching(rules, path),
    typeOf: (extension) => USUAL_TYPES[extension] ?? 'application/octet-stream',
    hidesIndex: true,
    missing: (folder) =>
      isFile(join(folder, '404.html'))
        ? { status: 404, page: '404.html' }
        : { status: 200, page: 'index.html' },
  };
}

type Rule = {
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
};

/** Throws at what the hosts that read such files do not all know. */
export function parseHeadersFile(text: string): readonly Rule[] {
  const rules: { path: string; headers: (readonly [string, string])[] }[] = [];
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words === '' || words.startsWith('#')) continue;
    if (line.startsWith('/')) {
      rules.push({ path: words, headers: [] });
      continue;
    }
    const [, name, value] = /^([\w-]+): (.+)$/.exec(words) ?? [];
    const rule = rules.at(-1);
    if (rule === undefined || name === undefined || value === undefined) {
      throw new Error(`Not every host knows this line of _headers: ${line}`);
    }
    rule.headers.push([name, value]);
  }
  return rules;
}

function joinMatching(rules: readonly Rule[], path: string): Readonly<Record<string, string>> {
  const joined: Record<string, string> = {};
  for (const rule of rules) {
    const [start = '', ...rest] = rule.path.split('*');
    const isMatch = rest.length === 0 ? path === start : path.startsWith(start);
    for (const [name, value] of isMatch ? rule.headers : []) {
      joined[name] = joined[name] === undefined ? value : `${joined[name]}, ${value}`;
    }
  }
  return joined;
}

/** IIS: the headers of `web.config` with every answer, and no file of a type that it is not told of. */
export function iisManners(): Manners {
  const config = readHosting('web.config');
  const headers = Object.fromEntries(
    readTags(part(config, 'customHeaders'), 'add').map(({ name = '', value = '' }) => [
      name,
      value,
    ]),
  );
  const types = Object.fromEntries(
    readTags(part(config, 'staticContent'), 'mimeMap').map(
      ({ fileExtension = '', mimeType = '' }) => [fileExtension, mimeType],
    ),
  );
  return {
    headersOf: () => headers,
    typeOf: (extension) => types[extension] ?? IIS_TYPES[extension],
    hidesIndex: false,
    missing: () => ({ status: 404 }),
  };
}

function part(xml: string, name: string): string {
  return new RegExp(`<${name}>([^]*?)</${name}>`).exec(xml)?.[1] ?? '';
}

function readTags(xml: string, name: string): readonly Readonly<Record<string, string>>[] {
  return [...xml.matchAll(new RegExp(`<${name}\\s([^>]*)/>`, 'g'))].map(([, fields = '']) =>
    Object.fromEntries(
      [...fields.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, field = '', value = '']) => [
        field,
        value,
      ]),
    ),
  );
}

const USUAL_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'application/javascript',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** What IIS 10 knows by itself of the types the app has. */
const IIS_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain',
};

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}
