import { useMemo, type ReactElement } from 'react';
import { Link } from 'react-router';

import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import { formatActionNumber, type AuditId } from '../../domain/audit/audit.ts';
import { listAccepted, listActions, listOpenGaps } from '../../domain/scoring/list-actions.ts';
import { RemovedItems } from '../../items/removed-items.tsx';
import type { ActionChanges } from '../../items/use-action-changes.ts';
import { useRemovedActions } from '../../items/use-removed-items.ts';
import { AcceptedGaps } from './accepted-gaps.tsx';
import { ActionList } from './action-list.tsx';
import { ActionWork } from './action-work.tsx';
import { CalendarSection } from './calendar-section.tsx';
import type { RegisterPageProps } from './evidence-register-page.tsx';
import { OpenGaps } from './open-gaps.tsx';
import { useActionPlan } from './use-action-plan.ts';

/** All that follows from an audit: its actions, the gaps nothing follows from yet, and those accepted. */
export function ActionPlanPage(props: RegisterPageProps): ReactElement {
  const { stored, scorecard, reportSave } = props;
  const { audit } = stored;
  const { organisation } = audit.details;
  const plan = useActionPlan(audit.id, reportSave);
  const entries = useMemo(() => listActions(scorecard), [scorecard]);
  const gaps = listOpenGaps(scorecard);
  return (
    <Page
      title="Action plan"
      context={organisation}
      caption={organisation}
      back={<Link to={`/audits/${audit.id}`}>{organisation}</Link>}
      wide
    >
      <div className="s11-register">
        <ActionWork plan={plan} gaps={gaps.length} scorecard={scorecard} />
        {entries.length === 0 ? (
          <InsetText>
            No actions yet. An action follows from a question: when you rate one below the top of
            the scale it is listed under “Gaps without an action”, and you can add an action there.
          </InsetText>
        ) : (
          <ActionList auditId={audit.id} today={scorecard.today} plan={plan} entries={entries} />
        )}
        <OpenGaps auditId={audit.id} plan={plan} gaps={gaps} scorecard={scorecard} />
        <AcceptedGaps auditId={audit.id} plan={plan} entries={listAccepted(scorecard)} />
        <RemovedActions auditId={audit.id} changes={plan.changes} />
        <CalendarSection scorecard={scorecard} />
      </div>
    </Page>
  );
}

type RemovedActionsProps = { readonly auditId: AuditId; readonly changes: ActionChanges };

function RemovedActions({ auditId, changes }: RemovedActionsProps): ReactElement {
  const removed = useRemovedActions(auditId);
  return (
    <RemovedItems
      what="actions"
      items={removed.map((action) => ({
        id: action.id,
        number: formatActionNumber(action),
        words: action.kind === 'planned' ? action.what : 'Gap accepted',
        onPutBack: () => void changes.putBack(action),
      }))}
    />
  );
}
