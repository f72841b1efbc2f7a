import type { StandardId } from '../template/standard.ts';
import type { QuestionId, Template } from '../template/template.ts';
import { compareTexts } from '../picture/count-in.ts';

/** What the standards and questions of a round are called: a picture has their ids alone. */
export type Titles = {
  readonly standards: ReadonlyMap<StandardId, string>;
  readonly questions: ReadonlyMap<QuestionId, string>;
};

/**
 * From the templates the returns were answered on. Where two name a question differently the first
 * by hash decides, so that the order of import never shows.
 */
export function listTitles(templates: readonly Template[]): Titles {
  const standards = new Map<StandardId, string>();
  const questions = new Map<QuestionId, string>();
  for (const template of templates.toSorted((a, b) => compareTexts(a.hash, b.hash))) {
    for (const standard of template.standards) {
      if (!standards.has(standard.id)) standards.set(standard.id, standard.title);
      for (const { id, title } of standard.questions) {
        if (!questions.has(id)) questions.set(id, title);
      }
    }
  }
  return { standards, questions };
}

export function titleOfStandard({ standards }: Titles, id: StandardId): string {
  return standards.get(id) ?? id;
}

export function titleOfQuestion({ questions }: Titles, id: QuestionId): string {
  return questions.get(id) ?? id;
}
