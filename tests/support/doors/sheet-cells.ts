import { unzipSync, zipSync } from 'fflate';

import { explainSheetFault } from '../../../src/items/sheet-fault.ts';
import { MAX_SHEET_BYTES, readSheets, type Sheet } from '../../../src/office/read-sheets.ts';
import { BLANKS, cutEverywhere, ODD_MOMENTS, OUR_CSV, PNG, sayOfSize } from '../door-cases.ts';
import { toIncoming, unread } from '../hostile-case.ts';
import { tinyWorkbook, type TinyCell } from '../tiny-workbook.ts';
import { ADDRESSES, CONTROLS, FEW_SCRIPTS, FORMULAS, LONG_TAILS } from './texts.ts';
import { encode, none, startCells, type Bytes, type Cells, type Door, type Said } from './door.ts';

export const NAME = 'list.xlsx';
const { refused, taken, noted } = startCells(NAME);
const NO_FORMAT = 'a list of somebody’s own has no version and no schema';
const NO_JSON = 'it is no JSON';

/** Of one door: its headings, and a row below them with one cell of it as given. */
export type Given = {
  readonly headings: readonly string[];
  readonly row: (text: TinyCell) => readonly TinyCell[];
};

export function withRows(given: Given, ...texts: readonly TinyCell[]): () => Bytes {
  return () => tinyWorkbook([{ name: 'List', rows: [given.headings, ...texts.map(given.row)] }]);
}

function withCsv(given: Given, text: string): Bytes {
  const quote = (cell: TinyCell): string =>
    typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : '';
  const rows = [given.headings, given.row(text)].map((row) => row.map(quote).join(','));
  return encode(rows.join('\r\n'));
}

/** Each part of the zip under another name, and one that leads out of it. */
function withPaths(bytes: Bytes): Bytes {
  const added = {
    '../../x.xml': encode('<x/>'),
    '/abs.xml': encode('<x/>'),
    'a\\..\\b.xml': encode('<x/>'),
  };
  return Uint8Array.from(zipSync({ ...unzipSync(bytes), ...added }));
}

/** P40: a workbook whose sheet is zeros, as many as there are and as many as it says. */
function withZeros(bytes: Bytes, count: number, said: number): Bytes {
  const sheet = 'xl/worksheets/sheet1.xml';
  const zip = zipSync({ ...unzipSync(bytes), [sheet]: new Uint8Array(count) });
  return sayOfSize(zip, sheet, said);
}

/** What is the same for every spreadsheet that people write themselves. */
export function ownSheetCells(given: Given): Cells {
  const good = withRows(given, 'Good words')();
  const text = (one: string): (() => Bytes) => withRows(given, one);
  return {
    P01: refused(/empty/, new Uint8Array()),
    P02: refused(/empty/, BLANKS),
    P03: refused(/damaged/, good.slice(0, good.length / 2)),
    P04: refused(/damaged|must be an Excel/, ...cutEverywhere(good).slice(1)),
    P05: refused(/must be an Excel/, PNG),
    P06: taken(OUR_CSV),
    P07: taken(
      Uint8Array.from(
        Buffer.from(`\ufeff${new TextDecoder().decode(withCsv(given, 'x'))}`, 'utf16le'),
      ),
    ),
    P08: taken(encode(`\ufeff${new TextDecoder().decode(withCsv(given, 'x'))}`)),
    P09: taken(
      Uint8Array.from(
        Buffer.from(new TextDecoder().decode(withCsv(given, 'St \u00ffary')), 'latin1'),
      ),
    ),
    P10: refused(/smaller than 20 MB/, unread(60_000_000, good.slice(0, 4_096), NAME)),
    P11: none(NO_JSON),
    P12: none(NO_JSON),
    P13: taken(text('__proto__')),
    P14: taken(text('constructor')),
    P15: taken(
      withRows({ headings: [...given.headings.slice(0, -1), '__proto__'], row: given.row }, 'x'),
    ),
    P16: taken(withRows({ headings: [...given.headings, ...given.headings], row: given.row }, 'x')),
    P17: none(NO_FORMAT),
    P18: none(NO_FORMAT),
    P19: none(NO_FORMAT),
    P20: none(NO_FORMAT),
    P21: none(NO_FORMAT),
    P22: none(NO_FORMAT),
    P23: [
      taken(
        ...['1e400', '9007199254740993', '01', '+1', '.5'].map((one) =>
          withRows(given, { xml: `<v>${one}</v>` }),
        ),
      ),
      refused(/damaged/, withRows(given, { xml: '<v>NaN</v>' })),
    ],
    P24: taken(...ODD_MOMENTS.map((at) => text(at.replaceAll('"', '')))),
    P25: refused(
      /250,000 characters/,
      text('A'.repeat(1_000_000)),
      withCsv(given, 'A'.repeat(1_000_000)),
    ),
    P26: noted(/more rows or columns than are read/, () =>
      encode(
        [
          given.headings.join(','),
          ...Array.from({ length: 100_000 }, (_, place) => `Row ${place},a,b,c`),
        ].join('\n'),
      ),
    ),
    P27: taken(...FEW_SCRIPTS.map(text)),
    P28: taken(toIncoming(good, '"><img src=x onerror=window.__xss=1>.xlsx')),
    P29: taken(...ADDRESSES.map(text)),
    P30: none('pictures in a workbook are not read'),
    P31: none('pictures in a workbook are not read'),
    P32: taken(...FORMULAS.map(text)),
    P33: taken(text('Ann\u202enosdraG')),
    P34: taken(...CONTROLS.map(text)),
    P35: refused(
      /damaged/,
      withRows(given, { type: 'inlineStr', xml: '<is><t>half &#xD83D; of it</t></is>' }),
    ),
    P36: taken(...LONG_TAILS.map(text)),
    P37: none('a list of somebody’s own has no hash'),
    P38: none('it is not signed'),
    P39: none('it is not signed'),
    P40: [
      refused(/smaller than 20 MB/, () => withZeros(good, 1_000, 300_000_000)),
      refused(/damaged/, () => withZeros(good, 10_000_000, 1_000)),
    ],
    P41: taken(withPaths(good)),
    P42: none('each time a new one is made of it'),
  };
}

export async function openSheets(
  file: Parameters<Door['open']>[0],
): Promise<readonly Sheet[] | Said> {
  if (file.size > MAX_SHEET_BYTES) return { isTaken: false, words: explainSheetFault('tooLarge') };
  const read = await readSheets(new Uint8Array(await file.arrayBuffer()));
  return read.ok ? read.value : { isTaken: false, words: explainSheetFault(read.problem.kind) };
}
