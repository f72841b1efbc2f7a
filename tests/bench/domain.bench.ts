import { bench, describe } from 'vitest';

import { loadTemplate } from '../../src/catalogue/catalogue.ts';
import { buildReport } from '../../src/domain/report/build-report.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { loadSampleAudit } from '../../src/catalogue/sample/sample-audit.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { listTexts } from '../support/report-text.ts';

/*
 * Speeds as ratios within one run: each group has a yardstick beside what is measured, because the
 * machine and the hour differ more than the code does.
 */

const { audit, template } = await loadSampleAudit(new Date('2026-11-22'), () =>
  crypto.randomUUID(),
);
const text = JSON.stringify(template);
const card = scoreAudit(template, audit, '2026-11-22');
const report = buildReport(card, { madeAt: '2026-11-22T10:00:00.000Z', damaged: 0 });
const fonts = readReportFonts();
const paragraphs = listTexts(report).map((words) => ({
  kind: 'paragraph' as const,
  runs: [{ text: words }],
}));

describe('composing the largest template', () => {
  bench('yardstick: parse its JSON', () => {
    JSON.parse(text);
  });
  bench('compose police, wt2023', async () => {
    await loadTemplate('police', { edition: 'wt2023', depth: 'standard', options: [] });
  });
});

describe('scoring the sample audit', () => {
  bench('yardstick: copy its template', () => {
    structuredClone(template);
  });
  bench('score', () => {
    scoreAudit(template, audit, '2026-11-22');
  });
  bench('score and build the report', () => {
    buildReport(scoreAudit(template, audit, '2026-11-22'), {
      madeAt: '2026-11-22T10:00:00.000Z',
      damaged: 0,
    });
  });
});

describe('drawing the sample report as tagged PDF', () => {
  bench('the whole report', () => {
    renderReport(report, fonts);
  });
  bench('yardstick: the same words as plain paragraphs', () => {
    renderReport({ ...report, blocks: paragraphs }, fonts);
  });
});
