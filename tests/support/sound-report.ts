import { expect } from 'vitest';

import { loadTemplate } from '../../src/catalogue/catalogue.ts';
import { loadChoices } from '../../src/catalogue/choices.ts';
import { listSelections } from '../../src/catalogue/files.ts';
import type { Audit } from '../../src/domain/audit/audit.ts';
import { buildReport } from '../../src/domain/report/build-report.ts';
import { FULL_REPORT, type ReportChoices } from '../../src/domain/report/report-choices.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { must } from '../../src/domain/shared/must.ts';
import { listQuestions, type Template } from '../../src/domain/template/template.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { readTypefaces } from '../../src/pdf/text/typefaces.ts';
import { aLink, anAnswer, anAudit, aPlannedAction } from './builders.ts';
import { readReportFonts } from './pdf-fonts.ts';
import { lintPdf } from './pdf-lint.ts';
import { findActiveContent } from './pdf-safety.ts';
import { asExtracted } from './pdf-texts.ts';
import { readPdfText, runPdfTool } from './pdf-tools.ts';
import { readTreeText } from './pdf-tree.ts';

const fonts = readReportFonts();
const typefaces = readTypefaces(fonts);
const RETURN = {
  name: 'audit.s11.json',
  bytes: new TextEncoder().encode('{}'),
  description: 'What this report was made of',
  mediaType: 'application/json',
};

export function renderReturnReport(
  template: Template,
  audit: Audit,
  change: Partial<ReportChoices> = {},
): Uint8Array {
  const card = scoreAudit(template, audit, '2026-11-22');
  const facts = { madeAt: '2026-11-22T10:00:00.000Z', damaged: 0, app: '0.1.0' };
  const report = buildReport(card, facts, { ...FULL_REPORT, ...change });
  return renderReport(report, fonts, RETURN).bytes;
}

/** Everything that has to hold of any report, and that each of these texts is found in it. */
export async function expectSoundReport(
  bytes: Uint8Array,
  texts: readonly string[],
  attached: 0 | 1 = 1,
): Promise<void> {
  expect(await lintPdf(bytes)).toEqual([]);
  expect(runPdfTool('qpdf', bytes, ['--check'])).toContain('No syntax or stream encoding errors');
  expect(findActiveContent(bytes, attached)).toEqual([]);
  const tree = runPdfTool('pdfinfo', bytes, ['-struct']);
  for (const role of ['Document', 'H1', 'H2', 'P', 'TOC', 'Link', 'Table', 'TH', 'TD', 'Figure']) {
    expect(tree).toMatch(new RegExp(`^ *${role}\\b`, 'm'));
  }
  const found = readTreeText(bytes).replace(/\s+/g, '');
  for (const text of texts) expect(found).toContain(asExtracted(text, typefaces));
  const pages = readPdfText(bytes).split('\f').slice(0, -1);
  pages.forEach((page, index) => {
    // The running lines alone would be a page with nothing on it.
    expect(page.trim().split('\n').length, `page ${index + 1}`).toBeGreaterThan(4);
  });
}

export const typedIn = ({ answerByQuestion, evidence, actions }: Audit): readonly string[] => [
  ...[...answerByQuestion.values()].flatMap(({ narrative, impact, naReason = '' }) => [
    narrative,
    impact,
    naReason,
  ]),
  ...evidence.map(({ title }) => title),
  ...actions.map((action) => (action.kind === 'planned' ? action.what : action.reason)),
];

/** The bundled sets of questions with the fewest and the most. */
export async function loadExtremes(): Promise<{
  readonly smallest: Template;
  readonly largest: Template;
}> {
  const { agencies, optionById } = await loadChoices();
  const loaded = await Promise.all(
    agencies.flatMap((agency) =>
      listSelections({ agency, optionById }).map((selection) => loadTemplate(agency.id, selection)),
    ),
  );
  const bySize = loaded
    .flatMap((result) => (result.ok ? [result.value] : []))
    .toSorted((a, b) => listQuestions(a).length - listQuestions(b).length);
  return { smallest: must(bySize[0], 'a template'), largest: must(bySize.at(-1), 'a template') };
}

/** Every question answered at length, with evidence and an action. */
export function answerAll(template: Template, words: number): Audit {
  const questions = listQuestions(template);
  const top = template.scale.points.length;
  const answers = questions.map(({ id }, place) =>
    anAnswer({
      rating: place % top,
      narrative: `Arrangements for ${id}. ${'We looked at what was done and asked. '.repeat(words / 8)}`,
      impact: `Difference of ${id}.`,
      evidenceStrength: 'documented',
      complete: true,
    }),
  );
  const some = questions.filter((_, place) => place % 3 === 0);
  return anAudit(template, answers, {
    evidence: some.map(({ id }, place) =>
      aLink(place + 1, { questionIds: [id], title: `Minutes about ${id}` }),
    ),
    actions: some.map(({ id }, place) =>
      aPlannedAction(place + 1, id, { what: `Put ${id} right`, dueDate: '2027-01-31' }),
    ),
  });
}
