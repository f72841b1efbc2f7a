import { pdfNumber, pdfText } from './pdf-text.ts';
import type { Annotation, Area, LinkTarget, StructElement } from './struct-element.ts';
import { formatDestination, type TagState } from './tag-state.ts';

/**
 * Makes an area of the current page lead where an element does. The areas of one element on one
 * page are one link, so that the keyboard stops at it once.
 */
export function addLinkArea(
  state: TagState,
  owner: StructElement,
  area: Area,
  to: { readonly target: LinkTarget; readonly description: string },
): void {
  const page = state.plumbing.currentPage();
  const onPage = state.annotationsByPage.get(page) ?? [];
  state.annotationsByPage.set(page, onPage);
  const begun = onPage.findLast((annotation) => annotation.owner === owner);
  if (begun !== undefined && !wouldCover(begun, area, onPage)) {
    begun.areas.push(area);
    return;
  }
  const annotation: Annotation = { page, areas: [area], ...to, owner, objectId: 0 };
  onPage.push(annotation);
  owner.children.push({ kind: 'annotation', page, annotation });
}

/**
 * Whether a link's box would lie over an earlier link with the area added. Some viewers go by the
 * box alone and by the later link, so a click on the earlier one would lead astray.
 */
function wouldCover(begun: Annotation, area: Area, onPage: readonly Annotation[]): boolean {
  const box = findBox([...begun.areas, area]);
  return onPage.some(
    ({ owner, areas }) => owner !== begun.owner && areas.some((other) => overlap(box, other)),
  );
}

function findBox(areas: readonly Area[]): Area {
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  const right = Math.max(...areas.map((area) => area.x + area.width));
  const bottom = Math.max(...areas.map((area) => area.y + area.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Areas of neighbouring lines touch, which is no overlap. */
function overlap(one: Area, other: Area): boolean {
  const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const high = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return wide > 0.1 && high > 0.1;
}

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
        `<</Type /Annot /Subtype /Link ${formatAreas(state, annotation)}`,
        ` /Border [0 0 0] /F 4 /StructParent ${firstKey + place}`,
        ` /P ${plumbing.objectIdOfPage(annotation.page)} 0 R`,
        ` /Contents ${pdfText(annotation.description)}`,
        ` ${formatTarget(state, annotation)}>>`,
      ].join(''),
    );
    plumbing.write('endobj');
  });
}

/** The box around all its areas and, for a link of several lines, the areas themselves. */
function formatAreas(state: TagState, { areas }: Annotation): string {
  const corners = (area: Area): readonly [number, number, number, number] => [
    area.x,
    state.pageHeight - area.y - area.height,
    area.x + area.width,
    state.pageHeight - area.y,
  ];
  const box = `/Rect [${corners(findBox(areas)).map(pdfNumber).join(' ')}]`;
  if (areas.length === 1) return box;
  const points = areas.flatMap((area) => {
    const [left, bottom, right, top] = corners(area);
    // The upper corners first: Acrobat's order, which others follow rather than the standard's.
    return [left, top, right, top, left, bottom, right, bottom];
  });
  return `${box} /QuadPoints [${points.map(pdfNumber).join(' ')}]`;
}

function formatTarget(state: TagState, { target }: Annotation): string {
  switch (target.kind) {
    case 'web':
      return `/A <</S /URI /URI ${pdfText(target.address)}>>`;
    case 'anchor':
      return `/Dest ${formatDestination(state, target.anchor)}`;
  }
}
