import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import type { Audit } from '../../../src/domain/audit/audit.ts';
import { findGiven } from '../../../src/domain/workbook/find-given.ts';
import { planFile } from '../../../src/domain/workbook/plan-file.ts';
import { explainCell, explainFile } from '../../../src/features/read-back/explain-read-back.ts';
import { readCells } from '../../../src/office/read-cells.ts';
import { toXmlText } from '../../../src/office/workbook/xml-text.ts';
import { MAX_SHEET_BYTES } from '../../../src/office/read-sheets.ts';
import { aDocument, aLink } from '../builders.ts';
import { BLANKS, cutEverywhere, ODD_MOMENTS, OUR_CSV, PNG, sayOfSize } from '../door-cases.ts';
import { toIncoming, unread } from '../hostile-case.ts';
import { workbookBytes } from '../read-back.ts';
import { aFullAudit, RETURN_TEMPLATE } from '../return-files.ts';
import { tinyWorkbook } from '../tiny-workbook.ts';
import { importWith } from './return-doors.ts';
import { ADDRESSES, CONTROLS, FEW_SCRIPTS, FORMULAS, LONG_TAILS } from './texts.ts';
import { elsewhere, none, startCells, type Bytes, type Cells, type Door } from './door.ts';

const NAME = 'filled-in.xlsx';
const { refused, noted } = startCells(NAME);
const AUDIT = aFullAudit();
const GOOD = workbookBytes(AUDIT, RETURN_TEMPLATE);
const ANY = /(?:)/;
const NO_JSON = 'it is no JSON';
const NO_BYTES = 'files attached to evidence do not travel in a workbook';

/** As somebody fills it in: the same audit with other words in its answers or its registers. */
function filledWith(change: Partial<Audit>): Bytes {
  return workbookBytes({ ...AUDIT, ...change }, RETURN_TEMPLATE);
}

function withNarrative(narrative: string): Bytes {
  return withWords('We do it, and it’s checked.', toXmlText(narrative));
}

/** With words of the workbook written over, wherever they stand. */
function withWords(from: string, to: string): Bytes {
  const parts = unzipSync(GOOD);
  const name = 'xl/sharedStrings.xml';
  const text = strFromU8(parts[name] ?? new Uint8Array());
  const item = (words: string): string => `<t xml:space="preserve">${words}</t>`;
  if (!text.includes(item(from))) throw new Error(`No ${from}`);
  return Uint8Array.from(
    zipSync({ ...parts, [name]: strToU8(text.replaceAll(item(from), () => item(to))) }),
  );
}

/** With words where the day stands on which an action is due. */
function withDueDate(words: string): Bytes {
  const serial = (Date.UTC(2026, 11, 24) - Date.UTC(1899, 11, 30)) / 86_400_000;
  const cell = new RegExp(`<c r="([A-Z0-9]+)" s="\\d+"><v>${serial}</v></c>`);
  const parts = Object.entries(unzipSync(GOOD)).map(([name, bytes]) => {
    const text = strFromU8(bytes);
    if (!cell.test(text)) return [name, bytes] as const;
    const written = `<is><t>${words}</t></is>`;
    return [name, strToU8(text.replace(cell, `<c r="$1" t="inlineStr">${written}</c>`))] as const;
  });
  return Uint8Array.from(zipSync(Object.fromEntries(parts)));
}

const SHEET = 'xl/worksheets/sheet1.xml';

/** P40: its first sheet is zeros, as many as there are and as many as it says. */
function withZeros(count: number, said: number): Bytes {
  return sayOfSize(zipSync({ ...unzipSync(GOOD), [SHEET]: new Uint8Array(count) }), SHEET, said);
}

