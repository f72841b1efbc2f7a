import type { FieldErrors } from 'react-hook-form';

import type { ErrorSummaryItem } from './error-summary.tsx';

/**
 * A form's errors for its summary, in the order of the fields on the page: the check of several
 * fields at once comes after those of single ones. `order` has the fields' names, and `toId` gives
 * the id of the box that an error of a field leads to.
 */
export function listErrors(
  errors: FieldErrors,
  order: readonly string[],
  toId: (field: string) => string,
): readonly ErrorSummaryItem[] {
  return Object.entries(errors)
    .toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .flatMap(([field, error]) =>
      typeof error?.message === 'string' ? [{ fieldId: toId(field), message: error.message }] : [],
    );
}

/**
 * The errors of a field that is rows of boxes. A box's id is its field's name, its row's place and
 * its own; `one` says what a row is, to tell a later one from the first.
 */
export function listRowErrors(
  field: string,
  one: string,
  rows: unknown,
): readonly ErrorSummaryItem[] {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown, place) =>
    listBoxes(row).flatMap((box) => {
      const message = findRowMessage(rows, place, box);
      if (message === undefined) return [];
      return [
        {
          fieldId: `${field}-${place}-${box}`,
          message: place === 0 ? message : `${message} (${one} ${place + 1})`,
        },
      ];
    }),
  );
}

/** What is wrong with one box of one row. */
export function findRowMessage(rows: unknown, place: number, box: string): string | undefined {
  const row: unknown = Array.isArray(rows) ? rows[place] : undefined;
  const error: unknown =
    typeof row === 'object' && row !== null ? Reflect.get(row, box) : undefined;
  if (typeof error !== 'object' || error === null || !('message' in error)) return undefined;
  return typeof error.message === 'string' ? error.message : undefined;
}

function listBoxes(row: unknown): readonly string[] {
  return typeof row === 'object' && row !== null ? Object.keys(row) : [];
}
