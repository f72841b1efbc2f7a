import { expect, test } from 'vitest';

import { auditIdSchema } from '../../src/domain/audit/audit.ts';
import { toReceivedReturn } from '../../src/domain/collection/received-return.ts';
import { splitReturn } from '../../src/domain/collection/return-document.ts';
import { hashContent, toCanonicalJson } from '../../src/domain/shared/content-hash.ts';
import { must } from '../../src/domain/shared/must.ts';
import { readFeedback } from '../../src/files/feedback/read-feedback.ts';
import { anAudit, uuidOf } from '../support/builders.ts';
import { ROUND } from '../support/collection.ts';
import { aDevice } from '../support/device-rows.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { expectSound } from '../support/e2e-axe.ts';
import { dumpDatabase, putRows } from '../support/e2e-database.ts';
import { feedbackFile, putAuditOfReturn, saveFeedback } from '../support/e2e-feedback.ts';
import { putRound } from '../support/e2e-moderation.ts';
import { headingOf } from '../support/e2e-words.ts';
import { aFeedback, wrote } from '../support/feedback.ts';
import { firstThree, liteTemplate, makeReturn } from '../support/round-files.ts';
import { watchLongTasks } from '../support/watch-long-tasks.ts';

const app = serveAndBrowse();
const template = await liteTemplate();
const [FIRST, SECOND, THIRD] = firstThree(template);
const AT = '2026-11-20T10:00:00.000Z';
const FILE = 'Agency-0/feedback_Agency-0.s11feedback.json';

/** The first answer agreed, the second challenged, the third changed; as rows of the database. */
function decide(contentHash: string): readonly unknown[] {
  const decisions = [
    [FIRST.id, wrote(0, 0, { verdict: { kind: 'agree' }, comment: 'Well shown.' })],
    [SECOND.id, wrote(0, 1, { verdict: { kind: 'challenge', reason: 'Where is it?' } })],
    [THIRD.id, wrote(0, 2, { verdict: { kind: 'change', rating: 0, reason: 'Out of date' } })],
  ] as const;
  return decisions.map(([questionId, { moderation }]) => ({
    roundId: ROUND,
    contentHash,
    questionId,
    moderation,
    revision: 1,
    changedAt: AT,
  }));
}

test.each([320, 1280])(
  'every page of giving back and of feedback is sound at %i px',
  async (width) => {
    const size = { viewport: { width, height: 900 } };
    const returns = Array.from({ length: 6 }, (_, place) => makeReturn(template, place));
    const own = must(returns[0], 'a return');
    const page = await app.visit('/', size);
    await putRound(page, 6, returns);
    await goTo(page, app.origin(), `/rounds/${ROUND}/feedback`, 'Give back');
    await page.getByText('Moderate at least one return').waitFor();
    await expectSound(page, 'nothing to give back yet');
    await putRows(page, { moderations: decide(own.contentHash) });
    await page.reload();
    await page.getByText('1 challenge is open.').waitFor();
    await expectSound(page, 'giving back');
    await page.getByRole('link', { name: 'Preview the feedback to Agency 0' }).click();
    await page.getByText('Where is it?').waitFor();
    await expectSound(page, 'the letter before it is made');
    await page.getByRole('link', { name: 'Give back' }).click();
    const save = page.getByRole('button', { name: 'Save feedback for 1 agency as a zip file' });
    const files = await saveFeedback(page, () => save.click());

    const agency = await app.visit('/', size);
    await putAuditOfReturn(agency, own);
    await goTo(agency, app.origin(), '/feedback', 'Open feedback');
    const input = agency.getByLabel('Feedback file');
    const open = agency.getByRole('button', { name: 'Open the feedback' });
    await open.click();
    await agency.getByRole('link', { name: 'Select a feedback file' }).waitFor();
    await expectSound(agency, 'no file chosen');
    const whole = must(files[FILE], 'the feedback');
    await input.setInputFiles(feedbackFile(whole.slice(0, whole.length / 2)));
    await open.click();
    await agency.getByRole('link', { name: /incomplete/ }).waitFor();
    const newer = new TextEncoder().encode('{"format":"s11-feedback","version":2}');
    await input.setInputFiles(feedbackFile(newer));
    await open.click();
    await agency.getByText('Update the app').waitFor();
    await input.setInputFiles(feedbackFile(whole));
    await open.click();
    await headingOf(agency, 'Feedback to Agency 0').waitFor();
    await expectSound(agency, 'what feedback is, before it is kept');
    await agency.getByRole('button', { name: 'Keep it with your audit' }).click();
    await headingOf(agency, 'Feedback').waitFor();
    await agency.getByText('Out of date').waitFor();
    await expectSound(agency, 'feedback in the audit');

    const other = await app.visit('/', size);
    await putAuditOfReturn(other, must(returns[1], 'another return'));
    await goTo(other, app.origin(), '/feedback', 'Open feedback');
    await other.getByLabel('Feedback file').setInputFiles(feedbackFile(whole));
    await other.getByRole('button', { name: 'Open the feedback' }).click();
    await other.getByText('The audit it is on is not on this device').waitFor();
    await expectSound(other, 'feedback on an audit that is elsewhere');
    const { stores } = await dumpDatabase(other);
    expect(stores['feedback']?.rows).toEqual([]);
  },
);

