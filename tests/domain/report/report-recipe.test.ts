import fc from 'fast-check';
import { expect, test } from 'vitest';

import { buildReport } from '../../../src/domain/report/build-report.ts';
import { FIRST_CHOICES, FULL_REPORT } from '../../../src/domain/report/report-choices.ts';
import { readRecipe } from '../../../src/domain/report/report-recipe.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { auditOf } from '../../support/arbitraries.ts';
import { anAudit, aTemplate } from '../../support/builders.ts';

const template = aTemplate(2, 3);
const FACTS = {
  madeAt: '2026-11-22T10:00:00.000Z',
  damaged: 2,
  app: '0.1.0',
  contributors: [{ name: 'Ann Lee', role: 'HR', broughtInAt: '2026-11-01T12:00:00.000Z' }],
};
const CHOICES = {
  ...FULL_REPORT,
  leftOut: ['ratings' as const],
  marking: { kind: 'own' as const, words: 'In confidence' },
  largePrint: true,
  boardSummary: 'Our own words, “as typed”.',
};
const logo = { mediaType: 'image/png', data: 'AAAA', alt: 'Crest' } as const;

test('a report made again of its recipe is the same report', () => {
  fc.assert(
    fc.property(auditOf(template), fc.constantFrom('named', 'byRole'), (audit, people) => {
      const card = scoreAudit(template, audit, '2026-11-22');
      const report = buildReport(card, FACTS, { ...CHOICES, people });
      const { today, facts, choices, app, hasLogo } = must(
        readRecipe(must(report.recipe, 'recipe')),
        'a recipe that is read',
      );
      expect(hasLogo).toBe(false);
      const again = buildReport(scoreAudit(template, audit, today), { ...facts, app }, choices);
      expect(again).toEqual(report);
    }),
    { numRuns: 30 },
  );
});

test('the recipe holds neither the picture of a logo nor a name that is hidden', () => {
  const card = scoreAudit(template, anAudit(template, []), '2026-11-22');
  const { recipe = '' } = buildReport(card, FACTS, { ...FIRST_CHOICES, logo, people: 'byRole' });
  expect(readRecipe(recipe)).toMatchObject({ hasLogo: true });
  expect(recipe).not.toContain('AAAA');
  expect(recipe).not.toContain('Ann Lee');
});

test.each(['', 'null', '[]', '{"version":2}', '{"version":1}', '{'])('%j is no recipe', (text) => {
  expect(readRecipe(text)).toBeUndefined();
});
