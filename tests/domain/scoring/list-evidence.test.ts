import { describe, expect, test } from 'vitest';

import {
  filterEvidence,
  listEvidence,
  type EvidenceView,
} from '../../../src/domain/scoring/list-evidence.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import { aDocument, aLink, anAudit, aTemplate } from '../../support/builders.ts';

const template = aTemplate(2, 2);
const [FIRST, THIRD, ELSEWHERE] = ['core.question-1', 'core.question-3', 'core.gone'].map((id) =>
  questionIdSchema.parse(id),
);
const evidence = [
  aLink(1, { title: 'Recruitment policy', questionIds: list(THIRD, FIRST) }),
  aDocument(2, { title: 'Minutes', whereHeld: 'HR shared drive', reviewDate: '2026-11-01' }),
  aLink(3, {
    title: 'Survey',
    dateRepresented: '2025-01-01',
    questionIds: list(ELSEWHERE),
    ownerRole: 'Head of HR',
  }),
];
const entries = listEvidence(
  scoreAudit(template, anAudit(template, [], { evidence }), '2026-11-22'),
);

function list<Id>(...ids: readonly (Id | undefined)[]): Id[] {
  return ids.flatMap((id) => (id === undefined ? [] : [id]));
}

function shown(view: Partial<EvidenceView>): readonly number[] {
  return filterEvidence(entries, { show: 'all', kind: 'all', words: '', ...view }).map(
    ({ item }) => item.number,
  );
}

test('an item stands once, with its questions in the order of the template', () => {
  expect(entries.map(({ questions }) => questions.map(({ place }) => place))).toEqual([
    ['1.1', '2.1'],
    [],
    [],
  ]);
});

describe('the register shows', () => {
  test('all of it without a filter', () => {
    expect(shown({})).toEqual([1, 2, 3]);
  });

  test('as not linked also what serves only questions this audit does not have', () => {
    expect(shown({ show: 'unlinked' })).toEqual([2, 3]);
  });

  test('what is out of date', () => {
    expect(shown({ show: 'stale' })).toEqual([2, 3]);
  });

  test('what is due to be reviewed since a day that has passed', () => {
    expect(shown({ show: 'reviewOverdue' })).toEqual([2]);
  });

  test('one kind', () => {
    expect(shown({ kind: 'link' })).toEqual([1, 3]);
    expect(shown({ kind: 'document' })).toEqual([2]);
  });

  test.each([
    ['E02', [2]],
    ['recruit', [1]],
    ['hr', [2, 3]],
    ['hr survey', [3]],
    ['question-3', [1]],
    ['2.1', [1]],
    ['nothing', []],
  ])('what has the words “%s”', (words, numbers) => {
    expect(shown({ words })).toEqual(numbers);
  });

  test('what passes all filters at once', () => {
    expect(shown({ show: 'unlinked', kind: 'link', words: 'hr' })).toEqual([3]);
  });
});
