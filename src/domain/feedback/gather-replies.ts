import type { Audit } from '../audit/audit.ts';
import { compareReplies, type Reply } from '../audit/reply.ts';
import type { RoundTicket } from '../audit/round-ticket.ts';
import type { QuestionId } from '../template/template.ts';
import type { Feedback, FeedbackContent } from './feedback.ts';

/** What one feedback says, and what is answered to it. */
export type Answered = {
  /** The hash of its content. */
  readonly id: string;
  readonly feedback: Pick<Feedback, 'madeAt'> & {
    readonly content: Pick<FeedbackContent, 'roundId' | 'returned'>;
  };
  readonly replyByQuestion: ReadonlyMap<QuestionId, string>;
};

export type Gathered = {
  /** Those that go with the next return. */
  readonly replies: readonly Reply[];
  /** How many are to the feedback of another round than the return is for: those stay here. */
  readonly elsewhere: number;
};

/** All that was answered; a return for one partnership does not carry what was said to another. */
export function gatherReplies(
  received: readonly Answered[],
  ticket: Pick<RoundTicket, 'roundId'> | undefined,
): Gathered {
  const all = received.flatMap(({ id, feedback, replyByQuestion }) =>
    [...replyByQuestion].flatMap(([questionId, text]) =>
      text.trim() === ''
        ? []
        : [
            {
              roundId: feedback.content.roundId,
              reply: {
                questionId,
                feedback: {
                  contentHash: id,
                  madeAt: feedback.madeAt,
                  onReturn: feedback.content.returned.contentHash,
                },
                text: text.trim(),
              },
            },
          ],
    ),
  );
  const own = all.filter(({ roundId }) => ticket === undefined || roundId === ticket.roundId);
  return {
    replies: own.map(({ reply }) => reply).toSorted(compareReplies),
    elsewhere: all.length - own.length,
  };
}

/** The audit with what is answered to feedback beside its answers. */
export function withReplies(audit: Audit, replies: readonly Reply[]): Audit {
  return replies.length === 0 ? audit : { ...audit, replies };
}
