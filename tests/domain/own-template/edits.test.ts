import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  addLocalQuestion,
  changeQuestion,
  moveQuestion,
  moveQuestionTo,
  putQuestionBack,
  setQuestionAside,
} from '../../../src/domain/own-template/edit-questions.ts';
import {
  addPoint,
  changePoint,
  changeScale,
  removePoint,
} from '../../../src/domain/own-template/edit-scale.ts';
import {
  addLocalStandard,
  changeStandard,
  countAsked,
  moveStandard,
  removeStandard,
  switchPart,
  switchStandard,
} from '../../../src/domain/own-template/edit-standards.ts';
import { finishTemplate } from '../../../src/domain/own-template/finish-template.ts';
import {
  listOwnQuestions,
  ownTemplateSchema,
  startOwnTemplate,
  toLocalQuestionId,
  toLocalStandardId,
  type OwnTemplate,
} from '../../../src/domain/own-template/own-template.ts';
import { SCALE_PRESETS, toOwnScale } from '../../../src/domain/own-template/scale-presets.ts';
import { findStep, takeStep } from '../../../src/domain/own-template/template-step.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { STANDARD_IDS } from '../../../src/domain/template/standard.ts';
import {
  listQuestions,
  questionIdSchema,
  templateSchema,
} from '../../../src/domain/template/template.ts';
import { aQuestion, aTemplate } from '../../support/builders.ts';

const template = aTemplate(3, 3);
const start = startOwnTemplate(template, 'Ours');
const FINISHING = { id: 'own.1', version: '1' };

const part = {
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

type Edit = (own: OwnTemplate) => OwnTemplate;

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

const anEdit: fc.Arbitrary<Edit> = fc.oneof(
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

function applyAll(edits: readonly Edit[]): OwnTemplate {
  return edits.reduce((own, edit) => edit(own), start);
}

test('whatever is edited, the step back leads to what was there before', () => {
  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 12 }), anEdit, (edits, edit) => {
      const before = applyAll(edits);
      const after = edit(before);
      expect(takeStep(after, findStep(after, before))).toEqual(before);
    }),
  );
});

test('whatever is edited fits what is stored, and each question stands once', () => {
  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 20 }), (edits) => {
      const own = applyAll(edits);
      expect(ownTemplateSchema.safeParse(own).success).toBe(true);
      const ids = [...listOwnQuestions(own), ...own.setAside.map(({ question }) => question)].map(
        ({ id }) => id,
      );
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id } of listQuestions(template)) expect(ids).toContain(id);
    }),
  );
});

test('what comes of it is a template, or everything that is missing is named', () => {
  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 20 }), (edits) => {
      const finished = finishTemplate(applyAll(edits), FINISHING);
      if (!finished.ok) {
        expect(finished.problem.length).toBeGreaterThan(0);
        expect(finished.problem.map(({ kind }) => kind)).not.toContain('unfit');
        return;
      }
      expect(templateSchema.safeParse(finished.value).success).toBe(true);
      const points = finished.value.scale.points.length;
      for (const { descriptors } of listQuestions(finished.value)) {
        expect(descriptors).toHaveLength(points);
      }
    }),
  );
});

test('an untouched copy asks the same questions, word for word', () => {
  const finished = finishTemplate(start, FINISHING);
  if (!finished.ok) throw new Error('not finished');
  const wordsOf = listQuestions(template).map((question) => ({ ...question, wordingHash: '' }));
  const own = listQuestions(finished.value).map((question) => ({ ...question, wordingHash: '' }));
  expect(own).toEqual(wordsOf);
  expect(finished.value.basedOn).toMatchObject({ id: template.id, hash: template.hash });
});

test('a part switched on and off leaves what was there, and its words are kept', () => {
  const on = switchPart(start, part, true);
  expect(countAsked(on, part)).toBe(3);
  expect(on.options).toEqual(['extra']);
  const id = questionIdSchema.parse('core.extra-2');
  const reworded = changeQuestion(on, id, (question) => ({ ...question, title: 'Ours' }));
  const off = switchPart(reworded, part, false);
  expect(countAsked(off, part)).toBe(0);
  const again = switchPart(off, part, true);
  expect(listOwnQuestions(again).find((question) => question.id === id)?.title).toBe('Ours');
});

test('descriptions go with their points; back on the bundled scale the bundled words fill the gaps', () => {
  const rag = must(
    SCALE_PRESETS.find(({ id }) => id === 'rag'),
    'red, amber, green',
  );
  const changed = changeScale(start, toOwnScale(rag), template);
  const descriptors = (own: OwnTemplate) => listOwnQuestions(own)[0]?.descriptors;
  const [lowest, , , top] = listQuestions(template)[0]?.descriptors ?? [];
  expect(descriptors(changed)).toEqual([lowest, '', top]);
  const back = changeScale(changed, { ...template.scale }, template);
  expect(back).toEqual(start);
});
