import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { headingOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();
const TITLE = /^Sample: safeguarding self-audit \d{4}$/;
const WAITING = 'Amberthwaite Community Trust (fictional)';

test('the sample round is opened, decided on, put back, practised on and removed, by mouse', async () => {
  const page = await app.visit();
  await page.getByRole('link', { name: 'See a sample round' }).click();
  await headingOf(page, TITLE).waitFor();
  await page.getByText('Sample data – nothing here is real').waitFor();
  const round = new URL(page.url()).hash.slice(1);
  await expectNumbers(page, '11 of 14');
  await page.getByRole('button', { name: `Count it as theirs (${WAITING})` }).click();
  await expectNumbers(page, '12 of 14');
  expect(await page.locator('#waiting').count()).toBe(0);

  await page.getByRole('link', { name: 'History of this round' }).click();
  await page.getByRole('heading', { name: `Return: ${WAITING} Changed` }).waitFor();
  await page.getByText(`Counted as the return of ${WAITING}`).waitFor();
  await expectSound(page, 'the history of a round');
  await page.getByRole('button', { name: /^Put the earlier state back/ }).click();
  await page.getByText('is as it was then').waitFor();
  await page
    .getByRole('heading', { name: `Return: ${WAITING} Changed` })
    .nth(1)
    .waitFor();
  await goTo(page, app.origin(), round, TITLE);
  await page.getByRole('heading', { name: '1 return to decide on' }).waitFor();

  await page.getByRole('link', { name: /^Pipitmere/ }).click();
  await page.getByText('This is another key than last time').waitFor();
  await expectSound(page, 'an agency with another key');
  await goTo(page, app.origin(), `${round}/sample-files`, 'Files to practise importing on');
  await expectSound(page, 'files to practise on');
  const good = await save(page, 'Save 01-return-of-a-late-council.s11.json');
  const cut = await save(page, 'Save 07-cut-short.s11.json');
  await goTo(page, app.origin(), `${round}/import`, 'Import returns');
  await page.getByLabel('Return files').setInputFiles([good, cut]);
  await page.getByRole('button', { name: 'Read the files' }).click();
  await page.getByRole('button', { name: 'Import 1 return' }).click();
  await headingOf(page, '1 return imported').waitFor();
  await goTo(page, app.origin(), round, TITLE);
  await expectNumbers(page, '12 of 14');

  await goTo(page, app.origin(), '/', /^Audit your safeguarding/u);
  await page.getByText('Your rounds are on this device.').waitFor();
  await page.getByRole('link', { name: 'Go to your rounds' }).click();
  await headingOf(page, 'Rounds').waitFor();
  const before = (await dumpDatabase(page)).stores;
  await page.getByRole('button', { name: 'Remove sample data' }).click();
  await page.getByText('No rounds yet').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Remove sample data' }).waitFor();
  expect((await dumpDatabase(page)).stores).toEqual(before);
});

async function expectNumbers(page: Page, returned: string): Promise<void> {
  await page.locator('.s11-round__numbers').getByText(returned).waitFor();
}

type Picked = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

async function save(page: Page, name: string): Promise<Picked> {
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const download = await starting;
  const buffer = readFileSync(await download.path());
  return { name: download.suggestedFilename(), mimeType: 'application/json', buffer };
}
