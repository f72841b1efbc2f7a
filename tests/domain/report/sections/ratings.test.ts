import { expect, test } from 'vitest';

import type { Answer } from '../../../../src/domain/audit/audit.ts';
import type { ReportBlock } from '../../../../src/domain/report/report-block.ts';
import { buildRatings } from '../../../../src/domain/report/sections/ratings.ts';
import { scoreAudit } from '../../../../src/domain/scoring/score-audit.ts';
import { listQuestions } from '../../../../src/domain/template/template.ts';
import { aLink, anAnswer, anAudit, aTemplate } from '../../../support/builders.ts';

const template = aTemplate();
const questionIds = listQuestions(template).map(({ id }) => id);
const DOCUMENTED = anAnswer({ rating: 3, evidenceStrength: 'documented' });

/** The last block of the section: the top ratings to test. */
function findLast(answer: Answer, dates?: Parameters<typeof aLink>[1]): ReportBlock | undefined {
  const evidence = dates === undefined ? [] : [aLink(1, { ...dates, questionIds })];
  const audit = anAudit(template, [answer], { evidence });
  return buildRatings(scoreAudit(template, audit, '2026-11-22')).at(-1);
}

test.each([
  ['no top rating', anAnswer({ rating: 2 }), 'There is no top rating yet.'],
  [
    'a top rating with undated evidence',
    DOCUMENTED,
    'Every top rating has listed evidence that is judged documented or tested, and not known to be out of date.',
  ],
])('what stands for top ratings to test with %s', (_, answer, words) => {
  expect(findLast(answer, {})).toMatchObject({ rows: [], emptyText: words });
});

test.each<[string, Answer, Parameters<typeof aLink>[1] | undefined]>([
  ['Not judged', anAnswer({ rating: 3 }), {}],
  ['Described', anAnswer({ rating: 3, evidenceStrength: 'described' }), undefined],
  ['Documented, out of date', DOCUMENTED, { reviewDate: '2026-01-01' }],
  ['Documented, but no evidence listed', DOCUMENTED, undefined],
  [
    'Tested, with impact shown, but no evidence listed',
    anAnswer({ rating: 3, evidenceStrength: 'tested' }),
    undefined,
  ],
])('a top rating is to be tested for: %s', (words, answer, dates) => {
  const runs = [{ text: words }];
  expect(findLast(answer, dates)).toMatchObject({ rows: [{ cells: [{}, {}, { runs }] }] });
});
