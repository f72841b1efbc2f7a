import type { ReactElement, ReactNode } from 'react';

import { classNames } from './class-names.ts';

/** One fact. Each action names what it changes: `Change<VisuallyHidden> the due date</VisuallyHidden>`. */
export type SummaryListRow = {
  readonly key: ReactNode;
  readonly value: ReactNode;
  readonly actions?: readonly ReactElement[];
};

type SummaryListProps = {
  readonly rows: readonly SummaryListRow[];
  /** Puts the list on a card with a heading of its own. */
  readonly title?: ReactNode;
  readonly headingLevel?: 2 | 3 | 4;
  readonly actions?: readonly ReactElement[];
  /** Puts each value under its key, at full width, for long answers. */
  readonly stacked?: boolean;
  readonly noBorder?: boolean;
};

/** Facts, and the way to change each. */
export function SummaryList({
  rows,
  title,
  headingLevel = 2,
  actions = [],
  stacked = false,
  noBorder = false,
}: SummaryListProps): ReactElement {
  const hasActions = rows.some((row) => (row.actions ?? []).length > 0);
  const list = (
    <dl
      className={classNames(
        'govuk-summary-list',
        noBorder && 'govuk-summary-list--no-border',
        stacked && 's11-summary-list--stacked',
      )}
    >
      {rows.map((row, place) => (
        <Row key={place} row={row} keepsRoomForActions={hasActions} />
      ))}
    </dl>
  );
  if (title === undefined) return list;
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="govuk-summary-card">
      <div className="govuk-summary-card__title-wrapper">
        <Heading className="govuk-summary-card__title">{title}</Heading>
        {actions.length > 0 && (
          <ul className="govuk-summary-card__actions">
            {actions.map((action, place) => (
              <li key={place} className="govuk-summary-card__action">
                {action}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="govuk-summary-card__content">{list}</div>
    </div>
  );
}

type RowProps = { readonly row: SummaryListRow; readonly keepsRoomForActions: boolean };

function Row({ row, keepsRoomForActions }: RowProps): ReactElement {
  const actions = row.actions ?? [];
  return (
    <div
      className={classNames(
        'govuk-summary-list__row',
        keepsRoomForActions && actions.length === 0 && 'govuk-summary-list__row--no-actions',
      )}
    >
      <dt className="govuk-summary-list__key">{row.key}</dt>
      <dd className="govuk-summary-list__value">{row.value}</dd>
      {actions.length > 0 && (
        <dd className="govuk-summary-list__actions">
          <ul className="govuk-summary-list__actions-list">
            {actions.map((action, place) => (
              <li key={place} className="govuk-summary-list__actions-list-item">
                {action}
              </li>
            ))}
          </ul>
        </dd>
      )}
    </div>
  );
}
