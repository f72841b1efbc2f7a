import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { headingOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();
const TITLE = /^Sample: safeguarding self-audit \d{4}$/;

test('in the sample round, by keyboard at 320 px, a return is left out and taken in again', async () => {
  const page = await app.visit('/rounds', { viewport: { width: 320, height: 800 } });
  const keys = await driveKeyboard(page);
  await page.getByText('No rounds yet').waitFor();
  await expectSound(page, 'no rounds yet, narrow');
  await keys.tabTo('a', 'See a sample round');
  await keys.press('Enter');
  await headingOf(page, TITLE).waitFor();
  await page.getByRole('heading', { name: '1 return to decide on' }).waitFor();
  await expectSound(page, 'a return to decide on, narrow');
  await keys.tabTo('text', 'Or leave it out, because');
  await keys.type('Sent to us by mistake');
  await keys.tabTo('button', 'Leave it out');
  await keys.press('Enter');
  await page.getByText('Returns left out (1)').waitFor();
  await keys.tabTo('summary', 'Returns left out');
  await keys.press('Enter');
  await page.getByText('Sent to us by mistake').waitFor();
  await keys.tabTo('button', 'Decide again');
  await keys.press('Enter');
  await page.getByRole('heading', { name: '1 return to decide on' }).waitFor();
  await keys.tabTo('a', 'History of this round');
  await keys.press('Enter');
  await headingOf(page, 'History of this round').waitFor();
  await expectSound(page, 'the history of a round, narrow');
  await goTo(page, app.origin(), '/rounds', 'Rounds');
  await keys.tabTo('button', 'Remove sample data');
  await keys.press('Enter');
  await page.getByText('The sample rounds have been removed').waitFor();
  await expectSound(page, 'the sample removed, narrow');
  await keys.tabTo('button', 'Undo');
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Remove sample data' }).waitFor();
  expect(await keys.listUnseen()).toEqual([]);
});
