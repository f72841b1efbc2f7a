import { readReturnFile } from '../../../src/files/audit-return/read-return.ts';
import { startReturnReader } from '../../../src/files/audit-return/return-reader.ts';
import { planBatch } from '../../../src/features/import-returns/batch.ts';
import { describeRow } from '../../../src/features/import-returns/describe-row.ts';
import { NO_CHOICES } from '../../../src/features/import-returns/import-message.ts';
import {
  readIncoming,
  type Incoming,
  type Reading,
} from '../../../src/features/import-returns/read-incoming.ts';
import type { FindTemplate } from '../../../src/features/import-returns/read-workbook.ts';
import { explainReturnProblem } from '../../../src/items/explain-return-problem.ts';
import { MAX_PDF_BYTES } from '../../../src/pdf/read/pdf-limits.ts';
import { anAgency, aRound } from '../collection.ts';
import { BLANKS, cutEverywhere, PNG, zipOfPaths, zipOfZeros } from '../door-cases.ts';
import { TEXT, toIncoming, unread, V, type HostileCase } from '../hostile-case.ts';
import { listHostileCases } from '../hostile-returns.ts';
import { aReturn } from '../return-files.ts';
import { pdfAround, toPdf } from '../round-files.ts';
import {
  elsewhere,
  encode,
  none,
  startCells,
  type Cell,
  type Cells,
  type Door,
  type HostileId,
} from './door.ts';

const CASES = listHostileCases();
const NOW = '2026-11-27T09:00:00.000Z';

/** What the import page says of all that is in one file; it must say what to do about what it refuses. */
export function importWith(findTemplate?: FindTemplate): Door['open'] {
  const reading: Reading = {
    readReturn: startReturnReader(),
    now: NOW,
    ...(findTemplate === undefined ? {} : { findTemplate }),
  };
  return async (file) => {
    const collected = { round: aRound(), agencies: [anAgency(1)], returns: [] };
    const toAgency = () => anAgency(99);
    const items = await readIncoming(file, reading);
    const { rows } = planBatch(collected, items, { choices: NO_CHOICES, now: NOW, toAgency });
    const words = rows.map((row) => {
      const { detail, next } = describeRow(row, false);
      return `${row.fileName}: ${detail} ${next === '' ? 'NOTHING TO DO' : next}`;
    });
    const isTaken = rows.every(({ result }) => result.kind !== 'refused');
    return { isTaken, words: words.join('\n') };
  };
}

const openImport = importWith();

type CaseIds = Exclude<HostileId, 'P30' | 'P31' | 'P38' | 'P39' | 'P40' | 'P41' | 'P42'>;
type ToCell = (one: HostileCase) => Cell;

/** The list as it is made for returns, where what is to come of each file stands beside it. */
function cellsOf(toCell: ToCell, most = CASES.length): Pick<Cells, CaseIds> {
  const of = (id: CaseIds): readonly Cell[] =>
    CASES.filter((one) => one.id === id)
      .slice(0, most)
      .map(toCell);
  return {
    P01: of('P01'),
    P02: of('P02'),
    P03: of('P03'),
    P04: of('P04'),
    P05: of('P05'),
    P06: of('P06'),
    P07: of('P07'),
    P08: of('P08'),
    P09: of('P09'),
    P10: of('P10'),
    P11: of('P11'),
    P12: of('P12'),
    P13: of('P13'),
    P14: of('P14'),
    P15: of('P15'),
    P16: of('P16'),
    P17: of('P17'),
    P18: of('P18'),
    P19: of('P19'),
    P20: of('P20'),
    P21: of('P21'),
    P22: of('P22'),
    P23: of('P23'),
    P24: of('P24'),
    P25: of('P25'),
    P26: of('P26'),
    P27: of('P27'),
    P28: of('P28'),
    P29: of('P29'),
    P32: of('P32'),
    P33: of('P33'),
    P34: of('P34'),
    P35: of('P35'),
    P36: of('P36'),
    P37: of('P37'),
  };
}

const ANY = /(?:)/;

function verdictOf({ file, verdict, says = ANY }: HostileCase): Cell {
  return { kind: verdict === 'reject' ? 'refused' : 'taken', says, files: () => [file] };
}

const NO_BYTES = 'files attached to evidence do not travel in a return';
const START = startCells('returns.zip');

