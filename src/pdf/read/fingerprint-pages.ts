import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { hashBytes } from '../../domain/shared/content-hash.ts';

/**
 * One fingerprint for each page, of everything that puts ink on it: letters, lines, colours and
 * places. Saved anew by another program a page keeps its fingerprint; a letter changed, it does not.
 */
export async function fingerprintPages(document: PDFDocumentProxy): Promise<readonly string[]> {
  const prints: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    const annotations: unknown = await page.getAnnotations();
    const drawn = JSON.stringify([page.view, page.rotate, fnArray, argsArray], simplify);
    prints.push(hashBytes(new TextEncoder().encode(`${drawn}${describeLinks(annotations)}`)));
    page.cleanup();
  }
  return prints;
}

/** Names that pdf.js makes up from the numbers of objects, which another program may count anew. */
const MADE_UP = /\b(?:g_)?d\d+_|\bp\d+R_/g;

function simplify(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return value.replace(MADE_UP, '');
  if (ArrayBuffer.isView(value)) return Object.values(value);
  if (typeof value !== 'object' || value === null || !('unicode' in value)) return value;
  // A letter: what it is and how wide, without what pdf.js keeps of it for drawing.
  return [value.unicode, Reflect.get(value, 'width')];
}

/** Where links stand and lead: anything else laid over a page, such as a comment, counts as well. */
function describeLinks(annotations: unknown): string {
  if (!Array.isArray(annotations)) return '';
  return JSON.stringify(
    annotations.map((annotation: unknown) =>
      ['subtype', 'rect', 'url'].map((key): unknown =>
        typeof annotation === 'object' && annotation !== null ? Reflect.get(annotation, key) : null,
      ),
    ),
  );
}
