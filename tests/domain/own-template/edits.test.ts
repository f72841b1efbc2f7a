import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  changeQuestion,
  putQuestionBack,
  setQuestionAside,
} from '../../../src/domain/own-template/edit-questions.ts';
import { changeScale } from '../../../src/domain/own-template/edit-scale.ts';
import { countAsked, switchPart } from '../../../src/domain/own-template/edit-standards.ts';
import { finishTemplate } from '../../../src/domain/own-template/finish-template.ts';
import {
  listOwnQuestions,
  ownTemplateSchema,
  type OwnTemplate,
} from '../../../src/domain/own-template/own-template.ts';
import { SCALE_PRESETS, toOwnScale } from '../../../src/domain/own-template/scale-presets.ts';
import { findStep, takeStep } from '../../../src/domain/own-template/template-step.ts';
import { must } from '../../../src/domain/shared/must.ts';

import {
  listQuestions,
  questionIdSchema,
  templateSchema,
} from '../../../src/domain/template/template.ts';
import { anEdit, part, start, template, type Edit } from '../../support/own-edits.ts';

const FINISHING = { id: 'own.1', version: '1' };

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

test('what is typed of a question that was just left out is kept with it', () => {
  const { id } = must(listOwnQuestions(start)[0], 'a question');
  const aside = setQuestionAside(start, id);
  const typed = changeQuestion(aside, id, (question) => ({ ...question, why: 'Ours' }));
  expect(listOwnQuestions(typed).some((question) => question.id === id)).toBe(false);
  const back = listOwnQuestions(putQuestionBack(typed, id)).find((question) => question.id === id);
  expect(back?.why).toBe('Ours');
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
