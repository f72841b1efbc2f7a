import { jsPDF } from 'jspdf';

import type { Report } from '../domain/report/report-block.ts';
import { hashBytes, hashContent } from '../domain/shared/content-hash.ts';
import { packObjects } from './archive/pack-objects.ts';
import { toPdfDate, type AttachedReturn } from './archive/write-archive.ts';
import { drawBlocks } from './draw/draw-blocks.ts';
import { drawCover, titleOf } from './draw/draw-cover.ts';
import { drawLetterHead } from './draw/draw-letter-head.ts';
import { drawPageHead } from './draw/draw-page-head.ts';
import { drawRunningLines } from './draw/draw-running-lines.ts';
import { FONT_NAME, startPage, type Pen } from './draw/pen.ts';
import { BODY, findTypeSizes } from './draw/theme.ts';
import { createTagLayer } from './tag-layer.ts';
import { stopTextProcessing } from './tags/jspdf-plumbing.ts';
import { pdfText, toKeptCharacters } from './tags/pdf-text.ts';
import type { DocumentFacts } from './tags/xmp-packet.ts';
import { createGlyphMaker } from './text/glyphs.ts';
import { normaliseReport, type ReplacedCharacter } from './text/normalise-report.ts';
import { readTypefaces, type ReportFonts } from './text/typefaces.ts';

export type RenderedReport = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** What does not stand in the PDF as it was written. */
  readonly replaced: readonly ReplacedCharacter[];
};

/**
 * Draws a report as a tagged PDF, with the return it was made of attached where that is given. The
 * same report gives the same bytes. Needs no browser page, so it runs in a worker and in node.
 * Throws for a link to an anchor that the report does not have.
 */
export function renderReport(
  report: Report,
  fonts: ReportFonts,
  attachment?: AttachedReturn,
  onProgress?: (share: number) => void,
): RenderedReport {
  const typefaces = readTypefaces(fonts);
  const { report: normalised, replaced } = normaliseReport(report, typefaces);
  const doc = openDocument(fonts);
  const facts = listFacts(normalised, attachment);
  const tags = createTagLayer(doc, facts, attachment);
  const makeGlyphs = createGlyphMaker(typefaces);
  const pen: Pen = {
    doc,
    tags,
    makeGlyphs,
    ...findTypeSizes(normalised.largePrint === true, normalised.layout),
    later: [],
    elementByLink: new Map(),
    y: BODY.top,
  };
  drawBeginning(pen, normalised);
  drawBlocks(pen, normalised.blocks, onProgress);
  for (const draw of pen.later) draw();
  drawRunningLines(pen, normalised);
  const bytes = packObjects(tags.finish(), { info: formatInfo(facts), fileId: facts.fileId });
  return { bytes, pages: doc.getNumberOfPages(), replaced };
}

function drawBeginning(pen: Pen, report: Report): void {
  switch (report.layout) {
    case 'letter':
      drawLetterHead(pen, report);
      return;
    case 'onePage':
      drawPageHead(pen, report);
      return;
    default:
      drawCover(pen, report);
      if (report.blocks.length > 0) startPage(pen);
  }
}

function openDocument(fonts: ReportFonts): jsPDF {
  const doc = new jsPDF({
    unit: 'pt',
    format: 'a4',
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 2,
  });
  stopTextProcessing(doc);
  for (const [face, bytes] of [
    [FONT_NAME.regular, fonts.regular],
    [FONT_NAME.bold, fonts.bold],
    [FONT_NAME.fallback, fonts.fallback],
  ] as const) {
    doc.addFileToVFS(`${face}.ttf`, toKeptCharacters(bytes));
    doc.addFont(`${face}.ttf`, face, 'normal');
  }
  return doc;
}

function listFacts(report: Report, attachment: AttachedReturn | undefined): DocumentFacts {
  const content = attachment === undefined ? '' : hashBytes(attachment.bytes);
  return {
    title: report.title.trim() === '' ? titleOf(report) : report.title,
    subject: report.subject,
    author: report.author,
    language: report.language,
    madeAt: report.madeAt,
    fileId: hashContent([report, content]).slice(0, 32).toUpperCase(),
    producer: `jsPDF ${jsPDF.version}`,
    ...(attachment === undefined || report.recipe === undefined ? {} : { recipe: report.recipe }),
  };
}

/** Written by us: jsPDF writes these in Latin letters only, and its moment in its own time zone. */
function formatInfo({ title, subject, author, madeAt, producer }: DocumentFacts): Uint8Array {
  const moment = pdfText(toPdfDate(madeAt));
  const entries = [
    `/Title ${pdfText(title)} /Subject ${pdfText(subject)} /Author ${pdfText(author)}`,
    `/Producer ${pdfText(producer)} /CreationDate ${moment} /ModDate ${moment}`,
  ];
  return new TextEncoder().encode(`<<${entries.join(' ')}>>`);
}
