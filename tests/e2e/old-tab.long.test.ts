import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { serveAndBrowse } from '../support/e2e-app.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { headingOf, narrativeOf, openFirstQuestion, waitUntilSaved } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('a tab that a newer version has overtaken writes nothing and gives its words away', async () => {
  const page = await app.visit();
  await openFirstQuestion(page, 'Overtaken Police');
  await narrativeOf(page).fill('Saved before');
  await narrativeOf(page).blur();
  await waitUntilSaved(page);

  const newer = await page.context().newPage();
  await newer.goto(`${app.origin()}/nothing-here`);
  await newer.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('s11-self-audit', 70);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('tomorrows', { keyPath: 'id' });
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  const before = await dumpDatabase(newer);
  await page.getByText('Another tab has opened a newer version of this app').first().waitFor();

  await narrativeOf(page).fill('Typed too late');
  await narrativeOf(page).blur();
  await page.getByText('Not saved.').waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy my words' }).click();
  await page.getByText('Copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Typed too late');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy to a file' }).click();
  expect(await readFile(await (await downloading).path(), 'utf8')).toBe('Typed too late');

  await page.getByRole('button', { name: 'Reload this page' }).click();
  await headingOf(page, 'Your audits were saved by a newer version of this app').waitFor();
  await page.getByText(/^Read Overtaken Police: 1 answer/).click();
  expect(await page.getByText('Saved before').isVisible()).toBe(true);
  expect(await dumpDatabase(newer)).toEqual(before);
});
