import type { ReportBlock } from '../../domain/report/report-block.ts';
import type { StructElement } from '../tags/struct-element.ts';
import { drawRowFragment } from './draw-table-row.ts';
import { flowLines } from './flow-lines.ts';
import {
  currentPage,
  heightOf,
  keepTogether,
  roomLeft,
  setLines,
  startPage,
  type Pen,
} from './pen.ts';
import {
  measureRow,
  placeColumns,
  setHead,
  setRow,
  type SetRow,
  type TableColumn,
  type TableModel,
} from './table-model.ts';
import { BODY, BODY_HEIGHT, BODY_WIDTH, GAP, STYLE } from './theme.ts';

type Block<Kind extends ReportBlock['kind']> = Extract<ReportBlock, { kind: Kind }>;

export function drawTableBlock(pen: Pen, block: Block<'table'>): void {
  if (block.rows.length === 0 || block.columns.length === 0) {
    drawEmptyTable(pen, block);
    return;
  }
  drawTable(pen, {
    caption: block.caption,
    columns: placeColumns(block.columns),
    hasHead: true,
    rows: block.rows.map(({ anchor, cells }) => ({
      anchor,
      cells: cells.map(({ runs, rating }) => ({ runs, rating })),
    })),
  });
}

/** Facts are a table without a head row: the label of each row is its header. */
export function drawFacts(pen: Pen, block: Block<'facts'>): void {
  if (block.facts.length === 0) return;
  drawTable(pen, {
    caption: block.caption,
    columns: placeColumns([
      { title: '', width: 0.32 },
      { title: '', width: 0.68 },
    ]),
    hasHead: false,
    rows: block.facts.map(({ label, runs }) => ({
      anchor: undefined,
      cells: [
        { runs: [{ text: label }], rating: undefined },
        { runs, rating: undefined },
      ],
    })),
  });
}

function drawEmptyTable(pen: Pen, block: Block<'table'>): void {
  for (const { text, style } of [
    { text: block.caption, style: STYLE.caption },
    { text: block.emptyText, style: STYLE.body },
  ]) {
    const lines = setLines(pen, [{ text }], style, BODY_WIDTH);
    const element = pen.tags.add('P', pen.tags.root);
    flowLines(pen, element, lines, style, { x: BODY.left, width: BODY_WIDTH });
    pen.y += 3;
  }
  pen.y += GAP;
}

function drawTable(pen: Pen, model: TableModel): void {
  const { columns } = model;
  const table = pen.tags.add('Table', pen.tags.root);
  const head = model.hasHead ? setHead(pen, columns) : undefined;
  const headHeight = head === undefined ? 0 : measureRow(head.lineCount);
  const caption = setLines(pen, [{ text: model.caption }], STYLE.caption, BODY_WIDTH);
  const firstRow = model.rows[0];
  const firstHeight =
    firstRow === undefined ? 0 : measureRow(Math.min(4, setRow(pen, firstRow, columns).lineCount));
  keepTogether(pen, heightOf(caption, STYLE.caption) + 4 + headHeight + firstHeight);

  if (model.caption !== '') {
    const element = pen.tags.add('Caption', table);
    flowLines(pen, element, caption, STYLE.caption, { x: BODY.left, width: BODY_WIDTH });
    pen.y += 4;
  }
  const repeatHead = drawHead(pen, table, head, columns);
  const body = pen.tags.add('TBody', table);
  model.rows.forEach((row, index) => {
    const set = setRow(pen, row, columns);
    const last = index === model.rows.length - 2 ? model.rows[index + 1] : undefined;
    const heights = [set, ...(last === undefined ? [] : [setRow(pen, last, columns)])];
    const together = heights.reduce((sum, { lineCount }) => sum + measureRow(lineCount), 0);
    drawRow(pen, body, set, columns, { headHeight, repeatHead, together });
  });
  pen.y += GAP + 3;
}

/** Draws the head once for the listener; what it returns draws it again as decoration. */
function drawHead(
  pen: Pen,
  table: StructElement,
  head: SetRow | undefined,
  columns: readonly TableColumn[],
): () => void {
  if (head === undefined) return () => undefined;
  const row = pen.tags.add('TR', pen.tags.add('THead', table));
  const cells = columns.map(() => pen.tags.add('TH', row, { scope: 'Column', keepEmpty: true }));
  drawRowFragment(pen, {
    row: head,
    columns,
    elements: cells,
    from: 0,
    to: head.lineCount,
    isHead: true,
  });
  return () => {
    drawRowFragment(pen, {
      row: head,
      columns,
      elements: undefined,
      from: 0,
      to: head.lineCount,
      isHead: true,
    });
  };
}

type Heads = {
  readonly headHeight: number;
  readonly repeatHead: () => void;
  /** The row's height, with the last row's for the one before it: none ends up on a page alone. */
  readonly together: number;
};

/** A row stays on one page where it fits on one; a longer one goes on over several. */
function drawRow(
  pen: Pen,
  body: StructElement,
  row: SetRow,
  columns: readonly TableColumn[],
  { headHeight, repeatHead, together }: Heads,
): void {
  const element = pen.tags.add('TR', body);
  const cells = columns.map((_, index) =>
    index === 0
      ? pen.tags.add('TH', element, { scope: 'Row', keepEmpty: true })
      : pen.tags.add('TD', element, { keepEmpty: true }),
  );
  const turnPage = (): void => {
    startPage(pen);
    repeatHead();
  };
  const fitsOnePage = measureRow(row.lineCount) <= BODY_HEIGHT - headHeight;
  const wanted = together <= BODY_HEIGHT / 3 ? together : measureRow(row.lineCount);
  const mustMove = (fitsOnePage ? wanted : measureRow(3)) > roomLeft(pen);
  if (mustMove && pen.y > BODY.top + headHeight) turnPage();
  if (row.anchor !== undefined) {
    pen.tags.setPlace(row.anchor, { page: currentPage(pen), y: pen.y });
  }
  let from = 0;
  while (from < row.lineCount) {
    const room = roomLeft(pen) - (measureRow(1) - STYLE.cell.leading);
    const to = Math.min(row.lineCount, from + Math.max(1, Math.floor(room / STYLE.cell.leading)));
    drawRowFragment(pen, { row, columns, elements: cells, from, to, isHead: false });
    if (to < row.lineCount) turnPage();
    from = to;
  }
}
