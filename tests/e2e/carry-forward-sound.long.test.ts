import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { questions, startBoth } from '../support/e2e-carry.ts';
import { headingOf, openQuestion, startAudit } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test.each([1280, 320])('carrying forward and copying have no fault at %i px', async (width) => {
  const page = await app.visit('/', { viewport: { width, height: width === 320 ? 640 : 900 } });
  const only = await startAudit(page, { organisation: 'Onlyby Police' });
  await goTo(page, app.origin(), `${only}/carry-forward`, 'Bring earlier answers forward');
  await page.getByText('There is no other audit on this device').waitFor();
  await expectSound(page, 'nothing to choose from');

  await goTo(page, app.origin(), '/', 'Your audits');
  const audit = await startBoth(page, 'Soundby Police');
  await goTo(page, app.origin(), `${audit}/carry-forward`, 'Bring earlier answers forward');
  await expectSound(page, 'choose an audit');
  await page.getByRole('link', { name: /^Onlyby Police/ }).click();
  await page.getByText('Nothing to carry forward').waitFor();
  await expectSound(page, 'nothing answered there');
  await page.getByRole('link', { name: 'Choose another audit' }).click();
  await page.getByRole('link', { name: /^Soundby Police, 2025/ }).click();
  await headingOf(page, /^Choose what to bring/).waitFor();
  for (const details of await page.locator('summary:visible').all()) await details.click();
  await expectSound(page, 'choose what to bring');
  await page.getByRole('button', { name: 'Bring these answers forward' }).click();
  await headingOf(page, 'Earlier answers brought forward').waitFor();
  await expectSound(page, 'brought');
  await openQuestion(page, audit, questions.changed);
  for (const details of await page.locator('.s11-last-time summary').all()) await details.click();
  await expectSound(page, 'a question with an earlier answer');
  await page.getByRole('button', { name: 'Yes, this still holds' }).click();
  await page.getByText('Confirmed: it still holds.').waitFor();
  await expectSound(page, 'confirmed');
  await goTo(page, app.origin(), `${audit}/all`, 'All questions');
  await expectSound(page, 'the table with its column');

  await goTo(page, app.origin(), `${audit}/copy`, 'Copy for another site');
  await page.getByRole('button', { name: 'Make the copy' }).click();
  await page.getByText('There is a problem').waitFor();
  await expectSound(page, 'copy with an error');
  expect(await page.title()).toMatch(/^Error: /);
});
