import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, INSTALLING, serveAndBrowse } from '../support/e2e-app.ts';
import { openDataPage, openPreview, pressRestore, saveBackup } from '../support/e2e-backup.ts';
import {
  answer,
  headingOf,
  narrativeOf,
  openFirstQuestion,
  placeOf,
  waitUntilReadyOffline,
} from '../support/e2e-words.ts';

const app = serveAndBrowse(undefined, INSTALLING);

test('nothing is left in the browser, and a second tab stores nothing more', async () => {
  const context = await app.newContext();
  const page = await context.newPage();
  await goTo(page, app.origin());
  await waitUntilReadyOffline(page);
  await openFirstQuestion(page, 'Goneby Police');
  await answer(page, { narrative: 'Goes with the rest' });
  const question = placeOf(page);
  await openDataPage(page);
  const { bytes } = await saveBackup(page);
  await leaveSafetyCopy(page, bytes, question);
  const typing = await context.newPage();
  await typing.goto(`${app.origin()}/#${question}`);
  await narrativeOf(typing).waitFor();
  const looking = await context.newPage();
  await goTo(looking, app.origin(), '/data');
  await looking
    .getByRole('button', { name: /^Bring back/ })
    .first()
    .waitFor();
  const { databases, files } = await listKept(page);
  expect(databases).toEqual(['s11-copies', 's11-device', 's11-self-audit']);
  expect(files).toEqual(['s11-journal']);

  await page.bringToFront();
  await erase(page);
  await expectNothing(page);

  await typing.bringToFront();
  await typing.getByText('were removed in another tab').first().waitFor();
  await narrativeOf(typing).fill('Typed after the end');
  await narrativeOf(typing).blur();
  await typing.getByText('Not saved.').waitFor();
  await typing.getByRole('button', { name: 'Add a link' }).click();
  await typing.getByLabel('What is it?').fill('Half a link');
  await looking.bringToFront();
  await looking.getByText('were removed in another tab').first().waitFor();
  await page.waitForTimeout(1_000);
  await expectNothing(page);
  await typing.close({ runBeforeUnload: true });
  await expectNothing(page);

  await page.getByRole('button', { name: 'Start afresh' }).click();
  await headingOf(page, 'Audit your safeguarding arrangements').waitFor();
});

test('nothing is removed without the word that confirms it', async () => {
  const page = await app.visit();
  await openFirstQuestion(page, 'Stayby Police');
  await goTo(page, app.origin(), '/data/erase', 'Remove everything from this device');
  for (const typed of ['', 'remov']) {
    await page.getByLabel('Type “remove” to confirm').fill(typed);
    await page.getByRole('button', { name: 'Remove everything' }).click();
    await page.getByRole('link', { name: 'Type “remove” to confirm that you mean it' }).waitFor();
  }
  await page.getByRole('link', { name: 'Keep everything' }).click();
  await page.getByText('1 audit, 0 answers').waitFor();
});

test('nothing is removed while a backup is still being saved', async () => {
  const context = await app.newContext();
  // A worker that is told nothing goes on for ever.
  await context.addInitScript('Worker.prototype.postMessage = () => undefined');
  const page = await context.newPage();
  await goTo(page, app.origin());
  await openFirstQuestion(page, 'Heldby Police');
  await goTo(page, app.origin(), '/data/erase', 'Remove everything from this device');
  await page.getByRole('button', { name: 'Save a backup file first' }).click();
  await page.getByText('Reading what is stored…').waitFor();
  await page.getByLabel('Type “remove” to confirm').fill('remove');
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await page.getByText('Wait until the backup file is saved, or cancel it').waitFor();
  expect((await listKept(page)).databases).toContain('s11-self-audit');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.evaluate(() => {
    const said: string[] = [];
    Reflect.set(window, 'said', said);
    new MutationObserver(() => {
      for (const status of document.querySelectorAll('[role=status]')) {
        said.push(status.textContent);
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await headingOf(page, 'Everything has been removed from this device').waitFor();
  expect(await page.evaluate(() => String(Reflect.get(window, 'said')))).toContain('Removing…');
});

/** Changes the answer and restores over it, which keeps a copy of the change. */
async function leaveSafetyCopy(page: Page, bytes: Buffer, question: string): Promise<void> {
  await page.goto(`${app.origin()}/#${question}`);
  await narrativeOf(page).waitFor();
  await answer(page, { narrative: 'Changed' });
  await openPreview(page, bytes);
  await page.getByRole('radio', { name: 'Use the backup’s' }).check();
  await pressRestore(page);
}

async function erase(page: Page): Promise<void> {
  await goTo(page, app.origin(), '/data/erase', 'Remove everything from this device');
  await page.getByLabel('Type “remove” to confirm').fill('remove');
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await headingOf(page, 'Everything has been removed from this device').waitFor();
  await page.getByText('Manage on-device site data').waitFor();
}

type Kept = {
  readonly databases: readonly string[];
  readonly keys: readonly string[];
  readonly caches: readonly string[];
  /** What stands in the private files of the address. */
  readonly files: readonly string[];
  readonly workers: number;
};

/** All that the browser keeps for the app, asked past all of our code. */
function listKept(page: Page): Promise<Kept> {
  return page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    return {
      databases: (await indexedDB.databases()).flatMap(({ name }) => name ?? []).toSorted(),
      keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
      caches: await caches.keys(),
      files,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    };
  });
}

async function expectNothing(page: Page): Promise<void> {
  expect(await listKept(page)).toMatchObject({
    databases: [],
    keys: [],
    caches: [],
    files: [],
  });
}
