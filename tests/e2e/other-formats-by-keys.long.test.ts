import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { openSample } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('by keys alone: a file is made, and the page for reading it back is reached', async () => {
  const page = await app.visit();
  const audit = await openSample(page);
  await goTo(page, app.origin(), `${audit}/report`, 'Section 11 self-audit');
  const keys = await driveKeyboard(page);
  await keys.tabTo('button', 'Answers (.csv)');
  const starting = page.waitForEvent('download');
  await keys.press('Enter');
  expect((await starting).suggestedFilename()).toMatch(/_answers\.csv$/u);
  await page.getByText(/The file has been made: .*_answers\.csv/u).waitFor();
  await goTo(page, app.origin(), `${audit}/from-workbook`, 'Read back a spreadsheet');
  await keys.tabTo('button', 'Continue');
  await keys.press('Enter');
  await page.getByText('Select the workbook or CSV file to read back').first().waitFor();
  expect(await keys.listUnseen()).toEqual([]);
});
