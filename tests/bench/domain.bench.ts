import { bench, describe } from 'vitest';

import { listSelections } from '../../src/catalogue/files.ts';
import { loadSources } from '../../src/commands/build/load-sources.ts';
import { buildReport } from '../../src/domain/report/build-report.ts';
import { FULL_REPORT } from '../../src/domain/report/report-choices.ts';
import { composeTemplate } from '../../src/domain/template/compose-template.ts';
import { listQuestions, type Template } from '../../src/domain/template/template.ts';
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
const card = scoreAudit(template, audit, '2026-11-22');
const report = buildReport(card, { madeAt: '2026-11-22T10:00:00.000Z', damaged: 0 }, FULL_REPORT);
const fonts = readReportFonts();
const paragraphs = listTexts(report).map((words) => ({
  kind: 'paragraph' as const,
  runs: [{ text: words }],
}));

describe('composing the largest template', () => {
  const largest = findLargest();
  const largestText = JSON.stringify(largest.compose());
  bench('yardstick: parse its JSON', () => {
    JSON.parse(largestText);
  });
  bench(`compose ${largest.name}`, () => {
    largest.compose();
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
    buildReport(
      scoreAudit(template, audit, '2026-11-22'),
      {
        madeAt: '2026-11-22T10:00:00.000Z',
        damaged: 0,
      },
      FULL_REPORT,
    );
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

/** Of all bundled templates the one with the most questions, ready to be composed. */
function findLargest(): { readonly name: string; readonly compose: () => Template } {
  const all = loadSources('audit-templates');
  const choices = all.agencies.flatMap((agency) =>
    listSelections({ ...all, agency }).map((selection) => ({ agency, selection })),
  );
  const composers = choices.map(({ agency, selection }) => {
    const edition = all.editions.find(({ id }) => id === selection.edition);
    if (edition === undefined) throw new Error(selection.edition);
    const sources = { ...all, agency, edition, why: all.whyByAgency.get(agency.id) ?? {} };
    return () => {
      const composed = composeTemplate(sources, selection);
      if (!composed.ok) throw new Error(composed.problem.kind);
      return composed.value;
    };
  });
  const bySize = composers
    .map((compose) => ({ compose, template: compose() }))
    .toSorted((a, b) => listQuestions(b.template).length - listQuestions(a.template).length);
  const [first] = bySize;
  if (first === undefined) throw new Error('There is no template');
  return { name: first.template.id, compose: first.compose };
}
