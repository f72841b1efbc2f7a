import type { RatingSlot } from '../../domain/report/report-block.ts';
import type { Area, StructElement } from '../tags/struct-element.ts';
import {
  currentPage,
  drawDecoration,
  drawLines,
  drawRule,
  fillArea,
  roomLeft,
  startPage,
  type Pen,
} from './pen.ts';
import { findRatingColours } from './rating-colours.ts';
import { measureRow, type SetRow, type TableColumn } from './table-model.ts';
import { BODY, BODY_HEIGHT, BODY_WIDTH, CELL_PADDING, COLOUR } from './theme.ts';

/** The head on the pages a table goes on to. */
export type Heads = { readonly height: number; readonly repeat: () => void };

type BodyRow = {
  readonly row: SetRow;
  readonly columns: readonly TableColumn[];
  readonly heads: Heads;
  /** Room without which the row goes to the next page, where that would hold it whole. */
  readonly wanted: number;
};

/** A row stays on one page where it fits on one; a longer one goes on over several. */
export function drawRow(pen: Pen, body: StructElement, options: BodyRow): void {
  const { row, columns, heads, wanted } = options;
  const element = pen.tags.add('TR', body);
  const elements = columns.map((_, index) =>
    index === 0
      ? pen.tags.add('TH', element, { scope: 'Row', keepEmpty: true })
      : pen.tags.add('TD', element, { keepEmpty: true }),
  );
  const turnPage = (): void => {
    startPage(pen);
    heads.repeat();
  };
  const fitsOnePage = measureRow(pen, row.lineCount) <= BODY_HEIGHT - heads.height;
  const least = Math.max(
    measureRow(pen, 1),
    fitsOnePage ? wanted : Math.min(wanted, measureRow(pen, 3)),
  );
  if (least > roomLeft(pen) && pen.y > BODY.top + heads.height) turnPage();
  if (row.anchor !== undefined) {
    pen.tags.setPlace(row.anchor, { page: currentPage(pen), y: pen.y });
  }
  drawRowLines(pen, { row, columns, elements, isHead: false }, turnPage);
}

type RowPart = {
  readonly row: SetRow;
  readonly columns: readonly TableColumn[];
  /** The cells in the tree; without them the row is drawn as decoration. */
  readonly elements: readonly StructElement[] | undefined;
  readonly isHead: boolean;
};

/** Draws a row from the pen on; where a page ends it calls `turnPage` and goes on. */
export function drawRowLines(pen: Pen, part: RowPart, turnPage: () => void): void {
  const { lineCount } = part.row;
  let from = 0;
  while (from < lineCount) {
    const room = roomLeft(pen) - measureRow(pen, 0);
    const fitting = Math.floor((room + 0.01) / pen.styles.cell.leading);
    const to = Math.min(lineCount, from + Math.max(1, fitting));
    drawRowFragment(pen, { ...part, from, to });
    if (to < lineCount) turnPage();
    from = to;
  }
}

/** The lines of a row that stand on one page. */
type RowFragment = RowPart & { readonly from: number; readonly to: number };

/** Draws part of a row and moves the pen below it. */
function drawRowFragment(pen: Pen, fragment: RowFragment): void {
  const { row, columns, from, to, isHead } = fragment;
  const height = measureRow(pen, to - from);
  const top = pen.y;
  pen.tags.artifact('layout', () => {
    if (isHead) {
      fillArea(pen, { x: BODY.left, y: top, width: BODY_WIDTH, height }, COLOUR.brandPale);
    }
    columns.forEach(({ x, width }, index) => {
      const cell = row.cells[index];
      const lineCount = cell?.lines.slice(from, to).length ?? 0;
      if (cell?.rating === undefined || lineCount === 0) return;
      const box = {
        x: x + 1,
        y: top + 1.5,
        width: width - 2,
        height: measureRow(pen, lineCount) - 3,
      };
      paintRatingArea(pen, box, cell.rating);
    });
    const colour = isHead ? COLOUR.brand : COLOUR.line;
    drawRule(pen, BODY.left, top + height, BODY_WIDTH, colour, isHead ? 1 : 0.5);
  });
  columns.forEach(({ x, width, align }, index) => {
    const cell = row.cells[index];
    if (cell === undefined) return;
    const lines = cell.lines.slice(from, to);
    const place = {
      x: x + CELL_PADDING.x,
      y: top + CELL_PADDING.y,
      width: width - 2 * CELL_PADDING.x,
    };
    const spot = align === 'right' ? { ...place, align } : place;
    const element = fragment.elements?.[index];
    // What names the row is said again, but not over words of its own that are still to come.
    if (index === 0 && from > 0 && lines.length === 0 && element !== undefined) {
      const again = cell.lines.slice(0, to - from);
      drawDecoration(pen, 'pagination', again, { ...cell.style, colour: COLOUR.quiet }, spot);
    }
    if (element === undefined) drawDecoration(pen, 'pagination', lines, cell.style, spot);
    else drawLines(pen, element, lines, cell.style, spot);
  });
  pen.y = top + height;
}

/** The side of a colour's square in a legend, in points. */
export const SWATCH = 11;

/** Fills an area with a rating's colours and edge. Call inside marked content. */
export function paintRatingArea(pen: Pen, area: Area, rating: RatingSlot): void {
  const { fill, border, mark } = findRatingColours(rating);
  const { doc } = pen;
  doc.setFillColor(fill);
  doc.setDrawColor(border);
  doc.setLineWidth(0.75);
  if (mark === 'dashed') doc.setLineDashPattern([2, 2], 0);
  doc.rect(area.x, area.y, area.width, area.height, 'FD');
  if (mark === 'dashed') doc.setLineDashPattern([], 0);
  // In a narrow segment the line would cross out the number.
  if (mark !== 'diagonal' || (area.width < 24 && area.height > SWATCH)) return;
  doc.setLineWidth(0.5);
  doc.setDrawColor(COLOUR.line);
  // At the right end only, clear of the words.
  const right = area.x + area.width;
  const reach = Math.min(area.width, area.height * 1.3);
  doc.line(right - reach, area.y + area.height, right, area.y);
}
