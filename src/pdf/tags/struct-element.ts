import { pdfNumber, pdfText } from './pdf-text.ts';

/** The standard structure types of PDF 1.7 that a report needs. */
export type Role =
  | 'Document'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link';

/** A rectangle on a page in points, measured from the top left corner. */
export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type ElementAttributes = {
  /** What a person who cannot see a figure is told. */
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
  readonly numbering?: 'Decimal' | 'Disc' | 'None';
  /** Where a figure stands on its page. */
  readonly box?: Area;
  /** An empty table cell still counts, or its row would be ragged. */
  readonly keepEmpty?: boolean;
};

/** What a link leads to: a web address, or a place in this document by its anchor. */
export type LinkTarget =
  | { readonly kind: 'web'; readonly address: string }
  | { readonly kind: 'anchor'; readonly anchor: string };

export type Annotation = {
  readonly page: number;
  /** One for each line of the link, at least one. */
  readonly areas: Area[];
  readonly target: LinkTarget;
  readonly description: string;
  readonly owner: StructElement;
  objectId: number;
};

export type ElementChild =
  | { readonly kind: 'element'; readonly element: StructElement }
  | { readonly kind: 'content'; readonly page: number; readonly mark: number }
  | { readonly kind: 'annotation'; readonly page: number; readonly annotation: Annotation };

/** A node of the structure tree; its order of children is the reading order. */
export type StructElement = {
  readonly role: Role;
  readonly parent: StructElement | undefined;
  readonly children: ElementChild[];
  readonly attributes: ElementAttributes;
  /** Given while the file is written; jsPDF numbers objects only then. */
  objectId: number;
};

export function createElement(
  role: Role,
  parent: StructElement | undefined,
  attributes: ElementAttributes,
): StructElement {
  const element: StructElement = { role, parent, children: [], attributes, objectId: 0 };
  parent?.children.push({ kind: 'element', element });
  return element;
}

/** True when an element holds ink, a link or something that does; the others are left out. */
function isWorthWriting(element: StructElement): boolean {
  if (element.attributes.keepEmpty === true) return true;
  return element.children.some(
    (child) => child.kind !== 'element' || isWorthWriting(child.element),
  );
}

/** The elements that go into the file, parents before children. */
export function listElements(root: StructElement): readonly StructElement[] {
  const found: StructElement[] = [];
  const visit = (element: StructElement): void => {
    found.push(element);
    for (const child of element.children) {
      if (child.kind === 'element' && isWorthWriting(child.element)) visit(child.element);
    }
  };
  visit(root);
  return found;
}

/** The element's dictionary; `objectIdOfPage` is known only while the file is written. */
export function formatElement(
  element: StructElement,
  parentId: number,
  objectIdOfPage: (page: number) => number,
  pageHeight: number,
): string {
  const first = element.children.find((child) => child.kind !== 'element');
  const ownPage = first?.page;
  const kids = element.children
    .filter((child) => child.kind !== 'element' || child.element.objectId !== 0)
    .map((child) => formatChild(child, ownPage, objectIdOfPage));
  return [
    `<</Type /StructElem /S /${element.role} /P ${parentId} 0 R`,
    ownPage === undefined ? '' : ` /Pg ${objectIdOfPage(ownPage)} 0 R`,
    element.attributes.alt === undefined ? '' : ` /Alt ${pdfText(element.attributes.alt)}`,
    formatAttributes(element.attributes, pageHeight),
    kids.length === 0 ? '' : ` /K [${kids.join(' ')}]`,
    '>>',
  ].join('');
}

function formatChild(
  child: ElementChild,
  ownPage: number | undefined,
  objectIdOfPage: (page: number) => number,
): string {
  switch (child.kind) {
    case 'element':
      return `${child.element.objectId} 0 R`;
    case 'annotation':
      return `<</Type /OBJR /Obj ${child.annotation.objectId} 0 R /Pg ${objectIdOfPage(child.page)} 0 R>>`;
    case 'content':
      if (child.page === ownPage) return String(child.mark);
      return `<</Type /MCR /Pg ${objectIdOfPage(child.page)} 0 R /MCID ${child.mark}>>`;
  }
}

function formatAttributes(attributes: ElementAttributes, pageHeight: number): string {
  const { scope, numbering, box } = attributes;
  if (scope !== undefined) return ` /A <</O /Table /Scope /${scope}>>`;
  if (numbering !== undefined) return ` /A <</O /List /ListNumbering /${numbering}>>`;
  if (box === undefined) return '';
  const corners = [box.x, pageHeight - box.y - box.height, box.x + box.width, pageHeight - box.y];
  return ` /A <</O /Layout /Placement /Block /BBox [${corners.map(pdfNumber).join(' ')}]>>`;
}