test('in the next audit the agreed rating stands beside the one that was given', async () => {
  const own = makeReturn(template, 0);
  const page = await app.visit();
  await putAuditOfReturn(page, own);
  const { auditId } = own.content;
  const feedback = aFeedback({
    returned: { ...aFeedback().content.returned, auditId, contentHash: own.contentHash },
    questions: [
      {
        id: FIRST.id,
        standard: 'leadership',
        title: FIRST.title,
        self: { kind: 'rated', rating: 3 },
        said: { kind: 'changed', to: 1, reason: 'Out of date' },
        comment: '',
        tags: [],
      },
    ],
  });
  await putRows(page, {
    feedback: [
      {
        auditId,
        id: hashContent(feedback.content),
        text: toCanonicalJson(feedback),
        fileName: 'feedback.s11feedback.json',
        receivedAt: AT,
        replies: [],
        revision: 1,
        changedAt: AT,
      },
    ],
  });
  const next = { ...anAudit(template, []), id: auditIdSchema.parse(uuidOf(21_000)) };
  await putRows(page, { audits: aDevice(template, [next]).audits });
  await page.goto(`${app.origin()}/#/audits/${next.id}/carry-forward?from=${auditId}`);
  await page.getByText('With your partnership: Partly met').waitFor();
  await expectSound(page, 'what to bring, with what was agreed');
  await page.getByRole('button', { name: 'Bring these answers forward' }).click();
  await page.getByText(/put in as a starting point/).waitFor();
  await goTo(page, app.origin(), `/audits/${next.id}/questions/${FIRST.id}`, FIRST.title);
  await page.getByText('With your partnership last time: Partly met').waitFor();
});

test(
  'seven hundred agencies are given feedback while the page stays alive',
  { timeout: 1_800_000 },
  async () => {
    const returns = Array.from({ length: 700 }, (_, place) => makeReturn(template, place));
    const page = await app.visit();
    await putRound(page, 700, returns.slice(0, 1));
    const rows = returns.map((one) => {
      const { templateHash, text } = splitReturn(one, 'unchanged');
      const source = {
        fileName: 'return.s11.json',
        kind: 'return' as const,
        wasSealed: false,
        importedAt: AT,
        cameOn: '2026-11-12',
      };
      const received = toReceivedReturn(one, { standing: 'unchanged', templateHash, source });
      const { contentHash } = received;
      return {
        document: { contentHash, templateHash, text },
        received: { roundId: ROUND, contentHash, received, revision: 1, changedAt: AT },
      };
    });
    for (let from = 0; from < rows.length; from += 100) {
      const piece = rows.slice(from, from + 100);
      await putRows(page, {
        returnDocuments: piece.map(({ document }) => document),
        receivedReturns: piece.map(({ received }) => received),
        moderations: piece.flatMap(({ received }) => decide(received.contentHash)),
      });
    }
    await page.goto(`${app.origin()}/#/rounds/${ROUND}/feedback`);
    await headingOf(page, 'Give back').waitFor({ timeout: 120_000 });
    await page.reload();
    const all = page.getByRole('button', { name: 'Save feedback for 700 agencies' });
    await all.waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Choose all that are ready (700)' }).click();
    await page.waitForTimeout(1_000);
    const heldFor = await watchLongTasks(page);
    const started = performance.now();
    const files = await saveFeedback(page, async () => {
      await all.click();
    });
    const seconds = Math.round((performance.now() - started) / 1_000);
    const held = Math.max(0, ...(await heldFor()));
    process.stdout.write(`700 feedbacks: ${seconds} s, page held ${held} ms\n`);
    expect(held).toBeLessThan(200);
    const feedback = Object.entries(files).flatMap(([path, bytes]) => {
      if (!path.endsWith('.s11feedback.json')) return [];
      const read = readFeedback(bytes);
      return read.ok ? [read.value.content.agencyToken] : [];
    });
    expect(new Set(feedback).size).toBe(700);
  },
);
