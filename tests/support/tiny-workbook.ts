import { zipSync } from 'fflate';

/** A cell: words, or the XML of what stands in it where words cannot say it. */
export type TinyCell = string | { readonly xml: string; readonly type?: string };

export type TinySheet = {
  readonly name: string;
  readonly rows: readonly (readonly TinyCell[])[];
  readonly state?: 'hidden' | 'veryHidden';
};

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A workbook with no more in it than a program needs to open it, for what our own writer never writes. */
export function tinyWorkbook(sheets: readonly TinySheet[]): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, place) => `<Override PartName="/xl/worksheets/sheet${place + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${sheets.map((_, place) => `<Relationship Id="rId${place + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name, state }, place) => `<sheet name="${toXml(name)}" sheetId="${place + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${place + 1}"/>`).join('')}</sheets></workbook>`,
  };
  sheets.forEach(({ rows }, place) => {
    parts[`xl/worksheets/sheet${place + 1}.xml`] = writeSheet(rows);
  });
  const files = Object.entries(parts).map(
    ([name, text]) => [name, new TextEncoder().encode(text)] as const,
  );
  return Uint8Array.from(zipSync(Object.fromEntries(files)));
}

function writeSheet(rows: TinySheet['rows']): string {
  const body = rows.map((cells, row) => {
    const written = cells.map((cell, column) => {
      const name = `${String.fromCharCode(65 + column)}${row + 1}`;
      if (typeof cell === 'string') {
        return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${toXml(cell)}</t></is></c>`;
      }
      const type = cell.type === undefined ? '' : ` t="${cell.type}"`;
      return `<c r="${name}"${type}>${cell.xml}</c>`;
    });
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${SPREADSHEET}"><sheetData>${body.join('')}</sheetData></worksheet>`;
}

function toXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`,
    );
}
