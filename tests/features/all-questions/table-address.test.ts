import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { RatingChoice } from '../../../src/domain/scoring/filter-questions.ts';
import { STANDARD_IDS } from '../../../src/domain/template/standard.ts';
import {
  FIRST_SORT,
  formatView,
  parseView,
  SORT_KEYS,
  type TableView,
} from '../../../src/features/all-questions/table-address.ts';
import { pastedText } from '../../support/arbitraries.ts';

const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

const rating: fc.Arbitrary<RatingChoice> = fc.oneof(
  fc.nat(20),
  fc.constantFrom('unanswered' as const, 'notApplicable' as const),
);

const view: fc.Arbitrary<TableView> = fc
  .record({
    words: fc.oneof(pastedText, fc.constant('')),
    standard: maybe(fc.constantFrom(...STANDARD_IDS)),
    ratings: fc.uniqueArray(rating, { maxLength: 4 }),
    isComplete: maybe(fc.boolean()),
    hasEvidence: maybe(fc.boolean()),
    hasAction: maybe(fc.boolean()),
    isToConfirm: maybe(fc.boolean()),
    isMust: fc.boolean(),
    key: fc.constantFrom(...SORT_KEYS),
    direction: fc.constantFrom('ascending' as const, 'descending' as const),
  })
  .map(
    ({ key, direction, standard, isComplete, hasEvidence, hasAction, isToConfirm, ...filter }) => ({
      filter: {
        ...filter,
        ...(standard === undefined ? {} : { standard }),
        ...(isComplete === undefined ? {} : { isComplete }),
        ...(hasEvidence === undefined ? {} : { hasEvidence }),
        ...(hasAction === undefined ? {} : { hasAction }),
        ...(isToConfirm === undefined ? {} : { isToConfirm }),
      },
      sort: { key, direction },
    }),
  );

test('what an address says comes out of it again', () => {
  fc.assert(
    fc.property(view, (before) => {
      const address = formatView(before).toString();
      expect(parseView(new URLSearchParams(address))).toEqual(before);
    }),
  );
});

test('asking for nothing leaves the address empty', () => {
  const { filter, sort } = parseView(new URLSearchParams());
  expect(sort).toEqual(FIRST_SORT);
  expect(formatView({ filter, sort }).toString()).toBe('');
});

test.each([
  'rating=',
  'rating=21',
  'rating=-1',
  'rating=best',
  'standard=none',
  'completed=perhaps',
  'sort=colour&order=descending',
  'order=descending',
])('%s asks for nothing', (address) => {
  const empty = parseView(new URLSearchParams());
  expect(parseView(new URLSearchParams(address))).toEqual(empty);
});
