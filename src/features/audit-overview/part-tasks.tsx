import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { InsetText } from '../../components/inset-text.tsx';
import { Tag } from '../../components/tag.tsx';
import { TaskList } from '../../components/task-list.tsx';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import { countOf } from '../../domain/report/wording.ts';
import { listAssignees } from '../../domain/scoring/list-assignees.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { formatDate } from '../../domain/shared/plain-date.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';

/** On a colleague's device: whose audit this is part of, and who asked. */
export function PartNotice({ stored }: { readonly stored: StoredAudit }): ReactElement | null {
  if (stored.request === undefined) return null;
  const { organisation } = stored.audit.details;
  const { askedBy, dueDate, message } = stored.request;
  return (
    <InsetText>
      <p className="govuk-body">
        This is your part of the audit of {organisation}
        {askedBy === '' ? '' : `, asked for by ${askedBy}`}
        {dueDate === undefined ? '' : `, needed by ${formatDate(dueDate)}`}. It is on this device
        alone until you save it to send back.
      </p>
      {message !== '' && <p className="govuk-body s11-colleagues__words">{message}</p>}
    </InsetText>
  );
}

type SendBackTasksProps = { readonly scorecard: Scorecard };

/** The way back, where a whole audit has its sign-off. */
export function SendBackTasks({ scorecard }: SendBackTasksProps): ReactElement {
  const { unanswered } = scorecard.counts;
  return (
    <>
      <h2 className="govuk-heading-m">Finish</h2>
      <TaskList
        items={[
          {
            title: (
              <Link to={`/audits/${scorecard.audit.id}/part`}>Save your part to send back</Link>
            ),
            hint: 'A file with your answers, evidence and actions',
            status: unanswered === 0 ? 'Ready' : `${countOf(unanswered, 'question')} left`,
          },
        ]}
      />
    </>
  );
}

type ColleagueTasksProps = { readonly scorecard: Scorecard };

/** Who was asked for what, and whether something of it is late. */
export function ColleagueTasks({ scorecard }: ColleagueTasksProps): ReactElement {
  const assignees = listAssignees(scorecard);
  const asked = assignees.reduce((sum, { questions }) => sum + questions.length, 0);
  const answered = assignees.reduce((sum, assignee) => sum + assignee.answered, 0);
  const late = assignees.filter(({ isOverdue }) => isOverdue).length;
  const isSignedOff = findSignOff(scorecard.audit.signOffs) !== undefined;
  return (
    <>
      <h2 className="govuk-heading-m">Colleagues</h2>
      <TaskList
        items={[
          {
            title: <Link to={`/audits/${scorecard.audit.id}/colleagues`}>Ask a colleague</Link>,
            hint: 'Send questions to those who know, and bring back what they answer',
            status:
              late > 0 && !isSignedOff ? (
                <Tag kind="attention">{`${late}\u00a0overdue`}</Tag>
              ) : asked === 0 ? (
                'Nobody asked'
              ) : (
                `${answered} of ${asked} answered`
              ),
          },
        ]}
      />
    </>
  );
}
