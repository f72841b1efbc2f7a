import { unzipSync } from 'fflate';
import Papa from 'papaparse';

import { MAX_TEXT_LENGTH } from '../domain/shared/limits.ts';
import { formatDate, toPlainDate } from '../domain/shared/plain-date.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { storeUnfolded } from './store-unfolded.ts';
import { NO_NOTES, readWorkbookNotes, type SheetNotes } from './workbook-notes.ts';

export type Sheet = {
  readonly name: string;
  /** Every row from the first; cells as people read them, empty where there is nothing. */
  readonly rows: readonly (readonly string[])[];
  /** There were more rows or columns than are read: say so. */
  readonly isCut: boolean;
  readonly notes: SheetNotes;
};

export type SheetProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge'; readonly most: number }
  /** An .xls of before 2007. */
  | { readonly kind: 'oldWorkbook' }
  /** A workbook with a password. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'pdf' }
  /** A zip that holds no workbook: other files, or a document of another program. */
  | { readonly kind: 'otherZip' }
  /** A sheet has more rows than are read, and half of it would be worse than none. */
  | { readonly kind: 'tooManyRows'; readonly most: number }
  /** One cell holds more characters than a text of ours, and half of it would be worse than none. */
  | { readonly kind: 'tooLongCell'; readonly most: number }
  | { readonly kind: 'notASheet' }
  | { readonly kind: 'damaged' };

/** The largest file that is read, in bytes. */
export const MAX_SHEET_BYTES = 20_000_000;

/** The most a workbook may unfold to, in bytes: a small zip can hold a very large one. */
export const MAX_UNFOLDED_BYTES = 200_000_000;

/** Files in the workbook, which is a zip. */
export const MAX_PARTS = 2_000;

/** More than any question set has. */
export const MAX_ROWS = 5_000;
export const MAX_COLUMNS = 100;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/** What a workbook with a password stands in is the container of old workbooks ([MS-OFFCRYPTO] 2.3). */
const LOCKED_PART = 'EncryptedPackage';

/**
 * The sheets of a workbook (.xlsx) or of a file of comma-separated values, told apart by their
 * content. Text that is not UTF-8 is read as Windows-1252, in which Excel saves on Windows.
 */
export async function readSheets(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<readonly Sheet[], SheetProblem>> {
  const fault = findSheetFault(bytes);
  if (fault !== undefined) return fail(fault);
  const sheets = isWorkbook(bytes) ? await readWorkbook(bytes) : readText(bytes);
  if (!sheets.ok) return sheets;
  if (hasHalfCharacter(sheets.value)) return fail({ kind: 'damaged' });
  if (sheets.value.some(hasTooLongCell))
    return fail({ kind: 'tooLongCell', most: MAX_TEXT_LENGTH });
  const filled = sheets.value.filter(({ rows }) => rows.length > 0);
  return filled.length === 0 ? fail({ kind: 'empty' }) : succeed(filled);
}

/** XML cannot spell half a character, and nothing of ours could be made of one. */
function hasHalfCharacter(sheets: readonly Sheet[]): boolean {
  return sheets.some(({ rows }) => rows.some((row) => row.some((cell) => HALF.test(cell))));
}

const HALF = /\p{Surrogate}/u;

/** No spreadsheet program keeps a tenth of it. */
function hasTooLongCell({ rows }: Sheet): boolean {
  return rows.some((row) => row.some((cell) => cell.length > MAX_TEXT_LENGTH));
}

export function isWorkbook(bytes: Uint8Array): boolean {
  return beginsWith(bytes, ZIP);
}

/** What can be told of a file before it is unfolded. */
export function findSheetFault(bytes: Uint8Array): SheetProblem | undefined {
  if (bytes.length === 0) return { kind: 'empty' };
  if (bytes.length > MAX_SHEET_BYTES) return { kind: 'tooLarge', most: MAX_SHEET_BYTES };
  if (beginsWith(bytes, OLE)) return { kind: isLocked(bytes) ? 'locked' : 'oldWorkbook' };
  if (beginsWith(bytes, PDF)) return { kind: 'pdf' };
  if (!isWorkbook(bytes)) return undefined;
  const parts = listParts(bytes);
  if (parts === undefined) return { kind: 'damaged' };
  if (!parts.names.includes('xl/workbook.xml')) return { kind: 'otherZip' };
  return parts.unfolded > MAX_UNFOLDED_BYTES || parts.names.length > MAX_PARTS
    ? { kind: 'tooLarge', most: MAX_UNFOLDED_BYTES }
    : undefined;
}

function isLocked(bytes: Uint8Array): boolean {
  // Names in the container are in UTF-16; which half of the letter is even does not matter.
  const text = new TextDecoder('latin1').decode(bytes).replaceAll('\u0000', '');
  return text.includes(LOCKED_PART);
}

async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<readonly Sheet[], SheetProblem>> {
  const { default: readExcelFile } = await import('read-excel-file/universal');
  try {
    const parts = unzipSync(bytes);
    const read = await readExcelFile(storeUnfolded(bytes, parts));
    const notes = readWorkbookNotes(parts);
    return succeed(
      read.map(({ sheet, data }) =>
        toSheet(
          sheet,
          data.map((row) => [...row]),
          notes.get(sheet),
        ),
      ),
    );
  } catch {
    // The package says in its own words what it stumbled on; to the reader the file is damaged.
    return fail({ kind: 'damaged' });
  }
}

function listParts(
  bytes: Uint8Array,
): { readonly names: readonly string[]; readonly unfolded: number } | undefined {
  const names: string[] = [];
  let unfolded = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        unfolded += originalSize;
        return false;
      },
    });
  } catch {
    return undefined;
  }
  return { names, unfolded };
}

