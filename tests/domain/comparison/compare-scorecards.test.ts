import { describe, expect, test } from 'vitest';

import { compareScorecards } from '../../../src/domain/comparison/compare-scorecards.ts';
import { listQuestions } from '../../../src/domain/template/template.ts';
import { loadTemplate } from '../../../src/catalogue/catalogue.ts';
import { loadSteps } from '../../../src/catalogue/library.ts';
import { anAnswer, aTemplate } from '../../support/builders.ts';
import {
  compareAnswers,
  NOT_APPLICABLE,
  scorecardOf,
  stepsOf,
  templateOf,
} from '../../support/comparison.ts';

const NO_REASON = anAnswer({ naReason: ' ' });

test.each([
  [0, 3, 'improved'],
  [3, 2, 'declined'],
  [1, 1, 'unchanged'],
  [2, NOT_APPLICABLE, 'becameNotApplicable'],
  [NOT_APPLICABLE, 2, 'becameApplicable'],
  [NOT_APPLICABLE, NOT_APPLICABLE, 'notApplicableInBoth'],
  [undefined, 0, 'newlyAnswered'],
  [NO_REASON, NOT_APPLICABLE, 'newlyAnswered'],
  [0, undefined, 'noLongerAnswered'],
  [NOT_APPLICABLE, NO_REASON, 'noLongerAnswered'],
  [undefined, NO_REASON, 'unansweredInBoth'],
] as const)('from %j to %j a question is called %s', (before, after, change) => {
  expect(compareAnswers(before, after).compared.map((pair) => pair.change)).toEqual([change]);
});

describe('within one edition', () => {
  test('a question asked in other words is named and not compared', () => {
    const earlier = scorecardOf(
      templateOf('wt2023', ['core.one'], { wordingHash: 'a'.repeat(64) }),
      [0],
    );
    const later = scorecardOf(
      templateOf('wt2023', ['core.one'], { wordingHash: 'b'.repeat(64) }),
      [3],
    );
    const { compared, unlike, ratings } = compareScorecards(earlier, later, []);
    expect(compared).toEqual([]);
    expect(unlike).toMatchObject([{ unlikeness: 'reworded', before: { state: { rating: 0 } } }]);
    expect(ratings).toMatchObject({ movement: { total: 0 } });
  });

  test('a question that another depth adds is new, and the other way round retired', () => {
    const short = scorecardOf(templateOf('wt2023', ['core.one']), [1]);
    const full = scorecardOf(templateOf('wt2023', ['core.one', 'core.two']), [1, 2]);
    expect(
      compareScorecards(short, full, []).added.map(({ result }) => result.question.id),
    ).toEqual(['core.two']);
    expect(
      compareScorecards(full, short, []).retired.map(({ result }) => result.question.id),
    ).toEqual(['core.two']);
  });
});

describe('across editions', () => {
  const ids = ['core.same', 'core.more', 'core.unjudged'];
  const steps = stepsOf([
    { relation: 'equal', reason: 'The same.', questions: ['core.same'] },
    { relation: 'wider', reason: 'It asks more.', questions: ['core.more'] },
    {
      relation: 'overlapping',
      reason: 'In part.',
      questions: [{ from: 'core.old', to: 'core.next' }],
    },
    { relation: 'new', reason: 'Added.', questions: ['core.new'] },
    { relation: 'retired', reason: 'Gone.', questions: ['core.gone'] },
  ]);
  const earlier = scorecardOf(
    templateOf('wt2018', [...ids, 'core.old', 'core.gone'], { wordingHash: 'a'.repeat(64) }),
    [0, 0, 0, 0, 0],
  );
  const laterIds = [...ids, 'core.next', 'core.new', 'core.deeper'];
  const later = scorecardOf(
    templateOf('wt2023', laterIds, { wordingHash: 'b'.repeat(64) }),
    [3, 3, 3, 3, 3, 3],
  );
  const comparison = compareScorecards(earlier, later, steps);

  test('only what the crosswalk calls equal is compared, and said to be in other words', () => {
    expect(comparison.compared).toMatchObject([
      { change: 'improved', isReworded: true, after: { question: { id: 'core.same' } } },
    ]);
  });

  test('what asks more, less or something else is named apart, with the reason', () => {
    expect(
      comparison.unlike.map(({ unlikeness, reason, before, after }) => [
        unlikeness,
        reason,
        before.question.id,
        after.question.id,
      ]),
    ).toEqual([
      ['wider', 'It asks more.', 'core.more', 'core.more'],
      ['reworded', undefined, 'core.unjudged', 'core.unjudged'],
      ['overlapping', 'In part.', 'core.old', 'core.next'],
    ]);
  });

  test('new and retired questions have the crosswalk’s reason, where it has one', () => {
    expect(comparison.added).toMatchObject([
      { reason: 'Added.', result: { question: { id: 'core.new' } } },
      { reason: undefined, result: { question: { id: 'core.deeper' } } },
    ]);
    expect(comparison.retired).toMatchObject([
      { reason: 'Gone.', result: { question: { id: 'core.gone' } } },
    ]);
  });

  test('the bundled police templates are compared by their own crosswalk', async () => {
    const [old, now] = await Promise.all(['wt2018', 'wt2023'].map(loadPolice));
    if (old === undefined || now === undefined) throw new Error('There are two');
    const found = compareScorecards(
      scorecardOf(
        old,
        listQuestions(old).map(() => 1),
      ),
      scorecardOf(
        now,
        listQuestions(now).map(() => 2),
      ),
      await loadSteps('wt2018', 'wt2023'),
    );
    expect(found.compared.length).toBeGreaterThan(40);
    expect(new Set(found.compared.map(({ change }) => change))).toEqual(new Set(['improved']));
    expect(found.unlike.length).toBeGreaterThan(0);
    expect(found.added.every(({ reason }) => reason !== undefined)).toBe(true);
  });
});

