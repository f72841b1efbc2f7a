import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { firstQuestion, rateAllAtTop, signOff, startShortAudit } from '../support/e2e-sign-off.ts';
import { headingOf, narrativeOf, openSample } from '../support/e2e-words.ts';

const app = serveAndBrowse();
const title = firstQuestion?.title ?? '';
const WIDTHS = [1280, 320];

test('words typed in a tab while another signs off are refused, kept and offered to be copied', async () => {
  const here = await app.visit();
  const audit = await startShortAudit(here, 'Anytown Swimmers');
  await rateAllAtTop(here);
  const there = await here.context().newPage();
  await goTo(there, app.origin(), `${audit}/questions/${firstQuestion?.id ?? ''}`, title);
  const details = await here.context().newPage();
  await goTo(details, app.origin(), `${audit}/details`, 'Details of this audit');

  await goTo(here, app.origin(), `${audit}/sign-off`, 'Sign off this audit');
  await signOff(here, { name: 'Ros Penhaligon', role: 'Chair' });
  await headingOf(here, 'Signed off as version 1.0').waitFor();

  await there.getByText(/^Signed off, version 1\.0/).waitFor();
  await narrativeOf(there).fill('Typed too late');
  await narrativeOf(there).blur();
  await there.getByText('This audit was signed off, perhaps in another tab').waitFor();
  await there.getByRole('button', { name: 'Copy my words' }).waitFor();
  expect(await narrativeOf(there).inputValue()).toBe('Typed too late');

  await details.getByLabel('Period the audit covers (optional)').fill('All of 2026');
  await details.getByRole('button', { name: 'Save details' }).click();
  await details.getByText('This audit was signed off, perhaps in another tab').waitFor();
  await details.getByRole('button', { name: 'Copy my words' }).waitFor();
  expect(await details.getByLabel('Period the audit covers (optional)').inputValue()).toBe(
    'All of 2026',
  );
});

test('an audit changed in another tab is not signed unseen, and the form stays filled in', async () => {
  const here = await app.visit();
  const audit = await startShortAudit(here, 'Anytown Swimmers');
  await rateAllAtTop(here);
  await goTo(here, app.origin(), `${audit}/sign-off`, 'Sign off this audit');
  await here.getByLabel('Name', { exact: true }).fill('Ros');
  const there = await here.context().newPage();
  await goTo(there, app.origin(), `${audit}/questions/${firstQuestion?.id ?? ''}`, title);
  await narrativeOf(there).fill('Written meanwhile');
  await narrativeOf(there).blur();
  await here.getByText('The audit has changed since you began to fill this in').waitFor();
  await signOff(here, { name: 'Ros Penhaligon', role: 'Chair' });
  await here.getByText('nothing is signed unseen').waitFor();
  expect(await here.getByLabel('Name', { exact: true }).inputValue()).toBe('Ros Penhaligon');
  await here.getByRole('button', { name: 'Sign off as version 1.0' }).click();
  await headingOf(here, 'Signed off as version 1.0').waitFor();
});

test('what is half filled in is there again, rows and all, and a removed row comes back', async () => {
  const page = await app.visit();
  const audit = await startShortAudit(page, 'Anytown Swimmers');
  await goTo(page, app.origin(), `${audit}/details`, 'Details of this audit');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Their part').fill('Designated safeguarding lead');
  await page.getByLabel('Name', { exact: true }).fill('Sam Okoro');
  await page.getByRole('button', { name: 'Add another person' }).click();
  await page.getByLabel('Name', { exact: true }).nth(1).fill('Jo Bloggs');
  await page.getByRole('button', { name: 'Remove person 1' }).click();
  await page.getByText('Removed Designated safeguarding lead, Sam Okoro').waitFor();
  await page.getByRole('button', { name: /^Undo/ }).click();
  expect(await page.getByLabel('Name', { exact: true }).first().inputValue()).toBe('Sam Okoro');
  await page.reload();
  await page.getByText('Changes you made earlier and did not save').waitFor();
  expect(await page.getByLabel('Name', { exact: true }).nth(1).inputValue()).toBe('Jo Bloggs');
  await page.getByRole('button', { name: 'Save details' }).click();
  await headingOf(page, 'Anytown Swimmers').waitFor();
  await goTo(page, app.origin(), `${audit}/handover`, 'Handover');
  await page.getByRole('rowheader', { name: 'Sam Okoro' }).waitFor();
});

test('every state of details, sign-off and handover is sound at both widths', async () => {
  const page = await app.visit();
  const audit = await startShortAudit(page, 'Anytown Swimmers');
  await goTo(
    page,
    app.origin(),
    '/audits/new?agency=sports&edition=wt2023&depth=lite',
    'Start an audit',
  );
  await soundAtBoth(page, 'start, chosen by the address');
  await goTo(page, app.origin(), `${audit}/details`, 'Details of this audit');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Contact').fill('020 7946 0000');
  await page.getByRole('button', { name: 'Add a recipient' }).click();
  await page.getByLabel('Address').fill('scp@example.org');
  await page.getByRole('button', { name: 'Save details' }).click();
  await page.getByText('There is a problem').waitFor();
  await soundAtBoth(page, 'details with errors');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await goTo(page, app.origin(), `${audit}/sign-off`, 'Sign off this audit');
  await soundAtBoth(page, 'sign-off refused');
  await goTo(page, app.origin(), audit, 'Anytown Swimmers');
  await rateAllAtTop(page);
  await goTo(page, app.origin(), `${audit}/sign-off`, 'Sign off this audit');
  await page.getByRole('checkbox', { name: 'We have a signed paper copy' }).check();
  await page.getByRole('button', { name: 'Sign off as version 1.0' }).click();
  await page.getByText('There is a problem').waitFor();
  await soundAtBoth(page, 'sign-off with errors');
  await page.getByLabel('Where is it kept?').fill('Folder 7');
  await signOff(page, { name: 'Ros Penhaligon', role: 'Chair' });
  await headingOf(page, 'Signed off as version 1.0').waitFor();
  await soundAtBoth(page, 'signed off');
  await goTo(page, app.origin(), `${audit}/questions/${firstQuestion?.id ?? ''}`, title);
  await soundAtBoth(page, 'a signed question');
  for (const [place, heading] of [
    ['details', 'Details of this audit'],
    ['handover', 'Handover'],
    ['history', 'Earlier versions and removed items'],
    ['first-pass', 'First pass'],
  ] as const) {
    await goTo(page, app.origin(), `${audit}/${place}`, heading);
    await soundAtBoth(page, place);
  }
});

test('the handover of a full audit is sound, and no private note is on it', async () => {
  const page = await app.visit();
  const audit = await openSample(page);
  await goTo(page, app.origin(), `${audit}/handover`, 'Handover');
  await soundAtBoth(page, 'handover of the sample');
});

async function soundAtBoth(page: Page, what: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectSound(page, `${what}, ${width} px`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
