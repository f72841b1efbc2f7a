import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import type { Scorecard } from '../../src/domain/scoring/scorecard.ts';
import { formatCounts, formatOverall, formatScore } from '../../src/domain/scoring/format-score.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { toPlainDate } from '../../src/domain/shared/plain-date.ts';
import { templateSchema } from '../../src/domain/template/template.ts';
import {
  actionRowSchema,
  answerRowSchema,
  evidenceRowSchema,
  headRowSchema,
} from '../../src/domain/device/rows.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { dumpDatabase } from '../support/e2e-database.ts';
import { downloadReport, squeeze } from '../support/e2e-report.ts';
import { openSample } from '../support/e2e-words.ts';
import { readPdfText } from '../support/pdf-tools.ts';
import { readTreeText } from '../support/pdf-tree.ts';

const app = serveAndBrowse();

test('the stored rows, the screen and the PDF say the same scores', async () => {
  const page = await app.visit();
  const audit = await openSample(page);
  await page
    .getByText(/questions answered/)
    .first()
    .waitFor();
  const onTaskList = await readScore(
    page.getByRole('main').textContent(),
    /(?:Overall|Provisional) score (.+?): the mean/,
  );
  await goTo(page, app.origin(), `${audit}/report`, 'Section 11 self-audit');
  const onScreen = {
    overall: await readScore(
      page.getByRole('main').textContent(),
      /(?:Overall|Provisional) score (.+?): the mean/,
    ),
    byStandard: await readScoreTable(page),
  };
  const { bytes } = await downloadReport(page);
  const scorecard = await scoreStoredRows(page);

  const fromRows = {
    overall: formatOverall(scorecard.overall),
    byStandard: scorecard.standards.map(({ title, score }) => [title, formatScore(score)]),
  };
  expect(fromRows.byStandard.length).toBeGreaterThan(5);
  expect(fromRows.overall).toMatch(/^\d+%/);
  expect(onTaskList).toBe(fromRows.overall);
  expect(onScreen).toEqual(fromRows);
  expect(readPdfScores(readTreeText(bytes), scorecard)).toEqual(fromRows);
  expect(squeeze(readPdfText(bytes))).toContain(squeeze(`score ${fromRows.overall}: the mean`));
});

test('each standard’s page says the score its row in the report says', async () => {
  const page = await app.visit();
  const audit = await openSample(page);
  const scorecard = await scoreStoredRows(page);
  for (const { id, title, score, counts } of scorecard.standards) {
    await goTo(page, app.origin(), `${audit}/standards/${id}`, title);
    const text = await page.getByRole('main').textContent();
    const isAnswered = counts.unanswered < counts.total;
    const words = `Score: ${formatScore(score)} (${formatCounts(counts, scorecard.template.scale)})`;
    expect(text?.includes(words), `${title}: ${words}`).toBe(isAnswered);
  }
});

async function readScore(reading: Promise<string | null>, words: RegExp): Promise<string> {
  const text = (await reading) ?? '';
  return words.exec(text)?.[1] ?? `no score in: ${text}`;
}

/** Each standard with its score, as the table of the report page has them. */
async function readScoreTable(page: Page): Promise<readonly (readonly string[])[]> {
  const rows = page.getByRole('table', { name: /^Ratings by standard/ }).locator('tbody tr');
  await rows.first().waitFor();
  return rows.evaluateAll((all) =>
    all.map((row) => {
      const cells = [...row.children].map((cell) => cell.textContent);
      return [cells[0] ?? '', cells.at(-1) ?? ''];
    }),
  );
}

/** The overall score of the summary, and each standard's from the head of its answers. */
function readPdfScores(
  text: string,
  { standards }: Scorecard,
): { readonly overall: string; readonly byStandard: readonly (readonly string[])[] } {
  const one = squeeze(text);
  const overall = /(?:Overall|Provisional)score(.+?):themean/.exec(one)?.[1] ?? '';
  const answers = one.slice(one.lastIndexOf('AppendixBAllanswers'));
  return {
    overall: spread(overall),
    byStandard: standards.map(({ title }, index) => {
      const start = squeeze(`${index + 1} ${title}`);
      const [, after = ''] = answers.split(start, 2);
      return [title, spread(after.slice(0, after.indexOf('(')))];
    }),
  };
}

/** Puts back the blanks that the reading took out of the words a score is made of. */
function spread(score: string): string {
  return score
    .replace('sofar', ' so far')
    .replace('Notyetanswered', 'Not yet answered')
    .replace('Noscore:nothingapplies', 'No score: nothing applies');
}

/** Reads the rows past the app's code and scores them here. */
async function scoreStoredRows(page: Page): Promise<Scorecard> {
  const { stores } = await dumpDatabase(page);
  const rowsOf = (store: string): readonly unknown[] => stores[store]?.rows ?? [];
  const [template] = z.parse(z.array(templateSchema), rowsOf('templates'));
  const [head] = z.parse(z.array(headRowSchema), rowsOf('audits'));
  if (template === undefined || head === undefined) throw new Error('Nothing is stored');
  const answers = z.parse(z.array(answerRowSchema), rowsOf('answers'));
  return scoreAudit(
    template,
    {
      ...head,
      carried: [],
      assignments: [],
      signOffs: head.signOffs ?? [],
      answerByQuestion: new Map(answers.map((row) => [row.questionId, row.answer])),
      evidence: z.parse(z.array(evidenceRowSchema), rowsOf('evidence')).map((row) => row.evidence),
      actions: z.parse(z.array(actionRowSchema), rowsOf('actions')).map((row) => row.action),
    },
    toPlainDate(new Date()),
  );
}
