import { isAnswered } from '../../domain/audit/answer-state.ts';
import { DEPTH_WORDS } from '../../domain/template/depth-words.ts';
import { listQuestions, type Template } from '../../domain/template/template.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';

/** "12 of 63", without scoring the audit. */
export function describeAnswered({ audit, template }: StoredAudit): string {
  const questions = listQuestions(template);
  const answered = questions.filter(({ id }) => isAnswered(audit.answerByQuestion.get(id)));
  return `${answered.length} of ${questions.length}`;
}

/** How much is asked, in the words of the form an audit is started with. */
export function describeDepth({ depth }: Template): string {
  return DEPTH_WORDS[depth].label;
}
