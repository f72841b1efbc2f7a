import { expect, test } from 'vitest';

import type { Report } from '../../src/domain/report/report-block.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { findOverlaps, listWordBoxes, type WordBox } from '../support/pdf-boxes.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { lintPdf } from '../support/pdf-lint.ts';
import { aCell, aReport, SLOTS } from '../support/pdf-report.ts';
import { readPdfText } from '../support/pdf-tools.ts';
import { readTreeText } from '../support/pdf-tree.ts';

const WORD = 'Donaudampfschifffahrt'.repeat(12);

/** Far more text in every place than anyone should write there. */
function anOverfullReport(): Report {
  return aReport(
    [
      { kind: 'contents' },
      { kind: 'heading', level: 1, text: `Heading ${'of many words '.repeat(35)}`, anchor: 'a' },
      {
        kind: 'figures',
        figures: [
          { value: WORD, label: WORD },
          { value: '2', label: 'short' },
          { value: '3', label: 'short' },
          { value: '4', label: 'short' },
        ],
      },
      {
        kind: 'list',
        ordered: true,
        items: Array.from({ length: 40 }, (_, index) => [
          { text: `${'item '.repeat(40)}${index}` },
        ]),
      },
      { kind: 'callout', title: 'Long', runs: [{ text: 'word '.repeat(1500) }] },
      {
        kind: 'stackedBars',
        title: 'Chart',
        subtitle: 'Counts',
        alt: 'Sixty bars',
        series: [
          { label: 'Not met '.repeat(30), slot: SLOTS.not },
          { label: 'Fully met', slot: SLOTS.fully },
        ],
        bars: Array.from({ length: 60 }, (_, index) => ({
          label: `Bar ${index} ${'with a long label '.repeat((index % 4) * 3)}`,
          values: [index % 4, index],
        })),
      },
      {
        kind: 'table',
        caption: WORD,
        columns: Array.from({ length: 8 }, (_, index) => ({
          title: WORD,
          width: index === 0 ? 0.3 : 0.1,
        })),
        rows: [{ cells: Array.from({ length: 8 }, () => aCell(WORD)) }],
        emptyText: '',
      },
    ],
    {
      marking: 'Own words '.repeat(40),
      footer: 'Footer words '.repeat(60),
      cover: {
        title: `${'Title words '.repeat(40)}end`,
        organisation: `${'Organisation '.repeat(36)}end`,
        lines: Array.from({ length: 30 }, (_, index) => ({
          label: `Label ${index}`,
          text: `${'text '.repeat(40)}${index}`,
        })),
        statement: 'Statement '.repeat(100),
      },
    },
  );
}

const { bytes } = renderReport(anOverfullReport(), readReportFonts());

function findOutside(pdf: Uint8Array): readonly WordBox[] {
  return listWordBoxes(pdf).filter(
    ({ left, top, right, bottom }) => left < 20 || top < 10 || right > 575 || bottom > 836,
  );
}

test('no word runs off the page', () => {
  expect(listWordBoxes(bytes).length).toBeGreaterThan(3000);
  expect(findOutside(bytes)).toEqual([]);
});

test('no word is printed over another', () => {
  expect(findOverlaps(bytes)).toEqual([]);
});

test('an overfull report still passes the accessibility checks', async () => {
  expect(await lintPdf(bytes)).toEqual([]);
});

test('labels stand on the page of the text they belong to', () => {
  const pages = readPdfText(bytes).split('\f');
  for (let index = 0; index < 30; index += 1) {
    const page = pages.find((words) => new RegExp(`^Label ${index}\\b`, 'm').test(words)) ?? '';
    expect(page).toMatch(new RegExp(`text ${index}$`, 'm'));
  }
});

test('nothing in the body is cut short', () => {
  const tree = readTreeText(bytes).replace(/\s+/g, '');
  // The table is drawn as two, each with its caption and its first column.
  expect(tree.split(WORD).length).toBe(2 + 2 + 9 + 9 + 1);
  expect(tree).toContain('word'.repeat(1500));
  for (let index = 0; index < 40; index += 1) expect(tree).toContain(`itemitem${index}`);
});

test('a footer that is too long says so', () => {
  expect(readPdfText(bytes)).toMatch(/Footer words\u2026/);
});

test.each([
  // Each control character is shown as eight others: the longest a name of 500 can become.
  ['an organisation', { organisation: `${'\u0007'.repeat(499)}Z` }, `${'[U+0007]'.repeat(499)}Z`],
  ['a title', { title: 'Many words '.repeat(500) }, 'Manywords'.repeat(500)],
  [
    'a label',
    { lines: [{ label: 'Many words '.repeat(300), text: 'text' }] },
    `${'Manywords'.repeat(300)}text`,
  ],
])('%s that no cover holds goes on over further pages, whole', async (_, cover, expected) => {
  const report = aReport([], { cover: { ...aReport([]).cover, ...cover } });
  const rendered = renderReport(report, readReportFonts()).bytes;
  expect(readTreeText(rendered).replace(/\s+/g, '')).toContain(expected);
  expect(findOutside(rendered)).toEqual([]);
  expect(await lintPdf(rendered)).toEqual([]);
});
