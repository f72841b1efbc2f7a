import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/tag.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { formatActionNumber, type Action, type PlannedAction } from '../../domain/audit/audit.ts';
import { ACTION_STATUS_WORDS, PRIORITY_WORDS } from '../../domain/audit/audit-words.ts';
import { toActionPlace } from '../../domain/audit/question-place.ts';
import { formatShortDate } from '../../domain/shared/plain-date.ts';
import { CarriedMark } from '../../items/carried-mark.tsx';
import { ProgressNotes } from '../../items/progress-notes.tsx';

type ActionLineProps = {
  readonly action: Action;
  readonly isOverdue: boolean;
  /** Its form is open, and it cannot be removed from under that. */
  readonly isOpen: boolean;
  readonly onChange: () => void;
  readonly onCarried: (from: string | undefined) => void;
  readonly onRemove: () => void;
};

export function ActionLine({
  action,
  isOverdue,
  isOpen,
  onChange,
  onCarried,
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
            <div className="s11-item__more">
              {describe(action)} {isOverdue && <Tag kind="attention">Overdue</Tag>}
            </div>
            <ProgressNotes notes={action.progress} />
          </>
        ) : (
          <>
            <strong>{number} Gap accepted</strong>
            <div className="s11-item__more">
              {action.reason}
              {action.reviewDate !== undefined &&
                ` · to be looked at again by ${formatShortDate(action.reviewDate)}`}
            </div>
          </>
        )}
        <CarriedMark from={action.carriedFrom} number={number} onSet={onCarried} />
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

function describe(action: PlannedAction): string {
  const { ownerRole, dueDate, priority, status, completedOn } = action;
  return [
    ownerRole === '' ? 'No owner yet' : ownerRole,
    dueDate === undefined ? 'no due date yet' : `due ${formatShortDate(dueDate)}`,
    ...(priority === undefined ? [] : [`${PRIORITY_WORDS[priority].toLowerCase()} priority`]),
    ACTION_STATUS_WORDS[status].toLowerCase() +
      (completedOn === undefined ? '' : ` on ${formatShortDate(completedOn)}`),
  ].join(' · ');
}
