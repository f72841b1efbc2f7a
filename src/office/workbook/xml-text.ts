/**
 * Text as a workbook keeps it. What XML cannot hold, and what it would change on the way, is
 * written as `_xHHHH_`; a text that looks like that already has its underscore written so.
 */
export function toXmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
    .replace(/[\0-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu, writeCode)
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}

function writeCode(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `_x${code}_`;
}

/** A1, B1 … AA1: both from 0. */
export function nameCell(row: number, column: number): string {
  return `${nameColumn(column)}${row + 1}`;
}

export function nameColumn(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${nameColumn(Math.floor(column / 26) - 1)}${letter}`;
}
