import { strToU8, zipSync } from 'fflate';

import { textCell, type Workbook, type WorkbookSheet } from '../domain/workbook/sheet.ts';
import { writeSheetPart, type Shared } from './workbook/sheet-part.ts';
import { writeStylePart } from './workbook/style-part.ts';
import { nameColumn, toXmlText } from './workbook/xml-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The hidden sheet whose columns are the lists of choices. */
const LISTS = 'Lists';

/** A workbook as an .xlsx file. Every text is a text: nothing typed can become a formula. */
export function writeWorkbook(workbook: Workbook): Uint8Array<ArrayBuffer> {
  const lists = listChoices(workbook);
  // A sheet without a column is none that a program opens.
  const sheets = lists.length === 0 ? workbook.sheets : [...workbook.sheets, toListSheet(lists)];
  const words = new Map<string, number>();
  const shared: Shared = {
    placeOf: (text) => {
      const place = words.get(text) ?? words.size;
      words.set(text, place);
      return place;
    },
    rangeOf: (choices) => {
      const column = nameColumn(lists.findIndex((list) => isSame(list, choices)));
      return `${LISTS}!$${column}$1:$${column}$${choices.length}`;
    },
  };
  const sheetParts = sheets.map((sheet) => writeSheetPart(sheet, workbook, shared));
  const parts: Record<string, string> = {
    '[Content_Types].xml': writeTypes(sheets.length),
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': writeProperties(workbook),
    'xl/workbook.xml': writeBook(sheets),
    'xl/_rels/workbook.xml.rels': writeRelations(sheets.length),
    'xl/styles.xml': writeStylePart(workbook.ratings),
    'xl/sharedStrings.xml': writeWords([...words.keys()]),
  };
  for (const [place, part] of sheetParts.entries()) {
    parts[`xl/worksheets/sheet${place + 1}.xml`] = part;
  }
  return pack(parts);
}

function listChoices({ sheets }: Workbook): readonly (readonly string[])[] {
  const all = sheets.flatMap(({ columns }) =>
    columns.flatMap(({ choices }) => (choices ? [choices] : [])),
  );
  return all.filter((list, place) => all.findIndex((other) => isSame(list, other)) === place);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, place) => word === other[place]);
}

function toListSheet(lists: readonly (readonly string[])[]): WorkbookSheet {
  const height = Math.max(1, ...lists.map(({ length }) => length));
  return {
    name: LISTS,
    isList: false,
    isHidden: true,
    columns: lists.map(() => ({ heading: '', width: 24 })),
    rows: Array.from({ length: height }, (_, row) =>
      lists.map((list) => textCell(list[row] ?? '')),
    ),
  };
}

function writeTypes(sheets: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${type}"/>`;
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', `${TYPE}.sheet.main+xml`),
    override('xl/styles.xml', `${TYPE}.styles+xml`),
    override('xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...Array.from({ length: sheets }, (_, place) =>
      override(`xl/worksheets/sheet${place + 1}.xml`, `${TYPE}.worksheet+xml`),
    ),
    '</Types>',
  ].join('');
}

function writeProperties({ title, author, madeAt }: Workbook): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${toXmlText(title)}</dc:title><dc:creator>${toXmlText(author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${toXmlText(madeAt)}</dcterms:created><dc:language>en-GB</dc:language></cp:coreProperties>`;
}

/** The head of each list is printed on each of its pages. */
function writeBook(sheets: readonly WorkbookSheet[]): string {
  const named = sheets.map(
    ({ name, isHidden }, place) =>
      `<sheet name="${toXmlText(name)}" sheetId="${place + 1}"${isHidden === true ? ' state="hidden"' : ''} r:id="rId${place + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, isList }, place) =>
    isList
      ? `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${toXmlText(name)}!$1:$1</definedName>`
      : [],
  );
  const definitions = titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`;
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${named.join('')}</sheets>${definitions}</workbook>`;
}

function writeRelations(sheets: number): string {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return [
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`,
    ...Array.from({ length: sheets }, (_, place) =>
      relation(place + 1, 'worksheet', `worksheets/sheet${place + 1}.xml`),
    ),
    relation(sheets + 1, 'styles', 'styles.xml'),
    relation(sheets + 2, 'sharedStrings', 'sharedStrings.xml'),
    '</Relationships>',
  ].join('');
}

function writeWords(words: readonly string[]): string {
  const items = words.map((text) => `<si><t xml:space="preserve">${toXmlText(text)}</t></si>`);
  return `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${words.length}">${items.join('')}</sst>`;
}

function pack(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}
