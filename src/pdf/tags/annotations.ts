import { formatDestination, type TagState } from './tag-state.ts';
import { pdfNumber, pdfText } from './pdf-text.ts';
import type { Annotation } from './struct-element.ts';

/**
 * The number tree keys of the annotations follow those of the pages, in the order written here.
 * `writeStructureTree` walks them in the same order.
 */
export function listAnnotations(state: TagState): readonly Annotation[] {
  const pages = [...state.annotationsByPage.keys()].sort((one, other) => one - other);
  return pages.flatMap((page) => state.annotationsByPage.get(page) ?? []);
}

/** Writes every link; jsPDF's own links have no description and no place in the tree. */
export function writeAnnotations(state: TagState): void {
  const { plumbing } = state;
  const firstKey = plumbing.pageCount();
  listAnnotations(state).forEach((annotation, place) => {
    plumbing.beginObject(annotation.objectId);
    plumbing.write(
      [
        `<</Type /Annot /Subtype /Link /Rect [${formatArea(state, annotation)}]`,
        ` /Border [0 0 0] /F 4 /StructParent ${firstKey + place}`,
        ` /P ${plumbing.objectIdOfPage(annotation.page)} 0 R`,
        ` /Contents ${pdfText(annotation.description)}`,
        ` ${formatTarget(state, annotation)}>>`,
      ].join(''),
    );
    plumbing.write('endobj');
  });
}

function formatArea(state: TagState, { area }: Annotation): string {
  const { x, y, width, height } = area;
  return [x, state.pageHeight - y - height, x + width, state.pageHeight - y]
    .map(pdfNumber)
    .join(' ');
}

function formatTarget(state: TagState, { target }: Annotation): string {
  switch (target.kind) {
    case 'web':
      return `/A <</S /URI /URI ${pdfText(target.address)}>>`;
    case 'anchor':
      return `/Dest ${formatDestination(state, target.anchor)}`;
  }
}
