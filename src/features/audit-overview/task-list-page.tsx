import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';

import { ButtonGroup } from '../../components/button-group.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { Page } from '../../components/page.tsx';
import { ProgressText } from '../../components/progress-text.tsx';
import { Tag } from '../../components/tag.tsx';
import { TaskList, type TaskListItem } from '../../components/task-list.tsx';
import { isAnswered } from '../../domain/audit/answer-state.ts';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import { summariseGaps, summariseOverall } from '../../domain/report/summarise.ts';
import type { QuestionResult, Scorecard, StandardResult } from '../../domain/scoring/scorecard.ts';
import { countToConfirm } from '../../domain/scoring/to-confirm.ts';
import { formatDate } from '../../domain/shared/plain-date.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { LastTasks, RegisterTasks } from './last-tasks.tsx';
import { PartNotice } from './part-tasks.tsx';

type TaskListPageProps = {
  readonly stored: StoredAudit;
  readonly scorecard: Scorecard;
  /** What must be known before going on, such as that there is no backup. */
  readonly notice?: ReactNode;
};

/** The home of one audit: what is done, what is left, and the way on. */
export function TaskListPage({ stored, scorecard, notice }: TaskListPageProps): ReactElement {
  const { audit } = stored;
  const { counts, standards } = scorecard;
  const answered = counts.total - counts.unanswered;
  const isSigned = findSignOff(audit.signOffs) !== undefined;
  const next = isSigned ? undefined : findNext(stored, scorecard);
  return (
    <Page
      title={audit.details.organisation}
      caption={describeAudit(stored)}
      back={<Link to="/">Your audits</Link>}
    >
      {notice}
      <PartNotice stored={stored} />
      <ProgressText done={answered} total={counts.total} what="questions answered" bar />
      {answered > 0 && (
        <p className="govuk-body">
          {summariseGaps(scorecard)}. {summariseOverall(scorecard)}
        </p>
      )}
      <ButtonGroup>
        {next !== undefined && (
          <ButtonLink>
            <Link to={`/audits/${audit.id}/questions/${next.id}`}>{next.label}</Link>
          </ButtonLink>
        )}
        <ButtonLink variant={isSigned ? 'primary' : 'secondary'}>
          <Link to={`/audits/${audit.id}/report`}>See the report</Link>
        </ButtonLink>
      </ButtonGroup>
      <OtherWays home={`/audits/${audit.id}`} />
      {answered === 0 && (
        <p className="govuk-body">Start with any standard. You do not have to go in order.</p>
      )}
      <h2 className="govuk-heading-m">Set up</h2>
      <TaskList
        items={[
          {
            title: <Link to={`/audits/${audit.id}/details`}>Details of this audit</Link>,
            hint: 'Organisation, period, sites, people, recipients and dates',
            status: 'Completed',
          },
          toCarryTask(scorecard),
        ]}
      />
      <h2 className="govuk-heading-m">Standards</h2>
      <TaskList items={standards.map((standard) => toTask(standard, audit.id))} />
      <RegisterTasks scorecard={scorecard} />
      <LastTasks stored={stored} scorecard={scorecard} />
      <MoreWays home={`/audits/${audit.id}`} />
    </Page>
  );
}

/** Earlier answers: what waits to be confirmed, or the way to bring them. */
function toCarryTask({ audit, standards }: Scorecard): TaskListItem {
  const count = countToConfirm(standards.flatMap(({ questions }) => questions));
  return {
    title: <Link to={`/audits/${audit.id}/carry-forward`}>Bring earlier answers forward</Link>,
    hint: 'Begin from the answers of another audit on this device',
    status: count === 0 ? 'Optional' : <Tag kind="outline">{`${count}\u00a0to\u00a0confirm`}</Tag>,
  };
}

/** What is done with an audit now and then. */
function MoreWays({ home }: { readonly home: string }): ReactElement {
  return (
    <>
      <h2 className="govuk-heading-m">Other audits and earlier versions</h2>
      <ul className="govuk-list govuk-list--spaced">
        <li>
          <Link className="govuk-link" to={`${home}/compare`}>
            Compare with an earlier audit
          </Link>
        </li>
        <li>
          <Link className="govuk-link" to={`${home}/history`}>
            Earlier versions and removed items
          </Link>
        </li>
        <li>
          <Link className="govuk-link" to={`${home}/copy`}>
            Copy for another site
          </Link>
        </li>
      </ul>
    </>
  );
}

/** For those who want to see, rate or find something without going standard by standard. */
function OtherWays({ home }: { readonly home: string }): ReactElement {
  return (
    <nav className="s11-ways" aria-label="Other ways through the questions">
      <Link className="govuk-link" to={`${home}/first-pass`}>
        First pass: only the ratings
      </Link>
      <Link className="govuk-link" to={`${home}/all`}>
        All questions in one table
      </Link>
      <Link className="govuk-link" to={`${home}/search`}>
        Search in this audit
      </Link>
    </nav>
  );
}

/** What the audit follows and, when it has a day to be done by, that day. */
function describeAudit({ audit, template }: StoredAudit): string {
  const { dueDate, site = '' } = audit.details;
  return [
    ...(site === '' ? [] : [site]),
    template.title,
    template.editionTitle,
    ...(dueDate === undefined ? [] : [`Due ${formatDate(dueDate)}`]),
  ].join(' · ');
}

function toTask(standard: StandardResult, auditId: string): TaskListItem {
  const { id, title, questions } = standard;
  const complete = questions.filter(({ answer }) => answer.complete).length;
  return {
    title: <Link to={`/audits/${auditId}/standards/${id}`}>{title}</Link>,
    hint: describeProgress(questions, complete),
    status: describeStatus(standard, complete),
  };
}

function describeProgress(questions: readonly QuestionResult[], complete: number): string {
  const answered = questions.filter(({ answer }) => isAnswered(answer)).length;
  const toConfirm = countToConfirm(questions);
  const progress = `${answered} of ${questions.length} answered, ${complete} completed`;
  return toConfirm === 0 ? progress : `${progress}, ${toConfirm} to confirm`;
}

/** Completed is plain text, so that what is not finished stands out. */
function describeStatus({ questions }: StandardResult, complete: number): ReactElement | string {
  if (complete === questions.length) return 'Completed';
  const isStarted = questions.some(
    ({ answer }) => isAnswered(answer) || answer.narrative !== '' || answer.naReason !== undefined,
  );
  return isStarted ? <Tag kind="outline">In progress</Tag> : <Tag kind="info">Not yet started</Tag>;
}

type Next = { readonly id: string; readonly label: string };

/** Where it was left, or the first question without an answer. */
function findNext({ lastQuestionId }: StoredAudit, { standards }: Scorecard): Next | undefined {
  const questions = standards.flatMap((standard) => standard.questions);
  const left = questions.find(({ question }) => question.id === lastQuestionId);
  if (left !== undefined) return { id: left.question.id, label: 'Continue where you left off' };
  const first = questions.find(({ answer }) => !isAnswered(answer));
  if (first === undefined) return undefined;
  const isStarted = questions.some(({ answer }) => isAnswered(answer));
  return { id: first.question.id, label: isStarted ? 'Continue answering' : 'Start answering' };
}
