import { expect, test } from 'vitest';

import { buildRatings } from '../../../../src/domain/report/sections/ratings.ts';
import { scoreAudit } from '../../../../src/domain/scoring/score-audit.ts';
import { anAnswer, anAudit, aTemplate } from '../../../support/builders.ts';

test.each([
  ['no top rating', anAnswer({ rating: 2 }), 'There is no top rating yet.'],
  [
    'an evidenced top rating',
    anAnswer({ rating: 3, evidenceStrength: 'documented' }),
    'Every top rating has evidence that is documented or tested, and in date.',
  ],
])('what stands for top ratings to test with %s', (_, answer, words) => {
  const template = aTemplate();
  const blocks = buildRatings(scoreAudit(template, anAudit(template, [answer]), '2026-11-22'));
  expect(blocks.at(-1)).toMatchObject({ rows: [], emptyText: words });
});
