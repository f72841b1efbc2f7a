import { EMPTY_CELL, textCell, type SheetCell, type WorkbookSheet } from './sheet.ts';

/** A cell of a spreadsheet holds 32,767 characters; a field of the app holds far more. */
const MAX_CELL = 30_000;

/** A text too long for a cell goes on in a column beside it, under the same heading and a number. */
export function breakLongTexts(sheet: WorkbookSheet): WorkbookSheet {
  const parts = sheet.columns.map((_, column) =>
    Math.max(1, ...sheet.rows.map((row) => breakText(textOf(row[column])).length)),
  );
  return {
    ...sheet,
    columns: sheet.columns.flatMap((column, place) =>
      Array.from({ length: parts[place] ?? 1 }, (_, part) =>
        part === 0 ? column : { ...column, heading: continueHeading(column.heading, part + 1) },
      ),
    ),
    rows: sheet.rows.map((row) =>
      row.flatMap((cell, place) => {
        const count = parts[place] ?? 1;
        if (count === 1) return [cell];
        const texts = breakText(textOf(cell));
        return Array.from({ length: count }, (_, part) => textCell(texts[part] ?? ''));
      }),
    ),
  };
}

function continueHeading(heading: string, part: number): string {
  return `${heading} (${part})`;
}

/** "Arrangements (2)" is the second part of "Arrangements". */
export function readHeading(text: string): { readonly heading: string; readonly part: number } {
  const words = text.trim().replace(/\s+/gu, ' ');
  const parts = /^(.*) \((\d{1,2})\)$/u.exec(words);
  return { heading: parts?.[1] ?? words, part: Number(parts?.[2] ?? 1) };
}

function textOf(cell: SheetCell = EMPTY_CELL): string {
  return cell.kind === 'text' ? cell.text : '';
}

/** Never between the two halves of one character. */
function breakText(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  while (from < text.length) {
    let to = Math.min(text.length, from + MAX_CELL);
    if (to < text.length && /[\ud800-\udbff]/u.test(text[to - 1] ?? '')) to -= 1;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}
