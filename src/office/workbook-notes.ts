import { strFromU8, type Unzipped } from 'fflate';

/** What a workbook says of a sheet beside what stands in its cells. */
export type SheetNotes = {
  /** Out of sight in the spreadsheet program, so that its owner may not know of it. */
  readonly isHidden: boolean;
  /** Cells that are worked out: what is read is what they came to when the file was saved. */
  readonly formulas: number;
  /** Those among them that have no result in the file, such as B3: they are read as empty. */
  readonly unworked: readonly string[];
};

export const NO_NOTES: SheetNotes = { isHidden: false, formulas: 0, unworked: [] };

/** So many are named. */
const MOST_NAMED = 20;

/** The notes on each sheet by its name; a part that cannot be understood has none. */
export function readWorkbookNotes(parts: Unzipped): ReadonlyMap<string, SheetNotes> {
  const places = readPlaces(parts['xl/_rels/workbook.xml.rels']);
  const book = toText(parts['xl/workbook.xml']);
  const sheets = book.match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  return new Map(
    sheets.map((sheet) => {
      const place = places.get(readAttribute(sheet, String.raw`\w+:id`)) ?? '';
      const isHidden = /hidden$/i.test(readAttribute(sheet, 'state'));
      return [readAttribute(sheet, 'name'), { isHidden, ...readFormulas(toText(parts[place])) }];
    }),
  );
}

/** Where the part of each sheet stands in the workbook, by the id the workbook calls it. */
function readPlaces(part: Uint8Array | undefined): ReadonlyMap<string, string> {
  const relations = toText(part).match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  return new Map(
    relations.map((relation) => {
      const target = readAttribute(relation, 'Target');
      const place = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      return [readAttribute(relation, 'Id'), place];
    }),
  );
}

function readFormulas(sheet: string): Pick<SheetNotes, 'formulas' | 'unworked'> {
  const unworked: string[] = [];
  let formulas = 0;
  for (const { index } of sheet.matchAll(/<(?:\w+:)?f(?=[\s/>])/g)) {
    formulas += 1;
    if (unworked.length === MOST_NAMED) continue;
    const cell = sheet.slice(findCell(sheet, index), index);
    const end = sheet.slice(index).search(/<\/(?:\w+:)?c>/);
    const hasResult = /<(?:\w+:)?v[\s>][^<]/.test(sheet.slice(index, index + Math.max(0, end)));
    if (!hasResult) unworked.push(readAttribute(cell, 'r'));
  }
  return { formulas, unworked };
}

/** Where the cell begins in which something stands. */
function findCell(sheet: string, at: number): number {
  return Math.max(sheet.lastIndexOf('<c ', at), sheet.lastIndexOf(':c ', at), 0);
}

function readAttribute(tag: string, name: string): string {
  const [, double, single] =
    new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return (double ?? single ?? '').replace(/&(lt|gt|quot|apos|amp|#x?[0-9a-f]+);/gi, readEntity);
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

function readEntity(entity: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? entity;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

function toText(part: Uint8Array | undefined): string {
  return part === undefined ? '' : strFromU8(part);
}
