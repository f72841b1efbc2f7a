import type { Feedback } from '../../domain/feedback/feedback.ts';
import { toFileWords } from '../../domain/report/wording.ts';
import { toCanonicalJson } from '../../domain/shared/content-hash.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { FEEDBACK_EXTENSION, FEEDBACK_LIMITS } from './feedback-limits.ts';
import type { FeedbackProblem } from './feedback-problem.ts';

/** The same feedback gives the same bytes. */
export function writeFeedback(
  feedback: Feedback,
): Result<Uint8Array<ArrayBuffer>, Extract<FeedbackProblem, { kind: 'tooLarge' }>> {
  const bytes = new TextEncoder().encode(toCanonicalJson(feedback));
  const most = FEEDBACK_LIMITS.fileBytes;
  return bytes.length > most ? fail({ kind: 'tooLarge', most }) : succeed(bytes);
}

/** `feedback_Anytown-Police.s11feedback.json` */
export function nameFeedbackFile(agencyName: string): string {
  return `feedback_${toFileWords(agencyName) || 'agency'}${FEEDBACK_EXTENSION}`;
}
