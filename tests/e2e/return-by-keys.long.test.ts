import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { offerReturn } from '../support/e2e-return.ts';
import { headingOf, openSample } from '../support/e2e-words.ts';

const app = serveAndBrowse();

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
    await offerReturn(page, '"><img src=x onerror=window.__xss=1>.json', file);
    await page.getByRole('link', { name: new RegExp(words) }).waitFor();
  }
  expect(await page.evaluate(() => '__xss' in window)).toBe(false);
  await expectSound(page, 'a refusal, narrow');
  await offerReturn(page, download.suggestedFilename(), bytes);
  await page.getByRole('heading', { name: 'Complete and undamaged, and not signed' }).waitFor();
  await page.getByText('Sample data – nothing here is real').waitFor();
  await expectSound(page, 'a return read, narrow');
  expect(await keys.listUnseen()).toEqual([]);
});
