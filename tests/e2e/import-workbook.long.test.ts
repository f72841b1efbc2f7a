import { expect, test } from 'vitest';

import { buildFictionalAudit } from '../../src/catalogue/fictional/build-fictional-audit.ts';
import { anAgency, ROUND } from '../support/collection.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase, putRow } from '../support/e2e-database.ts';
import { openImport, toPicked } from '../support/e2e-round.ts';
import { workbookBytes } from '../support/read-back.ts';
import { contributionBytes } from '../support/part-files.ts';
import {
  liteTemplate,
  makeAgencies,
  makeFiles,
  templateFileBytes,
} from '../support/round-files.ts';

const app = serveAndBrowse();

test('a filled workbook is told from a return, placed by a person, and other files are led to their door', async () => {
  const template = await liteTemplate();
  const bytes = workbookBytes(buildFictionalAudit(template, 1), template);
  const page = await app.visit('/', { viewport: { width: 320, height: 800 } });
  await openImport(page, app.origin(), makeAgencies(3));
  await putRow(page, 'roundTemplates', { hash: template.hash, template });
  const files = [
    ...makeFiles(template, 1, 2),
    { name: 'filled in.xlsx', bytes },
    { name: 'questions.json', bytes: templateFileBytes() },
    { name: 'part.json', bytes: contributionBytes() },
    { name: 'feedback.json', bytes: new TextEncoder().encode('{"format":"s11-feedback"}') },
    { name: 'new.json', bytes: new TextEncoder().encode('{"format":"s11-minutes"}') },
  ];
  await page.getByLabel('Return files').setInputFiles([...toPicked(files)]);
  await page.getByRole('button', { name: 'Read the files' }).click();
  await page
    .getByText('6 files: 1 ready, 1 needs your decision and 4 cannot be imported.')
    .waitFor();
  await page.getByRole('cell', { name: /workbook, made 22 Nov 2026/ }).waitFor();
  await page.getByRole('link', { name: 'Open questions a partnership sent you' }).waitFor();
  await page.getByRole('link', { name: 'Open a file a colleague sent you' }).waitFor();
  await page.getByRole('cell', { name: /partnership’s feedback/ }).waitFor();
  await page.getByRole('cell', { name: /that this version does not know/ }).waitFor();
  await expectSound(page, 'a workbook among returns');
  await page.getByLabel(/^Whose return is/).selectOption({ label: anAgency(0).name });
  await page.getByRole('button', { name: 'Import 2 returns' }).click();
  await page.getByRole('heading', { level: 1, name: '2 returns imported' }).waitFor();
  const { stores } = await dumpDatabase(page);
  expect(JSON.stringify(stores['receivedReturns']?.rows)).toContain('"kind":"workbook"');
  const { name, token } = anAgency(0);
  await goTo(page, app.origin(), `/rounds/${ROUND}/agencies/${token}`, name);
  await page.getByText('Filled-in workbook, not signed off').waitFor();
});
