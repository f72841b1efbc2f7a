import type { Answer } from '../domain/audit/audit.ts';
import { joinCarried, type CarriedWords } from '../domain/audit/carried-words.ts';

/**
 * The answer with other earlier words standing in it: where it says what stood before and nothing
 * else. What was typed is never touched. An answer whose words change is not completed any more.
 */
export function exchangeWords(
  answer: Answer,
  before: readonly CarriedWords[],
  after: readonly CarriedWords[],
): Answer {
  const exchange = (field: 'narrative' | 'impact'): string => {
    const from = joinCarried(before, field);
    const to = joinCarried(after, field);
    return from !== to && answer[field].trim() === from ? to : answer[field];
  };
  const narrative = exchange('narrative');
  const impact = exchange('impact');
  if (narrative === answer.narrative && impact === answer.impact) return answer;
  return { ...answer, narrative, impact, complete: false };
}
