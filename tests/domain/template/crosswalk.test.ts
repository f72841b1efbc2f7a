import { describe, expect, test } from 'vitest';

import { crosswalkSchema, listSteps } from '../../../src/domain/template/crosswalk.ts';

const CROSSWALK = {
  id: 'wt2018-wt2023',
  from: 'wt2018',
  to: 'wt2023',
  changes: [
    { relation: 'equal', reason: 'The same.', questions: ['core.one', 'core.two'] },
    { relation: 'retired', reason: 'Gone.', questions: ['core.old'] },
    {
      relation: 'overlapping',
      reason: 'Partly.',
      questions: ['core.three', { from: 'core.four', to: 'core.five' }],
    },
    { relation: 'new', reason: 'Added.', questions: ['core.six'] },
  ],
};

test('a crosswalk is read question by question, in the file’s order', () => {
  expect(listSteps(crosswalkSchema.parse(CROSSWALK))).toEqual([
    { relation: 'equal', reason: 'The same.', from: 'core.one', to: 'core.one' },
    { relation: 'equal', reason: 'The same.', from: 'core.two', to: 'core.two' },
    { relation: 'retired', reason: 'Gone.', from: 'core.old', to: undefined },
    { relation: 'overlapping', reason: 'Partly.', from: 'core.three', to: 'core.three' },
    { relation: 'overlapping', reason: 'Partly.', from: 'core.four', to: 'core.five' },
    { relation: 'new', reason: 'Added.', from: undefined, to: 'core.six' },
  ]);
});

describe('no crosswalk has', () => {
  test.each([
    ['a change without questions', { questions: [] }],
    ['a change without a reason', { reason: '' }],
    ['a relation there is none of', { relation: 'similar' }],
    ['a pair with one side', { questions: [{ from: 'core.one' }] }],
  ])('%s', (_, change) => {
    const [first] = CROSSWALK.changes;
    const changes = [{ ...first, ...change }];
    expect(crosswalkSchema.safeParse({ ...CROSSWALK, changes }).success).toBe(false);
  });
});