export const IMPORT_DOOR: Door = {
  name: 'an import into a round',
  good: toIncoming(V),
  open: openImport,
  withJson: (text) => encode(TEXT.replace('"Anytown Police"', () => text)),
  cells: {
    ...cellsOf(verdictOf),
    P30: none(NO_BYTES),
    P31: none(NO_BYTES),
    P38: elsewhere('tests/features/import-returns/signed-returns.test.ts'),
    P39: elsewhere('tests/domain/collection/return-signing.test.ts'),
    P40: START.refused(/more than 100 times its size/, () => zipOfZeros()),
    P41: START.noted(/^x\.json: .*\nabs\.json: .*\nb\.json: /, zipOfPaths(V)),
    P42: elsewhere('tests/domain/collection/plan-import.property.test.ts'),
  },
};

const STANDING = { unchanged: '', contentChanged: 'changed', aroundChanged: 'around it' } as const;

export const RETURN_DOOR: Door = {
  name: 'one return',
  good: toIncoming(V),
  open: async (file) => {
    const read = await readReturnFile(file);
    if (read.ok) return { isTaken: true, words: STANDING[read.value.standing] };
    const { what, next } = explainReturnProblem(read.problem);
    return { isTaken: false, words: `${what} ${next}` };
  },
  withJson: (text) => encode(TEXT.replace('"Anytown Police"', () => text)),
  cells: {
    ...cellsOf((one) => {
      const cell = verdictOf(one);
      // What its page notes is another page's words: here is what they are made of.
      const says = one.id === 'P37' ? /changed/ : ANY;
      return cell.kind === 'taken' ? { ...cell, says } : cell;
    }),
    P30: none(NO_BYTES),
    P31: none(NO_BYTES),
    P38: elsewhere('tests/files/audit-return/sign-return.test.ts'),
    P39: elsewhere('tests/domain/collection/return-signing.test.ts'),
    P40: START.refused(/a zip, not a return file/, () => zipOfZeros()),
    P41: START.refused(/a zip, not a return file/, zipOfPaths(V)),
    P42: elsewhere('tests/storage/kept-returns.browser.test.ts'),
  },
};

const PDF_NAME = 'report.pdf';
const PDF = startCells(PDF_NAME);
const WHOLE = aReturn();
const GOOD = toPdf(WHOLE, PDF_NAME).bytes;

/** A report in which something else than its return is attached: one file of each number. */
function inPdf(one: HostileCase): Cell {
  const cell = verdictOf(one);
  if (cell.kind !== 'refused' && cell.kind !== 'taken') return cell;
  const files = async (): Promise<readonly Incoming[]> => {
    const bytes = new Uint8Array(await one.file.arrayBuffer());
    const { bytes: pdf } = pdfAround(WHOLE, { name: PDF_NAME, bytes });
    return [toIncoming(pdf, PDF_NAME)];
  };
  return { ...cell, files };
}

export const PDF_DOOR: Door = {
  name: 'a PDF that carries a return',
  good: toIncoming(GOOD, PDF_NAME),
  open: openImport,
  cells: {
    ...cellsOf(inPdf, 1),
    P01: PDF.refused(/empty/, new Uint8Array()),
    P02: PDF.refused(/empty/, BLANKS),
    P03: PDF.refused(/no return inside|damaged/, GOOD.slice(0, GOOD.length / 2)),
    P04: [
      PDF.refused(
        /no return inside|damaged|not a return file/,
        ...cutEverywhere(GOOD).slice(0, -1),
      ),
      // What follows the last word of a PDF is nothing.
      PDF.noted(ANY, GOOD.slice(0, -1)),
    ],
    P05: PDF.refused(/a picture/, PNG),
    P08: PDF.noted(ANY, Uint8Array.from([0xef, 0xbb, 0xbf, ...GOOD])),
    P10: PDF.refused(
      /larger than 50\.0 MB/,
      unread(MAX_PDF_BYTES + 1, GOOD.slice(0, 4_096), PDF_NAME),
    ),
    P28: PDF.noted(ANY, toIncoming(GOOD, '"><img src=x onerror=window.__xss=1>.pdf')),
    P30: none(NO_BYTES),
    P31: none(NO_BYTES),
    P38: elsewhere('tests/features/import-returns/signed-returns.test.ts'),
    P39: elsewhere('tests/domain/collection/return-signing.test.ts'),
    P40: none('what is unpacked of a PDF is counted by its reader: see the mutants of it'),
    P41: none('the name of the attached file is never used as a path'),
    P42: elsewhere('tests/domain/collection/plan-import.property.test.ts'),
  },
};
