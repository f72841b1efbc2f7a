import { joinCsvRows } from '../../domain/workbook/build-csv.ts';
import { describeRow } from './describe-row.ts';
import type { ImportRow } from './import-message.ts';

const HEADINGS = [
  'File',
  'In zip',
  'Result',
  'Organisation',
  'Kind of agency',
  'Version',
  'Answered',
  'Questions',
  'What it is',
  'What to do',
];

/** The table of an import as a file for a spreadsheet program; no cell of it is ever a formula. */
export function writeSummaryCsv(
  rows: readonly ImportRow[],
  isStored: boolean,
): Uint8Array<ArrayBuffer> {
  const lines = rows.map((row) => {
    const { fileName, inArchive = '', facts } = row;
    const { result, detail, next } = describeRow(row, isStored);
    return [
      fileName,
      inArchive,
      result,
      facts?.organisation ?? '',
      facts?.kindName ?? '',
      facts === undefined ? '' : (facts.version ?? 'draft'),
      facts?.answered ?? '',
      facts?.questions ?? '',
      detail,
      next,
    ];
  });
  return new TextEncoder().encode(joinCsvRows([HEADINGS, ...lines]));
}
