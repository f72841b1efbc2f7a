import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';
import { Link } from 'react-router';

import type { AuditId } from '../domain/audit/audit.ts';
import { nameSender } from '../domain/feedback/rating-words.ts';
import type { QuestionId } from '../domain/template/template.ts';
import { listFeedback } from '../storage/feedback.ts';
import { FeedbackSaid } from './feedback-said.tsx';

type FeedbackBesideProps = { readonly auditId: AuditId; readonly questionId: QuestionId };

/** What the partnership says of this answer; nothing where it says nothing. */
export function FeedbackBeside({ auditId, questionId }: FeedbackBesideProps): ReactElement | null {
  const read = useLiveQuery(() => listFeedback(auditId), [auditId]);
  const latest = read?.ok === true ? read.value.received[0] : undefined;
  const said = latest?.feedback.content.questions.find(({ id }) => id === questionId);
  if (latest === undefined || said === undefined) return null;
  const { content } = latest.feedback;
  return (
    <section className="s11-last-time" aria-labelledby="feedback-heading">
      <h2 className="govuk-heading-m" id="feedback-heading">
        {nameSender(content)} says
      </h2>
      <FeedbackSaid said={said} scale={content.scale} />
      <p className="govuk-body">
        <Link className="govuk-link" to={`/audits/${auditId}/feedback`}>
          All feedback, and your replies
        </Link>
      </p>
    </section>
  );
}
