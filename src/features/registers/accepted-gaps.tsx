import type { ReactElement } from 'react';

import { DataTable } from '../../components/data-table.tsx';
import { formatActionNumber, type AuditId } from '../../domain/audit/audit.ts';
import type { AcceptedEntry } from '../../domain/scoring/list-actions.ts';
import { formatShortDate } from '../../domain/shared/plain-date.ts';
import { CarriedMark } from '../../items/carried-mark.tsx';
import { ItemButtons } from './action-table.tsx';
import { QuestionLink } from './question-link.tsx';
import type { ActionPlan } from './use-action-plan.ts';

type AcceptedGapsProps = {
  readonly auditId: AuditId;
  readonly plan: ActionPlan;
  readonly entries: readonly AcceptedEntry[];
};

/** Gaps that are lived with, each with its reason; nothing where there is none. */
export function AcceptedGaps({ auditId, plan, entries }: AcceptedGapsProps): ReactElement | null {
  if (entries.length === 0) return null;
  return (
    <section className="s11-items" aria-labelledby="accepted-heading">
      <h2 className="govuk-heading-m" id="accepted-heading">
        Gaps accepted for a reason ({entries.length})
      </h2>
      <DataTable
        caption="Gaps that are accepted, with the reason"
        captionHidden
        rows={entries}
        rowKey={({ action }) => action.id}
        columns={[
          { key: 'number', heading: 'No.', render: ({ action }) => formatActionNumber(action) },
          {
            key: 'reason',
            heading: 'Reason for accepting it',
            rowHeader: true,
            render: ({ action }) => (
              <div className="s11-register__main">
                <div className="s11-register__name">{action.reason || 'No reason given'}</div>
                <CarriedMark
                  from={action.carriedFrom}
                  number={formatActionNumber(action)}
                  onSet={(from) => void plan.changes.setCarried(action, from)}
                />
                <ItemButtons
                  action={action}
                  openId={plan.openItem.item?.id}
                  onChange={plan.change}
                  onRemove={(removed) => void plan.changes.remove(removed)}
                />
              </div>
            ),
          },
          {
            key: 'review',
            heading: 'Look at it again by',
            render: ({ action: { reviewDate } }) =>
              reviewDate === undefined ? (
                <span className="s11-quiet">No date</span>
              ) : (
                <span className="s11-register__day">{formatShortDate(reviewDate)}</span>
              ),
          },
          {
            key: 'question',
            heading: 'Gap',
            render: ({ result }) => (
              <div className="s11-register__questions">
                <QuestionLink auditId={auditId} result={result} />
                {result?.isGap === false && <div>No longer a gap</div>}
              </div>
            ),
          },
        ]}
      />
    </section>
  );
}
