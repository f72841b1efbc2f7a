import pdfmake from 'pdfmake';

import { INNER, PAGE, SIZE, TITLE } from './page.mjs';

/** Without tags: it writes none. */
export function drawWithPdfmake(items, { paths }) {
  pdfmake.setFonts({
    Sans: {
      normal: paths.regular,
      bold: paths.bold,
      italics: paths.regular,
      bolditalics: paths.bold,
    },
  });
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [PAGE.margin, PAGE.margin, PAGE.margin, 70],
      version: '1.7',
      info: { title: TITLE },
      defaultStyle: { font: 'Sans', fontSize: SIZE.body },
      content: items.flatMap(toContent),
    })
    .getBuffer();
}

function toContent(item) {
  if (item.kind === 'heading') {
    return [{ text: item.text, bold: true, fontSize: SIZE[item.level], margin: [0, 0, 0, 6] }];
  }
  if (item.kind === 'paragraph') return [{ text: item.text, margin: [0, 0, 0, 6] }];
  const head = item.head.map((text) => ({ text, bold: true }));
  return [
    { text: item.caption, margin: [0, 0, 0, 6] },
    {
      fontSize: SIZE.table,
      margin: [0, 0, 0, 10],
      layout: 'lightHorizontalLines',
      table: {
        headerRows: 1,
        dontBreakRows: false,
        widths: item.widths.map((width) => width * INNER - 10),
        body: [head, ...item.rows.map((row) => [...row])],
      },
    },
  ];
}
