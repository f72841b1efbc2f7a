import { fail, type Result } from '../domain/shared/result.ts';
import { updateAnswerLate } from './answers.ts';
import { dropPending } from './pending-keys.ts';
import { listPending, type PendingText } from './pending-text.ts';
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
    const outcome = await replay(pending, now);
    if (outcome.ok) dropPending(pending);
    replayed.push({ pending, outcome });
  }
  return replayed;
}

/** A bug of ours must not keep the app from opening at every start, with the words that raise it. */
async function replay(pending: PendingText, now: Date): Promise<Result<SavedAnswer, WriteProblem>> {
  try {
    return await updateAnswerLate(pending.auditId, pending.questionId, pending, now);
  } catch (error) {
    return fail({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}
