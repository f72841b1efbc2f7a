import type { ReportBlock } from '../../domain/report/report-block.ts';
import type { StructElement } from '../tags/struct-element.ts';
import type { TextLine } from '../text/typeset.ts';
import { drawRow, drawRowLines, type Heads } from './draw-table-row.ts';
import { flowLines } from './flow-lines.ts';
import { heightOf, keepTogether, setLines, startPage, type Pen } from './pen.ts';
import {
  listTables,
  measureRow,
  setHead,
  setRow,
  type SetRow,
  type TableColumn,
  type TableModel,
} from './table-model.ts';
import { BODY, BODY_HEIGHT, BODY_WIDTH, GAP } from './theme.ts';

type TableBlock = Extract<ReportBlock, { kind: 'table' | 'facts' }>;

export function drawTableBlock(pen: Pen, block: TableBlock): void {
  const tables = listTables(pen, block);
  if (tables.length === 0 && block.kind === 'table') drawEmptyTable(pen, block);
  for (const table of tables) drawTable(pen, table);
}

function drawEmptyTable(pen: Pen, block: Extract<TableBlock, { kind: 'table' }>): void {
  for (const { text, style } of [
    { text: block.caption, style: pen.styles.caption },
    { text: block.emptyText, style: pen.styles.body },
  ]) {
    const lines = setLines(pen, [{ text }], style, BODY_WIDTH);
    const element = pen.tags.add('P', pen.tags.root);
    flowLines(pen, element, lines, style, { x: BODY.left, width: BODY_WIDTH });
    pen.y += 3;
  }
  pen.y += GAP;
}

/** The least of a table's beginning that stands on one page, for the heading above it. */
export function measureTableStart(pen: Pen, block: TableBlock): number {
  const [table] = listTables(pen, block);
  if (table === undefined) return pen.styles.caption.leading + 2 * pen.styles.body.leading;
  // A long table is begun with its first rows, whatever the others are.
  const rows = table.rows.length > MOST_KEPT_ROWS ? table.rows.slice(0, 3) : table.rows;
  return measureStart(pen, setTable(pen, { ...table, rows }));
}

/** A table of more rows is not kept on one page. */
const MOST_KEPT_ROWS = 12;

/** A table with its text in lines. */
type SetTable = {
  readonly caption: readonly TextLine[];
  readonly columns: readonly TableColumn[];
  readonly head: SetRow | undefined;
  readonly rows: readonly SetRow[];
};

const CAPTION_GAP = 4;

function setTable(pen: Pen, { caption, columns, hasHead, rows }: TableModel): SetTable {
  return {
    caption:
      caption === '' ? [] : setLines(pen, [{ text: caption }], pen.styles.caption, BODY_WIDTH),
    columns,
    head: hasHead ? setHead(pen, columns) : undefined,
    rows: rows.map((row) => setRow(pen, row, columns)),
  };
}

/**
 * The whole of a short table. Of others caption, head and the first row, or its first lines where the
 * row is long; without a head the first rows say little by themselves, so the third stands with them.
 */
function measureStart(pen: Pen, { caption, head, rows }: SetTable): number {
  const captionHeight =
    caption.length === 0 ? 0 : heightOf(caption, pen.styles.caption) + CAPTION_GAP;
  const headHeight = head === undefined ? 0 : measureRow(pen, head.lineCount);
  const whole = rows.reduce((sum, { lineCount }) => sum + measureRow(pen, lineCount), 0);
  if (rows.length <= MOST_KEPT_ROWS && whole <= SHORT_TABLE) {
    return captionHeight + headHeight + whole;
  }
  if (head === undefined && rows.length > 3) return captionHeight + measureFirstFacts(pen, rows);
  const wanted = measureWanted(pen, rows, 0);
  const firstHeight =
    wanted <= LONG_ROW ? wanted : measureRow(pen, Math.min(4, rows[0]?.lineCount ?? 0));
  return captionHeight + headHeight + firstHeight;
}

/** Space left blank for a row to stand whole should not be more than this. */
const LONG_ROW = BODY_HEIGHT / 3;

/** Of this height at most a table stands whole. */
const SHORT_TABLE = BODY_HEIGHT / 4;

/** A third row that goes to the next page whole would leave the others behind; it takes them along. */
function measureFirstFacts(pen: Pen, rows: readonly SetRow[]): number {
  const [first = 0, second = 0, third = 0] = rows.map(({ lineCount }) => lineCount);
  const named = measureRow(pen, first) + measureRow(pen, second);
  const whole = named + measureWanted(pen, rows, 2);
  if (whole <= BODY_HEIGHT * 0.75) return whole;
  const begun = named + measureRow(pen, Math.min(4, third));
  return begun <= BODY_HEIGHT / 2 ? begun : measureRow(pen, Math.min(4, first));
}

/** The last row but one is kept with the last, or that would end up on a page alone. */
function measureWanted(pen: Pen, rows: readonly SetRow[], index: number): number {
  const [row = 0, next = 0] = rows.slice(index).map(({ lineCount }) => measureRow(pen, lineCount));
  return index === rows.length - 2 && row + next <= LONG_ROW ? row + next : row;
}

function drawTable(pen: Pen, model: TableModel): void {
  const table = setTable(pen, model);
  const { caption, columns, rows } = table;
  keepTogether(pen, measureStart(pen, table));
  const element = pen.tags.add('Table', pen.tags.root);
  if (caption.length > 0) {
    const place = { x: BODY.left, width: BODY_WIDTH };
    flowLines(pen, pen.tags.add('Caption', element), caption, pen.styles.caption, place);
    pen.y += CAPTION_GAP;
  }
  const heads = drawHead(pen, element, table);
  const body = pen.tags.add('TBody', element);
  rows.forEach((row, index) => {
    // Under the head a long row begins at once and is cut: moved on, it would leave the head alone.
    const wanted = index === 0 ? 0 : measureWanted(pen, rows, index);
    drawRow(pen, body, { row, columns, heads, wanted });
  });
  pen.y += GAP + 3;
}

/** Draws the head once for the listener; what it returns draws it again as decoration. */
function drawHead(pen: Pen, table: StructElement, { head, columns }: SetTable): Heads {
  if (head === undefined) return { height: 0, repeat: () => undefined };
  const row = pen.tags.add('TR', pen.tags.add('THead', table));
  const elements = columns.map(() => pen.tags.add('TH', row, { scope: 'Column', keepEmpty: true }));
  drawRowLines(pen, { row: head, columns, elements, isHead: true }, () => {
    startPage(pen);
  });
  const height = measureRow(pen, head.lineCount);
  // A head so high would leave the rows no room.
  if (height > BODY_HEIGHT / 2) return { height: 0, repeat: () => undefined };
  return {
    height,
    repeat: () => {
      drawRowLines(pen, { row: head, columns, elements: undefined, isHead: true }, () => undefined);
    },
  };
}
