import { expect, test } from 'vitest';

import { hashTemplate, pickQuestions } from '../../../src/domain/template/pick-questions.ts';
import { listQuestions, templateSchema } from '../../../src/domain/template/template.ts';
import { PART_IDS, PART_TEMPLATE } from '../../support/parts.ts';

test('keeps the questions asked in their order, leaves out empty standards, and has a hash of its own', () => {
  const picked = pickQuestions(PART_TEMPLATE, new Set([...PART_IDS].reverse().slice(0, 1)));
  expect(templateSchema.safeParse(picked).success).toBe(true);
  if (picked === undefined) throw new Error('nothing picked');
  expect(listQuestions(picked).map(({ id }) => id)).toEqual(PART_IDS.slice(-1));
  expect(picked.standards).toHaveLength(1);
  expect(picked.hash).toBe(hashTemplate(picked));
  expect(picked.hash).not.toBe(PART_TEMPLATE.hash);
});

test('with all its questions it is the template it was', () => {
  expect(pickQuestions(PART_TEMPLATE, new Set(PART_IDS))).toEqual(PART_TEMPLATE);
});

test('without any there is none', () => {
  expect(pickQuestions(PART_TEMPLATE, new Set())).toBeUndefined();
});
