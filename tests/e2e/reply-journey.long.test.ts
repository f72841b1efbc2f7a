import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { ticketOf } from '../../src/domain/collection/ticket-of.ts';
import { must } from '../../src/domain/shared/must.ts';
import { returnToAudit } from '../../src/domain/audit-return/return-to-audit.ts';
import { aRound, ROUND } from '../support/collection.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { feedbackFile, putAuditOfReturn, saveFeedback } from '../support/e2e-feedback.ts';
import { openAsModerator } from '../support/e2e-moderation.ts';
import { openImport, toPicked } from '../support/e2e-round.ts';
import { signOff } from '../support/e2e-sign-off.ts';
import { headingOf, narrativeOf, waitUntilSaved } from '../support/e2e-words.ts';
import {
  firstThree,
  liteTemplate,
  makeAgencies,
  makeReturn,
  toFile,
  type RoundFile,
} from '../support/round-files.ts';

const app = serveAndBrowse();
const template = await liteTemplate();
const [CHALLENGED, AGREED] = firstThree(template);
const agencies = makeAgencies(2);
const own = makeReturn(template, 0);
const AUDIT = `/audits/${own.content.auditId}`;
const REASON = 'When was this last reviewed?';
const COMMENT = 'Please send us the policy.';
const REPLY = 'In May, by the board. We have said so in our answer now.';
const NARRATIVE = 'The policy was reviewed in May and is on our shared drive.';
const NOTE = 'Ring them about this.';

test('a challenge goes to the agency, and its reply and changed answer come back beside it', async () => {
  const page = await app.visit();
  await openImport(page, app.origin(), agencies);
  await importOne(page, toFile(own, 'first.s11.json'), 'Ready');
  const feedback = await challengeAndGiveBack(page);

  const agency = await app.visit();
  const next = await replyAndReturn(agency, feedback);

  await goTo(page, app.origin(), `/rounds/${ROUND}/import`, 'Import returns');
  await importOne(page, next, 'Replaces an earlier version');
  await page.getByText(/Instead of v1\.0.*, which is kept\./).waitFor();
  await page.getByRole('link', { name: 'See who has returned' }).click();
  await page.getByText('1 earlier version kept').waitFor();
  await expectReplyInRound(page);
  await settle(page);
  await expectOlderKept(page);
});

