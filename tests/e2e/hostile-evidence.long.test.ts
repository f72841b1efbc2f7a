import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { withAttachment } from '../support/doors/backup-door.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { aTextFile, chooseFiles, saveCopy } from '../support/e2e-attachments.ts';
import { openPreview, pressRestore } from '../support/e2e-backup.ts';
import { listQuestions } from '../support/e2e-registers.ts';
import { openQuestion, startPoliceAudit } from '../support/e2e-words.ts';

const app = serveAndBrowse();

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="window.__xss=1"><script>window.__xss=1</script></svg>';
const HTML = '<!doctype html><script>window.__xss=1</script>';
/** The audit of the backup that is forged. */
const AUDIT = '/audits/3f0c6f4e-6a5c-4f0e-9a52-0d5f5a1c7b01';

/** Nothing of a file has run, and nothing was opened for it. */
async function expectNothingRun(page: Page): Promise<void> {
  expect(await page.evaluate(() => '__xss' in window)).toBe(false);
  expect(page.context().pages()).toHaveLength(1);
}

test('P30 and P31: a drawing with a script and a page called a picture are refused as evidence', async () => {
  const page = await app.visit();
  const [first] = await listQuestions();
  const audit = await startPoliceAudit(page, 'Hostile Police');
  await openQuestion(page, audit, first);
  await chooseFiles(page, aTextFile('plan.svg', SVG), aTextFile('photo.png', HTML));
  const refused = page.getByRole('listitem').filter({ hasText: 'Not added:' });
  await refused.getByText('This is an SVG drawing, which can run programs').waitFor();
  await refused.getByText('This is a web page or XML file, which can run programs').waitFor();
  await expectNothingRun(page);
});

test.each([
  ['P30', 'plan.svg', 'image/svg+xml', SVG],
  ['P31', 'photo.png', 'image/png', HTML],
])(
  '%s: what a backup brings in %s is named, never shown or run, and goes out as text',
  async (_, name, mediaType, content) => {
    const page = await app.visit();
    await openPreview(page, Buffer.from(withAttachment(name, mediaType, content)()));
    await pressRestore(page);
    await goTo(page, app.origin(), `${AUDIT}/evidence`, 'Evidence register');
    await page.getByText(name).first().waitFor();
    expect(await page.locator('img, object, embed, iframe').count()).toBe(0);
    const copy = await saveCopy(page, name);
    expect(copy.name).toBe(`${name}.txt`);
    expect(Buffer.from(copy.bytes).toString()).toBe(content);
    await goTo(page, app.origin(), `${AUDIT}/report`);
    await expectNothingRun(page);
  },
);
