import type { jsPDF } from 'jspdf';

import type { AttachedReturn } from './archive/write-archive.ts';
import { addLinkArea } from './tags/annotations.ts';
import { openPlumbing } from './tags/jspdf-plumbing.ts';
import type { Bookmark } from './tags/outline.ts';
import { pdfText } from './tags/pdf-text.ts';
import {
  createElement,
  type Area,
  type ElementAttributes,
  type LinkTarget,
  type Role,
  type StructElement,
} from './tags/struct-element.ts';
import type { Place, TagState } from './tags/tag-state.ts';
import { writeOnOutput } from './tags/write-on-output.ts';
import type { DocumentFacts } from './tags/xmp-packet.ts';

export type Decoration = 'layout' | 'header' | 'footer' | 'pagination';

/** Draws a tagged document: everything inked is either content of an element or decoration. */
export type TagLayer = {
  readonly root: StructElement;
  readonly add: (
    role: Role,
    parent: StructElement,
    attributes?: ElementAttributes,
  ) => StructElement;
  /**
   * Draws content of an element. `actualText` is what is read and copied in place of the ink.
   * Throws inside other marked content and when the drawing leaves the page.
   */
  readonly mark: (element: StructElement, draw: () => void, actualText?: string) => void;
  /** Draws what a listener never needs to hear of. */
  readonly artifact: (kind: Decoration, draw: () => void) => void;
  /**
   * Makes an area of the current page lead somewhere; the words are drawn with `mark`. A link of
   * several lines has an area for each.
   */
  readonly link: (
    element: StructElement,
    area: Area,
    target: LinkTarget,
    description: string,
  ) => void;
  readonly setPlace: (anchor: string, place: Place) => void;
  readonly findPlace: (anchor: string) => Place | undefined;
  readonly addBookmark: (bookmark: Bookmark) => void;
  /**
   * Writes the file. Throws what went wrong inside jsPDF's events, which jsPDF itself would only
   * print to the console while it hands out a broken file.
   */
  readonly finish: () => Uint8Array<ArrayBuffer>;
};

const ARTIFACT: Record<Decoration, string> = {
  layout: '/Artifact <</Type /Layout>> BDC',
  header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
  pagination: '/Artifact <</Type /Pagination>> BDC',
};

/** Puts a tag layer on one jsPDF document in points; other documents are not touched. */
export function createTagLayer(
  doc: jsPDF,
  facts: DocumentFacts,
  attachment?: AttachedReturn,
): TagLayer {
  const plumbing = openPlumbing(doc);
  const state: TagState = {
    plumbing,
    facts,
    attachment,
    pageHeight: doc.internal.pageSize.getHeight(),
    root: createElement('Document', undefined, { keepEmpty: true }),
    ownersByPage: new Map(),
    annotationsByPage: new Map(),
    placeByAnchor: new Map(),
    bookmarks: [],
    open: undefined,
  };
  plumbing.setPdfVersion('1.7');
  const problems = writeOnOutput(doc, state);
  return {
    root: state.root,
    add: (role, parent, attributes = {}) => createElement(role, parent, attributes),
    mark: (element, draw, actualText) => {
      markContent(state, beginContent(state, element, actualText), element.role, draw);
    },
    artifact: (kind, draw) => {
      markContent(state, ARTIFACT[kind], kind, draw);
    },
    link: (element, area, target, description) => {
      addLinkArea(state, element, area, { target, description });
    },
    setPlace: (anchor, place) => {
      if (!state.placeByAnchor.has(anchor)) state.placeByAnchor.set(anchor, place);
    },
    findPlace: (anchor) => state.placeByAnchor.get(anchor),
    addBookmark: (bookmark) => state.bookmarks.push(bookmark),
    finish: () => finish(doc, state, problems),
  };
}

function beginContent(
  state: TagState,
  element: StructElement,
  actualText: string | undefined,
): string {
  const page = state.plumbing.currentPage();
  const owners = state.ownersByPage.get(page) ?? [];
  state.ownersByPage.set(page, owners);
  const mark = owners.push(element) - 1;
  element.children.push({ kind: 'content', page, mark });
  if (actualText === undefined) return `/${element.role} <</MCID ${mark}>> BDC`;
  // Readers honour ActualText in the page only on a Span; the tree still says what it is.
  return `/Span <</MCID ${mark} /ActualText ${pdfText(actualText)}>> BDC`;
}

function markContent(state: TagState, begin: string, what: string, draw: () => void): void {
  const { plumbing } = state;
  if (state.open !== undefined) throw new Error(`${what} drawn inside ${state.open}`);
  const page = plumbing.currentPage();
  plumbing.write(begin);
  state.open = what;
  draw();
  if (plumbing.currentPage() !== page) throw new Error(`${what} runs over its page`);
  plumbing.write('EMC');
  state.open = undefined;
}

function finish(doc: jsPDF, state: TagState, problems: readonly Error[]): Uint8Array<ArrayBuffer> {
  if (state.open !== undefined) throw new Error(`${state.open} was never closed`);
  const bytes: unknown = doc.output('arraybuffer');
  const problem = problems[0];
  if (problem !== undefined) throw problem;
  if (!(bytes instanceof ArrayBuffer)) throw new Error('jsPDF wrote no file');
  return new Uint8Array(bytes);
}
