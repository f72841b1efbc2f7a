import { expect, test } from 'vitest';

import { buildReport } from '../../src/domain/report/build-report.ts';
import type { Report, ReportBlock } from '../../src/domain/report/report-block.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { anAudit, aTemplate } from '../support/builders.ts';
import { findOverlaps, listWordBoxes } from '../support/pdf-boxes.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { lintPdf } from '../support/pdf-lint.ts';
import { aReport } from '../support/pdf-report.ts';
import { readTreeText } from '../support/pdf-tree.ts';

const fonts = readReportFonts();

function aReportOn(labels: readonly string[]): Report {
  const points = labels.map((label, index) => ({ id: `p${index}`, label, short: label }));
  const template = {
    ...aTemplate(12, 3, () => ({ descriptors: [...labels] })),
    scale: { id: 'long', title: 'A long scale', points },
  };
  const ratings = Array.from({ length: 36 }, (_, index) => (index * 5) % labels.length);
  const card = scoreAudit(template, anAudit(template, ratings), '2026-11-22');
  return buildReport(card, { madeAt: '2026-11-22T10:00:00.000Z', damaged: 0 });
}

type Table = Extract<ReportBlock, { kind: 'table' }>;

/** The table with a column for every rating. */
function findRatings({ blocks }: Report): Table {
  const [table] = blocks
    .filter((block) => block.kind === 'table')
    .sort((one, other) => other.columns.length - one.columns.length);
  if (table === undefined) throw new Error('no table');
  return table;
}

function listWords({ columns, rows }: Table): readonly string[] {
  const cells = rows.flatMap((row) => row.cells.flatMap(({ runs }) => runs));
  return [...columns.map(({ title }) => title), ...cells.map(({ text }) => text)].flatMap((text) =>
    text.split(/\s+/),
  );
}

const DEGREES = ['Absent', 'Requires improvement', 'Developing', 'Consistently outstanding'];
const NUMBERS = Array.from({ length: 21 }, (_, index) => String(index));
const LONG_SCALE = NUMBERS.map((number, index) => `${DEGREES[index % 4] ?? ''} ${number}`);

test.each([
  ['4 long words', DEGREES],
  ['7 words', ['None', 'Low', 'Partly met', 'Fair', 'Mostly met', 'Strong', 'Fully met']],
  ['21 numbers', NUMBERS],
  ['21 long words', LONG_SCALE],
])('the table of ratings on a scale of %s has every word in one piece', (_, labels) => {
  const table = findRatings(aReportOn(labels));
  const { bytes } = renderReport(aReport([{ ...table, caption: '' }]), fonts);
  const shown = listWordBoxes(bytes).map(({ word }) => word);
  // A word may be cut after its hyphen.
  const words = listWords(table).filter((word) => !word.includes('-'));
  for (const word of new Set(words)) {
    const wanted = words.filter((other) => other === word).length;
    const found = shown.filter((other) => other === word).length;
    expect(found, word).toBeGreaterThanOrEqual(wanted);
  }
});

test('columns that no page holds side by side become further tables with the same row headers', async () => {
  const { bytes } = renderReport(aReportOn(LONG_SCALE), fonts);
  const parts = readTreeText(bytes).match(/, part \d of \d/g) ?? [];
  expect(parts).toEqual(parts.map((_, index) => `, part ${index + 1} of ${parts.length}`));
  expect(parts.length).toBeGreaterThan(1);
  expect(findOverlaps(bytes)).toEqual([]);
  expect(await lintPdf(bytes)).toEqual([]);
});

test('a table whose words fit keeps the widths it was given', () => {
  const table = findRatings(aReportOn(['Not met', 'Partly met', 'Mostly met', 'Fully met']));
  const { bytes } = renderReport(aReport([table]), fonts);
  const boxes = listWordBoxes(bytes);
  const right = (word: string): number => boxes.findLast((box) => box.word === word)?.right ?? 0;
  const column = (471.28 * (1 - 0.28 - 0.14)) / 6;
  expect(right('N/A') - right('Fully')).toBeGreaterThan(column - 2);
  expect(right('Score') - right('answer')).toBeCloseTo(471.28 * 0.14, 0);
});
