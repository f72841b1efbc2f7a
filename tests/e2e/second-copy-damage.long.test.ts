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
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { buildMutant } from '../support/build-mutant.ts';
import { goTo, STEP_MS } from '../support/e2e-app.ts';
import { dropCopy, dropDatabase, leaveApp, waitUntilCopied } from '../support/e2e-journal.ts';
import {
  answer,
  headingOf,
  narrativeOf,
  openFirstQuestion,
  placeOf,
} from '../support/e2e-words.ts';
import { CHROMIUM_ARGS, findChromium } from '../support/find-chromium.ts';
import { serveApp, type ServedApp } from '../support/serve-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.stop());

const WORDS = 'Words that no damage may take';

async function open(profile: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: [...CHROMIUM_ARGS],
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(STEP_MS);
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

async function withProfile(work: (profile: string) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 's11-damage-'));
  try {
    await work(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** The database's folder in the profile. */
function folderOf(profile: string): string {
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
const invert = (byte: number): number => ~byte;

/** The damages of `design/reliability.md`, R2, that need little data. */
const DAMAGES = [
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
] as const;

async function writeAndLeave(profile: string): Promise<string> {
  const { context, page } = await open(profile);
  await goTo(page, app.origin);
  await openFirstQuestion(page, 'Damaged Police');
  await answer(page, { narrative: WORDS });
  await waitUntilCopied(page, WORDS);
  const place = placeOf(page);
  await context.close();
  return place;
}

/** Opens the question once more; a second time too, for damage that shows itself only then. */
async function expectWords(profile: string, place: string): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    const { context, page } = await open(profile);
    await page.goto(`${app.origin}/#${place}`);
    await narrativeOf(page).waitFor();
    await expect.poll(() => narrativeOf(page).inputValue(), { timeout: STEP_MS }).toBe(WORDS);
    await context.close();
  }
}

describe('a database with', () => {
  test.each(DAMAGES)('$what has all its words at the next starts', async ({ damage }) => {
    await withProfile(async (profile) => {
      const place = await writeAndLeave(profile);
      damage(folderOf(profile));
      await expectWords(profile, place);
    });
  });

  test('no damage is left as it is, and nothing is said', async () => {
    await withProfile(async (profile) => {
      const place = await writeAndLeave(profile);
      const { context, page } = await open(profile);
      await page.goto(`${app.origin}/#${place}`);
      await narrativeOf(page).waitFor();
      await page.waitForTimeout(4_000);
      expect(await page.getByText('put back').count()).toBe(0);
      await context.close();
    });
  });
});

describe('self-tests', () => {
  test('with the journal off an emptied database stays empty', async () => {
    const mutant = await buildMutant({
      file: 'src/storage/journal/keep-journal.ts',
      find: "if (!('locks' in navigator) || !('storage' in navigator)) {",
      put: 'if (isKept) {',
    });
    const served = await serveApp(0, mutant.folder);
    await withProfile(async (profile) => {
      const { context, page } = await open(profile);
      await goTo(page, served.origin);
      await openFirstQuestion(page, 'Unhealed Police');
      await answer(page, { narrative: WORDS });
      await leaveApp(page, served.origin);
      await dropDatabase(page);
      await goTo(page, served.origin);
      await headingOf(page, 'Your audits are not in this browser any more').waitFor();
      await context.close();
    });
    await served.stop();
    mutant.remove();
  });

  test('with the marks off a loss passes for a first visit', async () => {
    const mutant = await buildMutant({
      file: 'src/app/use-storage.ts',
      find: 'return findLoss();',
      put: 'return undefined;',
    });
    const served = await serveApp(0, mutant.folder);
    await withProfile(async (profile) => {
      const { context, page } = await open(profile);
      await goTo(page, served.origin);
      await openFirstQuestion(page, 'Unmarked Police');
      await answer(page, { narrative: WORDS });
      await waitUntilCopied(page, WORDS);
      await leaveApp(page, served.origin);
      await dropDatabase(page);
      await dropCopy(page);
      await goTo(page, served.origin);
      await headingOf(page, 'Audit your safeguarding arrangements').waitFor();
      await context.close();
    });
    await served.stop();
    mutant.remove();
  });
});
