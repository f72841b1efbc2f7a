import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { offerFile, openDataPage, saveBackup } from '../support/e2e-backup.ts';
import { PNG } from '../support/door-cases.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import {
  makeTemplate,
  OWN_NAME,
  saveWith,
  startFrom,
  useInRound,
} from '../support/e2e-own-templates.ts';
import { downloadReport } from '../support/e2e-report.ts';
import { headingOf } from '../support/e2e-words.ts';
import { listAltTexts } from '../support/pdf-tools.ts';

const app = serveAndBrowse();
const placeOf = (page: Page): string => new URL(page.url()).hash.slice(1);
const SAVED = /^Saved on this device/;
const LOGO = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(PNG) };

test('a logo is taken when it is a picture, and refused in words when it is huge or none', async () => {
  const page = await app.visit('/rounds/templates');
  await makeTemplate(page);
  const home = placeOf(page);
  await goTo(page, app.origin(), `${home}/about`, 'Title, declaration and contact');
  const choose = async (name: string, mimeType: string, buffer: Buffer): Promise<void> => {
    await page
      .getByLabel('Your partnership’s logo (optional)')
      .setInputFiles({ name, mimeType, buffer });
  };
  await choose('page.png', 'image/png', Buffer.from('<!doctype html><script>1</script>'));
  await page.getByText('The file is no PNG or JPEG picture that can be shown').waitFor();
  await choose(
    'plan.svg',
    'image/svg+xml',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  );
  await page.getByText('The file is no PNG or JPEG picture that can be shown').waitFor();
  // From the disk: so many bytes take long to hand over.
  const folder = mkdtempSync(join(tmpdir(), 's11-'));
  const huge = join(folder, 'photo.png');
  writeFileSync(huge, Buffer.concat([PNG, Buffer.alloc(20_000_000)]));
  await page.getByLabel('Your partnership’s logo (optional)').setInputFiles(huge);
  await page.getByText('The file is larger than 20 MB').waitFor();
  rmSync(folder, { recursive: true });
  expect(await page.locator('.s11-logo-preview').count()).toBe(0);
  await expectSound(page, 'a logo that is refused');

  await choose('logo.png', 'image/png', Buffer.from(PNG));
  await page.getByAltText('The logo as agencies see it').waitFor();
  expect(await page.getByText('The file is larger than 20 MB').count()).toBe(0);
});

test('a logo goes with the template to the agency, whose own stands on its report', async () => {
  const page = await app.visit('/rounds/templates');
  await makeTemplate(page);
  const home = placeOf(page);
  await goTo(page, app.origin(), `${home}/about`, 'Title, declaration and contact');
  await page.getByLabel('Your partnership or board').fill('Anyshire partnership');
  await page.getByText(SAVED).first().waitFor({ state: 'attached' });
  await page.getByLabel('Your partnership’s logo (optional)').setInputFiles(LOGO);
  const shown = await page.getByAltText('The logo as agencies see it').getAttribute('src');
  await page.getByLabel('What the logo shows').fill('Crest of Anyshire');
  await page.getByText(SAVED).first().waitFor({ state: 'attached' });
  await goTo(page, app.origin(), `${home}/preview`, 'As an agency sees it');
  expect(await page.getByAltText('Crest of Anyshire').getAttribute('src')).toBe(shown);
  await goTo(page, app.origin(), home, OWN_NAME);
  const file = await saveWith(page, 'Save as a template file');

  const agency = await app.visit('/data/questions');
  await startFrom(agency, file);
  await expectLogo(agency, shown);
  await expectSound(agency, 'questions with a logo');
  await agency.getByLabel('Name of your organisation').fill('Anytown Police');
  await agency.getByRole('button', { name: 'Start the audit' }).click();
  await headingOf(agency, 'Anytown Police').waitFor();
  await expectOwnLogoAlone(agency);

  await goTo(page, app.origin(), '/rounds/new', 'Set up a round');
  await useInRound(page, 63);
  await page.getByRole('link', { name: 'Anytown Police' }).click();
  await headingOf(page, 'Anytown Police').waitFor();
  const asked = await app.visit('/data/questions', { viewport: { width: 320, height: 800 } });
  await startFrom(asked, await saveWith(page, 'Save its questions'));
  await expectLogo(asked, shown);
  await expectSound(asked, 'questions of a round with a logo');
});

