import { describe, expect, test } from 'vitest';

import type { AttachedFile, Evidence } from '../../../src/domain/audit/audit.ts';
import { toAnswerFacts } from '../../../src/domain/audit/answer-facts.ts';
import { compareVersions } from '../../../src/domain/audit/compare-versions.ts';
import { findTextFate, listDifferences } from '../../../src/domain/audit/facts.ts';
import { findWords } from '../../../src/domain/audit/find-words.ts';
import {
  toActionFacts,
  toDetailsFacts,
  toEvidenceFacts,
} from '../../../src/domain/audit/item-facts.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import {
  aLink,
  anAnswer,
  anAudit,
  aPlannedAction,
  aTemplate,
  uuidOf,
} from '../../support/builders.ts';

const { scale } = aTemplate();

/** Two versions of an answer as `label: before > after`. */
function compare(before: object, after: object): readonly string[] {
  return listDifferences(
    toAnswerFacts(anAnswer(before), scale),
    toAnswerFacts(anAnswer(after), scale),
  ).map(({ label, before: was, after: is }) => `${label}: ${was} > ${is}`);
}

describe('what differs between two answers', () => {
  test.each([
    [{ rating: 0 }, { rating: 3 }, 'Rating: Not met > Fully met'],
    [{}, { rating: 1 }, 'Rating:  > Partly met'],
    [{ rating: 1 }, { naReason: '' }, 'Rating: Partly met > Not applicable'],
    [{ naReason: 'a' }, { naReason: 'b' }, 'Why it does not apply: a > b'],
    [{ narrative: 'a' }, { narrative: 'ab' }, 'Your arrangements: a > ab'],
    [{ impact: 'a' }, {}, 'Difference for children: a > '],
    [
      { evidenceStrength: 'none' },
      { evidenceStrength: 'tested' },
      'Evidence strength: None > Tested, with impact shown',
    ],
    [{ complete: true }, {}, 'Completed: Yes > No'],
    [{ privateNote: 'a' }, {}, 'Private note: a > '],
  ])('%j, %j', (before, after, words) => {
    expect(compare(before, after)).toEqual([words]);
  });

  test('is nothing when they say the same', () => {
    expect(compare({ rating: 1, narrative: 'a' }, { rating: 1, narrative: 'a' })).toEqual([]);
  });

  test('names a rating that the scale does not have', () => {
    expect(compare({ rating: 9 }, {})).toEqual(['Rating: Point 10 of another scale > ']);
  });
});

test.each([
  ['', 'a', 'written'],
  ['a', '', 'takenOut'],
  ['a', 'ab', 'addedTo'],
  ['a', 'ba', 'changed'],
])('a text that was %j and then %j was %s', (before, after, fate) => {
  expect(findTextFate({ before, after })).toBe(fate);
});

const name = (id: string): string => `the question ${id}`;
const [q1, q2] = ['core.one', 'core.two'].map((id) => questionIdSchema.parse(id));
const questionIds = [q1, q2].flatMap((id) => id ?? []);

describe('every field of an item is told', () => {
  test.each([
    { title: 'Other' },
    { address: 'https://example.org/other' },
    { ownerRole: 'HR' },
    { dateRepresented: '2026-02-01' },
    { reviewDate: '2027-02-01' },
    { version: 'v4' },
    { sensitivity: 'confidential' as const },
    { carriedFrom: 'Anytown Police, 2025' },
    { questionIds },
  ])('evidence with %j', (change) => {
    const before = toEvidenceFacts(aLink(1), name);
    expect(listDifferences(before, toEvidenceFacts(aLink(1, change), name))).toHaveLength(1);
  });

  test('evidence says which questions it is used for', () => {
    const facts = toEvidenceFacts(aLink(1, { questionIds }), name);
    expect(facts.at(-1)).toMatchObject({ value: 'the question core.one; the question core.two' });
  });

  test.each([
    { what: 'Other' },
    { ownerRole: 'HR' },
    { dueDate: '2026-02-01' },
    { successMeasure: 'Fewer' },
    { status: 'done' as const },
    { priority: 'high' as const },
    { progress: [{ at: '2026-02-01T09:00:00.000Z', text: 'Begun' }] },
    { completedOn: '2026-02-01' },
    { carriedFrom: 'Anytown Police, 2025' },
  ])('an action with %j', (change) => {
    const before = toActionFacts(aPlannedAction(1, 'core.one'));
    const after = toActionFacts(aPlannedAction(1, 'core.one', change));
    expect(listDifferences(before, after)).toHaveLength(1);
  });

  test.each(['organisation', 'period', 'preparedBy', 'preparedFor', 'dueDate'])(
    'details with another %s',
    (field) => {
      const { details } = anAudit(aTemplate(), []);
      const after = toDetailsFacts({ ...details, [field]: '2026-02-01' });
      expect(listDifferences(toDetailsFacts(details), after)).toHaveLength(1);
    },
  );

  test.each([
    { boardDate: '2026-02-01' },
    { site: 'North' },
    { sitesCovered: 'North\nSouth' },
    { recipients: [{ name: 'Anyshire Safeguarding Children Partnership', address: '' }] },
    { people: [{ part: 'Chair', name: 'Sam Okoro', contact: 'chair@example.org' }] },
  ])('details with %j', (change) => {
    const { details } = anAudit(aTemplate(), []);
    const after = toDetailsFacts({ ...details, ...change });
    expect(listDifferences(toDetailsFacts(details), after)).toHaveLength(1);
  });

  const file = { name: 'a.pdf', mediaType: 'application/pdf', size: 5_000, hash: 'a'.repeat(64) };
  const { id, number, title, ownerRole, addedAt } = aLink(1);
  const attachment = (change: Partial<AttachedFile> = {}): Evidence => ({
    kind: 'attachment',
    ...{ id, number, title, ownerRole, addedAt, questionIds: [] },
    file: { ...file, ...change },
  });

  test.each([{ name: 'b.pdf' }, { size: 9_000 }, { removedParts: 'Where it was taken' }])(
    'a file with %j',
    (change) => {
      const before = toEvidenceFacts(attachment(), name);
      expect(listDifferences(before, toEvidenceFacts(attachment(change), name))).toHaveLength(1);
    },
  );
});

describe('the versions of items', () => {
  const facts = (value: string) => [{ label: 'What', value, kind: 'text' as const }];
  const version = (itemId: string, value: string) => ({ itemId, facts: facts(value) });

  test('are each held against the next of the same item, the newest against what stands', () => {
    const versions = [version('a', '2'), version('b', 'x'), version('a', '1')];
    const compared = compareVersions(versions, new Map([['a', facts('3')]]));
    expect(compared).toMatchObject([
      { differences: [{ before: '2', after: '3' }], isPresent: false, isGone: false },
      { differences: [{ before: 'x', after: '' }], isPresent: false, isGone: true },
      { differences: [{ before: '1', after: '2' }], isPresent: false, isGone: false },
    ]);
  });

  test('say when they stand again', () => {
    const versions = [version('a', '2'), version('a', '1')];
    const compared = compareVersions(versions, new Map([['a', facts('1')]]));
    expect(compared.map(({ isPresent }) => isPresent)).toEqual([false, true]);
  });
});

test('the words of a damaged row are found, without its ids and moments', () => {
  const row = {
    auditId: uuidOf(1),
    changedAt: '2026-11-26T09:00:00.000Z',
    answer: { narrative: 'Words that survived', rating: 'x', lists: ['one more', 7, null] },
  };
  expect(findWords(row)).toEqual(['Words that survived', 'one more']);
});
