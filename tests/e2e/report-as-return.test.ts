import { Buffer } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { openSample } from '../support/e2e-words.ts';

const app = serveAndBrowse();

test('the PDF of a report is read back as the return inside it, and a page that was changed is named', async () => {
  const page = await app.visit();
  const audit = await openSample(page);
  await goTo(page, app.origin(), `${audit}/report`, 'Section 11 self-audit');
  await page.getByText('Sections, names, marking, print, logo and summary').click();
  await page.getByLabel('Put the return inside the PDF').check();
  const pdf = await downloadReport(page);

  const reader = await app.visit('/read', { viewport: { width: 320, height: 640 } });
  await offer(reader, pdf);
  await reader.getByRole('heading', { name: 'Complete and undamaged, and not signed' }).waitFor();
  await reader.getByRole('heading', { name: 'The pages of the PDF say what the' }).waitFor();
  await expectSound(reader, 'a report read as a return');
  await reader.getByText('Show all answers').click();
  await reader
    .getByRole('heading', { name: /^1\.1 / })
    .first()
    .waitFor();

  await reader.getByRole('button', { name: 'Read another return' }).click();
  await offer(reader, withOtherWords(pdf));
  await reader
    .getByRole('heading', { name: 'Page 3 of the PDF differs from the return' })
    .waitFor();
  await reader.getByRole('button', { name: 'Read another return' }).click();
  await offer(reader, Buffer.from('%PDF-1.7\nno more than a beginning'));
  await reader.getByText('This PDF is damaged.').first().waitFor();
  await goTo(reader, app.origin(), '/', 'Audit your safeguarding arrangements');
});

async function downloadReport(page: Page): Promise<Buffer> {
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the PDF report' }).click();
  return readFileSync(await (await starting).path());
}

async function offer(page: Page, bytes: Buffer): Promise<void> {
  await page
    .getByLabel('Return file')
    .setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: bytes });
  await page.getByRole('button', { name: 'Read the return' }).click();
}

/** Two letters of the third page change places, and the file is saved anew. */
function withOtherWords(pdf: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 's11-'));
  const [from, open] = [join(folder, 'from.pdf'), join(folder, 'open.pdf')];
  writeFileSync(from, pdf);
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', from, open]);
  const text = readFileSync(open).toString('latin1');
  rmSync(folder, { recursive: true });
  const start = text.indexOf('%% Contents for page 3');
  const changed = text
    .slice(start)
    .replace(
      /<([0-9a-f]{4})([0-9a-f]{4})(?=[0-9a-f]*> Tj)/i,
      (_, one: string, two: string) => `<${two}${one}`,
    );
  expect(changed).not.toBe(text.slice(start));
  return Buffer.from(text.slice(0, start) + changed, 'latin1');
}
