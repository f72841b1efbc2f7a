import fc from 'fast-check';
import { expect, test } from 'vitest';

import { buildRoundReport } from '../../src/domain/round-report/build-round-report.ts';
import {
  FIRST_ROUND_CHOICES,
  type RoundReportChoices,
} from '../../src/domain/round-report/round-report-choices.ts';
import type { RoundReportSource } from '../../src/domain/round-report/round-report-source.ts';
import { renderReport, type RenderedReport } from '../../src/pdf/render-report.ts';
import { dealAnew, smallSectors, toRoundData } from '../support/nameless.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { lintPdf } from '../support/pdf-lint.ts';
import { readPdfText, runPdfTool } from '../support/pdf-tools.ts';
import { squeeze } from '../support/e2e-report.ts';
import { aFullRound, anEarlierRound, loadKinds, reportSourceOf } from '../support/round-report.ts';
import { seeded } from '../support/seeded.ts';

const SLOW = 120_000;
const fonts = readReportFonts();
const templates = await loadKinds();
const SIXTY_WORDS = Array.from(
  { length: 60 },
  (_, place) => ['children', 'agree', 'that', 'every', 'agency', 'before', 'March'][place % 7],
).join(' ');

function render(source: RoundReportSource, change: Partial<RoundReportChoices>): RenderedReport {
  return renderReport(buildRoundReport(source, { ...FIRST_ROUND_CHOICES, ...change }), fonts);
}

test(
  'the board view fits one page with sixty words of the partnership, and is as sound',
  async () => {
    const source = reportSourceOf(aFullRound(templates, 14, 9), templates, {
      words: new Map([['board', SIXTY_WORDS]]),
      earlier: anEarlierRound(templates, 14),
    });
    for (const naming of ['named', 'nameless'] as const) {
      const { bytes, pages } = render(source, { naming });
      expect(pages).toBe(1);
      expect(await lintPdf(bytes)).toEqual([]);
      expect(runPdfTool('qpdf', bytes, ['--check'])).toContain('No syntax or stream encoding');
      expect(runPdfTool('pdfinfo', bytes, ['-struct'])).toMatch(/^ *H1\b/mu);
      expect(squeeze(readPdfText(bytes))).toContain(squeeze('Page 1 of 1'));
    }
    // Who asks for large print gets it, on as many pages as it takes.
    expect(render(source, { largePrint: true }).pages).toBeGreaterThan(1);
  },
  SLOW,
);

test(
  'without names the pages say the same, whichever agency of a group gave which answer',
  () => {
    const agencies = fc.sample(smallSectors(3), { numRuns: 1, seed: 11 })[0] ?? [];
    const [one, other] = [agencies, dealAnew(agencies, seeded(3))].map((each) =>
      readPdfText(render(reportSourceOf(toRoundData(each), []), { naming: 'nameless' }).bytes),
    );
    expect(one).toBe(other);
    expect(one).toContain('expected returns');
  },
  SLOW,
);
