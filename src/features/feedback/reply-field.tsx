import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { EMPTY_ANSWER } from '../../domain/audit/audit.ts';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import type { FeedbackQuestion } from '../../domain/feedback/feedback.ts';
import { updateAnswer } from '../../storage/answers.ts';
import type { ReceivedFeedback } from '../../storage/feedback.ts';
import type { StoredAudit } from '../../storage/read-audit.ts';
import { useReply, type ReplyState } from './use-reply.ts';

type ReplyFieldProps = {
  readonly stored: StoredAudit;
  readonly received: ReceivedFeedback;
  readonly question: FeedbackQuestion;
};

const STATE_WORDS = {
  saved: 'Saved on this device',
  saving: 'Saving…',
  failed: 'Not saved. Your words are still in this box. Copy them and reload the page.',
} as const;

/** What is answered to one thing a partnership said. */
export function ReplyField({ stored, received, question }: ReplyFieldProps): ReactElement {
  const key = { auditId: stored.audit.id, id: received.id, questionId: question.id };
  const reply = useReply(key, received.replyByQuestion.get(question.id) ?? '');
  return (
    <>
      <Textarea
        name={`reply-${question.id}`}
        label={
          <>
            Your reply (optional)<VisuallyHidden> to {question.title}</VisuallyHidden>
          </>
        }
        rows={3}
        value={reply.text}
        onChange={({ target }) => {
          reply.change(target.value);
        }}
      />
      <p className="govuk-body-s" role={reply.save === 'failed' ? 'alert' : undefined}>
        {reply.text === '' && reply.save === 'saved' ? '' : STATE_WORDS[reply.save]}
      </p>
      {reply.text.trim() !== '' && (
        <AddToAnswer stored={stored} question={question} reply={reply} />
      )}
    </>
  );
}

type AddToAnswerProps = {
  readonly stored: StoredAudit;
  readonly question: FeedbackQuestion;
  readonly reply: ReplyState;
};

/** A return carries answers: in the answer, the reply goes back with the next one. */
function AddToAnswer({ stored, question, reply }: AddToAnswerProps): ReactElement | null {
  const [outcome, setOutcome] = useState<'added' | 'failed'>();
  const { audit } = stored;
  const answer = audit.answerByQuestion.get(question.id) ?? EMPTY_ANSWER;
  const words = `Reply to the partnership’s feedback: ${reply.text.trim()}`;
  if (findSignOff(audit.signOffs) !== undefined) {
    return (
      <p className="govuk-body">
        This audit is signed off. Open it again to put your reply into the answer, or say it in your
        next audit.
      </p>
    );
  }
  if (answer.narrative.includes(words)) {
    return (
      <p className="govuk-body" role="status">
        Your reply stands in the answer, and goes with your next return.
      </p>
    );
  }
  const add = async (): Promise<void> => {
    const revision = stored.revisionByQuestion.get(question.id) ?? 0;
    const saved = await updateAnswer(
      audit.id,
      question.id,
      (now) => ({
        ...now,
        narrative: now.narrative.trim() === '' ? words : `${now.narrative}\n\n${words}`,
      }),
      revision,
      new Date(),
    );
    setOutcome(saved.ok ? 'added' : 'failed');
  };
  return (
    <>
      <p className="govuk-body">
        <Button variant="secondary" onClick={() => void add()}>
          Add this reply to the answer
          <VisuallyHidden> to {question.title}</VisuallyHidden>
        </Button>
      </p>
      {outcome === 'failed' && (
        <p className="govuk-body" role="alert">
          Not added. Nothing was changed, and your reply is still here. Reload the page and try
          again.
        </p>
      )}
    </>
  );
}
