import { expect, test } from 'vitest';

import { listQuestions } from '../../../src/domain/template/template.ts';
import { buildBlankReport, buildBlankWorkbook } from '../../../src/domain/workbook/blank-form.ts';
import { applyChanges } from '../../../src/domain/workbook/plan-read-back.ts';
import { writeWorkbook } from '../../../src/office/write-workbook.ts';
import { anAnswer, anAudit, aTemplate } from '../../support/builders.ts';
import { planOf, sheetsOf, typeOver } from '../../support/read-back.ts';
import { listTexts } from '../../support/report-text.ts';

const template = aTemplate(2, 2);
const form = { template, today: '2026-11-22', madeAt: '2026-11-22T09:30:00.000Z' };

test('a blank workbook is filled in and read back into an audit on the same questions', async () => {
  const blank = await sheetsOf(writeWorkbook(buildBlankWorkbook(form)));
  const audit = anAudit(template, [anAnswer({ rating: 1, narrative: 'Ours' })]);
  expect(planOf(blank, audit, template)).toEqual({ changes: [], problems: [] });
  const filled = typeOver(
    typeOver(blank, 'Answers', 'Rating', 2, 'Fully met'),
    'Answers',
    'Arrangements',
    1,
    'Theirs',
  );
  const { changes } = planOf(filled, audit, template);
  expect(changes.map(({ before, after, isClash }) => [before, after, isClash])).toEqual([
    ['Ours', 'Theirs', true],
    ['', 'Fully met', false],
  ]);
  const { answers } = applyChanges(changes.slice(1), audit, template);
  expect(answers).toEqual([
    { questionId: listQuestions(template)[1]?.id, answer: anAnswer({ rating: 3 }) },
  ]);
});

test('the form to print asks every question, with every rating and room to write', () => {
  const texts = listTexts(buildBlankReport(form)).join('\n');
  for (const { title, question, descriptors } of listQuestions(template)) {
    for (const text of [title, question, ...descriptors]) expect(texts).toContain(text);
  }
  expect(texts.match(/Evidence, and where it is held/gu)).toHaveLength(4);
});
