import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import {
  firstQuestion,
  rateAllAtTop,
  shortQuestions,
  signOff,
  startShortAudit,
  TOP,
} from '../support/e2e-sign-off.ts';
import { headingOf, itemOf, waitUntilSaved } from '../support/e2e-words.ts';

const app = serveAndBrowse();
const title = firstQuestion?.title ?? '';

test('a first audit is answered, signed off, reopened and signed off again as version 1.1, by mouse', async () => {
  const page = await app.visit();
  const audit = await startShortAudit(page, 'Anytown Swimmers');
  await page.getByRole('link', { name: 'Sign off', exact: true }).click();
  await page.getByText(`${shortQuestions.length} things to fix before you can sign off`).waitFor();
  expect(await page.getByRole('button', { name: /^Sign off as/ }).count()).toBe(0);
  await page.getByRole('link', { name: 'See what must be fixed' }).click();
  await headingOf(page, 'Check before sign-off').waitFor();

  await goTo(page, app.origin(), audit, 'Anytown Swimmers');
  await rateAllAtTop(page);
  await goTo(page, app.origin(), `${audit}/sign-off`, 'Sign off this audit');
  await page.getByText(`${shortQuestions.length} of ${shortQuestions.length} questions`).waitFor();
  await page.getByRole('button', { name: 'Sign off as version 1.0' }).click();
  await page.getByRole('link', { name: /^Enter the name of the person signing off/ }).click();
  await signOff(page, { name: 'Ros Penhaligon', role: 'Chair', minute: 'Minute 14' });
  await headingOf(page, 'Signed off as version 1.0').waitFor();
  await page.getByText('Nothing has been sent').waitFor();

  // Read, not written: the words, the evidence and the details are as they were signed.
  await goTo(page, app.origin(), `${audit}/questions/${firstQuestion?.id ?? ''}`, title);
  await page.getByText(/^Signed off, version 1\.0, /).waitFor();
  expect(await page.getByRole('radio').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Add a link' }).count()).toBe(0);
  await page.getByText(TOP, { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByLabel('What will change?').fill('Look again in spring');
  await page.getByRole('button', { name: 'Save action' }).click();
  await itemOf(page, 'A01 Look again in spring').waitFor();
  for (const [place, heading] of [
    ['details', 'Details of this audit'],
    ['all', 'All questions'],
    ['first-pass', 'First pass'],
    ['evidence', 'Evidence register'],
  ] as const) {
    await goTo(page, app.origin(), `${audit}/${place}`, heading);
    expect(await page.getByRole('combobox', { name: /^Rating of/ }).count(), place).toBe(0);
    expect(await page.getByRole('button', { name: /^(Save|Add a)/ }).count(), place).toBe(0);
  }

  await page.getByRole('link', { name: 'See the sign-off, or reopen' }).click();
  await page.getByLabel('Who reopens it?').fill('Sam Okoro, lead');
  await page.getByLabel('Why is it reopened?').fill('A policy was replaced');
  await page.getByRole('button', { name: 'Reopen the audit' }).click();
  await page.getByText('The next sign-off will be version 1.1.').waitFor();
  await headingOf(page, 'Sign off this audit').waitFor();
  await page.getByText('1 thing to fix before you can sign off').waitFor();
  await goTo(page, app.origin(), `${audit}/questions/${firstQuestion?.id ?? ''}`, title);
  await page.getByRole('button', { name: 'Remove A01' }).click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await waitUntilSaved(page);
  await goTo(page, app.origin(), `${audit}/sign-off`, 'Sign off this audit');
  await signOff(page, { name: 'Ros Penhaligon', role: 'Chair' });
  await headingOf(page, 'Signed off as version 1.1').waitFor();

  await goTo(page, app.origin(), `${audit}/history`, 'Earlier versions and removed items');
  const events = page.getByRole('list', { name: 'Sign-offs and reopenings' });
  expect(await events.getByRole('heading').allTextContents()).toEqual([
    expect.stringMatching(/^Signed off as version 1\.1 on/),
    expect.stringMatching(/^Reopened on/),
    expect.stringMatching(/^Signed off as version 1\.0 on/),
  ]);
  await events.getByText('A policy was replaced').waitFor();
  await goTo(page, app.origin(), `${audit}/report`, /./);
  await page
    .getByText(/^Signed off as version 1\.1 on/)
    .first()
    .waitFor();
});
