import fc from 'fast-check';
import { expect, test } from 'vitest';

import { compareScorecards } from '../../../src/domain/comparison/compare-scorecards.ts';
import { buildReport } from '../../../src/domain/report/build-report.ts';
import { buildSince } from '../../../src/domain/report/build-since.ts';
import type { Report, ReportBlock } from '../../../src/domain/report/report-block.ts';
import {
  FIRST_CHOICES,
  FULL_REPORT,
  labelSections,
  type ReportChoices,
} from '../../../src/domain/report/report-choices.ts';
import { readRecipe } from '../../../src/domain/report/report-recipe.ts';
import { sinceSchema, type SinceLastTime } from '../../../src/domain/report/since-last-time.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { anAnswer, anAudit, aTemplate } from '../../support/builders.ts';
import { anyAudits, scorecardOf, templateOf } from '../../support/comparison.ts';
import { listTexts } from '../../support/report-text.ts';

const FACTS = { madeAt: '2026-11-22T10:00:00.000Z', damaged: 0, app: '0.1.0' };
const template = aTemplate(3, 4);
const before = scorecardOf(template, [1, 2, 3, 3, 0, undefined, 2]);
const after = scorecardOf(template, [2, 2, 1, anAnswer({ naReason: 'We have none.' }), 3, 1]);
const since = buildSince(compareScorecards(before, after, []), 0);

function reportOf(change: Partial<ReportChoices> = {}, told: SinceLastTime = since): Report {
  return buildReport(after, { ...FACTS, since: told }, { ...FIRST_CHOICES, ...change });
}