/** Before anything is begun: whose questions they are, and the picture drawn. */
async function expectLogo(agency: Page, shown: string | null): Promise<void> {
  await agency.getByText('Anyshire partnership').first().waitFor();
  const logo = agency.getByAltText('Crest of Anyshire');
  await logo.waitFor();
  expect(await logo.getAttribute('src')).toBe(shown);
  expect(await logo.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
}

/** The partnership answers for none of it: its logo is not on what the agency says of itself. */
async function expectOwnLogoAlone(agency: Page): Promise<void> {
  await agency.getByRole('link', { name: 'See the report' }).click();
  await headingOf(agency, 'Section 11 self-audit').waitFor();
  const plain = await downloadReport(agency);
  expect(countPictures(plain.bytes)).toBe(0);
  await agency.getByText('Sections, names, marking, print, logo and summary').click();
  await agency.getByLabel('Logo on the cover (optional)').setInputFiles(LOGO);
  await agency.getByLabel('What the logo shows').fill('Crest of Anytown Police');
  const { bytes } = await downloadReport(agency);
  expect(countPictures(bytes)).toBe(1);
  const said = listAltTexts(bytes);
  expect(said).toContain('Crest of Anytown Police');
  expect(said).not.toContain('Crest of Anyshire');
}

function countPictures(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .split(/\/Subtype \/Image\b/u).length - 1
  );
}

test('a backup that holds nothing but templates brings them to another device', async () => {
  const page = await app.visit('/rounds/templates');
  await makeTemplate(page);
  await openDataPage(page);
  const { bytes } = await saveBackup(page);
  const other = await app.visit();
  await offerFile(other, bytes);
  await headingOf(other, 'What would change').waitFor();
  await other.getByText(OWN_NAME).waitFor();
  await expectSound(other, 'a backup of templates');
  await other.getByRole('button', { name: 'Add 1 template to this device' }).click();
  await other.getByText('1 template added to this device.').waitFor();
  await goTo(other, app.origin(), '/rounds/templates', 'Your own templates');
  await other.getByRole('link', { name: OWN_NAME }).click();
  await headingOf(other, OWN_NAME).waitFor();
});

test.each([1280, 320])(
  'a scale of 21 points stands in columns at %d pixels, and is chosen by keys',
  async (width) => {
    const viewport = { width, height: 900 };
    const page = await app.visit('/rounds/templates', { viewport });
    await makeTemplate(page);
    const home = placeOf(page);
    await goTo(page, app.origin(), `${home}/scale`, 'Scale');
    await page.getByRole('radio', { name: 'Per cent, in steps of five' }).check();
    await page.getByText(SAVED).first().waitFor({ state: 'attached' });
    await goTo(page, app.origin(), `${home}/preview`, 'As an agency sees it');
    await page.getByRole('radio', { name: '35%' }).first().waitFor();
    await expectSound(page, 'a preview of 21 points');
    await goTo(page, app.origin(), home, OWN_NAME);
    const file = await saveWith(page, 'Save as a template file');

    const agency = await app.visit('/data/questions', { viewport });
    await startFrom(agency, file);
    await agency.getByLabel('Name of your organisation').fill('Anytown Police');
    await agency.getByRole('button', { name: 'Start the audit' }).click();
    await headingOf(agency, 'Anytown Police').waitFor();
    await agency.getByRole('link', { name: 'Start answering' }).click();
    const first = agency.getByRole('radio', { name: '0%', exact: true });
    await first.waitFor();
    await expectSound(agency, 'an answer of 21 points');
    const box = await agency.getByRole('group', { name: /How well does/ }).boundingBox();
    expect(box?.height).toBeLessThan(width === 320 ? 1_200 : 500);
    const keys = await driveKeyboard(agency);
    await first.check();
    await keys.press('ArrowDown');
    await keys.press('ArrowRight');
    await expect
      .poll(() => agency.getByRole('radio', { name: '10%', exact: true }).isChecked())
      .toBe(true);
    await agency.getByText(SAVED).first().waitFor({ state: 'attached' });
    await agency.reload();
    await expect
      .poll(() => agency.getByRole('radio', { name: '10%', exact: true }).isChecked())
      .toBe(true);
  },
);
