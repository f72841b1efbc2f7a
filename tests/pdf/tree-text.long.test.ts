import fc from 'fast-check';
import { expect, test } from 'vitest';

import { renderReport } from '../../src/pdf/render-report.ts';
import { auditOf } from '../support/arbitraries.ts';
import { anAnswer, anAudit, aTemplate } from '../support/builders.ts';
import { renderFullReport } from '../support/everything-in-pdf.ts';
import { aHostileAudit } from '../support/hostile-audit.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { PAYLOADS } from '../support/pdf-payloads.ts';
import { aSampleReport } from '../support/pdf-sample-report.ts';
import { readTreeTextByPoppler } from '../support/pdf-tools.ts';
import { readTreeText } from '../support/pdf-tree.ts';
import { answerAll, loadExtremes, renderReturnReport } from '../support/sound-report.ts';

/*
 * The other tests read the structure tree with a reader of our own, in a fortieth of Poppler's time.
 * Here it is held to Poppler's reading, letter by letter.
 */

const template = aTemplate(4, 6);
const { largest } = await loadExtremes();

test.each([
  ['the sample of every block', () => renderReport(aSampleReport(), readReportFonts()).bytes],
  ['the longest real one', () => renderReturnReport(largest, answerAll(largest, 40))],
  [
    'large print, with a marking',
    () =>
      renderReturnReport(template, answerAll(template, 80), {
        largePrint: true,
        marking: { kind: 'officialSensitive' },
      }),
  ],
  [
    'hostile text',
    () => {
      const { template: hostile, audit } = aHostileAudit();
      return renderReturnReport(hostile, audit);
    },
  ],
  [
    'text that looks like what a PDF is made of',
    () => {
      const answers = PAYLOADS.map((payload) => anAnswer({ rating: 0, narrative: payload }));
      const wide = aTemplate(4, Math.ceil(answers.length / 4));
      return renderReturnReport(wide, anAudit(wide, answers), {
        boardSummary: PAYLOADS.join('\n'),
      });
    },
  ],
])('%s reads as Poppler reads it', (_name, make) => {
  expectSameReading(make());
});

test('whole audits of random text read as Poppler reads them', () => {
  fc.assert(
    fc.property(auditOf(template), (audit) => {
      expectSameReading(renderFullReport(template, audit).bytes);
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

function expectSameReading(bytes: Uint8Array): void {
  const read = readTreeText(bytes);
  expect(read.length).toBeGreaterThan(1000);
  expect(read).toBe(readTreeTextByPoppler(bytes));
}
