import { expect, test } from 'vitest';

import { changeQuestion } from '../../../src/domain/own-template/edit-questions.ts';
import {
  listOwnQuestions,
  startOwnTemplate,
  type OwnTemplate,
} from '../../../src/domain/own-template/own-template.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { ABOUT_PLACE } from '../../../src/features/own-templates/about-form.ts';
import { findOtherWords } from '../../../src/features/own-templates/other-words.ts';
import { toQuestionPlace } from '../../../src/features/own-templates/question-form.ts';
import { findOwnQuestion } from '../../../src/domain/own-template/own-template.ts';
import { aTemplate } from '../../support/builders.ts';

const shown = startOwnTemplate(aTemplate(2, 2), 'Ours');
const [FIRST, SECOND] = listOwnQuestions(shown).map(({ id }) => id);
const id = must(FIRST, 'a question');
const form = toQuestionPlace(must(findOwnQuestion(shown, id), 'its place'));

const wrote = (own: OwnTemplate, question = id, change = { why: 'Theirs' }): OwnTemplate =>
  changeQuestion(own, question, (before) => ({ ...before, ...change }));

test('the other tab’s words are found in the field that is typed in', () => {
  expect(findOtherWords(form, { why: 'Mine' }, shown, wrote(shown))).toEqual({ why: 'Theirs' });
});

test('words in another field or another question are no clash', () => {
  expect(findOtherWords(form, { title: 'Mine' }, shown, wrote(shown))).toEqual({});
  const elsewhere = wrote(shown, must(SECOND, 'a second question'));
  expect(findOtherWords(form, { why: 'Mine' }, shown, elsewhere)).toEqual({});
});

test('neither is what was shown before it was typed over, nor the same words', () => {
  const theirs = wrote(shown);
  expect(findOtherWords(form, { why: 'Mine' }, theirs, theirs)).toEqual({});
  expect(findOtherWords(form, { why: 'Theirs' }, shown, theirs)).toEqual({});
});

test('it is found where the title that names the question in the history was changed too', () => {
  const theirs = changeQuestion(shown, id, (one) => ({ ...one, title: 'Anew', why: 'Theirs' }));
  expect(findOtherWords(form, { why: 'Mine' }, shown, theirs)).toEqual({ why: 'Theirs' });
});

test('a choice is said as its list says it, a point by its name', () => {
  const { scale } = shown;
  expect(form.describe(shown, 'weight', '2').text).toBe('Twice');
  expect(form.describe(shown, 'notApplicable', 'no').text).toBe('No');
  expect(form.describe(shown, 'descriptor-1', 'Words')).toEqual({
    label: scale.points[1]?.label,
    text: 'Words',
  });
  expect(form.describe(shown, 'guidance-0', 'Words').label).toBe('Guidance beside it, 1');
  expect(ABOUT_PLACE.describe(shown, 'dueDateDay', '3').label).toBe('When returns are due: day');
});
