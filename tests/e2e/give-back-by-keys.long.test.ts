import { test } from 'vitest';

import { must } from '../../src/domain/shared/must.ts';
import { ROUND } from '../support/collection.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { putRow } from '../support/e2e-database.ts';
import { feedbackFile, putAuditOfReturn, saveFeedback } from '../support/e2e-feedback.ts';
import { putRound } from '../support/e2e-moderation.ts';
import { headingOf } from '../support/e2e-words.ts';
import { wrote } from '../support/feedback.ts';
import { firstThree, liteTemplate, makeReturn } from '../support/round-files.ts';

const app = serveAndBrowse();
const template = await liteTemplate();
const returns = Array.from({ length: 6 }, (_, place) => makeReturn(template, place));
const own = must(returns[0], 'a return');
const [FIRST, SECOND] = firstThree(template);
const shots = process.env['S11_SHOTS'];
const FILE = 'Agency-0/feedback_Agency-0.s11feedback.json';

test('all by keyboard, at 320 px', async () => {
  const narrow = { viewport: { width: 320, height: 800 } };
  const page = await app.visit('/', narrow);
  await putRound(page, 6, returns);
  for (const [place, question] of [FIRST, SECOND].entries()) {
    const { moderation } = wrote(0, place, { verdict: { kind: 'agree' }, comment: 'Well shown.' });
    const key = { roundId: ROUND, contentHash: own.contentHash, questionId: question.id };
    const changedAt = '2026-11-20T10:00:00.000Z';
    await putRow(page, 'moderations', { ...key, moderation, revision: 1, changedAt });
  }
  await goTo(page, app.origin(), `/rounds/${ROUND}/feedback`, 'Give back');
  await expectSound(page, 'giving back at 320 px');
  if (shots !== undefined) await page.screenshot({ path: `${shots}/give-320.png`, fullPage: true });
  await page.getByRole('checkbox', { name: 'Agency 0' }).focus();
  await page.keyboard.press('Space');
  await page.getByText('No agency is chosen.').waitFor();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Save feedback for 1 agency' }).focus();
  const files = await saveFeedback(page, () => page.keyboard.press('Enter'));

  const agency = await app.visit('/', narrow);
  await putAuditOfReturn(agency, own);
  await goTo(agency, app.origin(), '/feedback', 'Open feedback');
  const input = agency.getByLabel('Feedback file');
  // The window in which a file is chosen is the browser's own, and no test reaches into it.
  await input.setInputFiles(feedbackFile(files[FILE]));
  await input.focus();
  await agency.keyboard.press('Tab');
  await agency.keyboard.press('Enter');
  await headingOf(agency, 'Feedback to Agency 0').waitFor();
  await agency.getByRole('button', { name: 'Keep it with your audit' }).focus();
  await agency.keyboard.press('Enter');
  await headingOf(agency, 'Feedback').waitFor();
  await agency.getByText('Well shown.').first().waitFor();
  await expectSound(agency, 'feedback in the audit at 320 px');
  if (shots !== undefined)
    await agency.screenshot({ path: `${shots}/feedback-320.png`, fullPage: true });
}, 60_000);
