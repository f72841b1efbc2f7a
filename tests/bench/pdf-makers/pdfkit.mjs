import PDFDocument from 'pdfkit';

import { BOTTOM, INNER, PAD, PAGE, SIZE, TITLE } from './page.mjs';

/** Tagged: headings, paragraphs, and tables of rows, headers and cells; repeated heads as artifacts. */
export function drawWithPdfkit(items, { regular, bold }) {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: PAGE.margin, bottom: 40, left: PAGE.margin, right: PAGE.margin },
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: TITLE, CreationDate: new Date('2026-11-22T10:00:00Z') },
  });
  const chunks = [];
  doc.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.registerFont('regular', Buffer.from(regular));
  doc.registerFont('bold', Buffer.from(bold));
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const item of items) {
    if (item.kind === 'table') drawTable(doc, root, item);
    else drawText(doc, root, item);
  }
  root.end();
  doc.end();
  return ended.then(() => Buffer.concat(chunks));
}

function drawText(doc, root, { kind, level, text }) {
  const isHeading = kind === 'heading';
  doc.font(isHeading ? 'bold' : 'regular').fontSize(isHeading ? SIZE[level] : SIZE.body);
  const height = doc.heightOfString(text, { width: INNER });
  if (doc.y + Math.min(height, 60) > BOTTOM) doc.addPage();
  const draw = () => doc.text(text, PAGE.margin, doc.y, { width: INNER });
  root.add(doc.struct(isHeading ? `H${level}` : 'P', draw));
  doc.y += 6;
}

function drawTable(doc, root, { caption, head, widths, rows }) {
  drawText(doc, root, { kind: 'paragraph', text: caption });
  const table = doc.struct('Table');
  root.add(table);
  drawRow(doc, table, { cells: head, widths, font: 'bold', isHead: true });
  for (const cells of rows) {
    const height = measure(doc, cells, widths, 'regular');
    if (doc.y + height > BOTTOM) {
      doc.addPage();
      doc.markContent('Artifact', { type: 'Pagination' });
      inkRow(doc, { cells: head, widths, font: 'bold' });
      doc.endMarkedContent();
    }
    drawRow(doc, table, { cells, widths, font: 'regular', isHead: false });
  }
  table.end();
  doc.y += 10;
}

function measure(doc, cells, widths, font) {
  doc.font(font).fontSize(SIZE.table);
  const heights = cells.map((text, place) =>
    doc.heightOfString(text === '' ? ' ' : text, { width: widths[place] * INNER - 2 * PAD }),
  );
  return Math.max(...heights) + 2 * PAD;
}

function drawRow(doc, table, { cells, widths, font, isHead }) {
  const height = measure(doc, cells, widths, font);
  if (doc.y + height > BOTTOM) doc.addPage();
  const top = doc.y;
  let left = PAGE.margin;
  const row = doc.struct('TR');
  table.add(row);
  cells.forEach((text, place) => {
    const at = left;
    const isHeader = isHead || place === 0;
    const cell = doc.struct(isHeader ? 'TH' : 'TD', () => {
      doc.font(font).fontSize(SIZE.table);
      doc.text(text, at + PAD, top + PAD, { width: widths[place] * INNER - 2 * PAD });
    });
    if (isHeader) {
      cell.dictionary.data.A = doc.ref({ O: 'Table', Scope: isHead ? 'Column' : 'Row' });
      cell.dictionary.data.A.end();
    }
    row.add(cell);
    left += widths[place] * INNER;
  });
  row.end();
  rule(doc, top + height);
}

function inkRow(doc, { cells, widths, font }) {
  const height = measure(doc, cells, widths, font);
  const top = doc.y;
  let left = PAGE.margin;
  cells.forEach((text, place) => {
    doc.text(text, left + PAD, top + PAD, { width: widths[place] * INNER - 2 * PAD });
    left += widths[place] * INNER;
  });
  doc.y = top + height;
}

function rule(doc, y) {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(PAGE.margin, y)
    .lineTo(PAGE.margin + INNER, y)
    .lineWidth(0.5)
    .stroke();
  doc.endMarkedContent();
  doc.y = y;
}
