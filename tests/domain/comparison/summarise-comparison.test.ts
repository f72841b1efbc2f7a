import { describe, expect, test } from 'vitest';

import { compareScorecards } from '../../../src/domain/comparison/compare-scorecards.ts';
import type { StandardChange } from '../../../src/domain/comparison/comparison.ts';
import {
  describeNotCompared,
  formatPart,
  formatPoints,
  summariseMovement,
  summariseStandards,
} from '../../../src/domain/comparison/summarise-comparison.ts';
import { aTemplate } from '../../support/builders.ts';
import { compareAnswers, scorecardOf, templateOf } from '../../support/comparison.ts';

function aChange(before: number, after: number, trend: StandardChange['trend']): StandardChange {
  return { id: 'leadership', title: 'Leadership', outOf: 9, before, after, trend };
}

describe('the sentence about movement', () => {
  test('counts what improved, declined and stayed, of how many', () => {
    const template = aTemplate(1, 4);
    const comparison = compareScorecards(
      scorecardOf(template, [0, 3, 1, undefined]),
      scorecardOf(template, [1, 3, 2, 0]),
      [],
    );
    expect(summariseMovement(comparison)).toBe(
      'Of 3 questions rated in both audits, 2 improved, 0 declined and 1 is unchanged.',
    );
    expect(describeNotCompared(comparison)).toBe('Left out: 1 not rated in both.');
  });

  test('says when nothing has moved, and when nothing can be compared', () => {
    expect(summariseMovement(compareAnswers(1, 1))).toBe(
      'No rating has changed: 1 question rated in both audits.',
    );
    expect(summariseMovement(compareAnswers(1, undefined))).toBe(
      'No question that both audits ask alike is rated in both yet.',
    );
    expect(describeNotCompared(compareAnswers(1, 1))).toBeUndefined();
  });

  test('says that the scale changed, and no more', () => {
    const template = aTemplate();
    const scale = { ...template.scale, points: template.scale.points.slice(1) };
    const comparison = compareScorecards(
      scorecardOf({ ...template, scale }, [1]),
      scorecardOf(template, [1]),
      [],
    );
    expect(summariseMovement(comparison)).toBe(
      'Ratings cannot be compared because the scale changed.',
    );
  });

  test('what is left out is named with its count', () => {
    const ids = ['core.one', 'core.two', 'core.three'];
    const comparison = compareScorecards(
      scorecardOf(templateOf('wt2018', ids), [0, 0, 0]),
      scorecardOf(templateOf('wt2023', ['core.one', 'core.two', 'core.new']), [0, 0, 0]),
      [{ relation: 'wider', reason: 'More.', from: 'core.two', to: 'core.two' }],
    );
    expect(describeNotCompared(comparison)).toBe(
      'Left out: 1 not like for like, 1 new and 1 no longer asked.',
    );
  });
});

test.each([
  [['level'], 'In no standard did “Fully met” rise or fall by 10 points or more.'],
  [['up', 'up'], '“Fully met” rose by 10 points or more in 2 standards and fell in none.'],
  [['down'], '“Fully met” fell by 10 points or more in 1 standard and rose in none.'],
  [['up', 'down'], '“Fully met” rose by 10 points or more in 1 standard and fell as much in 1.'],
] as const)('of standards that went %j it is said: %s', (trends, sentence) => {
  const standards = trends.map((trend) => aChange(1, 2, trend));
  expect(summariseStandards(standards, 'Fully met')).toBe(sentence);
});

test('a percentage stands with its count, and a change in points with its way', () => {
  expect(formatPart(5, 9)).toBe('5 of 9 (56%)');
  expect(formatPart(0, 0)).toBe('None rated');
  expect(formatPoints(aChange(5, 7, 'up'))).toBe('Up 22 points');
  expect(formatPoints(aChange(7, 5, 'down'))).toBe('Down 22 points');
  expect(formatPoints(aChange(5, 5, 'level'))).toBe('No change');
  expect(formatPoints({ ...aChange(0, 1, 'level'), outOf: 300 })).toBe('Up 1 point');
  expect(formatPoints({ ...aChange(0, 0, 'level'), outOf: 0 })).toBe('Not compared');
});
