import { readFile } from 'node:fs/promises';

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { unpackAnyTables } from '../../src/files/backup/unpack-backup.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { listTooWide, lookWithAxe } from '../support/e2e-axe.ts';
import { dumpDatabase, type DatabaseDump } from '../support/e2e-database.ts';
import {
  loadDatabase,
  manyVersionsAhead,
  oneVersionAhead,
  type NewerDatabase,
} from '../support/e2e-newer-data.ts';
import { headingOf } from '../support/e2e-words.ts';

const TITLE = 'Your audits were saved by a newer version of this app';

const app = serveAndBrowse();

describe.each([
  {
    ahead: 'one version',
    database: oneVersionAhead(),
    summary: /^Read St Mary’s Church Hall: 2 answers, 3 items of evidence, 2 actions/,
    words: ['The chair leads on safeguarding.', 'Ask for the minutes.', 'E03 Training log'],
    unknown: 'added 6 things',
  },
  ...[110, 990].map((version) => ({
    ahead: `version ${version / 10}`,
    database: manyVersionsAhead(version),
    summary: /^Read these words: 1 answer/,
    words: ['Words that must not be lost'],
    unknown: 'that this version cannot show',
  })),
])('data that is $ahead ahead', ({ database, summary, words, unknown }) => {
  test('is said plainly, read and copied, and left exactly as it is', async () => {
    const { page, beside, before } = await openOn(database);
    await page.getByText(`kept in format ${database.version / 10}`).waitFor();
    await page.getByText(unknown).waitFor();
    await page.getByText(summary).click();
    for (const each of words) expect(await page.getByText(each).isVisible()).toBe(true);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy all these words' }).first().click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    for (const each of words) expect(copied).toContain(each);

    for (const path of ['/audits/new', '/audits/3f0c6f4e-6a5c-4f0e-9a52-0d5f5a1c7b01/report']) {
      await goTo(page, app.origin(), path, TITLE);
      expect(await page.getByRole('textbox').count()).toBe(0);
    }
    expect(await page.getByText('Your work is kept on this device').count()).toBe(0);
    await page.reload();
    await headingOf(page, TITLE).waitFor();
    expect(await countWrites(page)).toBe(0);
    await page.close();
    expect(await dumpDatabase(beside)).toEqual(before);
  });

  test('is saved whole to a file, which is checked before it is called complete', async () => {
    const { page, beside, before } = await openOn(database);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save everything to a file' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^section-11-backup-[\d-]+\.s11backup$/);
    await page.getByRole('status').getByText('Everything is in the file').waitFor();
    await page.getByText('open the newer version of the app and restore it there').waitFor();

    const read = unpackAnyTables(new Uint8Array(await readFile(await download.path())));
    if (!read.ok) throw new Error(read.problem.kind);
    const { tablesVersion, rowsByTable } = read.value.device;
    expect(tablesVersion).toBe(database.version / 10);
    expect(rowsByTable).toEqual(rowsOf(before));
    expect(await countWrites(page)).toBe(0);
    expect(await dumpDatabase(beside)).toEqual(before);
  });
});

test.each([1280, 320])('newer data is shown without fault at %i px', async (width) => {
  const { page } = await openOn(oneVersionAhead(), width);
  await page.getByText(/^Read St Mary’s Church Hall/).click();
  await page.getByRole('button', { name: 'Save everything to a file' }).click();
  await page.getByText('Everything is in the file').waitFor();
  const look = await lookWithAxe(page);
  expect(look.violations).toEqual([]);
  expect(look.rules).toBeGreaterThan(10);
  expect(await listTooWide(page)).toEqual([]);
  await keepPicture(page, `newer-${width}`);
});

test('what no file can hold is told of, and the rest is saved', async () => {
  const { page, beside } = await openOn(manyVersionsAhead(70));
  await beside.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('s11-self-audit');
        opening.onsuccess = () => {
          const change = opening.result.transaction('tomorrows', 'readwrite');
          change.objectStore('tomorrows').put({ id: 2, table: new Map([['a', 1]]), like: /x/ });
          change.onabort = () => {
            reject(change.error ?? new Error('no reason given'));
          };
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything to a file' }).click();
  const file = await readFile(await (await downloading).path());
  const read = unpackAnyTables(new Uint8Array(file));
  await page.getByText('Everything is in the file but 2 things').waitFor();
  expect(read.ok && read.value.device.rowsByTable['tomorrows']).toMatchObject([
    { title: 'A store of tomorrow' },
    { id: 2, table: [['a', 1]], like: null },
  ]);
});

type Opened = { readonly page: Page; readonly beside: Page; readonly before: DatabaseDump };

/** The app's first page on that data, beside a page of the same origin that does not run the app. */
async function openOn(database: NewerDatabase, width = 1280): Promise<Opened> {
  const context = await app.newContext({ viewport: { width, height: 900 } });
  const beside = await context.newPage();
  await beside.goto(`${app.origin()}/nothing-here`);
  await loadDatabase(beside, database);
  const before = await dumpDatabase(beside);
  expect(before.version).toBe(database.version);
  await context.addInitScript(noteWrites);
  const page = await context.newPage();
  await goTo(page, app.origin());
  await headingOf(page, TITLE).waitFor();
  await page.getByRole('button', { name: 'Save everything to a file' }).waitFor();
  return { page, beside, before };
}

/** Notes every transaction that may write, to whichever database of the origin. */
function noteWrites(): void {
  const open: unknown = Reflect.get(IDBDatabase.prototype, 'transaction');
  Reflect.set(IDBDatabase.prototype, 'transaction', function (this: unknown, ...given: unknown[]) {
    if (given[1] !== undefined && given[1] !== 'readonly') {
      Reflect.set(window, 'writes', Number(Reflect.get(window, 'writes') ?? 0) + 1);
    }
    if (typeof open !== 'function') throw new Error('no IndexedDB');
    const transaction: unknown = Reflect.apply(open, this, given);
    return transaction;
  });
}

function countWrites(page: Page): Promise<number> {
  return page.evaluate(() => Number(Reflect.get(window, 'writes') ?? 0));
}

function rowsOf({ stores }: DatabaseDump): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(Object.entries(stores).map(([name, { rows }]) => [name, rows]));
}

/** For people who want to look: `PICTURES=/some/folder`. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
