import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { dumpDatabase, putRow } from '../support/e2e-database.ts';
import { downloadReport, squeeze } from '../support/e2e-report.ts';
import { answer, headingOf, openSample, startPoliceAudit } from '../support/e2e-words.ts';
import { readPdfText } from '../support/pdf-tools.ts';

const ORGANISATION = 'Northmere Police';
const NARRATIVE = 'Words that must come back';
const SAMPLE = 'Sample data – nothing here is real';

const app = serveAndBrowse();

test('a removed audit comes back with Undo', async () => {
  const page = await startAndAnswer();
  await removeFromHome(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: ORGANISATION, exact: true }).click();
  await expectAnswered(page);
});

test('after a reload a removed audit is put back from the list of removed audits', async () => {
  const page = await startAndAnswer();
  const audit = await readAuditPlace(page);
  await removeFromHome(page);
  await goTo(page, app.origin(), audit, 'This audit is not on this device');

  await goTo(page, app.origin(), '/', 'Audit your safeguarding arrangements');
  await page.reload();
  await page.getByText('Removed audits (1)').click();
  await page.getByRole('button', { name: `Put back the audit of ${ORGANISATION}` }).click();
  await page.getByRole('link', { name: ORGANISATION, exact: true }).click();
  await expectAnswered(page);
});

test('an audit is deleted for good only after asking, and leaves no row', async () => {
  const page = await startAndAnswer();
  await removeFromHome(page);
  await page.getByText('Removed audits (1)').click();
  await page.getByRole('button', { name: `Delete the audit of ${ORGANISATION}` }).click();
  await page.getByText('A safety copy stays on this device for up to 30 days').waitFor();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: `Delete the audit of ${ORGANISATION}` }).click();
  await page.getByRole('button', { name: `Delete it (the audit of ${ORGANISATION})` }).click();
  await page.getByText('Removed audits (1)').waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);

  const stored = JSON.stringify((await dumpDatabase(page)).stores);
  expect(stored).not.toContain(ORGANISATION);
  expect(stored).not.toContain(NARRATIVE);
  await page.reload();
  await headingOf(page, 'Audit your safeguarding arrangements').waitFor();
  expect(await page.getByText(ORGANISATION).count()).toBe(0);
});

test('an audit deleted for good leaves no half-filled form of it', async () => {
  const page = await startAndAnswer();
  const audit = await readAuditPlace(page);
  const id = audit.replace('/audits/', '');
  await goTo(page, app.origin(), `${audit}/details`, 'Details of this audit');
  await page.getByLabel('Prepared by (optional)').fill('Half a role');
  await goTo(page, app.origin(), audit, ORGANISATION);
  await page.getByRole('link', { name: 'Continue where you left off' }).click();
  await page.getByRole('button', { name: 'Add a link' }).click();
  await page.getByLabel('What is it?').fill('Half a link');
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByLabel('What will change?').fill('Half an action');
  const isForm = (kept: string): boolean => kept.startsWith(`s11-draft ${id}`);
  expect((await listKept(page)).filter(isForm)).toHaveLength(3);

  await goTo(page, app.origin(), '/', 'Your audits');
  await removeFromHome(page);
  await page.getByText('Removed audits (1)').click();
  await page.getByRole('button', { name: `Delete the audit of ${ORGANISATION}` }).click();
  await page.getByRole('button', { name: `Delete it (the audit of ${ORGANISATION})` }).click();
  await page.getByText('Removed audits (1)').waitFor({ state: 'detached' });
  // A mark that rows are gone stays until the second copy has let go of them too; it holds no words.
  expect((await listKept(page)).filter(isForm)).toEqual([]);
  expect((await listKept(page)).join()).not.toContain('Half a');
});

