import { readFileSync } from 'node:fs';

import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { readReturn } from '../../src/files/audit-return/read-return.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { pasteList, setUpRound } from '../support/e2e-rounds.ts';
import { headingOf } from '../support/e2e-words.ts';

const app = serveAndBrowse();
const NAME = 'Section 11 audit 2026';

test('a round is set up, its pack becomes an audit whose return names it, and the late are chased, by mouse', async () => {
  const page = await app.visit();
  const menu = page.getByRole('navigation', { name: 'Menu' }).getByRole('link');
  const places = ['Audits', 'Templates', 'Data and backup', 'Settings', 'Help'];
  expect(await menu.allTextContents()).toEqual(places);
  await page.getByRole('link', { name: 'Collect returns from other organisations' }).click();
  await page.getByText('No rounds yet').waitFor();
  await page.getByRole('link', { name: 'Set up a round' }).click();
  await headingOf(page, 'Set up a round').waitFor();
  await page.getByRole('button', { name: 'Set up the round' }).click();
  await page.getByRole('link', { name: 'Enter a name for the round' }).waitFor();
  await expectSound(page, 'a new round with errors');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await setUpRound(page, NAME, '13 1 2026');
  await page.getByText('Add the agencies you expect').waitFor();
  await page.getByRole('link', { name: 'Add agencies' }).click();
  await headingOf(page, 'Add agencies').waitFor();
  await pasteList(
    page,
    'Name\tKind\tContact\tEmail\nAnytown Police\tPolice forces\tJo Bloggs\tjo@example.org\nOldtown\tZoo\t\t\n',
  );
  await page.getByRole('heading', { name: '1 agency can be added, 1 row cannot' }).waitFor();
  await page.getByText('“Zoo” is not a kind in this round').waitFor();
  await expectSound(page, 'a pasted list with errors');
  await page.getByRole('button', { name: 'Add 1 agency, leave 1 row out' }).click();
  await page.getByText('Anytown Police has been added').waitFor();
  await page.getByLabel('Name of the agency').fill('Oldtown Council');
  await page.getByLabel('Kind of organisation', { exact: true }).selectOption({ index: 2 });
  await page.getByRole('button', { name: 'Add this agency' }).click();
  await page.getByText('2 agencies are on the list now').waitFor();
  await page.getByRole('link', { name: 'Go to the round' }).click();
  await page.getByText('2 returns still to come').waitFor();
  await page
    .getByText(/^by \d+ days$/)
    .first()
    .waitFor();
  await expectSound(page, 'a tracker');

  await page.getByText('Chase 2 agencies not returned').click();
  await page.getByText('1 agency has no email address: Oldtown Council.').waitFor();
  await page.getByRole('button', { name: 'Record that all 2 were chased today' }).click();
  await page.getByText('Recorded: 2 agencies chased today.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('The chase was taken back.').waitFor();

  await page.getByRole('link', { name: 'Packs to send' }).click();
  await headingOf(page, 'Packs to send').waitFor();
  await expectSound(page, 'packs');
  const zip = await save(page, 'Save 2 packs as a zip file');
  const files = unzipSync(zip.bytes);
  expect(Object.keys(files)).toEqual([
    'Anytown-Police/self-audit-questions_Anytown-Police.s11template.json',
    'Anytown-Police/letter_Anytown-Police.txt',
    'Oldtown-Council/self-audit-questions_Oldtown-Council.s11template.json',
    'Oldtown-Council/letter_Oldtown-Council.txt',
  ]);
  const letter = new TextDecoder().decode(files['Anytown-Police/letter_Anytown-Police.txt']);
  expect(letter).toContain('Dear Jo Bloggs');
  expect(letter).toContain('13 January 2026');
  await page.getByRole('button', { name: 'Mark them as sent today' }).click();
  await page.getByText('2 packs marked as sent today.').waitFor();
  const questions =
    files['Anytown-Police/self-audit-questions_Anytown-Police.s11template.json'] ??
    new Uint8Array();
  await answerAndReturn(Buffer.from(questions));

  // Who has a round finds it from everywhere.
  await goTo(page, app.origin(), '/help', 'Help');
  expect(await menu.allTextContents()).toEqual(places.with(1, 'Rounds'));
  await menu.getByText('Rounds').click();
  await headingOf(page, 'Rounds').waitFor();
  await page.getByRole('link', { name: NAME }).waitFor();
});

/** As the agency does, on its own device: from its pack to a return that names the round. */
async function answerAndReturn(questions: Buffer): Promise<void> {
  const agency = await app.visit('/data/questions');
  await offer(agency, questions.subarray(0, 400));
  await agency.getByRole('link', { name: /incomplete: its end is missing/ }).waitFor();
  await expectSound(agency, 'questions refused');
  await offer(agency, questions);
  await headingOf(agency, 'You are asked for an audit').waitFor();
  await expectSound(agency, 'questions to look at');
  expect(await agency.getByLabel('Name of your organisation').inputValue()).toBe('Anytown Police');
  await agency.getByRole('button', { name: 'Start the audit' }).click();
  await headingOf(agency, 'Anytown Police').waitFor();
  await agency.getByRole('link', { name: 'Create your return' }).click();
  const saved = await save(agency, 'Save return file');
  const read = readReturn(saved.bytes);
  if (!read.ok) throw new Error(read.problem.kind);
  const { recipients, content } = read.value.auditReturn;
  expect(read.value.standing).toBe('unchanged');
  expect(recipients).toEqual([{ name: 'Anyshire partnership', address: 'returns@example.org' }]);
  expect(content.details).toMatchObject({
    organisation: 'Anytown Police',
    dueDate: '2026-01-13',
  });
  expect(content.agencyToken).toMatch(/^(.{4}-){2}.{4}$/);
  expect(content.roundId).toMatch(/^[0-9a-f-]{36}$/);
  await goTo(agency, app.origin(), '/data/questions', 'Open questions a partnership sent you');
  await offer(agency, questions);
  await agency.getByText('You have started this audit already').waitFor();
}

async function save(
  page: Page,
  name: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const download = await starting;
  const bytes = new Uint8Array(readFileSync(await download.path()));
  return { name: download.suggestedFilename(), bytes };
}

async function offer(page: Page, buffer: Buffer): Promise<void> {
  await page
    .getByLabel('File of questions')
    .setInputFiles({ name: 'questions.s11template.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Continue' }).click();
}
