import { expect, test } from 'vitest';

import { must } from '../../src/domain/shared/must.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import { ROUND } from '../support/collection.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { chooseFiles, saveFile } from '../support/e2e-colleagues.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { driveKeyboard } from '../support/e2e-keyboard.ts';
import { openAsModerator, putRound } from '../support/e2e-moderation.ts';
import { headingOf } from '../support/e2e-words.ts';
import { moderationBytes } from '../support/moderation-files.ts';
import { liteTemplate, makeReturn } from '../support/round-files.ts';

const app = serveAndBrowse();
const template = await liteTemplate();
const returns = Array.from({ length: 3 }, (_, place) => makeReturn(template, place));
const QUESTION = must(listQuestions(template)[0], 'a question').title;
const shots = process.env['S11_SHOTS'];

test('two moderators put their work together: one saves by mouse, the other settles by keys', async () => {
  const chair = await app.visit();
  await putRound(chair, 3, returns);
  await openAsModerator(chair, app.origin(), 'Chair');
  await chair.getByRole('link', { name: 'Start moderating' }).click();
  await headingOf(chair, `Agency 0: ${QUESTION}`).waitFor();
  await chair.getByRole('radio', { name: 'Raise a challenge' }).check();
  await chair.getByLabel('What do you challenge, and why?').fill('Where is the policy?');
  await chair.getByLabel('Private note').fill('Ring them.');
  await chair.getByRole('button', { name: 'Save and go to next' }).click();
  await headingOf(chair, `Agency 1: ${QUESTION}`).waitFor();
  await chair.getByRole('radio', { name: /^Agree/ }).check();
  await goTo(chair, app.origin(), `/rounds/${ROUND}/moderate`, 'Moderate');
  await chair.getByRole('link', { name: 'Another moderator’s decisions' }).click();
  await headingOf(chair, 'Another moderator’s decisions').waitFor();
  await chair.getByText('Private notes are in it').waitFor();
  await expectSound(chair, 'another moderator');
  const file = await saveFile(chair, 'Save a file for a colleague');
  await chair.getByText(`Saved as ${file.name}. It has not been sent.`).waitFor();
  expect(file.name).toMatch(/^moderation_Section-11-audit-2026_.*\.s11moderation\.json$/);
  await chair.context().close();

  const page = await app.visit('/', { viewport: { width: 320, height: 800 } });
  await putRound(page, 3, returns);
  await openAsModerator(page, app.origin(), 'Panel member');
  await page.getByRole('link', { name: 'Start moderating' }).click();
  await headingOf(page, `Agency 0: ${QUESTION}`).waitFor();
  await page.getByRole('radio', { name: /^Agree/ }).check();
  await page.getByLabel('Private note').fill('Seen on a visit.');
  await page.getByText('Saved on this device').first().waitFor();
  await goTo(page, app.origin(), `/rounds/${ROUND}/moderate/colleague`, /moderator’s decisions/);
  const other = moderationBytes();
  await chooseFiles(page, 'Your colleague’s file', [
    { name: 'cut.s11moderation.json', bytes: Buffer.from(other.slice(0, 300)) },
  ]);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('link', { name: /incomplete.*Nothing here has been changed/ }).waitFor();

  const keys = await driveKeyboard(page);
  await headingOf(page, /moderator’s decisions/).waitFor();
  await chooseFiles(page, 'Your colleague’s file', [file]);
  await keys.tabTo('button', 'Continue');
  await keys.press('Enter');
  await headingOf(page, 'What the file brings').waitFor();
  await page.getByText('In the file: Chair').first().waitFor();
  await expectSound(page, 'what a file brings');
  if (shots !== undefined) await page.screenshot({ path: `${shots}/p-320.png`, fullPage: true });
  await keys.tabTo('button', 'Take them in');
  await keys.press('Enter');
  await headingOf(page, 'Decisions taken in').waitFor();
  await keys.tabTo('a', `Agency 0: ${QUESTION}`);
  await keys.press('Enter');
  await headingOf(page, `Agency 0: ${QUESTION}`).waitFor();
  await page.getByRole('heading', { name: 'Private note: two moderators differ' }).waitFor();
  await expectSound(page, 'a clash');
  if (shots !== undefined)
    await page.screenshot({ path: `${shots}/clash-320.png`, fullPage: true });
  await keys.tabTo('button', 'Keep version');
  await keys.press('Enter');
  await page.getByRole('radio', { name: /^Agree/ }).waitFor();
  await keys.tabTo('button', 'Keep all of it');
  await keys.press('Enter');
  await page.getByLabel('Private note (optional)').waitFor();
  // The keyboard goes on from where it stood.
  await keys.tabTo('textarea', 'Private note');
  await page.getByText('Saved on this device').first().waitFor();
  expect(await keys.listUnseen()).toEqual([]);
  const { stores } = await dumpDatabase(page);
  const rows = JSON.stringify(stores['moderations']?.rows);
  expect(rows).toContain('Ring them.');
  expect(rows).toContain('Seen on a visit.');
  expect(stores['moderations']?.rows).toHaveLength(2);
});
