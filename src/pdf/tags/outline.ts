import { pdfText } from './pdf-text.ts';

/** A line of the viewer's bookmark panel. */
export type Bookmark = {
  readonly title: string;
  /** 1 for a section, 2 for what stands under it. */
  readonly level: 1 | 2;
  readonly anchor: string;
};

type Item = { readonly bookmark: Bookmark; readonly objectId: number; readonly children: Item[] };

/** What writing needs: jsPDF's own bookmarks lead to page tops only, so these are written here. */
type OutlinePrinter = {
  readonly reserveObject: () => number;
  readonly beginObject: (objectId: number) => void;
  readonly write: (text: string) => void;
  /** The destination array of an anchor. */
  readonly destinationOf: (anchor: string) => string;
};

/** Writes the bookmarks and returns the object number of their root, or nothing without any. */
export function writeOutline(
  bookmarks: readonly Bookmark[],
  printer: OutlinePrinter,
): number | undefined {
  if (bookmarks.length === 0) return undefined;
  const rootId = printer.reserveObject();
  const items: Item[] = [];
  for (const bookmark of bookmarks) {
    const item = { bookmark, objectId: printer.reserveObject(), children: [] };
    const section = bookmark.level === 2 ? items.at(-1) : undefined;
    (section?.children ?? items).push(item);
  }
  printer.beginObject(rootId);
  printer.write(`<</Type /Outlines${formatRange(items)} /Count ${items.length}>>`);
  printer.write('endobj');
  writeItems(items, rootId, printer);
  return rootId;
}

function writeItems(items: readonly Item[], parentId: number, printer: OutlinePrinter): void {
  items.forEach((item, place) => {
    const before = items[place - 1];
    const after = items[place + 1];
    const { title, anchor } = item.bookmark;
    printer.beginObject(item.objectId);
    printer.write(
      [
        `<</Title ${pdfText(title)} /Parent ${parentId} 0 R /Dest ${printer.destinationOf(anchor)}`,
        before === undefined ? '' : ` /Prev ${before.objectId} 0 R`,
        after === undefined ? '' : ` /Next ${after.objectId} 0 R`,
        // A negative count: closed until the reader opens it.
        item.children.length === 0
          ? ''
          : `${formatRange(item.children)} /Count -${item.children.length}`,
        '>>',
      ].join(''),
    );
    printer.write('endobj');
    writeItems(item.children, item.objectId, printer);
  });
}

function formatRange(items: readonly Item[]): string {
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return '';
  return ` /First ${first.objectId} 0 R /Last ${last.objectId} 0 R`;
}
