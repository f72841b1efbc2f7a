import { expect, test } from 'vitest';

import {
  leaveQuestion,
  serveQuestion,
  servesOthers,
} from '../../../src/domain/audit/evidence-questions.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import { aLink } from '../../support/builders.ts';

const HERE = questionIdSchema.parse('core.here');
const THERE = questionIdSchema.parse('core.there');

test('an item serves a question once, however often it is told to', () => {
  const item = serveQuestion(aLink(1, { questionIds: [THERE] }), HERE);
  expect(item.questionIds).toEqual([THERE, HERE]);
  expect(serveQuestion(item, HERE)).toBe(item);
});

test('leaving a question leaves the others', () => {
  const item = aLink(1, { questionIds: [HERE, THERE] });
  expect(servesOthers(item, HERE)).toBe(true);
  const left = leaveQuestion(item, HERE);
  expect(left.questionIds).toEqual([THERE]);
  expect(servesOthers(left, THERE)).toBe(false);
});
