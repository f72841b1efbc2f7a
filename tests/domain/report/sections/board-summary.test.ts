import { expect, test } from 'vitest';

import type { ReportBlock } from '../../../../src/domain/report/report-block.ts';
import { FULL_REPORT, labelSections } from '../../../../src/domain/report/report-choices.ts';
import { buildBoardSummary } from '../../../../src/domain/report/sections/board-summary.ts';
import { scoreAudit } from '../../../../src/domain/scoring/score-audit.ts';
import type { Scorecard } from '../../../../src/domain/scoring/scorecard.ts';
import { anAudit, aPlannedAction, aTemplate } from '../../../support/builders.ts';
import { aReport } from '../../../support/pdf-report.ts';
import { listTexts } from '../../../support/report-text.ts';

function summarise(card: Scorecard, damaged = 0): readonly ReportBlock[] {
  const facts = { choices: FULL_REPORT, labels: labelSections(FULL_REPORT), damaged };
  return buildBoardSummary(card, facts);
}

function figuresOf(
  strength: 'must' | 'should',
  ratings: readonly number[],
  overdue = 0,
): readonly string[] {
  // The first question is of the strength asked for; the others are not a must.
  const template = aTemplate(1, 4, (place) => ({ strength: place === 0 ? strength : 'should' }));
  const actions = Array.from({ length: overdue }, (_, index) =>
    aPlannedAction(index + 1, 'core.question-1', { dueDate: '2026-01-01' }),
  );
  const card = scoreAudit(template, anAudit(template, ratings, { actions }), '2026-11-22');
  return summarise(card, 0).flatMap((block) =>
    block.kind === 'figures' ? block.figures.map(({ value, label }) => `${value} ${label}`) : [],
  );
}

test.each([
  [[], 0, ['0 statutory gaps', '0 other gaps', '0 of 4 questions answered', '0 actions overdue']],
  [[1, 1], 1, ['1 statutory gap', '1 other gap', '2 of 4 questions answered', '1 action overdue']],
  [
    [3, 1, 1],
    2,
    ['0 statutory gaps', '2 other gaps', '3 of 4 questions answered', '2 actions overdue'],
  ],
])('figures of ratings %j with %i overdue', (ratings, overdue, figures) => {
  expect(figuresOf('must', ratings, overdue)).toEqual(figures);
});

test('where nothing is a must, gaps are of one kind', () => {
  expect(figuresOf('should', [1])).toEqual([
    '1 gap',
    '1 of 4 questions answered',
    '0 actions overdue',
  ]);
});

test('what could not be read is said before all else, and nothing of it where all was read', () => {
  const template = aTemplate(1, 1);
  const card = scoreAudit(template, anAudit(template, [1]), '2026-11-22');
  expect(summarise(card, 2)[0]).toEqual({
    kind: 'callout',
    title: '2 stored items could not be read and are left out',
    runs: [{ text: 'Do not rely on the scores, or on any count or list in this report.' }],
  });
  expect(JSON.stringify(summarise(card, 1))).toContain(
    '1 stored item could not be read and is left out',
  );
  expect(JSON.stringify(summarise(card, 0))).not.toContain('could not be read');
});

test('of many items the first few stand, overdue actions by number, the oldest first', () => {
  const template = aTemplate(1, 5);
  const actions = ['2026-09-05', '2026-09-04', '2026-09-03', '2026-09-02', '2026-09-01'].map(
    (dueDate, place) => aPlannedAction(place + 1, `core.question-${place + 1}`, { dueDate }),
  );
  const audit = anAudit(template, [1, 1, 1, 1, 1], { actions });
  const blocks = summarise(scoreAudit(template, audit, '2026-11-22'));
  const words = listTexts(aReport(blocks));
  expect(words).toContain(
    'A05 (1.5), due 1 Sep 2026; A04 (1.4), due 2 Sep 2026; A03 (1.3), due 3 Sep 2026; and 2 more in section 4',
  );
  expect(words).toContain('1.3 Title of core.question-3: partly met');
  expect(words).toContain('2 more in section 3');
});

test('one question is not spoken of as several', () => {
  const template = aTemplate(1, 1);
  const blocks = summarise(scoreAudit(template, anAudit(template, [1]), '2026-11-22'));
  const words = JSON.stringify(blocks);
  expect(words).toContain('1 of 1 question answered');
  expect(words).toContain('question answered"');
  expect(words).not.toMatch(/\b1 (?:of 1 )?(?:questions|gaps|standards|answers|actions)\b/);
});

test('with no top rating, none is said to be evidenced, here or among the ratings', () => {
  const template = aTemplate(1, 2);
  const blocks = summarise(scoreAudit(template, anAudit(template, [1, 0]), '2026-11-22'));
  expect(JSON.stringify(blocks)).toContain('There is no top rating yet.');
  expect(JSON.stringify(blocks)).not.toContain('Every top rating');
});
