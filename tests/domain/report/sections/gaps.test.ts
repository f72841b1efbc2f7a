import { expect, test } from 'vitest';

import type { ReportBlock } from '../../../../src/domain/report/report-block.ts';
import { buildGaps } from '../../../../src/domain/report/sections/gaps.ts';
import { scoreAudit } from '../../../../src/domain/scoring/score-audit.ts';
import { listQuestions } from '../../../../src/domain/template/template.ts';
import { aLink, anAnswer, anAudit, aPlannedAction, aTemplate } from '../../../support/builders.ts';

function gapsOf(strength: 'must' | 'should'): readonly ReportBlock[] {
  const template = aTemplate(1, 2, (place) => ({ strength: place === 0 ? strength : 'should' }));
  return buildGaps(scoreAudit(template, anAudit(template, [1, 1]), '2026-11-22'));
}

test('statutory gaps are told from others where a question is a must', () => {
  expect(JSON.stringify(gapsOf('must'))).toContain('A statutory gap is');
  expect(tableOf(gapsOf('must'))).toEqual([
    ['Gap', 'Kind', 'Rating', 'Why it comes here', 'Action, or reason for accepting it'],
    ['1.1 Title of core.question-1', 'Statutory', 'Partly met'],
    ['1.2 Title of core.question-2', 'Other', 'Partly met'],
  ]);
});

test('where nothing is a must, nothing is said of statutory gaps', () => {
  const blocks = gapsOf('should');
  expect(JSON.stringify(blocks)).not.toMatch(/statutory/i);
  expect(blocks).toContainEqual(expect.objectContaining({ runs: [{ text: '2 gaps.' }] }));
  expect(tableOf(blocks)).toEqual([
    ['Gap', 'Rating', 'Why it comes here', 'Action, or reason for accepting it'],
    ['1.1 Title of core.question-1', 'Partly met', 'Rating, weak evidence'],
    ['1.2 Title of core.question-2', 'Partly met', 'Rating, weak evidence'],
  ]);
});

test('why a gap comes where it does is told by what the order goes by, in its order', () => {
  const template = aTemplate(1, 4, (place) => ({ strength: place === 0 ? 'must' : 'should' }));
  const documented = anAnswer({ rating: 1, evidenceStrength: 'documented' });
  const [first, second] = listQuestions(template).map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error('no questions');
  const card = scoreAudit(
    template,
    anAudit(template, [1, 1, documented, documented], {
      actions: [aPlannedAction(1, first, { dueDate: '2026-01-01' })],
      evidence: [aLink(1, { reviewDate: '2026-01-01', questionIds: [second] })],
    }),
    '2026-11-22',
  );
  const rows = buildGaps(card).flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const cells = rows.map((row) =>
    row.cells.map(({ runs }) => runs.map(({ text }) => text).join('')),
  );
  expect(cells.map((row) => row[3])).toEqual([
    'Statutory, rating, weak evidence, action overdue',
    'Rating, weak evidence',
    'Rating',
    'Rating',
  ]);
  // What does not move a gap is said, but not as a reason.
  expect(cells.map((row) => row[0]?.includes('(its evidence is out of date)'))).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

test.each(['must', 'should'] as const)('the columns of a %s table fill its width', (strength) => {
  const [table] = gapsOf(strength).filter((block) => block.kind === 'table');
  expect(table?.columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1);
});

/** The titles of the columns, then the first three cells of each row. */
function tableOf(blocks: readonly ReportBlock[]): readonly (readonly string[])[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          block.columns.map(({ title }) => title),
          ...block.rows.map(({ cells }) =>
            cells.slice(0, 3).map(({ runs }) => runs.map(({ text }) => text).join('')),
          ),
        ]
      : [],
  );
}
