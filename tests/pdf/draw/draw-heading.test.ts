import { expect, test } from 'vitest';

import type { ReportBlock } from '../../../src/domain/report/report-block.ts';
import { renderReport } from '../../../src/pdf/render-report.ts';
import { readReportFonts } from '../../support/pdf-fonts.ts';
import { aReport } from '../../support/pdf-report.ts';
import { readPdfText } from '../../support/pdf-tools.ts';

const fonts = readReportFonts();

/** A text of so many lines, each too long for another word. */
const lines = (count: number): string =>
  Array.from({ length: count }, (_, place) => `Line${place} ${'m'.repeat(35)}`).join(' ');

const KINDS: Readonly<Record<string, (text: string) => ReportBlock>> = {
  'a paragraph': (text) => ({ kind: 'paragraph', runs: [{ text }] }),
  'a lead': (text) => ({ kind: 'paragraph', tone: 'lead', runs: [{ text }] }),
  'a list': (text) => ({ kind: 'list', items: [[{ text }], [{ text: 'Another' }]] }),
};

test.each(Object.entries(KINDS))('a heading never stands alone over %s', (_, make) => {
  // A text of one to six lines, under a heading that comes anywhere near the foot of a page.
  const cases = [1, 2, 3, 4, 6].flatMap((length) =>
    Array.from({ length: 12 }, (_each, place) => ({ length, before: 26 + place })),
  );
  const blocks = cases.flatMap(({ length, before }, index): ReportBlock[] => [
    { kind: 'heading', level: 1, text: 'Case', anchor: `case${index}`, startsPage: true },
    { kind: 'paragraph', runs: [{ text: 'Before\n'.repeat(before) }] },
    { kind: 'heading', level: 2, text: `Heading${index}.`, anchor: `heading${index}` },
    make(`Text${index}. ${lines(length)}`),
  ]);
  const pages = readPdfText(renderReport(aReport(blocks), fonts).bytes).split('\f');
  const stranded = cases.filter((_case, index) => {
    const page = pages.find((words) => words.includes(`Heading${index}.`)) ?? '';
    return !page.includes(`Text${index}.`);
  });
  expect(stranded).toEqual([]);
});
