import { jsPDF } from 'jspdf';

import { BOTTOM, INNER, LINE, PAD, PAGE, SIZE, TITLE } from './page.mjs';

/** Without tags, our own foundation bare. */
export function drawWithJspdf(items, fonts) {
  const doc = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true });
  doc.setProperties({ title: TITLE });
  for (const face of ['regular', 'bold']) {
    doc.addFileToVFS(`${face}.ttf`, Buffer.from(fonts[face]).toString('latin1'));
    doc.addFont(`${face}.ttf`, face, 'normal');
  }
  const at = { doc, y: PAGE.margin };
  for (const item of items) {
    if (item.kind === 'heading') drawLines(at, item.text, 'bold', SIZE[item.level]);
    else if (item.kind === 'paragraph') drawLines(at, item.text, 'regular', SIZE.body);
    else drawTable(at, item);
  }
  return new Uint8Array(doc.output('arraybuffer'));
}

function setFace({ doc }, face, size) {
  doc.setFont(face, 'normal');
  doc.setFontSize(size);
}

function turnPage(at) {
  at.doc.addPage();
  at.y = PAGE.margin;
}

function drawLines(at, text, face, size) {
  setFace(at, face, size);
  for (const line of at.doc.splitTextToSize(text, INNER)) {
    if (at.y + size * LINE > BOTTOM) turnPage(at);
    at.doc.text(line, PAGE.margin, at.y + size);
    at.y += size * LINE;
  }
  at.y += 6;
}

function drawTable(at, { caption, head, widths, rows }) {
  drawLines(at, caption, 'regular', SIZE.body);
  drawRow(at, head, widths, 'bold');
  for (const cells of rows) {
    setFace(at, 'regular', SIZE.table);
    const counts = cells.map((text, place) => linesOf(at, text, widths[place]).length);
    if (at.y + Math.max(...counts) * SIZE.table * LINE + 2 * PAD > BOTTOM) {
      turnPage(at);
      drawRow(at, head, widths, 'bold');
    }
    drawRow(at, cells, widths, 'regular');
  }
  at.y += 10;
}

function linesOf({ doc }, text, width) {
  return doc.splitTextToSize(text, width * INNER - 2 * PAD);
}

function drawRow(at, cells, widths, face) {
  setFace(at, face, SIZE.table);
  const lines = cells.map((text, place) => linesOf(at, text, widths[place]));
  let left = PAGE.margin;
  lines.forEach((ofCell, place) => {
    ofCell.forEach((line, number) => {
      at.doc.text(line, left + PAD, at.y + PAD + number * SIZE.table * LINE + SIZE.table);
    });
    left += widths[place] * INNER;
  });
  at.y += Math.max(...lines.map(({ length }) => length)) * SIZE.table * LINE + 2 * PAD;
  at.doc.line(PAGE.margin, at.y, PAGE.margin + INNER, at.y);
}
