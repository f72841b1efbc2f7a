import { expect, test } from 'vitest';

import type { ReportBlock } from '../../../../src/domain/report/report-block.ts';
import { buildGaps } from '../../../../src/domain/report/sections/gaps.ts';
import { scoreAudit } from '../../../../src/domain/scoring/score-audit.ts';
import { anAudit, aTemplate } from '../../../support/builders.ts';

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
