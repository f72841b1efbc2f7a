import type { RatingSlot, Run } from '../../domain/report/report-block.ts';
import type { TextLine } from '../text/typeset.ts';
import { setLines, type Pen } from './pen.ts';
import { BODY, BODY_WIDTH, CELL_PADDING, STYLE, type TextStyle } from './theme.ts';
import { findRatingColours } from './rating-colours.ts';

/** A table as it is drawn; facts and tables of a report both become one. */
export type TableModel = {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** Without a head row the first column alone names things. */
  readonly hasHead: boolean;
  readonly rows: readonly TableRow[];
};

export type TableColumn = {
  readonly title: string;
  /** Points from the left edge of the page. */
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
};

export type TableRow = {
  readonly anchor: string | undefined;
  readonly cells: readonly {
    readonly runs: readonly Run[];
    readonly rating: RatingSlot | undefined;
  }[];
};

/** A row's text in lines, one entry per column. */
export type SetRow = {
  readonly anchor: string | undefined;
  readonly cells: readonly SetCell[];
  /** Lines of its longest cell, at least one. */
  readonly lineCount: number;
};

export type SetCell = {
  readonly lines: readonly TextLine[];
  readonly style: TextStyle;
  readonly rating: RatingSlot | undefined;
};

/** Places columns by their shares; shares that do not add up to 1 still fill the width. */
export function placeColumns(
  columns: readonly { title: string; width: number; align?: 'left' | 'right' }[],
): readonly TableColumn[] {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  let x: number = BODY.left;
  return columns.map(({ title, width, align = 'left' }) => {
    const column = { title, x, width: (BODY_WIDTH * width) / sum, align };
    x += column.width;
    return column;
  });
}

export function setRow(pen: Pen, row: TableRow, columns: readonly TableColumn[]): SetRow {
  const cells = columns.map(({ width }, index): SetCell => {
    const cell = row.cells[index];
    const plain = index === 0 ? STYLE.cellLabel : STYLE.cell;
    const rating = cell?.rating;
    const style =
      rating === undefined ? plain : { ...STYLE.cellLabel, colour: findRatingColours(rating).text };
    return { lines: setCellLines(pen, cell?.runs ?? [], style, width), style, rating };
  });
  return { anchor: row.anchor, cells, lineCount: countLines(cells) };
}

export function setHead(pen: Pen, columns: readonly TableColumn[]): SetRow {
  const cells = columns.map(({ title, width }): SetCell => {
    const lines = setCellLines(pen, [{ text: title }], STYLE.cellHead, width);
    return { lines, style: STYLE.cellHead, rating: undefined };
  });
  return { anchor: undefined, cells, lineCount: countLines(cells) };
}

function setCellLines(
  pen: Pen,
  runs: readonly Run[],
  style: TextStyle,
  width: number,
): readonly TextLine[] {
  if (runs.every(({ text }) => text === '')) return [];
  return setLines(pen, runs, style, width - 2 * CELL_PADDING.x);
}

function countLines(cells: readonly SetCell[]): number {
  return Math.max(1, ...cells.map(({ lines }) => lines.length));
}

/** The height of a row's lines with the room around them, in points. */
export function measureRow(lineCount: number): number {
  return lineCount * STYLE.cell.leading + 2 * CELL_PADDING.y;
}
