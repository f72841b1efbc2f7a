import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';

import { BOTTOM, INNER, LINE, PAD, PAGE, SIZE, TITLE } from './page.mjs';

/** Without tags, and with the breaking of lines that every user of pdf-lib writes for themselves. */
export async function drawWithPdfLib(items, fonts) {
  const pdf = await PDFDocument.create();
  pdf.setTitle(TITLE);
  pdf.registerFontkit(fontkit);
  const faces = {
    regular: await pdf.embedFont(fonts.regular, { subset: true }),
    bold: await pdf.embedFont(fonts.bold, { subset: true }),
  };
  const pen = { pdf, faces, page: pdf.addPage([PAGE.width, PAGE.height]), y: PAGE.margin };
  const measured = { regular: new Map(), bold: new Map() };
  const at = { ...pen, measured };
  for (const item of items) {
    if (item.kind === 'heading') drawLines(at, item.text, 'bold', SIZE[item.level]);
    else if (item.kind === 'paragraph') drawLines(at, item.text, 'regular', SIZE.body);
    else drawTable(at, item);
  }
  return pdf.save();
}

/** At a size of one point, each word once. */
function widthOf(at, word, face) {
  const known = at.measured[face].get(word);
  if (known !== undefined) return known;
  const width = at.faces[face].widthOfTextAtSize(word, 1);
  at.measured[face].set(word, width);
  return width;
}

function breakLines(at, text, { face, size, width }) {
  const blank = widthOf(at, ' ', face);
  const lines = [];
  for (const part of text.split('\n')) {
    let line = '';
    let length = 0;
    for (const word of part.split(' ')) {
      const own = widthOf(at, word, face);
      if (line !== '' && (length + blank + own) * size > width) {
        lines.push(line);
        [line, length] = [word, own];
      } else {
        [line, length] = line === '' ? [word, own] : [`${line} ${word}`, length + blank + own];
      }
    }
    lines.push(line);
  }
  return lines;
}

function turnPage(at) {
  at.page = at.pdf.addPage([PAGE.width, PAGE.height]);
  at.y = PAGE.margin;
}

function ink(at, line, { x, y, face, size }) {
  at.page.drawText(line, { x, y: PAGE.height - y - size, size, font: at.faces[face] });
}

function drawLines(at, text, face, size) {
  for (const line of breakLines(at, text, { face, size, width: INNER })) {
    if (at.y + size * LINE > BOTTOM) turnPage(at);
    ink(at, line, { x: PAGE.margin, y: at.y, face, size });
    at.y += size * LINE;
  }
  at.y += 6;
}

function drawTable(at, { caption, head, widths, rows }) {
  drawLines(at, caption, 'regular', SIZE.body);
  drawRow(at, head, widths, 'bold');
  for (const cells of rows) {
    if (at.y + heightOf(at, cells, widths, 'regular') > BOTTOM) {
      turnPage(at);
      drawRow(at, head, widths, 'bold');
    }
    drawRow(at, cells, widths, 'regular');
  }
  at.y += 10;
}

function linesOf(at, cells, widths, face) {
  return cells.map((text, place) =>
    breakLines(at, text, { face, size: SIZE.table, width: widths[place] * INNER - 2 * PAD }),
  );
}

function heightOf(at, cells, widths, face) {
  const counts = linesOf(at, cells, widths, face).map(({ length }) => length);
  return Math.max(...counts) * SIZE.table * LINE + 2 * PAD;
}

function drawRow(at, cells, widths, face) {
  const lines = linesOf(at, cells, widths, face);
  let left = PAGE.margin;
  lines.forEach((ofCell, place) => {
    ofCell.forEach((line, number) => {
      const y = at.y + PAD + number * SIZE.table * LINE;
      ink(at, line, { x: left + PAD, y, face, size: SIZE.table });
    });
    left += widths[place] * INNER;
  });
  at.y += Math.max(...lines.map(({ length }) => length)) * SIZE.table * LINE + 2 * PAD;
  const y = PAGE.height - at.y;
  at.page.drawLine({
    start: { x: PAGE.margin, y },
    end: { x: PAGE.margin + INNER, y },
    thickness: 0.5,
  });
}
