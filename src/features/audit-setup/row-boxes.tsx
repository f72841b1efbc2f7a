import type { ReactElement } from 'react';

import type { RowPart } from '../../components/row-list.tsx';
import { TextInput } from '../../components/text-input.tsx';

export type RowBox = {
  readonly name: string;
  readonly label: string;
  readonly suggestions?: readonly string[];
};

type RowBoxesProps<Row> = {
  /** The field of the form; a box's id is this with the row's place and its own name. */
  readonly name: string;
  readonly boxes: readonly RowBox[];
  readonly part: RowPart<Row>;
  readonly errorOf: (box: string) => string | undefined;
};

/** The boxes of one row, side by side where there is room. */
export function RowBoxes<Row extends Readonly<Record<string, string>>>(
  props: RowBoxesProps<Row>,
): ReactElement {
  const { name, boxes, part, errorOf } = props;
  const { row, place, isAdded, change } = part;
  return (
    <div className="s11-rows__boxes">
      {boxes.map((box, index) => {
        const id = `${name}-${place}-${box.name}`;
        return (
          <div key={box.name}>
            <TextInput
              name={id}
              label={box.label}
              error={errorOf(box.name)}
              value={row[box.name] ?? ''}
              list={box.suggestions === undefined ? undefined : `${id}-list`}
              autoFocus={isAdded && index === 0}
              autoComplete="off"
              onChange={({ target }) => {
                change({ ...row, [box.name]: target.value });
              }}
            />
            {box.suggestions !== undefined && (
              <datalist id={`${id}-list`}>
                {box.suggestions.map((suggestion) => (
                  <option key={suggestion} value={suggestion} />
                ))}
              </datalist>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** What is in a row, in a line. */
export function describeRow(row: Readonly<Record<string, string>>): string {
  return Object.values(row)
    .filter((text) => text.trim() !== '')
    .join(', ');
}
