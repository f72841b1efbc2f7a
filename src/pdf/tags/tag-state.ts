import type { AttachedReturn } from '../archive/write-archive.ts';
import { must } from '../../domain/shared/must.ts';
import type { Plumbing } from './jspdf-plumbing.ts';
import type { Bookmark } from './outline.ts';
import { pdfNumber } from './pdf-text.ts';
import type { Annotation, StructElement } from './struct-element.ts';
import type { DocumentFacts } from './xmp-packet.ts';

/** Where an anchor stands: a page from 1 and a height in points below its top. */
export type Place = { readonly page: number; readonly y: number };

/** What a tag layer knows of its document until the file is written. */
export type TagState = {
  readonly plumbing: Plumbing;
  readonly facts: DocumentFacts;
  readonly attachment: AttachedReturn | undefined;
  readonly pageHeight: number;
  readonly root: StructElement;
  /** By page, the element each marked content belongs to; its index is the MCID. */
  readonly ownersByPage: Map<number, StructElement[]>;
  readonly annotationsByPage: Map<number, Annotation[]>;
  readonly placeByAnchor: Map<string, Place>;
  readonly bookmarks: Bookmark[];
  open: string | undefined;
};

/** The destination array of an anchor. Throws for an anchor that nothing set. */
export function formatDestination(state: TagState, anchor: string): string {
  const place = must(state.placeByAnchor.get(anchor), `anchor ${anchor}`);
  const page = state.plumbing.objectIdOfPage(place.page);
  return `[${page} 0 R /XYZ 0 ${pdfNumber(state.pageHeight - place.y)} 0]`;
}
