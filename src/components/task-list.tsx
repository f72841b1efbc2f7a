import { isValidElement, useId, type ReactElement, type ReactNode } from 'react';

import { classNames } from './class-names.ts';
import { dressLink } from './dress-link.ts';

/** One task. `title` is a link when there is somewhere to go, else words. */
export type TaskListItem = {
  readonly title: ReactElement | string;
  /** No links in here: the whole row is one already. */
  readonly hint?: ReactNode;
  readonly status: ReactNode;
};

/** Tasks in any order, each with its state. The whole row can be clicked; for the keyboard it is one link. */
export function TaskList({ items }: { readonly items: readonly TaskListItem[] }): ReactElement {
  const id = useId();
  return (
    <ul className="govuk-task-list">
      {items.map((item, place) => (
        <Task key={place} item={item} id={`${id}${place}`} />
      ))}
    </ul>
  );
}

function Task({ item, id }: { readonly item: TaskListItem; readonly id: string }): ReactElement {
  const hintId = `${id}-hint`;
  const statusId = `${id}-status`;
  const isLink = isValidElement(item.title);
  const describedBy = item.hint === undefined ? statusId : `${hintId} ${statusId}`;
  return (
    <li
      className={classNames('govuk-task-list__item', isLink && 'govuk-task-list__item--with-link')}
    >
      <div className="govuk-task-list__name-and-hint">
        {isValidElement(item.title) ? (
          dressLink(item.title, 'govuk-link govuk-task-list__link', {
            'aria-describedby': describedBy,
          })
        ) : (
          <div>{item.title}</div>
        )}
        {item.hint !== undefined && (
          <div id={hintId} className="govuk-task-list__hint">
            {item.hint}
          </div>
        )}
      </div>
      <div id={statusId} className="govuk-task-list__status">
        {item.status}
      </div>
    </li>
  );
}
