import { fail, succeed, type Result } from '../shared/result.ts';
import { formatPlace, type QuestionId, type Template } from '../template/template.ts';
import type { CellFault } from './cell-fault.ts';

/** "1.2 Senior safeguarding lead": how a sheet names a question, and what is chosen from. */
export function listQuestionNames({ standards }: Template): readonly string[] {
  return standards.flatMap(({ questions }, standard) =>
    questions.map(({ title }, index) => `${formatPlace(standard, index)} ${title}`),
  );
}

/** The same for one question; its id where the questions have it no more. */
export function nameQuestionOf(id: QuestionId, { standards }: Template): string {
  for (const [standard, { questions }] of standards.entries()) {
    const index = questions.findIndex((question) => question.id === id);
    const title = questions[index]?.title;
    if (title !== undefined) return `${formatPlace(standard, index)} ${title}`;
  }
  return id;
}

/**
 * The question a cell names, by its number, its number and title, its title, or its id.
 *
 * @param isAlone Nothing else stands in the cell, so that a number may have lost its end there.
 */
export function findQuestion(
  text: string,
  template: Template,
  isAlone = true,
): Result<QuestionId, CellFault> {
  const words = toWords(text);
  if (words === '') return fail({ kind: 'noQuestion' });
  const all = template.standards.flatMap(({ questions }, standard) =>
    questions.map(({ id, title }, index) => ({
      id,
      place: formatPlace(standard, index),
      title: toWords(title),
    })),
  );
  // To a spreadsheet 1.10 is the number 1.1: only its title tells which of the two is meant.
  const isNumber = isAlone && /^\d+\.\d$/u.test(words);
  if (isNumber && all.some(({ place }) => place === `${words}0`)) {
    return fail({ kind: 'twoQuestions' });
  }
  const found =
    all.find(({ id, place, title }) => [id, place, `${place} ${title}`].includes(words)) ??
    all.find(({ title }) => title === words);
  return found === undefined ? fail({ kind: 'noSuchQuestion' }) : succeed(found.id);
}

/** Several, parted by semicolons or line breaks; none is no fault. */
export function findQuestions(
  text: string,
  template: Template,
): Result<readonly QuestionId[], CellFault> {
  const parts = text.split(/[;\n\r]+/u).filter((part) => part.trim() !== '');
  const found: QuestionId[] = [];
  for (const part of parts) {
    const one = findQuestion(part, template, parts.length === 1);
    if (!one.ok) return one;
    if (!found.includes(one.value)) found.push(one.value);
  }
  return succeed(found);
}

function toWords(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').toLowerCase();
}
