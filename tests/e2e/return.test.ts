import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { offerReturn } from '../support/e2e-return.ts';
import { rateAllAtTop, signOff, startShortAudit } from '../support/e2e-sign-off.ts';
import { headingOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();
const CODE = /^([2-9ACDFHJKMPQRTWXY]{4}-){3}[2-9ACDFHJKMPQRTWXY]{4}$/;

test('a signed-off audit becomes a return that is marked as sent, and is read by someone else, by mouse', async () => {
  const page = await app.visit();
  const audit = await startShortAudit(page, 'Anytown Swimmers');
  await rateAllAtTop(page);
  await goTo(page, app.origin(), `${audit}/sign-off`, 'Sign off this audit');
  await signOff(page, { name: 'Ros Penhaligon', role: 'Chair' });
  await headingOf(page, 'Signed off as version 1.0').waitFor();
  await page.getByRole('link', { name: 'Create your return' }).click();
  await headingOf(page, 'Create your return').waitFor();
  await page.getByRole('button', { name: 'Add a recipient' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Anyshire partnership');
  await page.getByLabel('Address', { exact: true }).fill('returns@example.org');
  await page.getByText('Read all that the file says').click();
  await page.getByRole('heading', { name: 'All answers' }).waitFor();
  await expectSound(page, 'create a return');
  const { name, bytes } = await saveReturn(page);
  expect(name).toMatch(/^self-audit-return_Anytown-Swimmers_v1-0_.*\.s11\.json$/);
  await page.getByText('It has not been sent').waitFor();
  await page.getByText('Dear Anyshire partnership').waitFor();
  const code = await page.getByText(CODE).first().innerText();
  await expectSound(page, 'return made');

  expect(await page.getByLabel('Who did you send it to?').inputValue()).toBe(
    'Anyshire partnership',
  );
  await page.getByRole('button', { name: 'I have sent it' }).click();
  await page.getByRole('heading', { name: /^You marked it as sent / }).waitFor();
  await goTo(page, app.origin(), audit, 'Anytown Swimmers');
  await page.getByText(/^You marked it as sent /).waitFor();

  const reader = await app.visit('/read');
  await offerReturn(reader, name, bytes);
  await reader.getByRole('heading', { name: 'Complete and undamaged, and not signed' }).waitFor();
  await reader.getByText(code, { exact: true }).waitFor();
  await reader.getByText('Show all answers').click();
  await expectSound(reader, 'a return read');
  await reader.getByRole('button', { name: 'Read another return' }).click();
  const edited = Buffer.from(bytes.toString().replace('Ros Penhaligon', 'Ros Penhaligan'));
  await offerReturn(reader, name, edited);
  await reader.getByRole('heading', { name: 'Changed since it was made', exact: true }).waitFor();
  expect(await reader.getByText(code, { exact: true }).count()).toBe(0);
  // Nothing of it is kept.
  await goTo(reader, app.origin(), '/', 'Audit your safeguarding arrangements');
});

async function saveReturn(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save return file' }).click();
  const download = await starting;
  await headingOf(page, 'Return file created').waitFor();
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
