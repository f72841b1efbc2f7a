import Papa from 'papaparse';

import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { findSheetFault, isWorkbook, readSheetText, type SheetProblem } from './read-sheets.ts';
import { storeUnfolded } from './store-unfolded.ts';

/** A sheet with its cells as they stand: text whole, days as `YYYY-MM-DD`, numbers as digits. */
export type CellSheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
};

/** Far more than a file of ours has. */
export const MAX_CELL_ROWS = 20_000;
export const MAX_CELL_COLUMNS = 200;

/**
 * Every sheet of a workbook, or the one of a file of comma-separated values. Unlike `readSheets` it
 * trims nothing and keeps days apart from words, so that what we wrote comes back as it was.
 */
export async function readCells(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<readonly CellSheet[], SheetProblem>> {
  const fault = findSheetFault(bytes);
  if (fault !== undefined) return fail(fault);
  if (!isWorkbook(bytes)) return readCsvCells(bytes);
  const { default: readExcelFile } = await import('read-excel-file/universal');
  try {
    const read = await readExcelFile(storeUnfolded(bytes), { trim: false });
    return withinLimits(
      read.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row) => row.map((cell: unknown) => toCellText(cell))),
      })),
    );
  } catch {
    return fail({ kind: 'damaged' });
  }
}

function readCsvCells(bytes: Uint8Array<ArrayBuffer>): Result<readonly CellSheet[], SheetProblem> {
  const text = readSheetText(bytes);
  if (text === undefined) return fail({ kind: 'notASheet' });
  const { data } = Papa.parse<readonly string[]>(text.text, {
    delimiter: text.delimiter,
    skipEmptyLines: true,
  });
  if (isBlank(data)) return fail({ kind: 'empty' });
  return withinLimits([{ name: '', rows: data }]);
}

/** Empty rows at the end are no rows: programs keep how cells look where nothing is written. */
function withinLimits(sheets: readonly CellSheet[]): Result<readonly CellSheet[], SheetProblem> {
  const filled = sheets.map(({ name, rows }) => {
    const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''));
    const kept = rows.slice(0, last + 1).map((row) => row.slice(0, MAX_CELL_COLUMNS));
    return { name, rows: kept };
  });
  return filled.some(({ rows }) => rows.length > MAX_CELL_ROWS)
    ? fail({ kind: 'tooManyRows', most: MAX_CELL_ROWS })
    : succeed(filled);
}

function isBlank(rows: CellSheet['rows']): boolean {
  return rows.every((row) => row.every((cell) => cell.trim() === ''));
}

function toCellText(cell: unknown): string {
  // Days come as midnight in UTC.
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'Yes' : 'No';
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? cell : '';
}