test('an audit put back from the list offers no Undo any more', async () => {
  const page = await startAndAnswer();
  await removeFromHome(page);
  await page.getByText('Removed audits (1)').click();
  await page.getByRole('button', { name: `Put back the audit of ${ORGANISATION}` }).click();
  await page.getByRole('link', { name: ORGANISATION, exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
});

test('what could not be removed is said, and stays', async () => {
  const page = await startAndAnswer();
  const [head] = (await dumpDatabase(page)).stores['audits']?.rows ?? [];
  await putRow(page, 'audits', Object.assign({}, head, { details: 'damaged' }));
  await page.getByRole('button', { name: `Remove the audit of ${ORGANISATION}` }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'could not be removed' });
  await alert.getByText('Nothing has been changed or deleted').waitFor();
  expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
});

test('the sample opens with one click, says on every page and in its file what it is, and goes', async () => {
  const page = await app.visit();
  const audit = await openSample(page);
  const [standard, question] = await listPlaces(page);
  const places = [audit, `${audit}/details`, standard, question, `${audit}/report`];
  for (const place of places) {
    await page.goto(`${app.origin()}/#${place}`);
    await page.reload();
    await page.getByRole('heading', { name: SAMPLE }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { name: SAMPLE }).isVisible()).toBe(true);
    expect(await page.getByText('Your work is kept on this device').isVisible()).toBe(false);
    expect(await page.getByText('Section 11 self-audit', { exact: true }).first().isVisible()).toBe(
      false,
    );
    await page.emulateMedia({ media: 'screen' });
  }
  const { name, bytes } = await downloadReport(page);
  expect(name).toContain('_sample_');
  const pages = readPdfText(bytes)
    .split('\f')
    .filter((text) => text.trim() !== '');
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.filter((text) => !squeeze(text).includes('SAMPLE'))).toEqual([]);

  await goTo(page, app.origin(), '/', 'Your audits');
  await page.getByRole('main').getByText('Sample', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'See a sample audit' }).count()).toBe(0);
  await goTo(page, app.origin(), audit, /Constabulary/);
  await page.getByRole('button', { name: 'Remove sample data' }).click();
  await expectNoSample(page);
});

test('the sample goes for good from the first screen too', async () => {
  const page = await app.visit();
  await openSample(page);
  await goTo(page, app.origin(), '/', 'Your audits');
  await page.getByRole('button', { name: /^Remove the audit of .*Constabulary/ }).click();
  await expectNoSample(page);
});

/** Nothing of it is on the screen, nor in any table of the database. */
async function expectNoSample(page: Page): Promise<void> {
  await headingOf(page, 'Audit your safeguarding arrangements').waitFor();
  await page.getByRole('button', { name: 'See a sample audit' }).waitFor();
  expect(await page.getByText('Removed audits').count()).toBe(0);
  const { stores } = await dumpDatabase(page);
  expect(Object.keys(stores)).toContain('answers');
  const kept = Object.entries(stores).filter(
    ([name, { rows }]) => name !== 'settings' && rows.length > 0,
  );
  expect(kept).toEqual([]);
}

async function startAndAnswer(): Promise<Page> {
  const page = await app.visit();
  await startPoliceAudit(page, ORGANISATION);
  await page.getByRole('link', { name: 'Start answering' }).click();
  await answer(page, { rating: 'Mostly met', narrative: NARRATIVE });
  await page.getByRole('link', { name: 'Audits', exact: true }).click();
  await headingOf(page, 'Your audits').waitFor();
  return page;
}

async function removeFromHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Remove the audit of ${ORGANISATION}` }).click();
  await page.getByText(`Removed the audit of ${ORGANISATION}`).waitFor();
  await headingOf(page, 'Audit your safeguarding arrangements').waitFor();
  expect(await page.getByRole('link', { name: ORGANISATION }).count()).toBe(0);
}

async function expectAnswered(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Continue where you left off' }).click();
  const narrative = page.getByRole('textbox', { name: 'Describe your arrangements' });
  await narrative.waitFor();
  expect(await narrative.inputValue()).toBe(NARRATIVE);
  expect(await page.getByRole('radio', { name: 'Mostly met', exact: true }).isChecked()).toBe(true);
}

/** All that the browser keeps for the app outside its database: each key with its value. */
function listKept(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => Object.entries(localStorage).map((entry) => entry.join(' ')));
}

async function readAuditPlace(page: Page): Promise<string> {
  const link = page.getByRole('link', { name: ORGANISATION, exact: true });
  return ((await link.getAttribute('href')) ?? '').replace(/^#/, '');
}

/** The first standard of the task list, and a question to go on with. */
async function listPlaces(page: Page): Promise<readonly [string, string]> {
  const read = async (part: string): Promise<string> => {
    const link = page.getByRole('main').locator(`a[href*="${part}"]`).first();
    return ((await link.getAttribute('href')) ?? '').replace(/^#/, '');
  };
  return [await read('/standards/'), await read('/questions/')];
}
