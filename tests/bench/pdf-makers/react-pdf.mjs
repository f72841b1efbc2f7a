import { Document, Font, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import { createElement } from 'react';

import { PAD, PAGE, SIZE, TITLE } from './page.mjs';

/** Without tags: it writes none. */
export function drawWithReactPdf(items, { paths }) {
  Font.register({
    family: 'Sans',
    fonts: [{ src: paths.regular }, { src: paths.bold, fontWeight: 700 }],
  });
  Font.registerHyphenationCallback((word) => [word]);
  const style = {
    padding: PAGE.margin,
    paddingBottom: 70,
    fontFamily: 'Sans',
    fontSize: SIZE.body,
  };
  return renderToBuffer(
    createElement(
      Document,
      { title: TITLE },
      createElement(Page, { size: 'A4', style, wrap: true }, ...items.map(toElement)),
    ),
  );
}

function toElement(item, key) {
  if (item.kind === 'heading') {
    const style = { fontWeight: 700, fontSize: SIZE[item.level], marginBottom: 6 };
    return createElement(Text, { key, style }, item.text);
  }
  if (item.kind === 'paragraph') {
    return createElement(Text, { key, style: { marginBottom: 6 } }, item.text);
  }
  const rows = item.rows.map((row, place) => toRow(row, item.widths, { key: place }));
  return createElement(
    View,
    { key, style: { marginBottom: 10, fontSize: SIZE.table } },
    createElement(Text, { style: { fontSize: SIZE.body, marginBottom: 6 } }, item.caption),
    toRow(item.head, item.widths, { style: { fontWeight: 700 } }),
    ...rows,
  );
}

function toRow(cells, widths, { key, style = {} }) {
  const own = { flexDirection: 'row', borderBottomWidth: 0.5, ...style };
  return createElement(
    View,
    { key, style: own },
    ...cells.map((text, place) =>
      createElement(
        Text,
        { key: place, style: { width: `${widths[place] * 100}%`, padding: PAD } },
        text,
      ),
    ),
  );
}
