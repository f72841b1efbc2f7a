import fc from 'fast-check';
import { expect, test } from 'vitest';

import { formatOverall, formatScore } from '../../src/domain/scoring/format-score.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { normaliseText } from '../../src/pdf/text/normalise-text.ts';
import { readTypefaces } from '../../src/pdf/text/typefaces.ts';
import { auditOf } from '../support/arbitraries.ts';
import { aTemplate } from '../support/builders.ts';
import {
  expectEverythingInPdf,
  listTyped,
  renderFullReport,
} from '../support/everything-in-pdf.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { asExtracted } from '../support/pdf-texts.ts';
import { runPdfTool } from '../support/pdf-tools.ts';
import { readTreeText } from '../support/pdf-tree.ts';

const typefaces = readTypefaces(readReportFonts());
const template = aTemplate(4, 3, (place) => ({ strength: place % 3 === 0 ? 'must' : 'should' }));

test('every answer, item of evidence and action of a complete audit is in the extracted text', async () => {
  await expectEverythingInPdf(template, 2);
}, 180_000);

test('what is replaced is reported, character by character', () => {
  fc.assert(
    fc.property(auditOf(template), (audit) => {
      const reported = new Set(
        renderFullReport(template, audit).replaced.map(({ character }) => character),
      );
      for (const typed of listTyped(audit)) {
        normaliseText(typed, typefaces, (character) => {
          expect(reported).toContain(character);
        });
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 180_000);

test('the structure tree has headings, tables with scopes, the figure and the contents', () => {
  const [audit] = fc.sample(auditOf(template), { seed: 11, numRuns: 1 });
  if (audit === undefined) throw new Error('no sample');
  const { bytes } = renderFullReport(template, audit);
  const tree = runPdfTool('pdfinfo', bytes, ['-struct']);
  for (const element of [
    'Document',
    'H1',
    'H2',
    'H3',
    'Table',
    'TH',
    'TD',
    'L',
    'Figure',
    'TOC',
    'Link',
  ]) {
    expect(tree).toMatch(new RegExp(`^ *${element}\\b`, 'm'));
  }
  expect(runPdfTool('qpdf', bytes, ['--check'])).toContain('No syntax or stream encoding errors');
}, 180_000);

test('the scores in the PDF are the scores of the scorecard', () => {
  const [audit] = fc.sample(auditOf(template), { seed: 7, numRuns: 1 });
  if (audit === undefined) throw new Error('no sample');
  const card = scoreAudit(template, audit, '2026-11-22');
  const found = readTreeText(renderFullReport(template, audit).bytes).replace(/\s+/g, '');
  expect(found).toContain(asExtracted(formatOverall(card.overall), typefaces));
  for (const { title, score, counts } of card.standards) {
    const row = [title, ...counts.byRating, counts.notApplicable, counts.unanswered];
    expect(found).toContain(asExtracted(`${row.join('')}${formatScore(score)}`, typefaces));
  }
}, 180_000);
