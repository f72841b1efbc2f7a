import { useId, type ReactElement, type ReactNode } from 'react';

import { Button } from './button.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

type FilterBarProps = {
  /** Names what is filtered: "Find evidence". */
  readonly label: string;
  /** What is shown of how many, read out when it changes. */
  readonly status: string;
  /** Given while a filter is on. */
  readonly onClear?: (() => void) | undefined;
  /** What else is to be known of the rows that are shown. */
  readonly note?: ReactNode;
  /** The fields. */
  readonly children: ReactNode;
};

/** Fields that say which rows of a table are shown; each works as soon as it is changed. */
export function FilterBar(props: FilterBarProps): ReactElement {
  const { label, status, onClear, note, children } = props;
  const id = useId();
  // Its buttons go once they are pressed.
  const { heading, onFocus } = useKeptFocus<HTMLParagraphElement>();
  return (
    <section className="s11-filters" aria-labelledby={id} onFocus={onFocus}>
      <h2 className="govuk-visually-hidden" id={id}>
        {label}
      </h2>
      <div className="s11-filters__fields s11-screen-only">{children}</div>
      <p className="s11-filters__status" ref={heading} tabIndex={-1}>
        <span role="status">{status}</span>{' '}
        {onClear !== undefined && (
          <Button variant="link" onClick={onClear}>
            Show all
          </Button>
        )}
      </p>
      {note !== undefined && note !== false && (
        <p className="s11-filters__status s11-screen-only">{note}</p>
      )}
    </section>
  );
}