function readText(bytes: Uint8Array): Result<readonly Sheet[], SheetProblem> {
  const found = readSheetText(bytes);
  if (found === undefined) return fail({ kind: 'notASheet' });
  const { text, delimiter } = found;
  const { data } = Papa.parse<readonly unknown[]>(text, { delimiter });
  return succeed([toSheet('', data)]);
}

/** The text of a file of separated values with what separates them; nothing for another kind of file. */
export function readSheetText(
  bytes: Uint8Array,
): { readonly text: string; readonly delimiter: string } | undefined {
  const text = decodeSheetText(bytes);
  if (text === undefined) return undefined;
  // No text has these: a picture, a program, a PDF.
  if (text.includes('\u0000') || text.startsWith('%PDF') || /^\s*[<{]/.test(text)) {
    return undefined;
  }
  return { text, delimiter: findDelimiter(text) };
}

/** The one that stands most often in the first line that has any, outside quotation marks. */
function findDelimiter(text: string): string {
  const bare = text.replace(/"[^"]*"/g, '');
  const line = bare.split(/\r?\n/).find((each) => /[,;\t]/.test(each)) ?? '';
  const count = (delimiter: string): number => line.split(delimiter).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/** Excel's "Unicode text" is UTF-16, told by its first two bytes. */
function decodeSheetText(bytes: Uint8Array): string | undefined {
  if (beginsWith(bytes, [0xff, 0xfe])) return decodeAs('utf-16le', bytes);
  if (beginsWith(bytes, [0xfe, 0xff])) return decodeAs('utf-16be', bytes);
  return decodeAs('utf-8', bytes) ?? decodeAs('windows-1252', bytes);
}

/** Strictly: what is no text in this encoding gives nothing, and no character becomes another. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Without the empty rows at the end; never more than a sheet of questions has. */
function toSheet(
  name: string,
  data: readonly (readonly unknown[])[],
  notes: SheetNotes = NO_NOTES,
): Sheet {
  // A sheet that was coloured to its end has thousands of rows with nothing in them.
  const last = data.findLastIndex((row) => row.some((cell) => toText(cell) !== ''));
  const filled = data.slice(0, last + 1);
  const rows = filled
    .slice(0, MAX_ROWS)
    .map((row) => row.slice(0, MAX_COLUMNS).map((cell) => toText(cell)));
  const isCut =
    filled.length > MAX_ROWS ||
    filled.some((row) => row.slice(MAX_COLUMNS).some((cell) => toText(cell) !== ''));
  return { name, rows, isCut, notes };
}

function toText(cell: unknown): string {
  if (cell instanceof Date) return formatDate(toPlainDate(toLocal(cell)));
  if (typeof cell === 'boolean') return cell ? 'Yes' : 'No';
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? cell.trim() : '';
}

/** Days come as midnight in UTC: the same day on the user's own calendar. */
function toLocal(date: Date): Date {
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}