/** The blocks of the section, without its heading. */
function sectionOf({ blocks }: Report): readonly ReportBlock[] {
  const place = blocks.findIndex(isHeading);
  const rest = blocks.slice(place + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return rest.slice(0, end);
}

function isHeading(block: ReportBlock): boolean {
  return block.kind === 'heading' && block.anchor === 'since';
}

test('without an earlier audit there is no such section, and none is offered', () => {
  const report = buildReport(after, FACTS, FULL_REPORT);
  expect(report.blocks.some(isHeading)).toBe(false);
  expect(labelSections(FULL_REPORT).has('since')).toBe(false);
  expect(listTexts(report).join('\n')).not.toContain('Since last time');
});

test('with one it follows the ratings, and the board’s summary has its line', () => {
  const report = reportOf();
  expect(labelSections(FIRST_CHOICES, true).get('since')).toBe('3');
  const texts = listTexts(report);
  expect(texts).toContain('3 Since last time');
  expect(texts).toContain('2 improved, 1 declined and 1 unchanged. More in section 3.');
  expect(texts).toContain(
    'Of 4 questions rated in both audits, 2 improved, 1 declined and 1 is unchanged.',
  );
});

test('left out, its line in the summary leads nowhere', () => {
  const texts = listTexts(reportOf({ leftOut: ['since'] }));
  expect(texts).not.toContain('3 Since last time');
  expect(texts.join('\n')).toContain('1 unchanged.');
  expect(texts.join('\n')).not.toContain('More in section');
});

test('what fell stands before what rose, each with both ratings', () => {
  const headings = sectionOf(reportOf()).flatMap((block) =>
    block.kind === 'heading' ? [block.text] : [],
  );
  expect(headings).toEqual([
    'Declined: 1',
    'Improved: 2',
    'Became not applicable: 1',
    'Newly answered: 1',
    'No longer answered: 1',
  ]);
  const declined = sectionOf(reportOf()).find(
    (block) => block.kind === 'table' && block.caption === 'Rated lower in this audit.',
  );
  expect(declined).toMatchObject({
    rows: [
      {
        cells: [
          { runs: [{ text: '1.3 Title of core.question-3' }] },
          { rating: { label: 'Fully met' } },
          { rating: { label: 'Partly met' } },
        ],
      },
    ],
  });
});

test('the standards of the chart are those of the table behind it, and count what is in the sentence', () => {
  fc.assert(
    fc.property(anyAudits, ({ earlier, later, steps }) => {
      const told = buildSince(compareScorecards(earlier, later, steps), 0);
      const { movement } = told;
      if (movement === undefined) return;
      const { standards } = movement;
      const sum = (of: (one: (typeof standards)[number]) => number): number =>
        standards.reduce((total, one) => total + of(one), 0);
      expect(sum(({ improved }) => improved)).toBe(movement.improved);
      expect(sum(({ declined }) => declined)).toBe(movement.declined);
      const total = movement.improved + movement.declined + movement.unchanged;
      expect(sum(({ outOf }) => outOf)).toBe(total);
      expect(movement.matrix.flat().reduce((all, count) => all + count, 0)).toBe(total);
    }),
  );
});

test('of any two audits, every question that moved, is new, reworded or retired is in the full report', () => {
  fc.assert(
    fc.property(anyAudits, ({ earlier, later, steps }) => {
      const comparison = compareScorecards(earlier, later, steps);
      const told = buildSince(comparison, 0);
      const { blocks } = buildReport(later, { ...FACTS, since: told }, FULL_REPORT);
      const texts = JSON.stringify(blocks);
      const { added, retired, unlike, compared } = comparison;
      const named = [
        ...[...added, ...retired].map(({ result }) => result),
        ...unlike.map((pair) => pair.after),
        ...compared
          .filter(({ change }) => change === 'improved' || change === 'declined')
          .map((pair) => pair.after),
      ];
      for (const { place, question } of named) {
        expect(texts).toContain(`${place} ${question.title}`);
      }
      // What is told is plain data: it goes through a file unchanged.
      expect(sinceSchema.parse(JSON.parse(JSON.stringify(told)))).toEqual(told);
    }),
    { numRuns: 60 },
  );
});

test('a board pack names the first of many new questions, and says how many more there are', () => {
  const few = templateOf('wt2018', ['core.one']);
  const many = templateOf('wt2023', [
    'core.one',
    ...Array.from({ length: 11 }, (_, place) => `core.new-${place}`),
  ]);
  const later = scorecardOf(many, [2]);
  const told = buildSince(compareScorecards(scorecardOf(few, [1]), later, []), 0);
  const pack = listTexts(buildReport(later, { ...FACTS, since: told }, FIRST_CHOICES));
  expect(pack).toContain('New: 11');
  expect(pack).toContain('3 more questions, named in the full report.');
  const full = listTexts(buildReport(later, { ...FACTS, since: told }, FULL_REPORT)).join('\n');
  expect(full).not.toContain('named in the full report');
});

test('another scale is not compared: that is said, and both ratings stand side by side', () => {
  const base = aTemplate(1, 1);
  const other = {
    ...base,
    scale: { ...base.scale, points: base.scale.points.slice(0, 2) },
  };
  const later = scoreAudit(other, anAudit(other, [1]), '2026-11-22');
  const told = buildSince(compareScorecards(scorecardOf(base, [3]), later, []), 0);
  expect(told.movement).toBeUndefined();
  const texts = listTexts(buildReport(later, { ...FACTS, since: told }, FULL_REPORT));
  expect(texts).toContain('Ratings cannot be compared because the scale changed.');
  expect(texts).toContain('Rated on another scale: 1');
});

test('an earlier audit of which part could not be read says so', () => {
  const told = buildSince(compareScorecards(before, after, []), 2);
  expect(listTexts(reportOf({}, told)).join('\n')).toContain(
    '2 stored items of it could not be read',
  );
});

test('it goes with the recipe, so that the same pages can be made again', () => {
  const report = reportOf();
  const { facts, app, choices } = must(readRecipe(report.recipe ?? ''), 'a recipe');
  expect(buildReport(after, { ...facts, app }, choices)).toEqual(report);
});
