import type { ReactElement } from 'react';

import { Textarea } from '../../components/textarea.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import type { FeedbackQuestion } from '../../domain/feedback/feedback.ts';
import type { ReceivedFeedback } from '../../storage/feedback.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { useReply } from './use-reply.ts';

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
    </>
  );
}
