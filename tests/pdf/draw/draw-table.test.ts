import { expect, test } from 'vitest';

import type { ReportBlock } from '../../../src/domain/report/report-block.ts';
import { renderReport } from '../../../src/pdf/render-report.ts';
import { findOverlaps } from '../../support/pdf-boxes.ts';
import { readReportFonts } from '../../support/pdf-fonts.ts';
import { lintPdf } from '../../support/pdf-lint.ts';
import { aCell, aReport } from '../../support/pdf-report.ts';
import { readPdfText } from '../../support/pdf-tools.ts';
import { readTreeText } from '../../support/pdf-tree.ts';

const fonts = readReportFonts();

function render(blocks: readonly ReportBlock[]): Uint8Array {
  return renderReport(aReport(blocks), fonts).bytes;
}

function aTable(rows: readonly (readonly string[])[], caption = 'Caption'): ReportBlock {
  return {
    kind: 'table',
    caption,
    columns: [
      { title: 'Headone', width: 0.4 },
      { title: 'Headtwo', width: 0.6 },
    ],
    rows: rows.map((cells) => ({ cells: cells.map(aCell) })),
    emptyText: '',
  };
}

const numbered = (count: number, word = 'w'): string =>
  Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');

test.each([
  ['the first column', [numbered(900), 'short']],
  ['the second column', ['A label of several words in its own column', numbered(1500)]],
  ['both columns', [numbered(500), numbered(1500, 'v')]],
])('a text of pages in %s is never printed over itself', async (_, cells) => {
  const bytes = render([aTable([cells, ['Last', 'row']])]);
  expect(findOverlaps(bytes)).toEqual([]);
  const tree = readTreeText(bytes);
  for (const cell of cells) expect(tree).toContain(cell);
  expect(await lintPdf(bytes)).toEqual([]);
});

test('the label of a long row is said again where its own words have ended', () => {
  const pages = readPdfText(render([aTable([['Thelabel', numbered(3000)]])])).split('\f');
  const inside = pages.filter((page) => /\bw\d/.test(page));
  expect(inside.length).toBeGreaterThan(2);
  for (const page of inside) expect(page).toContain('Thelabel');
});

/** Each case begins a page and fills it with this many lines before what it is about. */
function afterLines(count: number, name: string, blocks: readonly ReportBlock[]): ReportBlock[] {
  return [
    { kind: 'heading', level: 1, text: 'Case', anchor: name, startsPage: true },
    { kind: 'paragraph', runs: [{ text: 'Before\n'.repeat(count) }] },
    ...blocks,
  ];
}

test('caption, head and the heading above never stand alone on a page', () => {
  // A first row from a line to more than a page, under a table that begins anywhere on a page.
  const cases = [0, 8, 20, 24, 26, 28, 30, 31, 32, 33, 34, 35].flatMap((before) =>
    [4, 40, 110, 220, 380, 560].map((words) => ({
      before,
      words,
      name: `C${before}x${words}`,
    })),
  );
  const bytes = render(
    cases.flatMap(({ before, words, name }) =>
      afterLines(before, name, [
        { kind: 'heading', level: 2, text: `${name}heading`, anchor: `${name}heading` },
        aTable(
          [
            ['Label', numbered(words, `${name}w`)],
            ['Next', 'row'],
          ],
          `${name}caption`,
        ),
      ]),
    ),
  );
  const pages = readPdfText(bytes).split('\f');
  for (const { name } of cases) {
    const page = pages.find((text) => text.includes(`${name}heading`));
    expect(page).toContain(`${name}caption`);
    expect(page).toContain(`${name}w0`);
  }
  for (const page of pages.filter((text) => text.includes('Headone'))) {
    expect(page).toMatch(/w\d|Next/);
  }
});

test('a first row that fits a third of a page is not cut', () => {
  const cases = Array.from({ length: 18 }, (_, index) => ({
    before: 20 + index,
    name: `C${index}`,
  }));
  const bytes = render(
    cases.flatMap(({ before, name }) =>
      afterLines(before, name, [
        aTable([
          ['Label', numbered(90, `${name}w`)],
          ['Next', numbered(90)],
          ['Last', 'row'],
        ]),
      ]),
    ),
  );
  const pages = readPdfText(bytes).split('\f');
  for (const { name } of cases) {
    expect(pages.find((text) => text.includes(`${name}w0 `))).toContain(`${name}w89`);
  }
});
