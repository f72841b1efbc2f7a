import { expect, test } from 'vitest';

import { countIn } from '../../../src/domain/picture/count-in.ts';
import { must } from '../../../src/domain/shared/must.ts';
import {
  findNext,
  groupItems,
  isLeft,
  listItems,
} from '../../../src/features/moderate/queue-items.ts';
import { aTemplate } from '../../support/builders.ts';
import { decided, questionOf, roundDataOf } from '../../support/picture.ts';

const template = aTemplate(1, 2, (place) => ({ id: questionOf(place), title: `Title ${place}` }));
const templates = new Map([['ab'.repeat(32), template]]);
const answers = [
  [0, 3],
  [1, 2],
] as const;
const agencies = Array.from({ length: 3 }, () => ({ kind: 'police', answers }));

function itemsOf(...moderated: Parameters<typeof decided>[]) {
  const data = roundDataOf(
    agencies,
    moderated.map((each) => decided(...each)),
  );
  return listItems(countIn(data).counted, templates, new Map(), new Map());
}

test('the queue goes question by question across agencies, or agency by agency', () => {
  const sizes = (lens: 'question' | 'agency') =>
    groupItems(itemsOf(), lens).map(({ title, items }) => `${title}: ${items.length}`);
  expect(sizes('question')).toEqual(['Title 0: 3', 'Title 1: 3']);
  expect(sizes('agency')).toEqual(['Agency 0: 2', 'Agency 1: 2', 'Agency 2: 2']);
});

test('the next is the next one left, and after the last the first', () => {
  const items = itemsOf([1, 0, { kind: 'agree' }], [2, 1, { kind: 'challenge', reason: 'Why?' }]);
  const [start] = items;
  const next = must(findNext(items, 'question', must(start, 'an item')), 'a next one');
  expect([next.agency.agency.name, next.question.title]).toEqual(['Agency 2', 'Title 0']);
  const last = must(
    items.find((one) => one.agency.agency.name === 'Agency 2' && one.question.title === 'Title 1'),
    'the last',
  );
  expect(findNext(items, 'question', last)).toBe(start);
});

test('what is half done, and what two moderators differ in, is left', () => {
  const items = itemsOf(
    [0, 0, { kind: 'challenge', reason: '' }],
    [0, 1, { kind: 'challenge', reason: 'Why?' }],
    [1, 0, { kind: 'undecided' }],
    [1, 1, { kind: 'change', rating: 1, reason: 'Out of date' }],
  );
  expect(items.slice(0, 4).map(isLeft)).toEqual([true, false, true, false]);
});
