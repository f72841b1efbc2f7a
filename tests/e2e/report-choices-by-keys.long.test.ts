import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { openSample } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('a report is chosen and made by keys alone, at 320 pixels; the choices are there on the next visit', async () => {
  const page = await app.visit('/', { viewport: { width: 320, height: 640 } });
  const audit = await openSample(page);
  await goTo(page, app.origin(), `${audit}/report`, 'Section 11 self-audit');
  const keys = await driveKeyboard(page);
  await page.getByRole('radio', { name: 'Board pack' }).waitFor();
  await keys.tabTo('radio', 'Board pack');
  await keys.press('ArrowDown');
  await keys.press('ArrowDown');
  await keys.tabTo('button', 'Download the PDF report');
  await keys.press('Enter');
  await page.getByText('The PDF has been made. It has not been sent.').waitFor();
  await page.reload();
  await page.getByRole('radio', { name: 'Action plan' }).waitFor();
  expect(await page.getByRole('radio', { name: 'Action plan' }).isChecked()).toBe(true);
  expect(await keys.listUnseen()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
});
