import { expect, test } from 'vitest';

import type { Report } from '../../src/domain/report/report-block.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { lintPdf } from '../support/pdf-lint.ts';
import { aCell, aReport, SLOTS } from '../support/pdf-report.ts';
import { readPdfText, readTreeText, runPdfTool } from '../support/pdf-tools.ts';

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

test('no word runs off the page', () => {
  const boxes = Array.from(
    runPdfTool('pdftotext', bytes, ['-bbox'], ['-']).matchAll(
      /xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)"/g,
    ),
    ([, left, top, right, bottom]) => ({ left, top, right, bottom }),
  );
  expect(boxes.length).toBeGreaterThan(3000);
  const outside = boxes.filter(
    ({ left, top, right, bottom }) =>
      Number(left) < 20 || Number(top) < 10 || Number(right) > 575 || Number(bottom) > 836,
  );
  expect(outside).toEqual([]);
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
  expect(tree.split(WORD).length).toBe(2 + 1 + 8 + 8 + 1);
  expect(tree).toContain('word'.repeat(1500));
  for (let index = 0; index < 40; index += 1) expect(tree).toContain(`itemitem${index}`);
});

test('a footer that is too long says so', () => {
  expect(readPdfText(bytes)).toMatch(/Footer words\u2026/);
});
