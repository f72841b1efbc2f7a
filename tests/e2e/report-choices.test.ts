import { expect, test } from 'vitest';

import { rebuildReport } from '../../src/domain/audit-return/build-return-report.ts';
import { readRecipe } from '../../src/domain/report/report-recipe.ts';
import { must } from '../../src/domain/shared/must.ts';
import { readReturn } from '../../src/files/audit-return/read-return.ts';
import { extractReturn } from '../../src/pdf/extract-return.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { RETURN_INSIDE } from '../../src/pdf/return-inside.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { downloadReport } from '../support/e2e-report.ts';
import { openSample } from '../support/e2e-words.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { findActiveContent } from '../support/pdf-safety.ts';
import { readPdfText } from '../support/pdf-tools.ts';

const app = serveAndBrowse();

test('a report is chosen, marked, looked at first and downloaded, by mouse', async () => {
  const page = await app.visit();
  const audit = await openSample(page);
  await goTo(page, app.origin(), `${audit}/report`, 'Section 11 self-audit');
  await page.getByText('Sections, names, marking, print, logo and summary').click();
  await page.getByRole('radio', { name: 'Own words' }).check();
  await page.getByRole('checkbox', { name: /^Write the sentences/ }).check();
  await page.getByRole('button', { name: 'See its pages and size first' }).click();
  await page.getByRole('link', { name: 'Enter the words of the marking' }).waitFor();
  await expectSound(page, 'report, with its choices open and one to mend');
  await page.getByLabel('Words of the marking').fill('For governors');
  await page.getByLabel('Your summary for the board').fill('We are on our way.');
  await page.getByRole('checkbox', { name: 'Ratings by standard' }).uncheck();
  await page.getByRole('button', { name: 'See its pages and size first' }).click();
  await page.getByText(/^The PDF is ready: \d+ pages, \d+ kB/).waitFor();
  await expectSound(page, 'report, with what is to be known of its PDF');
  const { bytes } = await downloadReport(page);
  const text = readPdfText(bytes);
  expect(text).toContain('FOR GOVERNORS · SAMPLE');
  expect(text.replace(/\s+/g, ' ')).toContain('In the author’s words: We are on our way.');
  expect(text).toContain('Appendix B All answers');
  expect(text).not.toContain('Ratings by standard');
});

test('a PDF with its return inside is made again in Node of what is in it, to the byte', async () => {
  const page = await app.visit();
  const audit = await openSample(page);
  await goTo(page, app.origin(), `${audit}/report`, 'Section 11 self-audit');
  await page.getByText('Sections, names, marking, print, logo and summary').click();
  await page.getByRole('checkbox', { name: 'Put the return inside the PDF' }).check();
  await page.getByRole('radio', { name: 'OFFICIAL', exact: true }).check();
  const { bytes } = await downloadReport(page);
  const taken = await extractReturn(bytes);
  if (!taken.ok) throw new Error(taken.problem.kind);
  const { name, bytes: inside, recipe = '' } = taken.value;
  const read = readReturn(inside);
  if (!read.ok) throw new Error(read.problem.kind);
  expect(read.value.standing).toBe('unchanged');
  const report = rebuildReport(read.value.auditReturn, must(readRecipe(recipe), 'a recipe'));
  const attachment = { name, bytes: inside, ...RETURN_INSIDE };
  const again = renderReport(report, readReportFonts(), attachment).bytes;
  expect(Buffer.compare(again, bytes)).toBe(0);
  expect(findActiveContent(bytes, 1)).toEqual([]);
});
