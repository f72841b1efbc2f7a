import { expect, test } from 'vitest';

import { toReceivedReturn } from '../../src/domain/collection/received-return.ts';
import { splitReturn } from '../../src/domain/collection/return-document.ts';
import { SCORER_VERSION, summariseReturn } from '../../src/domain/collection/summarise-return.ts';
import { changeModeration } from '../../src/domain/moderation/change-moderation.ts';
import { EMPTY_MODERATION } from '../../src/domain/moderation/moderation.ts';
import { must } from '../../src/domain/shared/must.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import { ROUND } from '../support/collection.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { chooseFiles } from '../support/e2e-colleagues.ts';
import { dumpDatabase, putRows } from '../support/e2e-database.ts';
import { openAsModerator, putReturn, putRound } from '../support/e2e-moderation.ts';
import { headingOf } from '../support/e2e-words.ts';
import { moderationBytes, writerOf } from '../support/moderation-files.ts';
import { liteTemplate, makeReturn } from '../support/round-files.ts';
import { watchLongTasks } from '../support/watch-long-tasks.ts';

const AGENCIES = 700;
const AT = '2026-11-20T10:00:00.000Z';
const app = serveAndBrowse();
const template = await liteTemplate();
const questions = listQuestions(template);
const QUESTION = must(questions[0], 'a question');

/** All agencies, and all but one question of each decided by somebody with a comment. */
function makeRound() {
  const common = { roundId: ROUND, revision: 1, changedAt: AT };
  const returns = Array.from({ length: AGENCIES }, (_, place) => makeReturn(template, place));
  const hash = splitReturn(must(returns[0], 'a return'), 'unchanged').templateHash;
  const moderation = changeModeration(
    EMPTY_MODERATION,
    { verdict: { kind: 'agree' }, comment: 'Thank you: this is clear and well evidenced.' },
    writerOf(71, AT),
  );
  const source = {
    ...({ fileName: 'return.s11.json', kind: 'return', wasSealed: false } as const),
    importedAt: AT,
    cameOn: '2026-11-20',
  };
  return {
    returns,
    receivedReturns: returns.map((one) => ({
      ...common,
      contentHash: one.contentHash,
      received: toReceivedReturn(one, { standing: 'unchanged', templateHash: hash, source }),
    })),
    returnSummaries: returns.map((one) => ({
      contentHash: one.contentHash,
      scorer: SCORER_VERSION,
      summary: summariseReturn(one),
    })),
    moderations: returns.flatMap(({ contentHash }) =>
      questions.slice(1).map(({ id }) => ({ ...common, contentHash, questionId: id, moderation })),
    ),
  };
}

test('700 agencies: a decision is saved while one types on, and a colleague’s file of all comes in', async () => {
  const page = await app.visit();
  const { returns, receivedReturns, returnSummaries, moderations } = makeRound();
  await putRound(page, AGENCIES, returns.slice(0, 1));
  for (const one of returns.slice(1, 3)) await putReturn(page, one);
  await putRows(page, { receivedReturns, returnSummaries });
  for (let from = 0; from < moderations.length; from += 5_000) {
    await putRows(page, { moderations: moderations.slice(from, from + 5_000) });
  }
  await openAsModerator(page, app.origin(), 'Panel member');
  await page.getByText(`${AGENCIES} of`).first().waitFor();
  await page.getByRole('link', { name: 'Continue moderating' }).click();
  await headingOf(page, `Agency 0: ${QUESTION.title}`).waitFor();
  await page.getByRole('heading', { name: 'What they have in place' }).waitFor();

  const readTasks = await watchLongTasks(page);
  await page.getByRole('radio', { name: /^(Agree|Leave)/ }).check();
  await page.getByText('Saved on this device').first().waitFor();
  const times: number[] = [];
  await page.getByLabel('Private note').focus();
  for (let edit = 0; edit < 8; edit += 1) {
    const before = Date.now();
    await page.keyboard.type(` seen ${edit}`);
    await page
      .getByText('Saving…')
      .first()
      .waitFor({ timeout: 2_000 })
      .catch(() => undefined);
    await page.getByText('Saved on this device').first().waitFor();
    times.push(Date.now() - before);
  }
  const held = await readTasks();
  process.stdout.write(
    `700 agencies, ${moderations.length} decisions: saved after ${times.join(', ')} ms; held ${held.map(Math.round).join(', ')} ms\n`,
  );
  const { stores } = await dumpDatabase(page);
  expect(JSON.stringify(stores['moderations']?.rows)).toContain('seen 0 seen 1');
  expect(Math.max(0, ...held)).toBeLessThan(500);

  const theirs = changeModeration(
    EMPTY_MODERATION,
    { verdict: { kind: 'agree' }, privateNote: 'Seen on a visit.' },
    writerOf(72),
  );
  const bytes = moderationBytes({
    roundId: ROUND,
    roundName: 'Section 11 audit 2026',
    madeAt: AT,
    moderators: [],
    moderations: moderations.map(({ contentHash, questionId }) => ({
      contentHash,
      questionId,
      moderation: theirs,
    })),
  });
  await goTo(page, app.origin(), `/rounds/${ROUND}/moderate/colleague`, /moderator’s decisions/);
  const begun = Date.now();
  await chooseFiles(page, 'Your colleague’s file', [
    { name: 'all.s11moderation.json', bytes: Buffer.from(bytes) },
  ]);
  await page.getByRole('button', { name: 'Continue' }).click();
  await headingOf(page, 'What the file brings').waitFor({ timeout: 60_000 });
  const read = Date.now();
  await page.getByRole('button', { name: 'Take them in' }).click();
  await headingOf(page, 'Decisions taken in').waitFor({ timeout: 120_000 });
  process.stdout.write(
    `${(bytes.length / 1e6).toFixed(1)} MB read in ${read - begun} ms, taken in within ${Date.now() - read} ms\n`,
  );
}, 600_000);
