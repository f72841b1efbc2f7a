/**
 * The rows and cells of a table as it is copied from a spreadsheet program, or of a CSV text: cells
 * are parted by tabs where there is any tab, or else by commas or semicolons. A cell in quotes may
 * hold the sign that parts them, line ends, and quotes written twice.
 */
export function splitCells(text: string): readonly (readonly string[])[] {
  const parting = findParting(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    row.push(cell.trim());
    cell = '';
  };
  const signs = text.replace(/\r\n?/g, '\n');
  for (let place = 0; place < signs.length; place += 1) {
    const sign = signs.charAt(place);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (signs.charAt(place + 1) === '"') {
        cell += sign;
        place += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (sign === parting) endCell();
    else if (sign === '\n') {
      endCell();
      rows.push(row);
      row = [];
    } else cell += sign;
  }
  endCell();
  return [...rows, row];
}

function findParting(text: string): string {
  if (text.includes('\t')) return '\t';
  const count = (sign: string): number => text.split(sign).length;
  return count(';') > count(',') ? ';' : ',';
}