/** Through the page where returns are imported, up to what became of the file. */
async function importOne(page: Page, file: RoundFile, becomes: string): Promise<void> {
  await page.getByLabel('Return files').setInputFiles([...toPicked([file])]);
  await page.getByRole('button', { name: 'Read the files' }).click();
  await headingOf(page, 'Check before you import').waitFor();
  await page.getByText('1 file: 1 ready').waitFor();
  await page.getByText(becomes, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Import 1 return' }).click();
  await headingOf(page, '1 return imported').waitFor();
}

/** The partnership challenges one answer and agrees another; answers the file for the agency. */
async function challengeAndGiveBack(page: Page): Promise<Uint8Array> {
  await openAsModerator(page, app.origin(), 'Partnership officer');
  await goTo(page, app.origin(), `/rounds/${ROUND}/moderate?by=agency`, 'Moderate');
  await page.getByRole('link', { name: 'Agency 0' }).click();
  await headingOf(page, `Agency 0: ${CHALLENGED.title}`).waitFor();
  await page.getByRole('radio', { name: 'Raise a challenge' }).check();
  await page.getByLabel('What do you challenge, and why?').fill(REASON);
  await page.getByLabel('Comment to the agency').fill(COMMENT);
  await page.getByLabel('Private note').fill(NOTE);
  await page.getByRole('button', { name: 'Save and go to next' }).click();
  await headingOf(page, `Agency 0: ${AGREED.title}`).waitFor();
  await page.getByRole('radio', { name: /^Agree/ }).check();
  await page.getByRole('button', { name: 'Save and go to next' }).click();
  await headingOf(page, `Agency 0: ${AGREED.title}`).waitFor({ state: 'detached' });

  await goTo(page, app.origin(), `/rounds/${ROUND}/feedback`, 'Give back');
  await page.getByText('1 challenge is open.').waitFor();
  await page.getByRole('link', { name: 'Preview the feedback to Agency 0' }).click();
  await page.getByText(REASON).first().waitFor();
  await page.getByText(COMMENT).first().waitFor();
  expect(await page.getByText(NOTE).count()).toBe(0);
  await page.getByRole('link', { name: 'Give back' }).click();
  const save = page.getByRole('button', { name: 'Save feedback for 1 agency as a zip file' });
  const files = await saveFeedback(page, () => save.click());
  await page.getByRole('button', { name: 'Mark as given today' }).click();
  await page.getByText('1 agency marked as given feedback today.').waitFor();
  return must(files['Agency-0/feedback_Agency-0.s11feedback.json'], 'the feedback');
}

/** The agency opens it, replies, changes its answer, signs off anew and makes its next return. */
async function replyAndReturn(agency: Page, feedback: Uint8Array): Promise<RoundFile> {
  const [first] = agencies;
  const signOffs = [...returnToAudit(own).signOffs];
  const ticket = ticketOf(aRound(), must(first, 'an agency'));
  await putAuditOfReturn(agency, own, { ticket, signOffs });
  await goTo(agency, app.origin(), '/feedback', 'Open feedback');
  await agency.getByLabel('Feedback file').setInputFiles(feedbackFile(feedback));
  await agency.getByRole('button', { name: 'Open the feedback' }).click();
  await headingOf(agency, 'Feedback to Agency 0').waitFor();
  await agency.getByRole('button', { name: 'Keep it with your audit' }).click();
  await headingOf(agency, 'Feedback').waitFor();
  await agency.getByText(REASON).waitFor();
  await agency.getByText(COMMENT).waitFor();
  expect(await agency.getByText(NOTE).count()).toBe(0);
  await agency.getByLabel(`Your reply (optional) to ${CHALLENGED.title}`).fill(REPLY);
  await agency.getByText('Saved on this device', { exact: true }).waitFor();

  await goTo(agency, app.origin(), `${AUDIT}/sign-off`, /^Signed off, version 1\.0/);
  await agency.getByLabel('Who reopens it?').fill('Sam Okoro, lead');
  await agency.getByLabel('Why is it reopened?').fill('Our partnership asked');
  await agency.getByRole('button', { name: 'Reopen the audit' }).click();
  await headingOf(agency, 'Sign off this audit').waitFor();
  const answer = `${AUDIT}/questions/${CHALLENGED.id}`;
  await goTo(agency, app.origin(), answer, CHALLENGED.title);
  await agency.getByText(REASON).waitFor();
  await narrativeOf(agency).fill(NARRATIVE);
  await narrativeOf(agency).blur();
  await waitUntilSaved(agency);
  await goTo(agency, app.origin(), `${AUDIT}/sign-off`, 'Sign off this audit');
  await signOff(agency, { name: 'Ros Penhaligon', role: 'Chair' });
  await headingOf(agency, 'Signed off as version 1.1').waitFor();
  return makeNextReturn(agency);
}

async function makeNextReturn(agency: Page): Promise<RoundFile> {
  await goTo(agency, app.origin(), `${AUDIT}/feedback`, 'Feedback');
  await agency.getByText('You have changed the audit since').waitFor();
  await agency.getByRole('link', { name: 'Create a return with 1 reply' }).click();
  await headingOf(agency, 'Create your return').waitFor();
  await agency.getByText('1 reply to feedback').waitFor();
  const starting = agency.waitForEvent('download');
  await agency.getByRole('button', { name: 'Save return file' }).click();
  const download = await starting;
  await headingOf(agency, 'Return file created').waitFor();
  const bytes = Uint8Array.from(readFileSync(await download.path()));
  return { name: download.suggestedFilename(), bytes };
}

/** Where the answer is moderated, on the page of the agency, and counted where feedback is given. */
async function expectReplyInRound(page: Page): Promise<void> {
  await goTo(page, app.origin(), `/rounds/${ROUND}/moderate?by=agency`, 'Moderate');
  await page.getByText('2 answers came again in a newer return').waitFor();
  await page.getByRole('link', { name: 'Agency 0' }).click();
  await headingOf(page, `Agency 0: ${CHALLENGED.title}`).waitFor();
  const replies = page.getByRole('region', { name: 'The agency replies' });
  await replies.getByText('Your challenge').waitFor();
  await replies.getByText(REASON).waitFor();
  await replies.getByText(COMMENT).waitFor();
  await replies.getByText(/^They reply to the feedback of/).waitFor();
  await replies.getByText(REPLY).waitFor();
  await page.getByText(NARRATIVE).first().waitFor();
  const earlier = page.getByRole('region', { name: 'You decided on an earlier return' });
  await earlier.getByText(REASON).waitFor();
  await earlier.getByText(NOTE).waitFor();
  await expectSound(page, 'a reply beside its challenge');
  const { token } = must(agencies[0], 'an agency');
  await goTo(page, app.origin(), `/rounds/${ROUND}/agencies/${token}`, 'Agency 0');
  await page.getByRole('heading', { name: '1 reply to your feedback' }).waitFor();
  await page.getByText(REPLY).waitFor();
  await page.getByText('1 earlier version kept').waitFor();
  await goTo(page, app.origin(), `/rounds/${ROUND}/feedback`, 'Give back');
  await page.getByText('1 reply to feedback has come back, from 1 agency.').waitFor();
  await page.getByText('Moderate at least one return').waitFor();
}

/** The challenge is settled on the newer return, and goes back once more. */
async function settle(page: Page): Promise<void> {
  await goTo(page, app.origin(), `/rounds/${ROUND}/moderate?by=agency`, 'Moderate');
  await page.getByRole('link', { name: 'Agency 0' }).click();
  await headingOf(page, `Agency 0: ${CHALLENGED.title}`).waitFor();
  await page.getByRole('radio', { name: /^Agree/ }).check();
  await page.getByRole('button', { name: 'Save and go to next' }).click();
  await headingOf(page, `Agency 0: ${CHALLENGED.title}`).waitFor({ state: 'detached' });
  await goTo(page, app.origin(), `/rounds/${ROUND}/feedback`, 'Give back');
  await page.getByRole('row', { name: /Agency 0.*1 reply/ }).waitFor();
}

/** Both returns to the letter, and all that was decided of the older one. */
async function expectOlderKept(page: Page): Promise<void> {
  const { stores } = await dumpDatabase(page);
  expect(stores['receivedReturns']?.rows).toHaveLength(2);
  const documents = JSON.stringify(stores['returnDocuments']?.rows);
  expect(documents).toContain(own.contentHash);
  expect(documents).toContain(REPLY);
  const decided = JSON.stringify(stores['moderations']?.rows);
  expect(decided).toContain(own.contentHash);
  for (const words of [REASON, COMMENT, NOTE]) expect(decided).toContain(words);
}
