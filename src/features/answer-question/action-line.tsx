import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { formatActionNumber, type Action, type PlannedAction } from '../../domain/audit/audit.ts';
import { ACTION_STATUS_WORDS } from '../../domain/audit/audit-words.ts';
import { tagName } from '../../domain/audit/carried-words.ts';
import { toActionPlace } from '../../domain/audit/question-place.ts';
import { formatShortDate } from '../../domain/shared/plain-date.ts';

type ActionLineProps = {
  readonly action: Action;
  readonly isOverdue: boolean;
  /** Its form is open, and it cannot be removed from under that. */
  readonly isOpen: boolean;
  readonly onChange: () => void;
  readonly onRemove: () => void;
};

export function ActionLine({
  action,
  isOverdue,
  isOpen,
  onChange,
  onRemove,
}: ActionLineProps): ReactElement {
  const number = formatActionNumber(action);
  return (
    <li className="s11-item">
      <div>
        {action.kind === 'planned' ? (
          <>
            <strong>
              {number} {action.what}
            </strong>{' '}
            <ToConfirm action={action} />
            <div className="s11-item__more">
              {describe(action)} {isOverdue && <Tag kind="attention">Overdue</Tag>}
            </div>
          </>
        ) : (
          <>
            <strong>{number} Gap accepted</strong> <ToConfirm action={action} />
            <div className="s11-item__more">{action.reason}</div>
          </>
        )}
      </div>
      <div className="s11-item__actions">
        <Button id={toActionPlace(action)} variant="link" onClick={onChange}>
          Change<VisuallyHidden> {number}</VisuallyHidden>
        </Button>
        {!isOpen && (
          <Button variant="link" onClick={onRemove}>
            Remove<VisuallyHidden> {number}</VisuallyHidden>
          </Button>
        )}
      </div>
    </li>
  );
}

/** That it came from an earlier audit and nobody has said that it still holds. */
function ToConfirm({ action }: { readonly action: Action }): ReactElement | null {
  if (action.carriedFrom === undefined) return null;
  return <Tag kind="outline">{tagName(action.carriedFrom)} – to confirm</Tag>;
}

function describe({ ownerRole, dueDate, status }: PlannedAction): string {
  return [
    ownerRole === '' ? 'No owner yet' : ownerRole,
    dueDate === undefined ? 'no due date yet' : `due ${formatShortDate(dueDate)}`,
    ACTION_STATUS_WORDS[status].toLowerCase(),
  ].join(' · ');
}
