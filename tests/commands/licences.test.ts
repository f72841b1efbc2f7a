import { existsSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { composeLicences } from '../../src/commands/licences.ts';

const FILE = readFileSync('public/third-party-licences.txt', 'utf8');
const entries = FILE.split(`\n\n${'='.repeat(80)}\n\n`);
const listed = entries.map((entry) => entry.slice(0, entry.indexOf(' ')));

test('the licences that travel with the app are those of the packages it is built from', () => {
  // Mend with: node src/commands/run.mjs licences
  expect(FILE).toBe(composeLicences('.'));
});

test.each([
  'scheduler',
  'decimal.js-light',
  'immer',
  '@reduxjs/toolkit',
  'victory-vendor',
  'd3-shape',
  'fflate',
  'fast-png',
  'pako',
  'workbox-core',
])('%s, which another package needs, is among them', (name) => {
  expect(listed).toContain(name);
});

test('no package of the lock that reaches the browser is left out', () => {
  const flag = z.optional(z.boolean());
  const lockSchema = z.object({
    packages: z.record(z.string(), z.object({ dev: flag, optional: flag, devOptional: flag })),
  });
  const { packages } = z.parse(lockSchema, JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const reaching = Object.entries(packages).flatMap(([folder, { dev, optional, devOptional }]) => {
    const isLeftOut = dev ?? optional ?? devOptional ?? folder.includes('/@types/');
    return folder === '' || isLeftOut || !existsSync(folder) ? [] : [folder];
  });
  expect(reaching.length).toBeGreaterThan(50);
  expect([...listed].sort()).toEqual(
    reaching.map((folder) => folder.replace(/^.*node_modules\//, '')).sort(),
  );
});

test.each(['html2canvas', 'canvg', 'dompurify', 'core-js'])(
  '%s, which jsPDF could use and the report never does, is not',
  (name) => {
    expect(listed).not.toContain(name);
  },
);

test('every entry has terms, and every MIT one its permission', () => {
  const MIT = /Permission\s+is\s+hereby\s+granted,\s+free\s+of\s+charge/;
  for (const entry of entries) {
    const [head = ''] = entry.split('\n', 1);
    expect(entry.length, head).toBeGreaterThan(400);
    if (head.endsWith('(MIT)')) expect(entry, head).toMatch(MIT);
  }
  const [govuk] = entries.filter((entry) => entry.startsWith('govuk-frontend '));
  expect(govuk).toContain('Crown Copyright');
});

test('no registry is named from which packages are downloaded', () => {
  expect(FILE).not.toMatch(/\bregistry\.|npmjs|\.tgz/i);
});
