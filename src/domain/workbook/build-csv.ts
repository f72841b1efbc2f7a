import type { Scorecard } from '../scoring/scorecard.ts';
import { buildActionsSheet } from './actions-sheet.ts';
import { buildAnswersSheet } from './answers-sheet.ts';
import { buildEvidenceSheet } from './evidence-sheet.ts';
import { toCsvText } from './csv-text.ts';
import { FORMAT_VERSION } from './meta-sheet.ts';
import type { SheetCell, WorkbookSheet } from './sheet.ts';

export const CSV_KINDS = ['answers', 'actions', 'evidence'] as const;
export type CsvKind = (typeof CSV_KINDS)[number];

/** The columns that end each row: by them the rows are known again, wherever they were pasted. */
export const CSV_TAIL = ['Audit id', 'Question set', 'Format'] as const;
export const CSV_FORMAT = 'section-11-self-audit-csv';

/** One list of the audit as text of comma-separated values, with the mark by which Excel knows UTF-8. */
export function buildCsv(kind: CsvKind, scorecard: Scorecard): string {
  const sheet = buildSheet(kind, scorecard);
  const tail = [scorecard.audit.id, scorecard.template.hash, `${CSV_FORMAT} ${FORMAT_VERSION}`].map(
    quote,
  );
  return [
    [...sheet.columns.map(({ heading }) => quote(heading)), ...CSV_TAIL.map(quote)],
    ...sheet.rows.map((row) => [...row.map(writeCell), ...tail]),
  ]
    .map((cells) => cells.join(','))
    .join('\r\n')
    .replace(/^/u, '\ufeff')
    .concat('\r\n');
}

function buildSheet(kind: CsvKind, scorecard: Scorecard): WorkbookSheet {
  switch (kind) {
    case 'answers':
      return buildAnswersSheet(scorecard);
    case 'actions':
      return buildActionsSheet(scorecard);
    case 'evidence':
      return buildEvidenceSheet(scorecard);
  }
}

function writeCell(cell: SheetCell): string {
  switch (cell.kind) {
    case 'text':
      return quote(toCsvText(cell.text));
    case 'number':
      return String(cell.number);
    case 'date':
      return cell.date;
    case 'empty':
      return '';
  }
}

function quote(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text;
}

/** Rows of words and numbers as a file of comma-separated values, with the mark by which Excel knows UTF-8. */
export function joinCsvRows(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((cells) =>
    cells
      .map((cell) => (typeof cell === 'number' ? String(cell) : quote(toCsvText(cell))))
      .join(','),
  );
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
