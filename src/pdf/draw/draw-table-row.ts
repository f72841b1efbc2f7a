import type { RatingSlot } from '../../domain/report/report-block.ts';
import type { Area, StructElement } from '../tags/struct-element.ts';
import { drawDecoration, drawLines, drawRule, fillArea, type Pen } from './pen.ts';
import { findRatingColours } from './rating-colours.ts';
import { measureRow, type SetRow, type TableColumn } from './table-model.ts';
import { BODY, BODY_WIDTH, CELL_PADDING, COLOUR } from './theme.ts';

/** The lines of a row that stand on one page. */
export type RowFragment = {
  readonly row: SetRow;
  readonly columns: readonly TableColumn[];
  /** The cells in the tree; without them the row is drawn as decoration. */
  readonly elements: readonly StructElement[] | undefined;
  readonly from: number;
  readonly to: number;
  readonly isHead: boolean;
};

/** Draws part of a row and moves the pen below it. */
export function drawRowFragment(pen: Pen, fragment: RowFragment): void {
  const { row, columns, from, to, isHead } = fragment;
  const height = measureRow(to - from);
  const top = pen.y;
  pen.tags.artifact('layout', () => {
    if (isHead) {
      fillArea(pen, { x: BODY.left, y: top, width: BODY_WIDTH, height }, COLOUR.brandPale);
    }
    columns.forEach(({ x, width }, index) => {
      const cell = row.cells[index];
      const lineCount = cell?.lines.slice(from, to).length ?? 0;
      if (cell?.rating === undefined || lineCount === 0) return;
      const box = { x: x + 1, y: top + 1.5, width: width - 2, height: measureRow(lineCount) - 3 };
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
    if (index === 0 && from > 0 && element !== undefined) {
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
