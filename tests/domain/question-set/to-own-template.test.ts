import fc from 'fast-check';
import { expect, test } from 'vitest';

import { finishTemplate } from '../../../src/domain/own-template/finish-template.ts';
import { ownTemplateSchema } from '../../../src/domain/own-template/own-template.ts';
import { readQuestionSet } from '../../../src/domain/question-set/read-question-set.ts';
import { findSetHeadings, guessSetColumns } from '../../../src/domain/question-set/set-columns.ts';
import { canBeScale, toOwnTemplate } from '../../../src/domain/question-set/to-own-template.ts';
import type { Template } from '../../../src/domain/template/template.ts';
import { buildQuestionWorkbook } from '../../../src/domain/workbook/question-sheet.ts';
import { aTemplate } from '../../support/builders.ts';

const base = aTemplate(2, 2);

function counter(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `id${count}`;
  };
}

/** The cells as a spreadsheet program shows them. */
function toRows(template: Template): readonly (readonly string[])[] {
  const { sheets } = buildQuestionWorkbook(template, '2026-11-27T10:00:00.000Z');
  return sheets.flatMap(({ columns, rows }) => [
    columns.map(({ heading }) => heading),
    ...rows.map((row) =>
      row.map((cell) => {
        if (cell.kind === 'text') return cell.text;
        return cell.kind === 'number' ? String(cell.number) : '';
      }),
    ),
  ]);
}

const line = fc.stringMatching(/^[A-Z][a-z]{2,9}( [a-z]{2,9}){1,8}\?$/);

const anyTemplate = fc
  .tuple(
    fc.uniqueArray(line, { minLength: 4, maxLength: 4 }),
    fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 4, maxLength: 4 }),
    fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  )
  .map(([lines, weights, allowed]) =>
    aTemplate(2, 2, (place) => ({
      question: lines[place] ?? '',
      weight: weights[place] ?? 1,
      notApplicableAllowed: allowed[place] ?? true,
    })),
  );

test('a template written as a list of questions and read back asks the same', () => {
  fc.assert(
    fc.property(anyTemplate, (template) => {
      const rows = toRows(template);
      const headingRow = findSetHeadings(rows) ?? -1;
      const set = readQuestionSet(rows, headingRow, guessSetColumns(rows[headingRow] ?? []));
      expect(set.faults).toEqual([]);
      expect(canBeScale(set)).toBe(true);
      const frame = { name: 'Ours', base, scale: { isBestFirst: false }, newId: counter() };
      const own = toOwnTemplate(set, frame);
      expect(ownTemplateSchema.parse(own)).toEqual(own);
      const finished = finishTemplate(own, { id: 'own.x', version: '1' });
      if (!finished.ok) throw new Error(JSON.stringify(finished.problem));
      const asked = ({ standards, scale }: Template) => ({
        scale: scale.points.map(({ label }) => label),
        sections: standards.map(({ title, questions }) => ({
          title,
          questions: questions.map((question) => ({
            title: question.title,
            question: question.question,
            expectation: question.expectation,
            evidence: Object.values(question.evidence).flat(),
            weight: question.weight ?? 1,
            notApplicableAllowed: question.notApplicableAllowed,
          })),
        })),
      });
      expect(asked(finished.value)).toEqual(asked(template));
    }),
    { numRuns: 50 },
  );
});

test('answers that begin with the best are turned round, and without them the scale of the base stands', () => {
  const rows = [
    ['Question', 'Answer options'],
    ['Is there a lead?', 'Good; Fair; Poor'],
  ];
  const set = readQuestionSet(rows, 0, guessSetColumns(rows[0] ?? []));
  const frame = { name: 'Ours', base, newId: counter() };
  const own = toOwnTemplate(set, { ...frame, scale: { isBestFirst: true } });
  expect(own.scale.points.map(({ label }) => label)).toEqual(['Poor', 'Fair', 'Good']);
  expect(own.standards[0]?.questions[0]?.descriptors).toEqual(['', '', '']);
  expect(toOwnTemplate(set, { ...frame, scale: 'asInBase' }).scale).toEqual(base.scale);
});

test('nothing of the base’s own questions comes with it', () => {
  const rows = [['Question'], ['Is there a lead?']];
  const set = readQuestionSet(rows, 0, { question: 0 });
  const own = toOwnTemplate(set, { name: 'Ours', base, scale: 'asInBase', newId: counter() });
  expect(own.standards.map(({ title }) => title)).toEqual(['Questions']);
  expect(own.basedOn).toBeUndefined();
  expect(own.standards[0]?.questions[0]).toMatchObject({
    id: 'local.id2',
    title: 'Is there a lead?',
    expectation: 'Is there a lead?',
    citations: [],
  });
});
