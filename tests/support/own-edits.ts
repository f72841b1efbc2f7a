import fc from 'fast-check';

import {
  addLocalQuestion,
  changeQuestion,
  moveQuestion,
  moveQuestionTo,
  putQuestionBack,
  setQuestionAside,
} from '../../src/domain/own-template/edit-questions.ts';
import {
  addPoint,
  changePoint,
  changeScale,
  removePoint,
} from '../../src/domain/own-template/edit-scale.ts';
import {
  addLocalStandard,
  changeStandard,
  moveStandard,
  removeStandard,
  switchPart,
  switchStandard,
} from '../../src/domain/own-template/edit-standards.ts';

import {
  startOwnTemplate,
  toLocalQuestionId,
  toLocalStandardId,
  type OwnTemplate,
} from '../../src/domain/own-template/own-template.ts';
import { SCALE_PRESETS, toOwnScale } from '../../src/domain/own-template/scale-presets.ts';

import { STANDARD_IDS } from '../../src/domain/template/standard.ts';
import { listQuestions, questionIdSchema } from '../../src/domain/template/template.ts';
import { aQuestion, aTemplate } from './builders.ts';

export const template = aTemplate(3, 3);
export const start = startOwnTemplate(template, 'Ours');

export const part = {
  optionId: 'extra',
  points: 4,
  standards: [
    {
      id: STANDARD_IDS[2],
      title: 'Policies',
      about: 'About policies.',
      questions: [aQuestion('core.extra-1'), aQuestion('core.question-7')],
    },
    {
      id: STANDARD_IDS[7],
      title: 'Supervision',
      about: 'About supervision.',
      questions: [aQuestion('core.extra-2')],
    },
  ],
};

export type Edit = (own: OwnTemplate) => OwnTemplate;

const anId = fc.constantFrom(
  ...listQuestions(template).map(({ id }) => id),
  ...['a', 'b'].map(toLocalQuestionId),
  questionIdSchema.parse('core.extra-1'),
);
const aStandard = fc.constantFrom(
  ...STANDARD_IDS.slice(0, 4),
  ...['a', 'b'].map(toLocalStandardId),
);
const way = fc.constantFrom<(-1 | 1)[]>(-1, 1);
const words = fc.constantFrom('', ' ', 'Some words', 'Other\nwords ', 'x'.repeat(480));
const unique = fc.constantFrom('a', 'b');

/** Any edit there is, of any question, standard or point. */
export const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({
      id: anId,
      field: fc.constantFrom('title', 'question', 'expectation', 'why'),
      text: words,
    })
    .map(({ id, field, text }): Edit => {
      return (own) => changeQuestion(own, id, (question) => ({ ...question, [field]: text }));
    }),
  fc
    .record({ id: anId, weight: fc.integer({ min: 1, max: 10 }), can: fc.boolean() })
    .map(({ id, weight, can }): Edit => {
      return (own) =>
        changeQuestion(own, id, (one) => ({ ...one, weight, notApplicableAllowed: can }));
    }),
  fc.tuple(anId, way).map(
    ([id, by]): Edit =>
      (own) =>
        moveQuestion(own, id, by),
  ),
  fc.tuple(anId, aStandard).map(
    ([id, to]): Edit =>
      (own) =>
        moveQuestionTo(own, id, to),
  ),
  anId.map(
    (id): Edit =>
      (own) =>
        setQuestionAside(own, id),
  ),
  anId.map(
    (id): Edit =>
      (own) =>
        putQuestionBack(own, id),
  ),
  fc.tuple(aStandard, unique).map(
    ([id, one]): Edit =>
      (own) =>
        addLocalQuestion(own, id, one),
  ),
  unique.map(
    (one): Edit =>
      (own) =>
        addLocalStandard(own, one),
  ),
  fc.tuple(aStandard, words).map(
    ([id, title]): Edit =>
      (own) =>
        changeStandard(own, id, (one) => ({ ...one, title })),
  ),
  fc.tuple(aStandard, way).map(
    ([id, by]): Edit =>
      (own) =>
        moveStandard(own, id, by),
  ),
  fc.tuple(aStandard, fc.boolean()).map(
    ([id, on]): Edit =>
      (own) =>
        switchStandard(own, id, on),
  ),
  aStandard.map(
    (id): Edit =>
      (own) =>
        removeStandard(own, id),
  ),
  fc.boolean().map(
    (on): Edit =>
      (own) =>
        switchPart(own, part, on),
  ),
  fc.constantFrom(...SCALE_PRESETS).map(
    (preset): Edit =>
      (own) =>
        changeScale(own, toOwnScale(preset), template),
  ),
  fc.tuple(fc.nat(4), words).map(
    ([point, label]): Edit =>
      (own) =>
        changePoint(own, point, { label, short: label }),
  ),
  fc.tuple(fc.nat(4), unique).map(
    ([point, one]): Edit =>
      (own) =>
        addPoint(own, point, one),
  ),
  fc.nat(4).map(
    (point): Edit =>
      (own) =>
        removePoint(own, point),
  ),
  words.map((declaration): Edit => (own) => ({ ...own, declaration })),
);
