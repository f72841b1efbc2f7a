import { memo, useMemo, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { Tag } from '../../components/tag.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import {
  ACTION_STATUSES,
  PRIORITIES,
  formatActionNumber,
  type Action,
  type ActionId,
  type ActionStatus,
  type AuditId,
  type PlannedAction,
} from '../../domain/audit/audit.ts';
import { PRIORITY_WORDS } from '../../domain/audit/audit-words.ts';
import { describePlan } from '../../domain/report/cells.ts';
import { describeDueIn } from '../../domain/report/due-words.ts';
import type { ActionEntry } from '../../domain/scoring/list-actions.ts';
import { formatShortDate, type PlainDate } from '../../domain/shared/plain-date.ts';
import { CarriedMark } from '../../items/carried-mark.tsx';
import { ProgressNotes } from '../../items/progress-notes.tsx';
import { keepSort, toSort } from './kept-sort.ts';
import { QuestionLink } from './question-link.tsx';
import { StatusCell } from './status-cell.tsx';

type ActionTableProps = {
  readonly auditId: AuditId;
  readonly today: PlainDate;
  readonly entries: readonly ActionEntry[];
  readonly groupOf: ((entry: ActionEntry) => string) | undefined;
  readonly sort: string;
  readonly onSortChange: (sort: string) => void;
  /** What actions changed in the table were before. */
  readonly beforeById: ReadonlyMap<ActionId, ActionStatus>;
  readonly onStatus: (id: ActionId, status: ActionStatus) => void;
  /** The action whose form is open: it cannot be removed from under that. */
  readonly openId: string | undefined;
  readonly onChange: (action: Action) => void;
  readonly onCarried: (action: Action, from: string | undefined) => void;
  readonly onRemove: (action: Action) => void;
};

type ColumnProps = Omit<ActionTableProps, 'entries' | 'groupOf' | 'sort' | 'onSortChange'>;

/** Not drawn again while words are typed beside it: it may be long. */
export const ActionTable = memo(Table);

function Table(props: ActionTableProps): ReactElement {
  const { auditId, today, beforeById, onStatus, openId, onChange, onCarried, onRemove } = props;
  const columns = useMemo(
    () =>
      listColumns({ auditId, today, beforeById, onStatus, openId, onChange, onCarried, onRemove }),
    [auditId, today, beforeById, onStatus, openId, onChange, onCarried, onRemove],
  );
  return (
    <DataTable
      caption="Actions, who owns them, when they are due and how far they are"
      captionHidden
      startsShort
      columns={columns}
      rows={props.entries}
      rowKey={({ action }) => action.id}
      groupOf={props.groupOf}
      sort={toSort(props.sort)}
      onSortChange={(sort) => {
        props.onSortChange(keepSort(sort));
      }}
      empty="No actions match. Show all, or try fewer words."
    />
  );
}

function listColumns(props: ColumnProps): readonly TableColumn<ActionEntry>[] {
  const { auditId, today } = props;
  return [
    {
      key: 'number',
      heading: 'No.',
      render: ({ action }) => formatActionNumber(action),
      sortBy: ({ action }) => action.number,
    },
    {
      key: 'what',
      heading: 'What will change',
      rowHeader: true,
      render: ({ action }) => <WhatCell action={action} {...props} />,
      sortBy: ({ action }) => action.what,
    },
    {
      key: 'question',
      heading: 'From question',
      render: ({ result }) => (
        <div className="s11-register__questions">
          <QuestionLink auditId={auditId} result={result} />
        </div>
      ),
    },
    {
      key: 'owner',
      heading: 'Owner',
      render: ({ action }) => action.ownerRole || <Tag kind="outline">No owner yet</Tag>,
      sortBy: ({ action }) => action.ownerRole,
    },
    {
      key: 'due',
      heading: 'Due',
      render: ({ action }) => <DueDay action={action} />,
      // After every day there is, so that what has no date comes last.
      sortBy: ({ action }) => action.dueDate ?? '9999-99-99',
    },
    {
      key: 'late',
      heading: 'Overdue',
      render: (entry) => <Late entry={entry} today={today} />,
    },
    PRIORITY_COLUMN,
    toStatusColumn(props),
  ];
}

const PRIORITY_COLUMN: TableColumn<ActionEntry> = {
  key: 'priority',
  heading: 'Priority',
  render: ({ action: { priority } }) =>
    priority === undefined ? <span className="s11-quiet">Not set</span> : PRIORITY_WORDS[priority],
  sortBy: ({ action: { priority } }) =>
    priority === undefined ? PRIORITIES.length : PRIORITIES.indexOf(priority),
};

function toStatusColumn(props: ColumnProps): TableColumn<ActionEntry> {
  const { openId, beforeById, onStatus } = props;
  return {
    key: 'status',
    heading: 'Status',
    render: ({ action }) => (
      <StatusCell
        action={action}
        isOpen={action.id === openId}
        before={beforeById.get(action.id)}
        onChange={(status) => {
          onStatus(action.id, status);
        }}
      />
    ),
    // What is changed in the table keeps its place, here too.
    sortBy: ({ action }) => ACTION_STATUSES.indexOf(beforeById.get(action.id) ?? action.status),
  };
}

type WhatCellProps = ItemButtonsProps & {
  readonly action: PlannedAction;
  readonly onCarried: ActionTableProps['onCarried'];
};

/** What will change, how it has gone, and what can be done. */
function WhatCell(props: WhatCellProps): ReactElement {
  const { action, onCarried } = props;
  return (
    <div className="s11-register__main">
      <div className="s11-register__name">{describePlan(action)}</div>
      <CarriedMark
        from={action.carriedFrom}
        number={formatActionNumber(action)}
        onSet={(from) => {
          onCarried(action, from);
        }}
      />
      <ProgressNotes notes={action.progress} />
      <ItemButtons {...props} />
    </div>
  );
}

function DueDay({ action }: { readonly action: PlannedAction }): ReactElement {
  if (action.dueDate === undefined) return <Tag kind="outline">No date yet</Tag>;
  return <span className="s11-register__day">{formatShortDate(action.dueDate)}</span>;
}

type LateProps = { readonly entry: ActionEntry; readonly today: PlainDate };

/** What is late stands out; what is due soon is said in plain words. */
function Late({ entry, today }: LateProps): ReactElement {
  const words = describeDueIn(entry, today);
  if (words === undefined) return <>No</>;
  if (entry.isOverdue) return <Tag kind="attention">{words}</Tag>;
  return <>No, {words}</>;
}

type ItemButtonsProps = Pick<ActionTableProps, 'openId' | 'onChange' | 'onRemove'> & {
  readonly action: Action;
};

/** What can be done with an action, or with the reason a gap is accepted. */
export function ItemButtons(props: ItemButtonsProps): ReactElement {
  const { action, openId, onChange, onRemove } = props;
  const number = <VisuallyHidden> {formatActionNumber(action)}</VisuallyHidden>;
  return (
    <div className="s11-register__actions s11-screen-only">
      <Button
        variant="link"
        onClick={() => {
          onChange(action);
        }}
      >
        Change{number}
      </Button>
      {action.id !== openId && (
        <Button
          variant="link"
          onClick={() => {
            onRemove(action);
          }}
        >
          Remove{number}
        </Button>
      )}
    </div>
  );
}
