import { jsPDF } from 'jspdf';

import type { Report } from '../domain/report/report-block.ts';
import { hashContent } from '../domain/shared/content-hash.ts';
import { drawBlocks } from './draw/draw-blocks.ts';
import { drawCover, titleOf } from './draw/draw-cover.ts';
import { drawRunningLines } from './draw/draw-running-lines.ts';
import { FONT_NAME, startPage, type Pen } from './draw/pen.ts';
import { BODY } from './draw/theme.ts';
import { createTagLayer } from './tag-layer.ts';
import { stopTextProcessing } from './tags/jspdf-plumbing.ts';
import { toByteCharacters } from './tags/pdf-text.ts';
import { createGlyphMaker } from './text/glyphs.ts';
import { normaliseReport, type ReplacedCharacter } from './text/normalise-report.ts';
import { readTypefaces, type ReportFonts } from './text/typefaces.ts';

export type RenderedReport = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What does not stand in the PDF as it was written. */
  readonly replaced: readonly ReplacedCharacter[];
};

/**
 * Draws a report as a tagged PDF. The same report gives the same bytes. Needs no browser page, so
 * it runs in a worker and in node. Throws for a link to an anchor that the report does not have.
 */
export function renderReport(report: Report, fonts: ReportFonts): RenderedReport {
  const typefaces = readTypefaces(fonts);
  const { report: normalised, replaced } = normaliseReport(report, typefaces);
  const doc = openDocument(normalised, fonts);
  const tags = createTagLayer(doc, {
    title: normalised.title.trim() === '' ? titleOf(normalised) : normalised.title,
    subject: normalised.subject,
    author: normalised.author,
    language: normalised.language,
    madeAt: normalised.madeAt,
  });
  const makeGlyphs = createGlyphMaker(typefaces);
  const pen: Pen = { doc, tags, makeGlyphs, later: [], elementByLink: new Map(), y: BODY.top };
  drawCover(pen, normalised);
  if (normalised.blocks.length > 0) startPage(pen);
  drawBlocks(pen, normalised.blocks);
  for (const draw of pen.later) draw();
  drawRunningLines(pen, normalised);
  return { bytes: tags.finish(), replaced };
}

function openDocument(report: Report, fonts: ReportFonts): jsPDF {
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
    doc.addFileToVFS(`${face}.ttf`, toByteCharacters(bytes));
    doc.addFont(`${face}.ttf`, face, 'normal');
  }
  doc.setProperties({
    title: report.title.trim() === '' ? titleOf(report) : report.title,
    subject: report.subject,
    author: report.author,
  });
  doc.setCreationDate(toPdfDate(report.madeAt));
  doc.setFileId(hashContent(report).slice(0, 32));
  return doc;
}

/** In UTC, so that the bytes do not depend on where the report is made. */
function toPdfDate(madeAt: string): string | Date {
  const moment = new Date(madeAt);
  // jsPDF refuses to be told a later date as text.
  if (moment.getUTCFullYear() > 2037) return moment;
  const digits = moment.toISOString().replace(/\D/g, '').slice(0, 14);
  return `D:${digits}+00'00'`;
}
