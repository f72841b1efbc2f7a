import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import {
  ACTION_STATUSES,
  formatActionNumber,
  type ActionStatus,
  type PlannedAction,
} from '../../domain/audit/audit.ts';
import { ACTION_STATUS_WORDS } from '../../domain/audit/audit-words.ts';
import { formatShortDate } from '../../domain/shared/plain-date.ts';
import { findChoice } from './use-kept-view.ts';

type StatusCellProps = {
  readonly action: PlannedAction;
  /** Its form is open, and the status is one of its fields. */
  readonly isOpen: boolean;
  readonly before: ActionStatus | undefined;
  readonly onChange: (status: ActionStatus) => void;
};

/** How far an action is, changed where it stands; on paper its words. */
export function StatusCell({ action, isOpen, before, onChange }: StatusCellProps): ReactElement {
  const { status, completedOn } = action;
  const words = ACTION_STATUS_WORDS[status];
  const done = status === 'done' && completedOn !== undefined && (
    <div className="s11-register__day">on {formatShortDate(completedOn)}</div>
  );
  if (isOpen) {
    return (
      <>
        {words}
        {done}
      </>
    );
  }
  const id = `status-${action.id}`;
  const number = formatActionNumber(action);
  return (
    <div className="s11-register__status">
      <Select
        id={id}
        name={id}
        label={`Status of ${number}`}
        labelHidden
        value={action.status}
        onChange={(event) => {
          onChange(findChoice(ACTION_STATUSES, event.target.value));
        }}
        options={ACTION_STATUSES.map((value) => ({ value, label: ACTION_STATUS_WORDS[value] }))}
      />
      <span className="s11-print-only">{words}</span>
      {done}
      {before !== undefined && (
        <div className="s11-screen-only">
          Was: {ACTION_STATUS_WORDS[before]}{' '}
          <Button
            variant="link"
            onClick={() => {
              // The button goes; what it changes back takes the focus.
              document.getElementById(id)?.focus();
              onChange(before);
            }}
          >
            Undo<VisuallyHidden> the status of {number}</VisuallyHidden>
          </Button>
        </div>
      )}
    </div>
  );
}
