import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import {
  ALLOWED_HOSTS,
  findChannels,
  findHosts,
  findLoaded,
} from '../../src/commands/build/foreign-addresses.ts';

/*
 * What was built, read file by file: no way out is in it, and each host it names is on a short list
 * that says why. A policy holds back what code tries; here is nothing that would.
 */

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Words to read, of which nothing is run. */
const LICENCES = 'third-party-licences.txt';

const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(js|css|html|json|webmanifest|svg|txt)$/.test(path) && path !== LICENCES)
  .map((path) => ({ path, text: readFileSync(`${DIST}${path}`, 'utf8') }));

test('every host that a built file names is known, and none is known that no file names', () => {
  const known = ALLOWED_HOSTS.flatMap(({ hosts }) => hosts);
  const named = files.flatMap(({ path, text }) => findHosts(text).map((host) => ({ path, host })));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ host }) => !known.includes(host))).toEqual([]);
  const found = new Set(named.map(({ host }) => host));
  expect(known.filter((host) => !found.has(host))).toEqual([]);
});

test('no built file knows a way out that a policy does not close', () => {
  const ways = files.flatMap(({ path, text }) =>
    findChannels(text).map((channel) => `${path}: ${channel}`),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(ways).toEqual([]);
});

test('pages, pictures, style sheets and the manifest load nothing from elsewhere', () => {
  const shown = files.filter(({ path }) => /\.(css|html|svg|webmanifest)$/.test(path));
  expect(shown.map(({ path }) => path)).toContain('index.html');
  expect(shown.flatMap(({ text }) => findLoaded(text))).toEqual([]);
  for (const { text } of shown) expect(text).not.toMatch(/rel="?(dns-prefetch|preconnect)/);
});
