import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Tag } from '../../components/tag.tsx';
import { TaskList, type TaskListItem } from '../../components/task-list.tsx';
import type { AuditId } from '../../domain/audit/audit.ts';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import {
  summariseActions,
  summariseEvidence,
  type RegisterSummary,
} from '../../domain/report/summarise-registers.ts';
import { formatShortDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import { countMustFix } from '../../domain/scoring/check-audit.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { listFeedback } from '../../storage/feedback.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { ColleagueTasks, SendBackTasks } from './part-tasks.tsx';

type LastTasksProps = { readonly stored: StoredAudit; readonly scorecard: Scorecard };

/** A part goes back to the one who asked; a whole audit is asked about, and signed off. */
export function LastTasks({ stored, scorecard }: LastTasksProps): ReactElement {
  if (stored.request !== undefined) return <SendBackTasks scorecard={scorecard} />;
  return (
    <>
      <ColleagueTasks scorecard={scorecard} />
      <FinishTasks stored={stored} scorecard={scorecard} />
    </>
  );
}

function FinishTasks({ stored, scorecard }: LastTasksProps): ReactElement {
  const mustFix = countMustFix(scorecard);
  const feedback = useFeedbackStatus(scorecard.audit.id);
  const home = `/audits/${scorecard.audit.id}`;
  return (
    <>
      <h2 className="govuk-heading-m">Finish</h2>
      <TaskList
        items={[
          {
            title: <Link to={`${home}/check`}>Check before sign-off</Link>,
            hint: 'What must be fixed, and what is worth a look',
            status:
              mustFix === 0 ? (
                'Nothing to fix'
              ) : (
                <Tag kind="outline">{`${mustFix}\u00a0to\u00a0fix`}</Tag>
              ),
          },
          {
            title: <Link to={`${home}/sign-off`}>Sign off</Link>,
            hint: 'The declaration, who signs it, and when',
            status: describeSigning(scorecard, mustFix),
          },
          {
            title: <Link to={`${home}/return`}>Create your return</Link>,
            hint: 'Your audit in a file, for your partnership or board',
            status: describeReturn(stored),
          },
          {
            title: <Link to={`${home}/feedback`}>Feedback from your partnership</Link>,
            hint: 'What they agree with, and what they ask of you',
            status: feedback,
          },
          {
            title: <Link to={`${home}/handover`}>Handover to a new lead</Link>,
            hint: 'What is open, what is late, and who holds what',
            status: 'At any time',
          },
        ]}
      />
    </>
  );
}

/** When the partnership's answer was opened here last. */
function useFeedbackStatus(auditId: AuditId): string {
  const read = useLiveQuery(() => listFeedback(auditId), [auditId]);
  const latest = read?.ok === true ? read.value.received[0] : undefined;
  if (latest === undefined) return 'When it comes';
  return `Opened ${formatShortDate(toPlainDate(new Date(latest.receivedAt)))}`;
}

/** What the whole audit has of evidence and actions. */
export function RegisterTasks({ scorecard }: { readonly scorecard: Scorecard }): ReactElement {
  const home = `/audits/${scorecard.audit.id}`;
  return (
    <>
      <h2 className="govuk-heading-m">Evidence and actions</h2>
      <TaskList
        items={[
          toRegister(
            <Link to={`${home}/evidence`}>Evidence register</Link>,
            summariseEvidence(scorecard),
          ),
          toRegister(<Link to={`${home}/actions`}>Action plan</Link>, summariseActions(scorecard)),
        ]}
      />
    </>
  );
}

function describeSigning({ audit }: Scorecard, mustFix: number): ReactElement | string {
  const signOff = findSignOff(audit.signOffs);
  if (signOff !== undefined) return `Version ${signOff.version}`;
  return mustFix > 0 ? 'Cannot start yet' : <Tag kind="info">Not yet started</Tag>;
}

/** What its author said of the return made last: the app sends nothing and cannot know. */
function describeReturn({ returns = [], audit }: StoredAudit): string {
  const sent = returns.findLast((made) => made.sent.length > 0)?.sent.at(-1);
  if (sent !== undefined) return `You marked it as sent ${formatShortDate(sent.on)}`;
  if (returns.length > 0) return 'Made, not marked as sent';
  return findSignOff(audit.signOffs) === undefined ? 'Draft at any time' : 'Not yet made';
}

function toRegister(title: ReactElement, summary: RegisterSummary): TaskListItem {
  const { about, standing, isLate } = summary;
  return { title, hint: about, status: isLate ? <Tag kind="attention">{standing}</Tag> : standing };
}
