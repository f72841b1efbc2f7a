import type { PlainDate } from '../shared/plain-date.ts';
import type { RatingSlot } from '../report/report-block.ts';

/** What a cell holds: text that is never a formula, a number, or a day. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'empty' };

export type SheetColumn = {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** What is typed here is read back; the others are for reading alone. */
  readonly isOpen?: boolean;
  readonly kind?: 'text' | 'number' | 'date';
  /** The only words that may stand here. */
  readonly choices?: readonly string[];
};

export type WorkbookSheet = {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** A list to sort and filter under a head that stays; else words to be read. */
  readonly isList: boolean;
  readonly isHidden?: boolean;
  /** In words to be read, the place of a row that heads the ones below it; from 0. */
  readonly headRow?: number;
};

/** A whole workbook, ready to be written. */
export type Workbook = {
  readonly title: string;
  readonly author: string;
  /** Without extension. */
  readonly fileName: string;
  /** At the top and foot of each printed page. */
  readonly marking: string;
  readonly footer: string;
  readonly madeAt: string;
  readonly sheets: readonly WorkbookSheet[];
  /** The words that are coloured wherever they stand alone in a cell that has choices. */
  readonly ratings: readonly RatingSlot[];
};

export const EMPTY_CELL: SheetCell = { kind: 'empty' };

export function textCell(text: string): SheetCell {
  return text === '' ? EMPTY_CELL : { kind: 'text', text };
}

export function numberCell(number: number): SheetCell {
  return { kind: 'number', number };
}

/** Spreadsheets count days from 1900 and count the first two months wrong: older days stay text. */
export function dateCell(date: PlainDate | undefined): SheetCell {
  if (date === undefined) return EMPTY_CELL;
  return date < '1900-03-01' ? textCell(date) : { kind: 'date', date };
}
