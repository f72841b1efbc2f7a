import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { offerFile, openDataPage, saveBackup } from '../support/e2e-backup.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { pasteList, setUpRound } from '../support/e2e-rounds.ts';
import { headingOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();
const NAME = 'Section 11 audit 2026';
const LIST = 'Name\tKind\nAnytown Police\tPolice forces\nOldtown Council\tDistrict councils\n';

async function setUp(page: Page): Promise<string> {
  await setUpRound(page, NAME, '13 1 2026');
  const round = new URL(page.url()).hash.slice(1);
  await page.getByRole('link', { name: 'Add agencies' }).click();
  await pasteList(page, LIST);
  await page.getByRole('button', { name: 'Add 2 agencies' }).click();
  await page.getByText('2 agencies are on the list now').waitFor();
  return round;
}

async function backUp(page: Page): Promise<Buffer> {
  await openDataPage(page);
  return (await saveBackup(page)).bytes;
}

async function openFile(page: Page, bytes: Buffer): Promise<void> {
  await offerFile(page, bytes);
  await headingOf(page, 'What would change').waitFor();
}

async function chaseBoth(page: Page, round: string): Promise<void> {
  await goTo(page, app.origin(), round, NAME);
  await page.getByText('Chase 2 agencies not returned').click();
  await page.getByRole('button', { name: 'Record that all 2 were chased today' }).click();
  await page.getByText('Recorded: 2 agencies chased today.').waitFor();
}

test('a round goes to a colleague’s device, is worked on there, and is taken over the older one here', async () => {
  const here = await app.visit('/rounds');
  const round = await setUp(here);
  const first = await backUp(here);

  const there = await app.visit();
  await openFile(there, first);
  await there.getByText('It is not on this device.').waitFor();
  await expectSound(there, 'a round to be added');
  await there.getByRole('button', { name: 'Add 1 round to this device' }).click();
  await there.getByText('1 round added to this device.').waitFor();
  await chaseBoth(there, round);
  const newer = await backUp(there);

  const before = (await dumpDatabase(here)).stores;
  await openFile(here, newer);
  await here.getByText('2 agencies would change.').waitFor();
  await here.getByText(/^The round was changed last in the file on/).waitFor();
  await expectSound(here, 'a round that differs');
  await here.getByRole('button', { name: /^Take the file’s state of this round/ }).click();
  await here.getByText('The round is now as the file has it').waitFor();
  await expectSound(here, 'a round taken over');
  await here.getByRole('button', { name: /^Undo/ }).click();
  await here.getByText('Undone: the round is as it was.').waitFor();
  expect((await dumpDatabase(here)).stores).toEqual(before);
  await here.getByRole('button', { name: /^Take the file’s state of this round/ }).click();
  await here.getByRole('link', { name: 'Go to the round' }).click();
  await headingOf(here, NAME).waitFor();
  const chased = here.locator('.s11-round__numbers div', { hasText: 'Not returned, chased' });
  expect(await chased.locator('dd').textContent()).toBe('2');

  await openFile(here, newer);
  await here.getByText('It is on this device already, and the same.').waitFor();
  await goTo(here, app.origin(), `${round}/history`, 'History of this round');
  await here.getByRole('heading', { name: 'Agency: Anytown Police Changed' }).first().waitFor();
});

test('by keyboard at 320 px: an older file says that it is, and can be taken and taken back', async () => {
  const page = await app.visit('/rounds', { viewport: { width: 320, height: 800 } });
  const keys = await driveKeyboard(page);
  const round = await setUp(page);
  const older = await backUp(page);
  await chaseBoth(page, round);
  const worked = (await dumpDatabase(page)).stores;
  await openFile(page, older);
  await page.getByText(/The file is the older\./).waitFor();
  await expectSound(page, 'an older round, narrow');
  await keys.tabTo('button', 'Take the file’s state of this round');
  await keys.press('Enter');
  await page.getByText('The round is now as the file has it').waitFor();
  await keys.tabTo('button', 'Undo');
  await keys.press('Enter');
  await page.getByText('Undone: the round is as it was.').waitFor();
  expect((await dumpDatabase(page)).stores).toEqual(worked);
  expect(await keys.listUnseen()).toEqual([]);
});
