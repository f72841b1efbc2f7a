import { expect, test } from 'vitest';

import {
  addLocalQuestion,
  changeQuestion,
  moveQuestion,
  setQuestionAside,
} from '../../../src/domain/own-template/edit-questions.ts';
import { changeScale } from '../../../src/domain/own-template/edit-scale.ts';
import { finishTemplate } from '../../../src/domain/own-template/finish-template.ts';
import { findWording, listDifferences } from '../../../src/domain/own-template/list-differences.ts';
import {
  startOwnTemplate,
  toLocalQuestionId,
} from '../../../src/domain/own-template/own-template.ts';
import { SCALE_PRESETS, toOwnScale } from '../../../src/domain/own-template/scale-presets.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { listQuestions } from '../../../src/domain/template/template.ts';
import { aTemplate } from '../../support/builders.ts';

const template = aTemplate(2, 2);
const start = startOwnTemplate(template, 'Ours');
const [first, second, third] = listQuestions(template).map(({ id }) => id);
const one = must(first, 'a question');

test('an untouched copy does not differ', () => {
  expect(listDifferences(start, template)).toEqual([]);
});

test('each change is named with its place', () => {
  let own = changeQuestion(start, one, (question) => ({ ...question, why: 'Ours', weight: 2 }));
  own = addLocalQuestion(own, must(own.standards[0], 'a standard').id, 'a');
  own = setQuestionAside(own, must(third, 'a question'));
  own = moveQuestion(own, must(second, 'a question'), -1);
  own = { ...own, title: 'Our audit', declaration: 'We have read it.' };
  expect(listDifferences(own, template)).toEqual([
    { kind: 'title' },
    { kind: 'declaration' },
    { kind: 'changed', id: one, title: `Title of ${one}`, parts: ['why', 'weight'] },
    { kind: 'added', id: toLocalQuestionId('a'), title: '', isLocal: true },
    { kind: 'leftOut', title: `Title of ${third ?? ''}` },
    { kind: 'order' },
  ]);
});

test('another scale is one change, and the wording stays the bundled one', () => {
  const rag = must(
    SCALE_PRESETS.find(({ id }) => id === 'rag'),
    'a scale',
  );
  const own = changeScale(start, toOwnScale(rag), template);
  expect(listDifferences(own, template)).toMatchObject([
    { kind: 'scale', to: 'Red, Amber, Green' },
  ]);
  const question = must(own.standards[0]?.questions[0], 'a question');
  const bundled = listQuestions(template)[0];
  expect(findWording(question, bundled)).toBe('bundled');
  expect(findWording({ ...question, title: 'Ours' }, bundled)).toBe('reworded');
});

test('without the bundled template, the hash it was taken with tells whether it was reworded', () => {
  const finished = finishTemplate(start, { id: 'own.1', version: '1' });
  if (!finished.ok) throw new Error('not finished');
  const question = must(startOwnTemplate(finished.value, 'x').standards[0]?.questions[0], 'one');
  expect(findWording(question, undefined)).toBe('bundled');
  expect(findWording({ ...question, question: 'Ours?' }, undefined)).toBe('reworded');
});
