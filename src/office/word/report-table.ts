import {
  Bookmark,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';

import type { Cell, ReportBlock, Run } from '../../domain/report/report-block.ts';
import { findRatingColours } from '../rating-colours.ts';
import { toReportParagraphs, type Places } from './runs.ts';

type TableBlock = Extract<ReportBlock, { kind: 'table' }>;

/** In twentieths of a point: what is between the margins of an A4 page. */
export const TEXT_WIDTH = 9_638;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B1B4B6' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** A row longer than this may go on over the end of its page. */
const LONG_ROW = 900;

/** A table under its caption; its first row is a head that each page repeats. */
export function drawReportTable(block: TableBlock, places: Places): (Paragraph | Table)[] {
  const { caption, columns, rows, emptyText } = block;
  if (rows.length === 0)
    return toReportParagraphs([{ text: emptyText }], places, { style: 'Quiet' });
  const widths = columns.map(({ width }) => Math.round(width * TEXT_WIDTH));
  const head = columns.map(({ title }) => ({ runs: [{ text: title, bold: true }] }));
  const rights = columns.map(({ align }) => align === 'right');
  return [
    ...toReportParagraphs([{ text: caption }], places, { style: 'Caption' }),
    drawGrid(widths, [
      drawRow({ cells: head }, { widths, rights, places, isHead: true }),
      ...rows.map((row) => drawRow(row, { widths, rights, places, isHead: false })),
    ]),
    gap(),
  ];
}

/** Label and value, the label as the head of its row. */
export function drawFacts(
  facts: readonly { readonly label: string; readonly runs: readonly Run[] }[],
  places: Places,
): (Paragraph | Table)[] {
  const first = Math.round(TEXT_WIDTH * 0.27);
  const widths = [first, TEXT_WIDTH - first];
  const rows = facts.map(({ label, runs }) =>
    drawRow(
      { cells: [{ runs: [{ text: label, bold: true }] }, { runs }] },
      { widths, rights: [], places, isHead: false },
    ),
  );
  return [drawGrid(widths, rows), gap()];
}

function drawGrid(columnWidths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    borders: {
      top: LINE,
      bottom: LINE,
      left: NONE,
      right: NONE,
      insideHorizontal: LINE,
      insideVertical: NONE,
    },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows,
  });
}

type RowLook = {
  readonly widths: readonly number[];
  readonly rights: readonly boolean[];
  readonly places: Places;
  readonly isHead: boolean;
};

function drawRow({ anchor, cells }: TableBlock['rows'][number], look: RowLook): TableRow {
  const name = anchor === undefined ? undefined : look.places.get(anchor);
  const length = cells.flatMap(({ runs }) => runs).reduce((all, { text }) => all + text.length, 0);
  return new TableRow({
    tableHeader: look.isHead,
    cantSplit: length < LONG_ROW,
    children: cells.map((cell, column) =>
      drawCell(cell, column, look, column === 0 ? name : undefined),
    ),
  });
}

function drawCell(
  { runs, rating }: Cell,
  column: number,
  { widths, rights, places, isHead }: RowLook,
  name: string | undefined,
): TableCell {
  const colours = rating === undefined ? undefined : findRatingColours(rating);
  const look = colours === undefined ? {} : { color: colours.ink, bold: true };
  const words = toReportParagraphs(
    runs,
    places,
    { style: 'TableText', ...(rights[column] === true ? { alignment: 'right' as const } : {}) },
    look,
  );
  const fill = isHead ? 'F3F2F1' : colours?.fill;
  return new TableCell({
    children: name === undefined ? words : [mark(name), ...words],
    width: { size: widths[column] ?? 0, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    verticalAlign: isHead ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
  });
}

/** A place to go to, in a line too low to be seen. */
function mark(id: string): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
    children: [new Bookmark({ id, children: [] })],
  });
}

/** Two tables that follow each other are one to Word. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 120, line: 120, lineRule: 'exact' } });
}
