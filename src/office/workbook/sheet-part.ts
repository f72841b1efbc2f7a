import type {
  SheetCell,
  SheetColumn,
  Workbook,
  WorkbookSheet,
} from '../../domain/workbook/sheet.ts';
import { LOOKS } from './style-part.ts';
import { nameCell, nameColumn, toXmlText } from './xml-text.ts';

/** What the parts of a workbook share: its words, each kept once, and where its lists of choices stand. */
export type Shared = {
  readonly placeOf: (text: string) => number;
  /** The range that holds these choices. */
  readonly rangeOf: (choices: readonly string[]) => string;
};

const DAY_MS = 86_400_000;
/** Rows below the last that take choices too, for what is added. */
const MORE_ROWS = 200;

export function writeSheetPart(sheet: WorkbookSheet, workbook: Workbook, shared: Shared): string {
  const { columns, rows, isList } = sheet;
  const all = isList ? [headOf(columns), ...rows] : rows;
  const headRow = isList ? 0 : sheet.headRow;
  const body = all.map((cells, row) => {
    const looks = cells.map((cell, column) =>
      row === headRow ? LOOKS.head : findLook(cell, columns[column], isList, column, cells.length),
    );
    return writeRow(row, looks, cells, columns, shared);
  });
  const last = nameCell(Math.max(0, all.length - 1), Math.max(0, columns.length - 1));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView workbookViewId="0"${isList ? '' : ' showGridLines="0"'}>${isList ? FROZEN : ''}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(({ width }, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${body.join('')}</sheetData>`,
    isList ? `<autoFilter ref="A1:${last}"/>` : '',
    isList ? writeColours(sheet, workbook) : '',
    isList ? writeChoices(sheet, shared) : '',
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${isList ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    writePageLines(workbook),
    '</worksheet>',
  ].join('');
}

const FROZEN =
  '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/>';

function headOf(columns: readonly SheetColumn[]): readonly SheetCell[] {
  return columns.map(({ heading }) => ({ kind: 'text', text: heading }));
}

function findLook(
  cell: SheetCell,
  column: SheetColumn | undefined,
  isList: boolean,
  place: number,
  length: number,
): number {
  if (cell.kind === 'number') return LOOKS.number;
  // A sentence that stands alone runs on over the empty cells beside it.
  if (!isList && length === 1) return LOOKS.plain;
  if (!isList) return place === 0 ? LOOKS.label : LOOKS.words;
  const isOpen = column?.isOpen === true;
  if (column?.kind === 'date') return isOpen ? LOOKS.openDate : LOOKS.readDate;
  return isOpen ? LOOKS.open : LOOKS.read;
}

function writeRow(
  row: number,
  looks: readonly number[],
  cells: readonly SheetCell[],
  columns: readonly SheetColumn[],
  { placeOf }: Shared,
): string {
  const written = cells.map((cell, column) => {
    const start = `<c r="${nameCell(row, column)}" s="${looks[column] ?? LOOKS.plain}"`;
    switch (cell.kind) {
      case 'text':
        return `${start} t="s"><v>${placeOf(cell.text)}</v></c>`;
      case 'number':
        return `${start}><v>${cell.number}</v></c>`;
      case 'date':
        return `${start}><v>${(Date.parse(cell.date) - Date.UTC(1899, 11, 30)) / DAY_MS}</v></c>`;
      case 'empty':
        return `${start}/>`;
    }
  });
  const lines =
    cells.length === 1
      ? 1
      : Math.max(1, ...cells.map((cell, column) => countLines(cell, columns[column])));
  const height = Math.min(MAX_HEIGHT, lines * LINE_HEIGHT + 2);
  return `<row r="${row + 1}" ht="${height}">${written.join('')}</row>`;
}

/** In points. Not every program measures the rows itself when it opens the file. */
const LINE_HEIGHT = 14.5;
const MAX_HEIGHT = 400;

function countLines(cell: SheetCell, column: SheetColumn | undefined): number {
  if (cell.kind !== 'text') return 1;
  const width = Math.max(4, (column?.width ?? 10) - 1);
  return cell.text
    .split('\n')
    .reduce((lines, { length }) => lines + Math.max(1, Math.ceil((length * 1.08) / width)), 0);
}

/** Each rating's colours, which follow the word when it is changed. */
function writeColours({ columns, rows }: WorkbookSheet, { ratings }: Workbook): string {
  return columns
    .map(({ choices = [] }, column) => {
      const known = ratings.flatMap(({ label }, place) =>
        choices.includes(label) ? [{ label, place }] : [],
      );
      if (known.length < 2) return '';
      const rules = known.map(
        ({ label, place }) =>
          `<cfRule type="cellIs" dxfId="${place}" priority="${column * 50 + place + 1}" operator="equal"><formula>${quote(label)}</formula></cfRule>`,
      );
      return `<conditionalFormatting sqref="${rangeBelow(column, rows.length)}">${rules.join('')}</conditionalFormatting>`;
    })
    .join('');
}

function quote(label: string): string {
  return toXmlText(`"${label.replace(/"/gu, '""')}"`);
}

function writeChoices({ columns, rows }: WorkbookSheet, { rangeOf }: Shared): string {
  const lists = columns.flatMap(({ heading, choices }, column) =>
    choices === undefined
      ? []
      : `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="${toXmlText(heading.slice(0, 30))}" error="Choose one of the words in the list." sqref="${rangeBelow(column, rows.length)}"><formula1>${rangeOf(choices)}</formula1></dataValidation>`,
  );
  return lists.length === 0
    ? ''
    : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

function rangeBelow(column: number, rows: number): string {
  const name = nameColumn(column);
  return `${name}2:${name}${rows + 1 + MORE_ROWS}`;
}

/** In these lines an ampersand begins a command; two are one. A digit after a command would join it. */
function writePageLines({ marking, footer }: Workbook): string {
  const plain = (text: string, most: number): string =>
    toXmlText(text.replace(/\s+/gu, ' ').slice(0, most).replace(/&/gu, '&&'));
  const centre = marking === '' ? '' : `&amp;C ${plain(marking, 80)}`;
  return `<headerFooter><oddHeader>${centre}</oddHeader><oddFooter>&amp;L ${plain(footer, 40)}${centre}&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`;
}
