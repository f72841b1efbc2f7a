import { useState, type ReactElement, type ReactNode } from 'react';

import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** One row: what is in it, and the way to change it. */
export type RowPart<Row> = {
  readonly row: Row;
  readonly place: number;
  /** Just added: its first box is to take the focus. */
  readonly isAdded: boolean;
  readonly change: (row: Row) => void;
};

type RowListProps<Row> = {
  /** The ids of its parts begin with this. */
  readonly name: string;
  readonly title: string;
  readonly hint?: ReactNode;
  /** What one row is, such as "person". */
  readonly one: string;
  readonly rows: readonly Row[];
  readonly empty: Row;
  /** As many rows as there must be: the last of them cannot be removed. */
  readonly atLeast?: number;
  readonly onChange: (rows: Row[]) => void;
  /** What is in a row, in words; nothing when nobody has filled it in. */
  readonly describe: (row: Row) => string;
  readonly children: (part: RowPart<Row>) => ReactNode;
};

type RemovedRow<Row> = { readonly row: Row; readonly place: number };

/** Any number of rows of a few boxes. What is removed can be put back for as long as the page is open. */
export function RowList<Row>(props: RowListProps<Row>): ReactElement {
  const { name, title, hint, one, rows, empty, atLeast = 0, onChange, describe, children } = props;
  const [removed, setRemoved] = useState<readonly RemovedRow<Row>[]>([]);
  const [added, setAdded] = useState(-1);
  const { heading, onFocus } = useKeptFocus<HTMLHeadingElement>();
  const remove = (row: Row, place: number): void => {
    if (describe(row) !== '') setRemoved([...removed, { row, place }]);
    setAdded(-1);
    onChange(rows.toSpliced(place, 1));
  };
  return (
    <section className="s11-rows" aria-labelledby={`${name}-heading`} onFocus={onFocus}>
      <h2 className="govuk-heading-m" id={`${name}-heading`} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {hint !== undefined && <p className="govuk-hint">{hint}</p>}
      {rows.map((row, place) => (
        <Row
          key={place}
          name={`${one} ${place + 1}`}
          onRemove={
            rows.length > atLeast
              ? () => {
                  remove(row, place);
                }
              : undefined
          }
        >
          {children({
            row,
            place,
            isAdded: place === added,
            change: (next) => {
              onChange(rows.with(place, next));
            },
          })}
        </Row>
      ))}
      {removed.map((back, place) => (
        <Removed
          key={place}
          words={describe(back.row)}
          onUndo={() => {
            setRemoved(removed.filter((other) => other !== back));
            onChange(rows.toSpliced(back.place, 0, back.row));
          }}
        />
      ))}
      <Button
        variant="secondary"
        onClick={() => {
          setAdded(rows.length);
          onChange([...rows, empty]);
        }}
      >
        {`Add ${rows.length === 0 ? 'a' : 'another'} ${one}`}
      </Button>
    </section>
  );
}

type RowProps = {
  readonly name: string;
  readonly onRemove: (() => void) | undefined;
  readonly children: ReactNode;
};

function Row({ name, onRemove, children }: RowProps): ReactElement {
  return (
    <fieldset className="govuk-fieldset s11-rows__row">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
        {capitalise(name)}
      </legend>
      {children}
      {onRemove !== undefined && (
        <Button variant="link" onClick={onRemove}>
          Remove<VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      )}
    </fieldset>
  );
}

type RemovedProps = { readonly words: string; readonly onUndo: () => void };

function Removed({ words, onUndo }: RemovedProps): ReactElement {
  return (
    <Alert
      kind="success"
      role="status"
      title={`Removed ${words}`}
      headingLevel={3}
      actions={
        <Button variant="secondary" onClick={onUndo}>
          Undo<VisuallyHidden> removing {words}</VisuallyHidden>
        </Button>
      }
    />
  );
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
