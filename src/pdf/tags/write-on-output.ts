import type { jsPDF } from 'jspdf';

import { writeArchive } from '../archive/write-archive.ts';
import { writeAnnotations } from './annotations.ts';
import type { Plumbing } from './jspdf-plumbing.ts';
import { writeOutline } from './outline.ts';
import { pdfText, toByteCharacters } from './pdf-text.ts';
import { writeStructureTree } from './structure-tree.ts';
import { formatDestination, type TagState } from './tag-state.ts';
import { formatXmp, type DocumentFacts } from './xmp-packet.ts';

/**
 * Object numbers exist only while jsPDF writes the file, so all writing hangs on its events.
 * Returns what went wrong in them, filled as it happens.
 */
export function writeOnOutput(doc: jsPDF, state: TagState): readonly Error[] {
  const { plumbing } = state;
  const problems: Error[] = [];
  const on = (topic: string, act: (detail: unknown) => void): void => {
    doc.internal.events.subscribe(topic, (detail: unknown) => {
      try {
        act(detail);
      } catch (problem) {
        problems.push(problem instanceof Error ? problem : new Error(String(problem)));
      }
    });
  };
  let treeId = 0;
  let metadataId = 0;
  let outlineId: number | undefined;
  let archiveLines: readonly string[] = [];
  on('buildDocument', () => {
    if (state.open !== undefined) throw new Error(`${state.open} was never closed`);
  });
  on('putPage', (detail) => {
    putPage(state, toPageNumber(detail));
  });
  on('postPutPages', () => {
    writeAnnotations(state);
  });
  on('postPutResources', () => {
    treeId = writeStructureTree(state);
    outlineId = writeOutline(state.bookmarks, {
      ...plumbing,
      destinationOf: (anchor) => formatDestination(state, anchor),
    });
    metadataId = writeMetadata(plumbing, state.facts);
    archiveLines = writeArchive(plumbing, state.attachment, state.facts.madeAt);
  });
  on('putCatalog', () => {
    plumbing.write('/MarkInfo <</Marked true>>');
    plumbing.write(`/StructTreeRoot ${treeId} 0 R`);
    plumbing.write(`/Lang ${pdfText(state.facts.language)}`);
    plumbing.write('/ViewerPreferences <</DisplayDocTitle true>>');
    plumbing.write(`/Metadata ${metadataId} 0 R`);
    for (const line of archiveLines) plumbing.write(line);
    if (outlineId !== undefined) {
      plumbing.write(`/Outlines ${outlineId} 0 R`);
      plumbing.write('/PageMode /UseOutlines');
    }
  });
  return problems;
}

function toPageNumber(detail: unknown): number {
  const page: unknown =
    typeof detail === 'object' && detail !== null ? Reflect.get(detail, 'pageNumber') : undefined;
  if (typeof page !== 'number') throw new Error('jsPDF wrote a page without its number');
  return page;
}

function putPage(state: TagState, page: number): void {
  const { plumbing } = state;
  plumbing.write(`/StructParents ${page - 1}`);
  plumbing.write('/Tabs /S');
  const annotations = state.annotationsByPage.get(page) ?? [];
  if (annotations.length === 0) return;
  for (const annotation of annotations) annotation.objectId = plumbing.reserveObject();
  plumbing.write(`/Annots [${annotations.map(({ objectId }) => `${objectId} 0 R`).join(' ')}]`);
}

function writeMetadata(plumbing: Plumbing, facts: DocumentFacts): number {
  const packet = toByteCharacters(new TextEncoder().encode(formatXmp(facts)));
  const objectId = plumbing.reserveObject();
  plumbing.beginObject(objectId);
  plumbing.write(`<</Type /Metadata /Subtype /XML /Length ${packet.length}>>`);
  plumbing.write('stream');
  plumbing.write(packet);
  plumbing.write('endstream');
  plumbing.write('endobj');
  return objectId;
}
