import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { FocusBack } from '../../components/focus-back.tsx';
import { SummaryList, type SummaryListRow } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { isAnswered } from '../../domain/audit/answer-state.ts';
import { countOf } from '../../domain/report/wording.ts';
import { isAnswerOverdue, type Assignee } from '../../domain/scoring/list-assignees.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { formatDate } from '../../domain/shared/plain-date.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { SendPanel } from './send-panel.tsx';

type AssigneeCardProps = {
  readonly assignee: Assignee;
  readonly stored: StoredAudit;
  readonly scorecard: Scorecard;
  readonly reportSave: ReportSave;
  readonly isReadOnly: boolean;
  readonly onTakeBack: () => void;
};

/** One person: what they have, whether it is answered, and what can be done about it. */
export function AssigneeCard(props: AssigneeCardProps): ReactElement {
  const { assignee, stored, scorecard, reportSave, isReadOnly, onTakeBack } = props;
  const { to } = assignee;
  const [isSending, setIsSending] = useState(false);
  const close = (): void => {
    setIsSending(false);
  };
  return (
    <div className="s11-colleagues__card">
      <SummaryList
        title={to}
        headingLevel={3}
        rows={listRows(assignee, scorecard)}
        actions={
          isReadOnly
            ? []
            : [
                <Link key="change" className="govuk-link" to="ask" state={{ to }}>
                  Change<VisuallyHidden> what {to} is asked</VisuallyHidden>
                </Link>,
                <Button key="take" variant="link" onClick={onTakeBack}>
                  Take back<VisuallyHidden> all questions from {to}</VisuallyHidden>
                </Button>,
              ]
        }
      />
      {!isReadOnly && !isSending && (
        <Button
          variant="secondary"
          onClick={() => {
            setIsSending(true);
          }}
        >
          Send {countOf(assignee.questions.length, 'question')} to {to}
        </Button>
      )}
      {isSending && (
        <FocusBack>
          <SendPanel
            assignee={assignee}
            stored={stored}
            scorecard={scorecard}
            reportSave={reportSave}
            onClose={close}
          />
        </FocusBack>
      )}
    </div>
  );
}

function listRows(assignee: Assignee, scorecard: Scorecard): readonly SummaryListRow[] {
  const { questions, answered, dueDate, isOverdue, sent } = assignee;
  return [
    {
      key: 'Questions',
      value: (
        <Details summary={`${answered} of ${countOf(questions.length, 'question')} answered`} small>
          <QuestionList assignee={assignee} scorecard={scorecard} />
        </Details>
      ),
    },
    ...(dueDate === undefined
      ? []
      : [
          {
            key: 'Due',
            value: (
              <>
                {formatDate(dueDate)} {isOverdue && <Tag kind="attention">Overdue</Tag>}
              </>
            ),
          },
        ]),
    {
      key: 'Request',
      value:
        sent === 0
          ? 'Not made yet'
          : sent === questions.length
            ? 'Made. Sending it is up to you'
            : `Made for ${sent} of ${questions.length}`,
    },
  ];
}

type QuestionListProps = { readonly assignee: Assignee; readonly scorecard: Scorecard };

function QuestionList({ assignee, scorecard }: QuestionListProps): ReactElement {
  return (
    <ul className="govuk-list">
      {assignee.questions.map((result) => (
        <li key={result.question.id}>
          <Link
            className="govuk-link"
            to={`/audits/${scorecard.audit.id}/questions/${result.question.id}`}
          >
            {result.place} {result.question.title}
          </Link>
          {': '}
          {isAnswered(result.answer)
            ? 'answered'
            : isAnswerOverdue(result, scorecard.today)
              ? 'not answered, overdue'
              : 'not answered'}
        </li>
      ))}
    </ul>
  );
}
