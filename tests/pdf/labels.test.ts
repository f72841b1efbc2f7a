import { expect, test } from 'vitest';

import { renderReport } from '../../src/pdf/render-report.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { aReport, SLOTS } from '../support/pdf-report.ts';
import { readTreeText } from '../support/pdf-tree.ts';

test('labels and what follows them are read apart', () => {
  const { bytes } = renderReport(
    aReport([
      { kind: 'contents' },
      { kind: 'heading', level: 1, text: '4 Action plan', anchor: 'plan', startsPage: true },
      { kind: 'list', ordered: true, items: [[{ text: 'Whether' }], [{ text: 'Who' }]] },
      { kind: 'list', items: [[{ text: 'Staff' }]] },
      {
        kind: 'stackedBars',
        title: 'Chart',
        subtitle: 'Counts',
        alt: 'A chart',
        series: [
          { label: 'Not met', slot: SLOTS.not },
          { label: 'Fully met', slot: SLOTS.fully },
        ],
        bars: [{ label: 'Recruitment', values: [3, 5] }],
      },
    ]),
    readReportFonts(),
  );
  const read = readTreeText(bytes);
  expect(read).toContain('4 Action plan 3');
  expect(read).toContain('Period 1 April 2025');
  expect(read).toContain('1. Whether');
  expect(read).toContain('2. Who');
  expect(read).toContain('\u2022 Staff');
  expect(read).toContain('Not met Fully met Recruitment 3 5');
});
