import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { buildReturn } from '../../src/domain/audit-return/build-return.ts';
import { must } from '../../src/domain/shared/must.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import { makeKeyFile } from '../../src/files/audit-return/key-file.ts';
import { RETURN_LIMITS } from '../../src/files/audit-return/return-limits.ts';
import { sealReturn } from '../../src/files/audit-return/seal-return.ts';
import { writeReturn } from '../../src/files/audit-return/write-return.ts';
import { anAnswer, anAudit, aTemplate, START } from '../support/builders.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { openSample } from '../support/e2e-words.ts';
import { aLargeAudit } from '../support/large-audit.ts';
import { watchLongTasks } from '../support/watch-long-tasks.ts';

/** What a reader may be held for, and the maker of a report, in milliseconds. */
const READING_MS = 200;
const EXPORT_MS = 50;

const app = serveAndBrowse();

/** As many answers of as many words as a file may have, near its limit of bytes. */
function theLongestReturn(): Buffer {
  const template = aTemplate(12, 9);
  const words = 'What was done was sampled, and asked of those whom it is for. ';
  const narrative = words.repeat(Math.floor(225_000 / words.length));
  const answers = listQuestions(template).map((_, place) =>
    anAnswer({ rating: place % 4, narrative: `${place} ${narrative}` }),
  );
  const audit = anAudit(template, answers);
  const written = writeReturn(
    buildReturn(audit, template, { madeAt: START, recipients: [], damaged: 0 }),
  );
  if (!written.ok) throw new Error(written.problem.kind);
  expect(written.value.length).toBeGreaterThan(RETURN_LIMITS.fileBytes * 0.95);
  return Buffer.from(written.value);
}

test.each([
  ['the longest texts that fit', theLongestReturn],
  [
    'two hundred questions of two thousand words, three hundred items and two hundred actions',
    () => {
      const { audit, template } = aLargeAudit();
      const made = buildReturn(audit, template, { madeAt: START, recipients: [], damaged: 0 });
      const written = writeReturn(made);
      if (!written.ok) throw new Error(written.problem.kind);
      return Buffer.from(written.value);
    },
  ],
])('a return with %s is read while the page stays alive', async (_what, make) => {
  const page = await app.visit('/read');
  const input = page.getByLabel('Return file');
  await input.setInputFiles({
    name: 'large.s11.json',
    mimeType: 'application/json',
    buffer: make(),
  });
  const heldFor = await watchLongTasks(page);
  await page.getByRole('button', { name: 'Read the return' }).click();
  await page
    .getByRole('heading', { name: 'Complete and undamaged, and not signed' })
    .waitFor({ timeout: 60_000 });
  await page.waitForTimeout(500);
  const held = await heldFor();
  expect(Math.max(0, ...held)).toBeLessThanOrEqual(READING_MS);
});

test('a sealed return with the longest texts that fit is opened while the page stays alive', async () => {
  const keyFile = await makeKeyFile(START);
  const sealed = await sealReturn(theLongestReturn(), keyFile.publicKey);
  if (!sealed.ok) throw new Error(sealed.problem.kind);
  const page = await app.visit('/read');
  await page.getByLabel('Return file').setInputFiles({
    name: 'large.s11.json.age',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(sealed.value),
  });
  await page.getByRole('button', { name: 'Read the return' }).click();
  await page.getByRole('heading', { name: 'This return is sealed' }).waitFor();
  await page.getByText('Paste the secret key instead').click();
  await page
    .getByLabel('Secret key')
    .fill(must(/AGE-SECRET-KEY-1\w+/.exec(keyFile.text)?.[0], 'the key'));
  const heldFor = await watchLongTasks(page);
  await page.getByRole('button', { name: 'Open the return' }).click();
  await page
    .getByRole('heading', { name: 'Complete and undamaged, and not signed' })
    .waitFor({ timeout: 60_000 });
  await page.waitForTimeout(500);
  expect(Math.max(0, ...(await heldFor()))).toBeLessThanOrEqual(READING_MS);
});

test('the PDF of a report is made while the page stays alive', async () => {
  const page = await app.visit();
  const audit = await openSample(page);
  await goTo(page, app.origin(), `${audit}/report`, 'Section 11 self-audit');
  await page.getByRole('radio', { name: 'Full report' }).check();
  await page.getByText('Sections, names, marking, print, logo and summary').click();
  await page.getByLabel('Put the return inside the PDF').check();
  await settle(page);
  const heldFor = await watchLongTasks(page);
  await page.getByRole('button', { name: 'Download the PDF report' }).click();
  await page.getByText('The PDF has been made. It has not been sent.').waitFor({ timeout: 60_000 });
  const held = await heldFor();
  expect(Math.max(0, ...held)).toBeLessThanOrEqual(EXPORT_MS);
});

/** What the page has still to draw is no part of what is measured. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(1_500);
}
