import type { Result } from '../domain/shared/result.ts';
import { updateAnswerLate } from './answers.ts';
import { dropPending, listPending, type PendingText } from './pending-text.ts';
import type { WriteProblem } from './storage-problem.ts';
import type { SavedAnswer } from './stored-answer.ts';

export type ReplayedText = {
  readonly pending: PendingText;
  /** On a problem the text is still kept, and the next start tries again. */
  readonly outcome: Result<SavedAnswer, WriteProblem>;
};

/**
 * Stores what earlier pages typed and did not live to store; call it once after `openStorage`.
 * Over a newer revision it goes the way of a clash, and the one typed last stands.
 */
export async function replayPending(now: Date): Promise<readonly ReplayedText[]> {
  const replayed: ReplayedText[] = [];
  for (const pending of listPending()) {
    const { auditId, questionId } = pending;
    const outcome = await updateAnswerLate(auditId, questionId, pending, now);
    if (outcome.ok) dropPending(pending);
    replayed.push({ pending, outcome });
  }
  return replayed;
}
