import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';

import { generateIdentity, identityToRecipient } from 'age-encryption';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { readTemplate } from '../../src/files/template/read-template-file.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { headingOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();
const NAME = 'Section 11 audit 2026';
const TRUST = 'Anytown NHS Trust';

async function save(page: Page, name: string): Promise<{ name: string; buffer: Buffer }> {
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const download = await starting;
  return { name: download.suggestedFilename(), buffer: readFileSync(await download.path()) };
}

test('a round with a key and a part for one agency: its pack asks for both, and its sealed return comes in', async () => {
  const secret = await generateIdentity();
  const key = await identityToRecipient(secret);
  const page = await app.visit('/rounds/new');
  await page.getByLabel('Name of the round').fill(NAME);
  await page.getByLabel('Name of your partnership or board').fill('Anyshire partnership');
  await page.getByLabel('Your key to give out (optional)').fill(secret);
  await page.getByRole('checkbox', { name: 'NHS trusts and foundation trusts' }).check();
  await page.getByRole('button', { name: 'Set up the round' }).click();
  await page.getByRole('link', { name: /^This is their secret key/ }).waitFor();
  await page.getByLabel('Your key to give out (optional)').fill(key);
  await page.getByText('The name of this key is').waitFor();
  await page.getByText('Parts asked only where they apply').click();
  await expectSound(page, 'a new round with a key and parts');
  await page.getByRole('button', { name: 'Set up the round' }).click();
  await headingOf(page, NAME).waitFor();
  const round = new URL(page.url()).hash.slice(1);
  await page.getByRole('link', { name: 'Add agencies' }).click();
  await page.getByLabel('Name of the agency').fill(TRUST);
  await page.getByRole('button', { name: 'Add this agency' }).click();
  await page.getByText(`${TRUST} has been added`).waitFor();
  await goTo(page, app.origin(), round, NAME);
  await page.getByRole('link', { name: TRUST }).click();
  await page.getByText('Parts asked only where they apply (none asked of it)').click();
  await page.getByRole('checkbox', { name: 'Maternity services' }).check();
  await expectSound(page, 'the parts of an agency');
  await page.getByRole('button', { name: 'Save its parts' }).click();
  await page.getByText('Parts asked only where they apply (1 asked of it)').waitFor();
  const pack = await save(page, 'Save its questions');
  const read = readTemplate(new Uint8Array(pack.buffer));
  expect(read).toMatchObject({
    ok: true,
    value: { template: { options: ['maternity'] }, ticket: { sealTo: key, agencyName: TRUST } },
  });

  const sealed = await answerAndSeal(pack);
  expect(sealed.name).toMatch(/\.s11\.json\.age$/);
  await goTo(page, app.origin(), `${round}/import`, 'Import returns');
  const file = { ...sealed, mimeType: 'application/octet-stream' };
  await page.getByLabel('Return files').setInputFiles([file]);
  await page.getByRole('button', { name: 'Read the files' }).click();
  await page.getByLabel('Secret key').fill(secret);
  await page.getByRole('button', { name: 'Open the sealed files' }).click();
  await page.getByRole('button', { name: 'Import 1 return' }).click();
  await headingOf(page, '1 return imported').waitFor();
  await goTo(page, app.origin(), round, NAME);
  await page.getByRole('link', { name: TRUST }).click();
  await page.getByText('Unchanged since it was signed with the key').waitFor();
  await page.getByText('It is the first signed return of this agency here').waitFor();
});

/** By keyboard, on a small screen: sealing is chosen already, said why, and may be turned off. */
async function answerAndSeal(pack: {
  readonly name: string;
  readonly buffer: Buffer;
}): Promise<{ name: string; buffer: Buffer }> {
  const page = await app.visit('/data/questions', { viewport: { width: 320, height: 800 } });
  const keys = await driveKeyboard(page);
  const file = { ...pack, mimeType: 'application/json' };
  await page.getByLabel('File of questions').setInputFiles(file);
  await page.getByRole('button', { name: 'Continue' }).click();
  await headingOf(page, 'You are asked for an audit').waitFor();
  await page.getByText('They ask for a return that only they can open').waitFor();
  await keys.tabTo('button', 'Start the audit');
  await keys.press('Enter');
  await headingOf(page, TRUST).waitFor();
  await keys.tabTo('a', 'Create your return');
  await keys.press('Enter');
  await headingOf(page, 'Create your return').waitFor();
  const seal = page.getByRole('checkbox', { name: 'Seal this return' });
  expect(await seal.isChecked()).toBe(true);
  await page.getByText('Anyshire partnership gave this key with its questions').waitFor();
  await expectSound(page, 'a return to be sealed, narrow');
  await keys.tabTo('checkbox', 'Sign this return');
  await keys.press('Space');
  await keys.tabTo('checkbox', 'Seal this return');
  await keys.press('Space');
  await page.getByText('Anyshire partnership asked for a sealed return.').waitFor();
  await keys.press('Space');
  return save(page, 'Save return file');
}
