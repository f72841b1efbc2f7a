/** One page for all: A4, in points, with the sizes of our own report. */
export const PAGE = { width: 595.28, height: 841.89, margin: 62 };
export const INNER = PAGE.width - 2 * PAGE.margin;
export const BOTTOM = PAGE.height - 70;
export const SIZE = { body: 11, table: 9.5, 1: 24, 2: 18, 3: 14, 4: 12 };
export const PAD = 4;
export const LINE = 1.3;
export const TITLE = 'Section 11 self-audit';
