import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { rateAllAtTop, signOff, startShortAudit } from '../support/e2e-sign-off.ts';
import { headingOf, openSample } from '../support/e2e-words.ts';

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
  await offer(reader, name, bytes);
  await reader.getByRole('heading', { name: 'Complete and undamaged, and not signed' }).waitFor();
  await reader.getByText(code, { exact: true }).waitFor();
  await reader.getByText('Show all answers').click();
  await expectSound(reader, 'a return read');
  await reader.getByRole('button', { name: 'Read another return' }).click();
  const edited = Buffer.from(bytes.toString().replace('Ros Penhaligon', 'Ros Penhaligan'));
  await offer(reader, name, edited);
  await reader.getByRole('heading', { name: 'Changed since it was made', exact: true }).waitFor();
  expect(await reader.getByText(code, { exact: true }).count()).toBe(0);
  // Nothing of it is kept.
  await goTo(reader, app.origin(), '/', 'Audit your safeguarding arrangements');
});

test('a draft return of the sample is made and read, and other files are led to their door, by keyboard', async () => {
  const page = await app.visit('/', { viewport: { width: 320, height: 800 } });
  await openSample(page);
  const keys = await driveKeyboard(page);
  await keys.tabTo('a', 'Create your return');
  await keys.press('Enter');
  await headingOf(page, 'Create your return').waitFor();
  await page.getByText('This audit is not signed off').waitFor();
  await expectSound(page, 'create a return, narrow');
  await keys.tabTo('button', 'Save return file');
  const starting = page.waitForEvent('download');
  await keys.press('Enter');
  const download = await starting;
  expect(download.suggestedFilename()).toContain('_sample_draft_');
  const bytes = readFileSync(await download.path());
  expect(bytes.toString()).not.toContain('Finance will not like the board paper figure');
  await headingOf(page, 'Return file created').waitFor();
  await expectSound(page, 'return made, narrow');
  await keys.tabTo('text', 'Year');
  await keys.press('Control+A');
  await keys.type('2999');
  await keys.tabTo('button', 'I have sent it');
  await keys.press('Enter');
  await page.getByText('The date you sent it must be today or in the past').waitFor();

  await goTo(page, app.origin(), '/read', 'Read a return');
  await keys.tabTo('button', 'Read the return');
  await keys.press('Enter');
  await page.getByRole('link', { name: 'Select a return file' }).waitFor();
  for (const [file, words] of [
    [Buffer.from('PK\u0003\u0004 manifest.json{"format":"s11-backup"'), 'This is a backup'],
    [
      Buffer.from('{"format":"s11-contribution","version":1}'),
      'This is a file that goes between colleagues',
    ],
    [Buffer.from('%PDF-1.7'), 'This PDF is damaged'],
    [bytes.subarray(0, 5_000), 'The file is incomplete'],
    [Buffer.from(bytes.toString().replace(/"version":1}$/, '"version":3}')), 'newer version'],
  ] as const) {
    await offer(page, '"><img src=x onerror=window.__xss=1>.json', file);
    await page.getByRole('link', { name: new RegExp(words) }).waitFor();
  }
  expect(await page.evaluate(() => '__xss' in window)).toBe(false);
  await expectSound(page, 'a refusal, narrow');
  await offer(page, download.suggestedFilename(), bytes);
  await page.getByRole('heading', { name: 'Complete and undamaged, and not signed' }).waitFor();
  await page.getByText('Sample data – nothing here is real').waitFor();
  await expectSound(page, 'a return read, narrow');
  expect(await keys.listUnseen()).toEqual([]);
});

async function saveReturn(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save return file' }).click();
  const download = await starting;
  await headingOf(page, 'Return file created').waitFor();
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function offer(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page
    .getByLabel('Return file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: bytes });
  await page.getByRole('button', { name: 'Read the return' }).click();
}
