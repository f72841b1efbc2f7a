import { expect, test } from 'vitest';

import { must } from '../../src/domain/shared/must.ts';
import { ROUND } from '../support/collection.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { feedbackFile, putAuditOfReturn, saveFeedback } from '../support/e2e-feedback.ts';
import { putRound } from '../support/e2e-moderation.ts';
import { headingOf } from '../support/e2e-words.ts';
import { readPdfText } from '../support/pdf-tools.ts';
import { firstThree, liteTemplate, makeReturn } from '../support/round-files.ts';

const app = serveAndBrowse();
const template = await liteTemplate();
const returns = Array.from({ length: 6 }, (_, place) => makeReturn(template, place));
const own = must(returns[0], 'a return');
const [FIRST, SECOND, THIRD] = firstThree(template);
const AUDIT = own.content.auditId;
const shots = process.env['S11_SHOTS'];
const FILE = 'Agency-0/feedback_Agency-0.s11feedback.json';

test('two decisions go back to the agency, and stand beside its answers', async () => {
  const page = await app.visit();
  await putRound(page, 6, returns);
  await goTo(page, app.origin(), `/rounds/${ROUND}/moderate?by=agency`, 'Who is moderating?');
  await page.getByLabel('Your role').fill('Partnership officer');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('link', { name: 'Agency 0' }).click();
  await headingOf(page, `Agency 0: ${FIRST.title}`).waitFor();
  await page.getByRole('radio', { name: 'Raise a challenge' }).check();
  await page.getByRole('button', { name: 'Save and go to next' }).click();
  await page.getByRole('link', { name: 'Enter what you challenge, and why' }).click();
  await page.keyboard.type('When was this last reviewed?');
  await page.getByLabel('Private note').fill('SECRET note');
  await page.getByRole('button', { name: 'Save and go to next' }).click();
  await headingOf(page, `Agency 0: ${SECOND.title}`).waitFor();
  await page.getByRole('radio', { name: /^Agree/ }).check();
  await page.getByRole('button', { name: 'Save and go to next' }).click();
  await headingOf(page, `Agency 0: ${THIRD.title}`).waitFor();

  await goTo(page, app.origin(), `/rounds/${ROUND}`, 'Section 11 audit 2026');
  await page.getByRole('link', { name: 'Give back' }).click();
  await headingOf(page, 'Give back').waitFor();
  await page.getByText('1 of 6 agencies that have returned can be given feedback.').waitFor();
  await page.getByLabel('What you write to every agency').fill('We meet on 3 March.');
  await page.getByText('Saved on this device', { exact: true }).waitFor();
  if (shots !== undefined) await page.screenshot({ path: `${shots}/give.png`, fullPage: true });
  await page.getByRole('link', { name: 'Preview the feedback to Agency 0' }).click();
  await page.getByText('We meet on 3 March.').waitFor();
  if (shots !== undefined) await page.screenshot({ path: `${shots}/preview.png`, fullPage: true });
  await page.getByRole('link', { name: 'Give back' }).click();
  const save = page.getByRole('button', { name: 'Save feedback for 1 agency as a zip file' });
  const files = await saveFeedback(page, () => save.click());
  expect(Object.keys(files)).toEqual([FILE, 'Agency-0/feedback_Agency-0.pdf']);
  const text = new TextDecoder().decode(files[FILE]);
  expect(text).not.toContain('SECRET');
  const letter = readPdfText(must(files['Agency-0/feedback_Agency-0.pdf'], 'the letter'));
  expect(letter).toContain('When was this last reviewed?');
  await page.getByRole('button', { name: 'Mark as given today' }).click();
  await page.getByText('1 agency marked as given feedback today.').waitFor();
  await page.getByText(/^Given on/).waitFor();

  const agency = await app.visit();
  await putAuditOfReturn(agency, own);
  await goTo(agency, app.origin(), '/feedback', 'Open feedback');
  await agency.getByLabel('Feedback file').setInputFiles(feedbackFile(files[FILE]));
  await agency.getByRole('button', { name: 'Open the feedback' }).click();
  await agency.getByText('It is on your return, and goes with your audit of Agency 0').waitFor();
  await agency.getByRole('button', { name: 'Keep it with your audit' }).click();
  await headingOf(agency, 'Feedback').waitFor();
  await agency.getByText('We looked at 2 of your').waitFor();
  await agency.getByLabel(`Your reply (optional) to ${FIRST.title}`).fill('In May.');
  await agency.getByText('Saved on this device', { exact: true }).waitFor();
  await agency.getByText('Your replies go with the next return you make').waitFor();
  if (shots !== undefined)
    await agency.screenshot({ path: `${shots}/feedback.png`, fullPage: true });
  await goTo(agency, app.origin(), `/audits/${AUDIT}/questions/${SECOND.id}`, SECOND.title);
  const says = 'Anyshire Safeguarding Children Partnership says';
  await agency.getByRole('heading', { name: says }).waitFor();
  await agency.getByText('Agreed rating').waitFor();
  if (shots !== undefined)
    await agency.screenshot({ path: `${shots}/question.png`, fullPage: true });
  const { stores } = await dumpDatabase(agency);
  expect(JSON.stringify(stores['answers']?.rows)).not.toContain('In May.');
  await goTo(agency, app.origin(), `/audits/${AUDIT}/return`, 'Create your return');
  await agency.getByText('1 reply to feedback').waitFor();
  if (shots !== undefined) await agency.screenshot({ path: `${shots}/return.png`, fullPage: true });
}, 60_000);
