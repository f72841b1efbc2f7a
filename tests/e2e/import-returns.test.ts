import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { generateIdentity, identityToRecipient } from 'age-encryption';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { must } from '../../src/domain/shared/must.ts';
import { sealReturn } from '../../src/files/audit-return/seal-return.ts';
import { serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { openImport, toPicked } from '../support/e2e-round.ts';
import {
  liteTemplate,
  makeAgencies,
  makeFiles,
  makeReturn,
  toFile,
  toPdf,
  toZip,
  type RoundFile,
} from '../support/round-files.ts';

const app = serveAndBrowse();

async function look(page: Page, files: readonly RoundFile[]): Promise<void> {
  await page.getByLabel('Return files').setInputFiles([...toPicked(files)]);
  await page.getByRole('button', { name: 'Read the files' }).click();
  await page.getByRole('heading', { level: 1, name: 'Check before you import' }).waitFor();
}

async function countRows(page: Page, table: string): Promise<number> {
  return (await dumpDatabase(page)).stores[table]?.rows.length ?? 0;
}

test('files, a PDF, a zip and a sealed return are looked at, decided, stored once, and again change nothing', async () => {
  const template = await liteTemplate();
  const good = makeFiles(template, 6);
  const identity = await generateIdentity();
  const last = good[5]?.bytes ?? new Uint8Array();
  const sealed = await sealReturn(last, await identityToRecipient(identity));
  if (!sealed.ok) throw new Error('not sealed');
  const strange = { roundId: undefined, agencyToken: undefined };
  const files = [
    ...good.slice(0, 3),
    toZip(good.slice(2, 5)),
    { name: 'sealed.s11.json', bytes: sealed.value },
    toPdf(makeReturn(template, 6), 'report.pdf'),
    { name: 'other.pdf', bytes: new TextEncoder().encode('%PDF-1.7 nothing') },
    toFile(makeReturn(template, 31, strange), 'strange.s11.json'),
    { name: '"><img src=x onerror=window.__xss=1>.json', bytes: last.slice(0, 9_000) },
  ];
  const page = await app.visit('/', { viewport: { width: 320, height: 800 } });
  await openImport(page, app.origin(), makeAgencies(7));
  await expectSound(page, 'choosing files');
  await page.getByRole('button', { name: 'Read the files' }).click();
  await page.getByRole('link', { name: 'Select one or more return files' }).waitFor();

  await look(page, files);
  await page
    .getByText('11 files: 6 ready, 1 needs your decision, 1 sealed, 1 here already')
    .waitFor();
  await expectSound(page, 'what was read');
  expect(await countRows(page, 'receivedReturns')).toBe(0);
  await page.getByLabel('Secret key').fill('not a key');
  await page.getByRole('button', { name: 'Open the sealed files' }).click();
  await page.getByText('Enter the secret key: it begins with').waitFor();
  await page.getByLabel('Secret key').fill(identity);
  await page.getByRole('button', { name: 'Open the sealed files' }).click();
  await page.getByText('11 files: 7 ready').waitFor();
  await page.getByLabel('Whose return is “Agency 31”?').selectOption('add');
  await page.getByText('11 files: 8 ready').waitFor();

  await page.getByRole('button', { name: 'Import 8 returns' }).click();
  await page.getByRole('heading', { level: 1, name: '8 returns imported' }).waitFor();
  await page.getByText('1 agency was added to your list.').waitFor();
  await expectSound(page, 'what was stored');
  expect(await page.evaluate(() => '__xss' in window)).toBe(false);
  expect(await countRows(page, 'receivedReturns')).toBe(8);
  expect(await countRows(page, 'agencies')).toBe(8);
  // What the round is drawn from follows.
  await expect.poll(() => countRows(page, 'returnSummaries')).toBe(8);
  const stored = await dumpDatabase(page);

  await page.getByRole('button', { name: 'Import more files' }).click();
  await look(page, files.slice(0, 4));
  await page.getByText('6 files: 0 ready and 6 here already').waitFor();
  expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);
  expect((await dumpDatabase(page)).stores).toEqual(stored.stores);
});

test('the same by keyboard, at 1280 pixels', async () => {
  const page = await app.visit();
  await openImport(page, app.origin(), makeAgencies(3));
  const keys = await driveKeyboard(page);
  // The window for choosing files is the browser's own.
  await page
    .getByLabel('Return files')
    .setInputFiles([...toPicked(makeFiles(await liteTemplate(), 3))]);
  await keys.tabTo('button', 'Read the files');
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Check before you import' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Check before');
  await expectSound(page, 'what was read');
  await keys.tabTo('button', 'Import 3 returns');
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: '3 returns imported' }).waitFor();
  await expectSound(page, 'what was stored');
  expect(await keys.listUnseen()).toEqual([]);
});

test('files that went away or changed after they were chosen are named, and those fetched with them are read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-gone-'));
  const paths = makeFiles(await liteTemplate(), 4).map(({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  const page = await app.visit();
  await openImport(page, app.origin(), makeAgencies(4));
  await page.getByLabel('Return files').setInputFiles(paths);
  rmSync(must(paths[1], 'a path'));
  appendFileSync(must(paths[2], 'a path'), ' ');
  await page.getByRole('button', { name: 'Read the files' }).click();
  await page.getByText('4 files: 2 ready and 2 cannot be imported.').waitFor();
  expect(await page.getByText('The browser could not read the file').count()).toBe(2);
  rmSync(folder, { recursive: true });
});
