import Papa from 'papaparse';

import { must } from '../../src/domain/shared/must.ts';
import { listQuestions, type Question, type Template } from '../../src/domain/template/template.ts';

/** What nobody but its writer may ever see. */
export const CANARY = 'Jo Smith told me about Ana';

const ANSWERS = ['Strongly agree', 'Agree', 'Disagree', 'Strongly disagree', 'Don’t know'];

export type SurveyRow = readonly string[];

/** The two questions it asks about. */
export function askedOf(template: Template): readonly [Question, Question] {
  const [first, second] = listQuestions(template);
  return [must(first, 'a question'), must(second, 'a second question')];
}

/** As a survey tool saves it: a number, a time, the agency, two statements, words. */
export function surveyRows(template: Template, count: number, agency = ''): SurveyRow[] {
  const [first, second] = askedOf(template);
  return [
    ['Number', 'Completed', 'Your agency', first.title, second.title, 'Anything else?'],
    ...Array.from({ length: count }, (_, place) => [
      String(place + 1),
      `2026-11-20 09:${String(place).padStart(2, '0')}`,
      agency,
      ANSWERS[place % 5] ?? '',
      ANSWERS[(place * 3 + 2) % 4] ?? '',
      CANARY,
    ]),
  ];
}

export function toCsv(rows: readonly SurveyRow[]): Buffer {
  return Buffer.from(Papa.unparse(rows.map((row) => [...row])));
}
