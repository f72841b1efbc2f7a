import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext, type Page } from 'playwright-core';

import { STEP_MS } from './e2e-app.ts';
import { CHROMIUM_ARGS, findChromium } from './find-chromium.ts';

/** A browser whose profile outlives it. */
export async function openProfile(
  profile: string,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: [...CHROMIUM_ARGS],
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(STEP_MS);
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

export async function withProfile(work: (profile: string) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 's11-damage-'));
  try {
    await work(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** The database's folder in the profile. */
export function folderOf(profile: string): string {
  const all = join(profile, 'Default', 'IndexedDB');
  const name = readdirSync(all).find((each) => each.endsWith('.leveldb'));
  if (name === undefined) throw new Error('No database in the profile');
  return join(all, name);
}

function largest(folder: string, isWanted: (name: string) => boolean): string {
  const found = readdirSync(folder)
    .filter(isWanted)
    .map((name) => join(folder, name))
    .toSorted((a, b) => statSync(b).size - statSync(a).size)[0];
  if (found === undefined) throw new Error('No such file in the database');
  return found;
}

function change(path: string, start: number, end: number, to: (byte: number) => number): void {
  const bytes = readFileSync(path);
  for (let place = Math.max(0, start); place < end; place += 1) {
    bytes[place] = to(bytes[place] ?? 0) & 0xff;
  }
  writeFileSync(path, bytes);
}

const logOf = (folder: string): string => largest(folder, (name) => name.endsWith('.log'));
const tableOf = (folder: string): string => largest(folder, (name) => name.endsWith('.ldb'));
const invert = (byte: number): number => ~byte;

/** The damages of `design/reliability.md`, R2; the last two need much data, or there is no such file. */
export const DAMAGES = [
  {
    what: '8 bytes of its log inverted',
    damage: (folder: string) => {
      const middle = Math.floor(statSync(logOf(folder)).size / 2);
      change(logOf(folder), middle, middle + 8, invert);
    },
  },
  {
    what: 'its log cut at 70 %',
    damage: (folder: string) => {
      truncateSync(logOf(folder), Math.floor(statSync(logOf(folder)).size * 0.7));
    },
  },
  {
    what: 'the last 5,000 bytes of its log zero',
    damage: (folder: string) => {
      const { size } = statSync(logOf(folder));
      change(logOf(folder), size - 5_000, size, () => 0);
    },
  },
  {
    what: 'a byte of its manifest inverted',
    damage: (folder: string) => {
      const manifest = largest(folder, (name) => name.startsWith('MANIFEST-'));
      const middle = Math.floor(statSync(manifest).size / 2);
      change(manifest, middle, middle + 1, invert);
    },
  },
  {
    what: 'no CURRENT',
    damage: (folder: string) => {
      rmSync(join(folder, 'CURRENT'));
    },
  },
  {
    what: 'a byte of its largest table inverted',
    damage: (folder: string) => {
      const middle = Math.floor(statSync(tableOf(folder)).size / 2);
      change(tableOf(folder), middle, middle + 1, invert);
    },
  },
  {
    what: 'no largest table',
    damage: (folder: string) => {
      rmSync(tableOf(folder));
    },
  },
] as const;
