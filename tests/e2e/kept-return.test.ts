import { expect, test } from 'vitest';

import { must } from '../../src/domain/shared/must.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { KEEP, makeReturn, openReturn, ORGANISATION } from '../support/e2e-kept-return.ts';
import { firstQuestion, shortTemplate, startShortAudit } from '../support/e2e-sign-off.ts';
import { answer, openQuestion } from '../support/e2e-words.ts';

const app = serveAndBrowse();
const LOWEST = must(shortTemplate.scale.points[0], 'a scale').label;

test('last year’s return is kept, brought forward, and this year’s report says what moved since', async () => {
  const file = await makeReturn(await app.visit());
  const page = await app.visit();
  await openReturn(page, file);
  await page.getByRole('button', { name: KEEP }).click();
  await page.getByRole('heading', { name: 'Kept on this device' }).waitFor();
  await expectSound(page, 'a return just kept');
  await page.getByRole('link', { name: 'Open the kept return' }).click();
  await page.getByRole('heading', { name: /^A return that is kept/ }).waitFor();
  await page.getByText('BOARD ONLY').waitFor();
  await page.getByText('Show all answers').click();
  await expectSound(page, 'a kept return');
  // Nothing in it can be written, whatever address one goes to.
  expect(await page.getByRole('textbox').count()).toBe(0);

  await goTo(page, app.origin(), '/', 'Your audits');
  await page.getByText('Kept return', { exact: true }).waitFor();
  const audit = await startShortAudit(page, ORGANISATION);
  await openQuestion(page, audit, must(firstQuestion, 'a question'));
  await answer(page, { rating: LOWEST });
  await goTo(page, app.origin(), `${audit}/carry-forward`, 'Bring earlier answers forward');
  await page.getByRole('heading', { name: `Audits of ${ORGANISATION} (1)` }).waitFor();
  await goTo(page, app.origin(), `${audit}/report`, /./);
  await page.getByRole('heading', { name: '3 Since last time' }).waitFor();
  await page.getByText('Of 1 question rated in both audits, 0 improved, 1 declined').waitFor();
  await page.getByText('Sections, names, marking, print, logo and summary').click();
  await page.getByLabel('Compare with').waitFor();
  await expectSound(page, 'a report with what moved');
  await page.getByRole('checkbox', { name: 'Since last time' }).click();
  expect(await page.getByRole('heading', { name: '3 Since last time' }).count()).toBe(0);
});
