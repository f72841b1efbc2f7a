import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  compareEditions,
  type ComparedQuestion,
} from '../../../src/domain/template/compare-editions.ts';
import {
  crosswalkSchema,
  listSteps,
  relationSchema,
  type CrosswalkStep,
} from '../../../src/domain/template/crosswalk.ts';
import { listQuestions, type Template } from '../../../src/domain/template/template.ts';
import { aQuestion, aTemplate } from '../../support/builders.ts';

/** A template that asks the questions of these ids, in their order. */
function templateOf(...ids: readonly string[]): Template {
  return aTemplate(1, ids.length, (place) => aQuestion(ids[place] ?? ''));
}

function toSteps(changes: readonly object[]): readonly CrosswalkStep[] {
  return listSteps(
    crosswalkSchema.parse({ id: 'wt2018-wt2023', from: 'wt2018', to: 'wt2023', changes }),
  );
}

/** Each row in brief: `core.one equal core.one: why`. */
function write(rows: readonly ComparedQuestion[]): readonly string[] {
  return rows.map(
    ({ relation, reason, before, after }) =>
      `${before?.id ?? 'nothing'} ${relation} ${after?.id ?? 'nothing'}: ${reason}`,
  );
}

describe('a question', () => {
  test('that both editions ask stands beside itself', () => {
    const [earlier, later] = [templateOf('core.one'), templateOf('core.one')];
    const steps = toSteps([{ relation: 'equal', reason: 'The same.', questions: ['core.one'] }]);
    const [row] = compareEditions(earlier, later, steps);
    expect(row).toEqual({
      relation: 'equal',
      reason: 'The same.',
      before: listQuestions(earlier)[0],
      after: listQuestions(later)[0],
    });
  });

  test('of the later edition alone is new, for the crosswalk’s reason', () => {
    const steps = toSteps([{ relation: 'new', reason: 'Added.', questions: ['core.two'] }]);
    const rows = compareEditions(templateOf(), templateOf('core.two'), steps);
    expect(write(rows)).toEqual(['nothing new core.two: Added.']);
  });

  test('of the earlier edition alone is retired, for the crosswalk’s reason', () => {
    const steps = toSteps([{ relation: 'retired', reason: 'Gone.', questions: ['core.old'] }]);
    const rows = compareEditions(templateOf('core.old'), templateOf(), steps);
    expect(write(rows)).toEqual(['core.old retired nothing: Gone.']);
  });

  test('that stands for another stands beside that one', () => {
    const questions = [{ from: 'core.old', to: 'core.two' }];
    const steps = toSteps([{ relation: 'wider', reason: 'And more.', questions }]);
    const rows = compareEditions(templateOf('core.old'), templateOf('core.two'), steps);
    expect(write(rows)).toEqual(['core.old wider core.two: And more.']);
  });

  test('that stands for two has a row for each', () => {
    const steps = toSteps([
      { relation: 'narrower', reason: 'A part.', questions: ['core.two'] },
      {
        relation: 'overlapping',
        reason: 'And of this.',
        questions: [{ from: 'core.old', to: 'core.two' }],
      },
    ]);
    const rows = compareEditions(templateOf('core.old', 'core.two'), templateOf('core.two'), steps);
    expect(write(rows)).toEqual([
      'core.two narrower core.two: A part.',
      'core.old overlapping core.two: And of this.',
    ]);
  });

  test('that two stand for has a row with each, and did not come to an end', () => {
    const questions = ['core.two', 'core.three'].map((to) => ({ from: 'core.old', to }));
    const steps = toSteps([{ relation: 'narrower', reason: 'Halved.', questions }]);
    const later = templateOf('core.three', 'core.two');
    expect(write(compareEditions(templateOf('core.old'), later, steps))).toEqual([
      'core.old narrower core.three: Halved.',
      'core.old narrower core.two: Halved.',
    ]);
  });
});

describe('a question that both editions have, but not both for this kind of organisation', () => {
  const steps = toSteps([
    { relation: 'equal', reason: 'The same.', questions: ['core.one', 'core.two'] },
  ]);

  test('is new where the earlier edition asked it of others alone', () => {
    const rows = compareEditions(templateOf('core.one'), templateOf('core.two', 'core.one'), steps);
    expect(write(rows)).toEqual([
      'nothing new core.two: This kind of organisation was not asked it before.',
      'core.one equal core.one: The same.',
    ]);
  });

  test('is retired where the later edition asks it of others alone', () => {
    const rows = compareEditions(templateOf('core.two', 'core.one'), templateOf('core.one'), steps);
    expect(write(rows)).toEqual([
      'core.one equal core.one: The same.',
      'core.two retired nothing: This kind of organisation is not asked it any more.',
    ]);
  });
});

test('the later questions come first, in their order, then those that came to an end, in theirs', () => {
  const steps = toSteps([
    { relation: 'retired', reason: 'Gone.', questions: ['core.a', 'core.d'] },
    { relation: 'new', reason: 'Added.', questions: ['core.x'] },
    { relation: 'equal', reason: 'The same.', questions: ['core.b', 'core.c'] },
  ]);
  const earlier = templateOf('core.d', 'core.c', 'core.b', 'core.a');
  const later = templateOf('core.c', 'core.x', 'core.b');
  const rows = compareEditions(earlier, later, steps);
  expect(rows.map(({ before, after }) => (after ?? before)?.id)).toEqual([
    'core.c',
    'core.x',
    'core.b',
    'core.d',
    'core.a',
  ]);
});

test('every question of both templates appears, whatever the crosswalk says', () => {
  const id = fc.integer({ min: 1, max: 8 }).map((number) => `core.question-${number}`);
  const ids = fc.uniqueArray(id, { maxLength: 8 });
  const question = fc.oneof(id, fc.record({ from: id, to: id }));
  const change = fc.record({
    relation: fc.constantFrom(...relationSchema.options),
    reason: fc.constant('A reason.'),
    questions: fc.array(question, { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(ids, ids, fc.array(change, { maxLength: 6 }), (before, after, changes) => {
      const [earlier, later] = [templateOf(...before), templateOf(...after)];
      const rows = compareEditions(earlier, later, toSteps(changes));
      const shown = (side: 'before' | 'after') => rows.flatMap((row) => row[side] ?? []);
      expect(new Set(shown('before'))).toEqual(new Set(listQuestions(earlier)));
      expect([...new Set(shown('after'))]).toEqual(listQuestions(later));
      for (const row of rows) {
        expect(row.before === undefined).toBe(row.relation === 'new');
        expect(row.after === undefined).toBe(row.relation === 'retired');
      }
    }),
  );
});
