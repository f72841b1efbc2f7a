import { expect, test } from 'vitest';

import { buildReport } from '../../src/domain/report/build-report.ts';
import { FULL_REPORT } from '../../src/domain/report/report-choices.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { anAnswer, anAudit, aTemplate } from '../support/builders.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { lintPdf } from '../support/pdf-lint.ts';
import { findActiveContent } from '../support/pdf-safety.ts';
import { runPdfTool } from '../support/pdf-tools.ts';
import { readTreeText } from '../support/pdf-tree.ts';

const fonts = readReportFonts();
const template = aTemplate(12, 20);

function render(words: number): {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly ms: number;
} {
  const answers = Array.from({ length: 240 }, (_, place) =>
    anAnswer({
      rating: place % 4,
      narrative: `${'The policy was read, sampled and tested with those who use it. '.repeat(words / 12)}End of ${place + 1}.`,
    }),
  );
  const card = scoreAudit(template, anAudit(template, answers), '2026-11-22');
  const facts = { madeAt: '2026-11-22T10:00:00.000Z', damaged: 0 };
  const start = performance.now();
  const { bytes, pages } = renderReport(buildReport(card, facts, FULL_REPORT), fonts);
  return { bytes, pages, ms: performance.now() - start };
}

test('a report of six hundred pages is sound, has every answer, and takes its share of time', async () => {
  render(120);
  const short = render(120);
  const long = render(1560);
  expect(long.pages).toBeGreaterThanOrEqual(600);
  // In line with its length: twice that would mean that something is looked through again and again.
  expect(long.ms / long.pages).toBeLessThan((2 * short.ms) / short.pages);
  expect(runPdfTool('qpdf', long.bytes, ['--check'])).toContain('No syntax or stream encoding');
  expect(await lintPdf(long.bytes)).toEqual([]);
  expect(findActiveContent(long.bytes)).toEqual([]);
  const text = readTreeText(long.bytes);
  for (let place = 1; place <= 240; place += 1) expect(text).toContain(`End of ${place}.`);
});
