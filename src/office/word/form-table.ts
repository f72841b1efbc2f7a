import {
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';

import { cleanText } from '../clean-text.ts';
import { toParagraphs } from './text.ts';

/** In twentieths of a point: what is between the margins of an A4 page. */
const WIDTH = 9_026;
const FIRST = 3_000;
const WIDTHS = [FIRST, WIDTH - FIRST] as const;

/** Two columns under a heading row that is marked as one and repeats on the next page. */
export function drawTable(
  headings: readonly [string, string],
  rows: readonly (readonly [string, string] | readonly string[])[],
): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [...WIDTHS],
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headings.map((text, column) => drawCell([toBold(text)], column, true)),
      }),
      ...rows.map(
        ([first = '', second = '']) =>
          new TableRow({
            children: [
              drawCell([toBold(first)], 0, false),
              // Word takes no cell without a paragraph.
              drawCell(second.trim() === '' ? [new Paragraph('')] : toParagraphs(second), 1, false),
            ],
          }),
      ),
    ],
  });
}

function toBold(text: string): Paragraph {
  const run: IRunOptions = { text: cleanText(text), bold: true };
  return new Paragraph({ children: [new TextRun(run)] });
}

function drawCell(children: Paragraph[], column: number, isHead: boolean): TableCell {
  return new TableCell({
    children,
    width: { size: WIDTHS[column] ?? FIRST, type: WidthType.DXA },
    margins: { top: 80, bottom: 80, left: 120, right: 120 },
    ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'F3F2F1', color: 'auto' } } : {}),
  });
}