/** What is the same for a workbook of ours, whichever way it comes back. */
function filledCells(says: {
  readonly foreign: RegExp;
  readonly damaged: RegExp;
  readonly cut: RegExp;
  readonly picture: RegExp;
  readonly tooLarge: RegExp;
  readonly newer: RegExp;
  readonly rating: RegExp;
  readonly date: RegExp;
  readonly id: RegExp;
  readonly long: RegExp;
  readonly rows: RegExp;
}): Cells {
  return {
    P01: refused(/empty/, new Uint8Array()),
    P02: refused(/empty/, BLANKS),
    P03: refused(says.cut, GOOD.slice(0, GOOD.length / 2)),
    P04: refused(says.cut, ...cutEverywhere(GOOD)),
    P05: refused(says.picture, PNG),
    P06: refused(says.foreign, OUR_CSV),
    P07: none('it is no text'),
    P08: none('it is no text'),
    P09: none('it is no text'),
    P10: refused(says.tooLarge, unread(60_000_000, GOOD.slice(0, 4_096), NAME)),
    P11: none(NO_JSON),
    P12: none(NO_JSON),
    P13: noted(ANY, withNarrative('{"__proto__":{"polluted":"P13"}}')),
    P14: noted(ANY, withNarrative('constructor')),
    P15: noted(says.id, withWords('core.question-1', '__proto__')),
    P16: noted(ANY, withWords('Number', 'Rating')),
    P17: noted(ANY, withWords('core.question-1', 'core.question-2')),
    P18: noted(says.id, withWords('core.question-1', 'core.zz-unknown')),
    P19: refused(says.newer, withWords('1', '999')),
    P20: noted(ANY, GOOD),
    P21: refused(
      says.foreign,
      ...['-1', '2.5', 'null', '[]', ''].map((one) => withWords('1', one)),
    ),
    P22: noted(
      says.rating,
      ...['-1', '99', '1e308', '1.5', '3', 'true', 'null'].map((one) =>
        withWords('Partly met', one),
      ),
    ),
    P23: noted(
      says.rating,
      ...['1e400', '9007199254740993', '01', '+1', '.5', 'NaN'].map((one) =>
        withWords('Partly met', one),
      ),
    ),
    P24: noted(says.date, ...ODD_MOMENTS.map((at) => withDueDate(at.replaceAll('"', '')))),
    P25: noted(says.long, withNarrative('A'.repeat(1_000_000))),
    P26: refused(says.rows, () =>
      tinyWorkbook([{ name: 'Answers', rows: Array.from({ length: 25_000 }, () => ['x']) }]),
    ),
    P27: noted(ANY, ...FEW_SCRIPTS.map(withNarrative)),
    P28: noted(ANY, toIncoming(GOOD, '"><img src=x onerror=window.__xss=1>.xlsx')),
    P29: noted(
      ANY,
      ...ADDRESSES.map((address) => filledWith({ evidence: [aLink(1, { address })] })),
    ),
    P30: none(NO_BYTES),
    P31: none(NO_BYTES),
    P32: noted(ANY, ...FORMULAS.map(withNarrative)),
    P33: noted(
      ANY,
      withNarrative('Ann\u202enosdraG'),
      filledWith({ evidence: [aDocument(1, { title: 'invoice\u202efdp.exe' })] }),
    ),
    P34: noted(ANY, ...CONTROLS.map(withNarrative)),
    // Half a character that was typed goes out as a code and comes back as it was.
    P35: noted(ANY, withNarrative('half \ud83d of it'), withNarrative('&#xD83D;')),
    P36: noted(ANY, ...LONG_TAILS.map(withNarrative)),
    P37: elsewhere('tests/domain/workbook/plan-read-back.test.ts'),
    P38: none('it is not signed'),
    P39: none('it is not signed'),
    P40: [
      refused(says.tooLarge, () => withZeros(1_000, 300_000_000)),
      refused(says.damaged, () => withZeros(10_000_000, 1_000)),
    ],
    P41: noted(ANY, () =>
      Uint8Array.from(zipSync({ ...unzipSync(GOOD), '../../x.xml': strToU8('<x/>') })),
    ),
    P42: elsewhere('tests/features/import-returns/read-workbook.test.ts'),
  };
}

export const READ_BACK_DOOR: Door = {
  name: 'a workbook read back into its audit',
  good: toIncoming(GOOD, NAME),
  open: async (file) => {
    if (file.size > MAX_SHEET_BYTES) return { isTaken: false, words: explainFile('tooLarge') };
    const read = await readCells(new Uint8Array(await file.arrayBuffer()));
    if (!read.ok) return { isTaken: false, words: explainFile(read.problem.kind) };
    const given = findGiven(read.value, AUDIT, RETURN_TEMPLATE);
    if (!given.ok) return { isTaken: false, words: explainFile(given.problem.kind) };
    const { problems } = planFile(given.value, AUDIT, RETURN_TEMPLATE);
    const words = problems.map((one) => `${one.given.cell}: ${explainCell(one)}`);
    return { isTaken: true, words: words.join(' ') };
  },
  cells: filledCells({
    foreign: /not made by this app/,
    damaged: /damaged or incomplete/,
    cut: /damaged or incomplete|must be an Excel/,
    picture: /must be an Excel/,
    tooLarge: /smaller than 20 MB/,
    newer: /newer version/,
    rating: /[A-Z]\d+: This must be “Fully met”/,
    date: /[A-Z]\d+: This must be a date/,
    id: /No row of this audit has this id/,
    long: /250,000 characters or fewer/,
    rows: /more than 20,000 rows/,
  }),
};

export const FILLED_WORKBOOK_DOOR: Door = {
  name: 'a filled workbook imported into a round',
  good: toIncoming(GOOD, NAME),
  open: importWith((hash) =>
    Promise.resolve(hash === RETURN_TEMPLATE.hash ? RETURN_TEMPLATE : undefined),
  ),
  cells: filledCells({
    foreign: /not made by this app|is damaged|table of text|CSV/,
    damaged: /damaged/,
    cut: /damaged|zip|incomplete|not a return/,
    picture: /a picture/,
    tooLarge: /larger than 20\.0 MB/,
    newer: /newer version/,
    rating: /Not read: Answers [A-Z]\d+/,
    date: /Not read: Actions [A-Z]\d+/,
    id: /Not read: Answers/,
    long: /Not read: Answers/,
    rows: /more than 20,000 rows/,
  }),
};
