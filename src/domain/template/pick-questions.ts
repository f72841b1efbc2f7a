import { hashContent } from '../shared/content-hash.ts';
import type { QuestionId, Template } from './template.ts';

/**
 * The template with these of its questions alone, in its own order; a standard without any is left
 * out. It is another set of questions, and so has a hash of its own. Nothing when none is left: a
 * template has at least one question.
 */
export function pickQuestions(
  template: Template,
  questionIds: ReadonlySet<QuestionId>,
): Template | undefined {
  const standards = template.standards
    .map((standard) => ({
      ...standard,
      questions: standard.questions.filter(({ id }) => questionIds.has(id)),
    }))
    .filter(({ questions }) => questions.length > 0);
  if (standards.length === 0) return undefined;
  const picked = { ...template, standards };
  return { ...picked, hash: hashTemplate(picked) };
}

/** The hash a template has by its content, whatever it says of itself. */
export function hashTemplate(template: Template): string {
  const content: Partial<Template> = { ...template };
  delete content.hash;
  return hashContent(content);
}
