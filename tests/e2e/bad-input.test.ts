import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { fillDate, listQuestions } from '../support/e2e-registers.ts';
import { narrativeOf, openQuestion, startPoliceAudit } from '../support/e2e-words.ts';

const app = serveAndBrowse();

/** 200,000 characters, so that an end cut off or a part doubled shows. */
const LONG = Array.from({ length: 20_000 }, (_, place) => String(place).padStart(9, '0')).join(' ');
const PASTED = `${LONG}.`;

test('a paste of 200,000 characters is kept whole in an answer and in an item of evidence', async () => {
  expect(PASTED).toHaveLength(200_000);
  const page = await app.visit();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const [question] = await listQuestions();
  const audit = await startPoliceAudit(page, 'Longwords Police');
  await openQuestion(page, audit, question);
  await paste(narrativeOf(page), PASTED);
  await page.getByText('Saved on this device').first().waitFor();
  await goTo(page, app.origin(), `${audit}/evidence`, 'Evidence register');
  await page.getByRole('button', { name: 'Add a document held elsewhere' }).click();
  await page.getByLabel('What is it?').fill('Minutes');
  const where = page.getByLabel('Where is it held?');
  await paste(where, PASTED);
  expect(await where.inputValue()).toBe(PASTED);
  await page.getByRole('button', { name: 'Save evidence' }).click();
  await page.getByRole('form').waitFor({ state: 'detached' });

  await page.reload();
  await page.getByRole('button', { name: /^Change E01/ }).click();
  expect(await where.inputValue()).toBe(PASTED);
  await openQuestion(page, audit, question);
  expect(await narrativeOf(page).inputValue()).toBe(PASTED);
});

test('a folder is not taken for a file, by the register and by a question', async () => {
  const page = await app.visit();
  const [question] = await listQuestions();
  const audit = await startPoliceAudit(page, 'Folder Police');
  const folder = mkdtempSync(join(tmpdir(), 'Evidence of '));
  await goTo(page, app.origin(), `${audit}/evidence`, 'Evidence register');
  await dropFromDesktop(page, '.s11-drop', folder);
  await expectFolderRefused(page, folder);
  await openQuestion(page, audit, question);
  await dropFromDesktop(page, '.s11-drop', folder);
  await expectFolderRefused(page, folder);
  await page.reload();
  await page.getByRole('heading', { name: 'Evidence (0)' }).waitFor();
  rmSync(folder, { recursive: true });
});

test('a date that does not exist is named in each form, and every word typed stands', async () => {
  const page = await app.visit();
  const [question] = await listQuestions();
  const audit = await startPoliceAudit(page, 'Calendar Police');
  await goTo(page, app.origin(), `${audit}/evidence`, 'Evidence register');
  await page.getByRole('button', { name: 'Add a link' }).click();
  await page.getByLabel('What is it?').fill('Policy of the thirtieth of February');
  await page.getByLabel(/^Web address/).fill('https://example.org/policy');
  await fillDate(page, 'What date does it represent?', ['30', '2', '2026']);
  await fillDate(page, 'When is it due for review?', ['31', '4', '2027']);
  await page.getByRole('button', { name: 'Save evidence' }).click();
  await expectDatesRefused(page, 2, 'Policy of the thirtieth of February');

  await openQuestion(page, audit, question);
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByLabel('What will change?').fill('Meet on the thirty-first of June');
  await fillDate(page, 'When is it due?', ['31', '6', '2027']);
  await page.getByRole('button', { name: 'Save action' }).click();
  await expectDatesRefused(page, 1, 'Meet on the thirty-first of June');

  await goTo(page, app.origin(), `${audit}/details`, 'Details of this audit');
  await page.getByLabel('Period the audit covers (optional)').fill('A leap year that was none');
  await fillDate(page, 'When is the audit due? (optional)', ['29', '2', '2027']);
  await page.getByRole('button', { name: 'Save details' }).click();
  await expectDatesRefused(page, 1, 'A leap year that was none');
});

/** From the clipboard, by the browser's own hand. */
async function paste(box: Locator, text: string): Promise<void> {
  const page = box.page();
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await box.focus();
  await page.keyboard.press('Control+v');
  await expect.poll(async () => (await box.inputValue()).length).toBe(text.length);
}

/** Lets something of this machine fall on an element, as the desktop hands it to the browser. */
async function dropFromDesktop(page: Page, selector: string, path: string): Promise<void> {
  const area = page.locator(selector).first();
  await area.scrollIntoViewIfNeeded();
  const box = await area.boundingBox();
  if (box === null) throw new Error(`Nothing to drop on: ${selector}`);
  const at = { x: box.x + box.width / 2, y: Math.max(box.y, 0) + 20 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const session = await page.context().newCDPSession(page);
  const drag = async (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<void> => {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  };
  await drag('dragEnter');
  await drag('dragOver');
  // What says where to drop may move what is under the pointer, which is told so by its next move.
  await page.getByText('Drop to attach as evidence').first().waitFor();
  await drag('dragOver');
  await drag('drop');
  await session.detach();
}

async function expectFolderRefused(page: Page, folder: string): Promise<void> {
  const refused = page.getByRole('listitem').filter({ hasText: 'Not added:' });
  await refused.getByText('This is a folder. Open it and attach the files').waitFor();
  expect(await refused.textContent()).toContain(basename(folder));
}

async function expectDatesRefused(page: Page, faults: number, words: string): Promise<void> {
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await summary.waitFor();
  expect(await summary.getByText(/must be a real date, like/).count()).toBe(faults);
  expect(await page.locator(`input, textarea`).evaluateAll(readValues)).toContain(words);
}

function readValues(boxes: readonly Element[]): readonly string[] {
  return boxes.flatMap((box) =>
    box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement ? [box.value] : [],
  );
}
