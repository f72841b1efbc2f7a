import type { RatingSlot, ReportBlock, Run } from '../../domain/report/report-block.ts';
import type { TextLine } from '../text/typeset.ts';
import { fitColumns } from './fit-columns.ts';
import { setLines, type Pen } from './pen.ts';
import { findRatingColours } from './rating-colours.ts';
import { BODY, BODY_WIDTH, CELL_PADDING, type TextStyle } from './theme.ts';

type Block<Kind extends ReportBlock['kind']> = Extract<ReportBlock, { kind: Kind }>;

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

/** The tables a block is drawn as: none without rows, several for more columns than a page holds. */
export function listTables(pen: Pen, block: Block<'table' | 'facts'>): readonly TableModel[] {
  if (block.kind === 'facts') return block.facts.length === 0 ? [] : [toFactsTable(block)];
  if (block.rows.length === 0) return [];
  const groups = fitColumns(pen, block);
  return groups.map((columns, place) => ({
    caption: captionOf(block, place, groups.length),
    columns: placeColumns(columns),
    hasHead: true,
    rows: block.rows.map(({ anchor, cells }) => ({
      anchor,
      cells: columns.map(({ index }) => ({
        runs: cells[index]?.runs ?? [],
        rating: cells[index]?.rating,
      })),
    })),
  }));
}

function captionOf({ caption }: Block<'table'>, place: number, count: number): string {
  return count === 1 || caption === '' ? caption : `${caption}, part ${place + 1} of ${count}`;
}

/** Facts are a table without a head row: the label of each row is its header. */
function toFactsTable({ caption, facts }: Block<'facts'>): TableModel {
  return {
    caption,
    columns: placeColumns([
      { title: '', width: BODY_WIDTH * 0.32 },
      { title: '', width: BODY_WIDTH * 0.68 },
    ]),
    hasHead: false,
    rows: facts.map(({ label, runs }) => ({
      anchor: undefined,
      cells: [
        { runs: [{ text: label }], rating: undefined },
        { runs, rating: undefined },
      ],
    })),
  };
}

function placeColumns(
  columns: readonly { title: string; width: number; align?: 'left' | 'right' }[],
): readonly TableColumn[] {
  let x: number = BODY.left;
  return columns.map(({ title, width, align = 'left' }) => {
    const column = { title, x, width, align };
    x += width;
    return column;
  });
}

export function setRow(pen: Pen, row: TableRow, columns: readonly TableColumn[]): SetRow {
  const cells = columns.map(({ width }, index): SetCell => {
    const cell = row.cells[index];
    const plain = index === 0 ? pen.styles.cellLabel : pen.styles.cell;
    const rating = cell?.rating;
    const style =
      rating === undefined
        ? plain
        : { ...pen.styles.cellLabel, colour: findRatingColours(rating).text };
    return { lines: setCellLines(pen, cell?.runs ?? [], style, width), style, rating };
  });
  return { anchor: row.anchor, cells, lineCount: countLines(cells) };
}

export function setHead(pen: Pen, columns: readonly TableColumn[]): SetRow {
  const cells = columns.map(({ title, width }): SetCell => {
    const lines = setCellLines(pen, [{ text: title }], pen.styles.cellHead, width);
    return { lines, style: pen.styles.cellHead, rating: undefined };
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
export function measureRow(pen: Pen, lineCount: number): number {
  return lineCount * pen.styles.cell.leading + 2 * CELL_PADDING.y;
}