async function loadPolice(edition: string): Promise<ReturnType<typeof aTemplate>> {
  const loaded = await loadTemplate('police', { edition, depth: 'standard', options: [] });
  if (!loaded.ok) throw new Error(loaded.problem.kind);
  return loaded.value;
}

describe('ratings', () => {
  const [two, four] = [aTemplate(1, 2), aTemplate(1, 2)];
  const yesNo = {
    ...two,
    scale: { ...two.scale, points: two.scale.points.slice(2) },
  };

  test('on another scale are not compared, and what was said is kept', () => {
    const found = compareScorecards(
      scorecardOf(yesNo, [0, 1]),
      scorecardOf(four, [3, NOT_APPLICABLE]),
      [],
    );
    expect(found.ratings).toEqual({ kind: 'scaleChanged' });
    expect(found.compared.map(({ change }) => change)).toEqual([
      'ratedOtherwise',
      'becameNotApplicable',
    ]);
  });

  test('on a scale with as many points and another word are not compared either', () => {
    const points = four.scale.points.map((point) => ({ ...point, label: `${point.label}!` }));
    const worded = { ...four, scale: { ...four.scale, points } };
    expect(compareScorecards(scorecardOf(four, [0]), scorecardOf(worded, [0]), []).ratings).toEqual(
      {
        kind: 'scaleChanged',
      },
    );
  });

  test('are counted from the earlier one in rows to the later one in columns', () => {
    const template = aTemplate(1, 5);
    const found = compareScorecards(
      scorecardOf(template, [0, 0, 3, 2, undefined]),
      scorecardOf(template, [2, 2, 1, 2, 3]),
      [],
    );
    expect(found.ratings).toMatchObject({
      movement: {
        matrix: [
          [0, 0, 2, 0],
          [0, 0, 0, 0],
          [0, 0, 1, 0],
          [0, 1, 0, 0],
        ],
        improved: 2,
        declined: 1,
        unchanged: 1,
        total: 4,
      },
    });
  });
});

describe('a standard', () => {
  test('counts only questions rated in both audits, so that both counts are out of the same', () => {
    const template = aTemplate(2, 3);
    const found = compareScorecards(
      scorecardOf(template, [3, 0, 3, 1, 1, 1]),
      scorecardOf(template, [3, 3, NOT_APPLICABLE, 1, undefined, 0]),
      [],
    );
    expect(found.ratings).toMatchObject({
      standards: [
        { id: 'leadership', outOf: 2, before: 1, after: 2, trend: 'up' },
        { id: 'designated-lead', outOf: 2, before: 0, after: 0, trend: 'level' },
      ],
    });
  });

  test('moves from exactly ten points on', () => {
    const template = aTemplate(1, 20);
    const before = scorecardOf(
      template,
      Array.from({ length: 20 }, () => 0),
    );
    const trendWith = (tops: number): string | undefined => {
      const answers = Array.from({ length: 20 }, (_, place) => (place < tops ? 3 : 0));
      const { ratings } = compareScorecards(before, scorecardOf(template, answers), []);
      return ratings.kind === 'compared' ? ratings.standards[0]?.trend : undefined;
    };
    expect([trendWith(1), trendWith(2)]).toEqual(['level', 'up']);
  });
});
