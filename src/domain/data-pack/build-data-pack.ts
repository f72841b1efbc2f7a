import { toFileWords } from '../report/wording.ts';
import { joinCsvRows } from '../workbook/build-csv.ts';
import { breakLongTexts } from '../workbook/long-texts.ts';
import type { SheetCell, Workbook, WorkbookSheet } from '../workbook/sheet.ts';
import { publishNumbers } from '../picture/publish-numbers.ts';
import { buildAgenciesTable } from './agencies-table.ts';
import { buildAnswersTable } from './answers-table.ts';
import {
  buildActionsTable,
  buildEvidenceTable,
  buildLeftOutTable,
  buildTagTables,
} from './beside-tables.ts';
import { listNamedBlocks, listPublishedBlocks } from './count-blocks.ts';
import { buildLongTable, buildWideTables } from './counted-tables.ts';
import { buildGroupsTable, buildNotSaidTable, buildWhyLeftOutTable } from './nameless-tables.ts';
import { buildPairsTable } from './pairs-table.ts';
import type { Naming, PackSource } from './pack-source.ts';
import type { PackTable } from './pack-table.ts';
import { writeReadMe } from './read-me.ts';

export type DataPack = {
  readonly naming: Naming;
  readonly title: string;
  readonly author: string;
  /** Without extension. */
  readonly fileName: string;
  readonly marking: string;
  readonly madeAt: string;
  readonly readMe: readonly (readonly [string, string])[];
  readonly tables: readonly PackTable[];
};

/** The tables a CSV file can be made of; `Answers` only with names. */
export const CSV_TABLES = ['Answers', 'Counts', 'Self and agreed'] as const;
export type CsvTable = (typeof CSV_TABLES)[number];

/** The version of the columns: later versions add columns at the end and keep what these mean. */
export const PACK_FORMAT = 'section-11-round-data 1';

export function buildDataPack(source: PackSource, naming: Naming): DataPack {
  const { round, madeAt, today } = source;
  const tables = naming === 'named' ? buildNamed(source) : buildNameless(source);
  return {
    naming,
    title: `Data of ${round.name}`,
    author: round.partnership,
    fileName: [
      toFileWords(round.name) || 'round',
      'data',
      ...(naming === 'named' ? [] : ['without-names']),
      ...(round.isSample ? ['sample'] : []),
      today,
    ].join('_'),
    marking: round.isSample ? 'SAMPLE – NOTHING HERE IS REAL' : '',
    madeAt,
    readMe: writeReadMe(source, naming, tables),
    tables,
  };
}

function buildNamed(source: PackSource): readonly PackTable[] {
  const blocks = listNamedBlocks(source.picture);
  return [
    buildAgenciesTable(source),
    ...buildWideTables(blocks, source.titles),
    buildAnswersTable(source),
    buildEvidenceTable(source),
    buildActionsTable(source),
    ...buildTagTables(source),
    buildLeftOutTable(source),
    buildLongTable(blocks, source.titles),
    buildPairsTable(blocks, source.titles),
  ];
}

/** Of the published numbers, how many agencies are left out for which reason, and nothing else. */
function buildNameless({ picture, titles }: PackSource): readonly PackTable[] {
  const published = publishNumbers(picture.counted);
  const blocks = listPublishedBlocks(published);
  return [
    buildGroupsTable(published),
    ...buildWideTables(blocks, titles),
    buildNotSaidTable(published, titles),
    buildWhyLeftOutTable(picture.leftOut),
    buildLongTable(blocks, titles),
    buildPairsTable(blocks, titles),
  ];
}

/** As sheets of a workbook, with what the columns mean on the first. */
export function toWorkbook(pack: DataPack): Workbook {
  const { title, author, fileName, marking, madeAt } = pack;
  return {
    title,
    author,
    fileName,
    marking,
    footer: title,
    madeAt,
    ratings: [],
    sheets: [toReadMeSheet(pack), ...pack.tables.map(toSheet).map(breakLongTexts)],
  };
}

function toReadMeSheet({ readMe }: DataPack): WorkbookSheet {
  return {
    name: 'Read me',
    isList: false,
    columns: [
      { heading: '', width: 34 },
      { heading: '', width: 100 },
    ],
    rows: readMe.map(([label, text]) => [toText(label), toText(text)]),
  };
}

function toText(text: string): SheetCell {
  return text === '' ? { kind: 'empty' } : { kind: 'text', text };
}

function toSheet({ name, columns, rows }: PackTable): WorkbookSheet {
  return {
    name,
    isList: true,
    // White, as what may be worked on: nothing of it is read back.
    columns: columns.map(({ heading, width, kind }) => ({ heading, width, kind, isOpen: true })),
    rows,
  };
}

/** One table as text of comma-separated values; nothing for a table the pack does not have. */
export function toCsv(pack: DataPack, name: CsvTable): string | undefined {
  const table = pack.tables.find((one) => one.name === name);
  if (table === undefined) return undefined;
  return joinCsvRows([
    [...table.columns.map(({ heading }) => heading), 'Format'],
    ...table.rows.map((row) => [...row.map(toPlain), PACK_FORMAT]),
  ]);
}

function toPlain(cell: SheetCell): string | number {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.number;
    case 'date':
      return cell.date;
    case 'empty':
      return '';
  }
}
