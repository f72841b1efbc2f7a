import { expect, test } from 'vitest';

import type { Report } from '../../../src/domain/report/report-block.ts';
import { renderReport } from '../../../src/pdf/render-report.ts';
import { readReportFonts } from '../../support/pdf-fonts.ts';
import { lintPdf } from '../../support/pdf-lint.ts';
import { readObjects } from '../../support/pdf-objects.ts';
import { aSampleReport } from '../../support/pdf-sample-report.ts';
import { readPdfText, runPdfTool } from '../../support/pdf-tools.ts';
import { readTreeText } from '../../support/pdf-tree.ts';

const fonts = readReportFonts();
const logo = {
  mediaType: 'image/png',
  // A red point.
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  alt: 'Crest of Anytown',
} as const;

const render = (change: Partial<Report>): Uint8Array =>
  renderReport({ ...aSampleReport(), ...change }, fonts).bytes;
const usual = render({});

test('large print takes more pages, says the same and passes the same checks', async () => {
  const large = render({ largePrint: true });
  const pagesOf = (bytes: Uint8Array): number =>
    Number(/Pages: +(\d+)/.exec(runPdfTool('pdfinfo', bytes, []))?.[1]);
  expect(pagesOf(large)).toBeGreaterThan(pagesOf(usual));
  // Letter by letter and in no order: right-to-left lines break elsewhere, and page numbers differ.
  const lettersOf = (bytes: Uint8Array): string =>
    Array.from(readTreeText(bytes).replace(/[\s\d]+/g, ''))
      .toSorted()
      .join('');
  expect(lettersOf(large)).toBe(lettersOf(usual));
  expect(await lintPdf(large)).toEqual([]);
});

test('large print is 14 points where it is 12 otherwise', () => {
  const sizesOf = (bytes: Uint8Array): readonly string[] =>
    Array.from(
      runPdfTool('qpdf', bytes, ['--stream-data=uncompress'], ['-']).matchAll(
        /\/F\d+ ([\d.]+) Tf/g,
      ),
      ([, size = '']) => size,
    );
  expect(new Set(sizesOf(usual))).toContain('12');
  const large = new Set(sizesOf(render({ largePrint: true })));
  expect(large).toContain('14');
  expect(large).not.toContain('12');
});

test('a logo is a figure on the cover with its words, and nothing under it is lost', async () => {
  const bytes = render({ logo });
  expect(readObjects(bytes)).toContain('/Alt (Crest of Anytown)');
  expect(readObjects(bytes).match(/\/Subtype \/Image/g)).toHaveLength(1);
  expect(await lintPdf(bytes)).toEqual([]);
  expect(readPdfText(bytes).replace(/\s/g, '')).toBe(readPdfText(usual).replace(/\s/g, ''));
});
