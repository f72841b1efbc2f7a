import fc from 'fast-check';
import { expect, test } from 'vitest';

import { findWhere, type Audit } from '../../src/domain/audit/audit.ts';
import { PRIORITY_WORDS, SENSITIVITY_WORDS } from '../../src/domain/audit/audit-words.ts';
import { findAnswerState, isAnswered } from '../../src/domain/audit/answer-state.ts';
import { buildReport } from '../../src/domain/report/build-report.ts';
import { FULL_REPORT } from '../../src/domain/report/report-choices.ts';
import { formatOverall, formatScore } from '../../src/domain/scoring/format-score.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { formatSize } from '../../src/domain/shared/format-size.ts';
import { formatDate, formatShortDate, type PlainDate } from '../../src/domain/shared/plain-date.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import { renderReport, type RenderedReport } from '../../src/pdf/render-report.ts';
import { normaliseText } from '../../src/pdf/text/normalise-text.ts';
import { readTypefaces } from '../../src/pdf/text/typefaces.ts';
import { auditOf, leftToRightText } from '../support/arbitraries.ts';
import { anAnswer, aTemplate } from '../support/builders.ts';
import { findOverlaps } from '../support/pdf-boxes.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { lintPdf } from '../support/pdf-lint.ts';
import { asExtracted } from '../support/pdf-texts.ts';
import { readTreeText, runPdfTool } from '../support/pdf-tools.ts';
import { listTypedAround } from '../support/report-text.ts';

const fonts = readReportFonts();
const typefaces = readTypefaces(fonts);
const template = aTemplate(10, 10, (place) => ({ strength: place % 3 === 0 ? 'must' : 'should' }));

function render(audit: Audit): RenderedReport {
  const card = scoreAudit(template, audit, '2026-11-22');
  return renderReport(
    buildReport(card, { madeAt: '2026-11-22T10:00:00.000Z', damaged: 0 }, FULL_REPORT),
    fonts,
  );
}

/** Every question answered: one left out by the generator is given its rating and its words. */
function complete(audit: Audit): Audit {
  const answers = listQuestions(template).map(({ id }, place) => {
    const answer = audit.answerByQuestion.get(id);
    if (isAnswered(answer)) return [id, answer ?? anAnswer()] as const;
    const narrative = answer?.narrative === '' ? `Arrangements ${place}` : answer?.narrative;
    return [
      id,
      anAnswer({ rating: place % 4, narrative: narrative ?? `Arrangements ${place}` }),
    ] as const;
  });
  return { ...audit, answerByQuestion: new Map(answers) };
}

test('a complete 100-question audit: every answer, item of evidence and action is in the extracted text', async () => {
  await fc.assert(
    fc.asyncProperty(auditOf(template, leftToRightText).map(complete), async (audit) => {
      expect(scoreAudit(template, audit, '2026-11-22').counts).toMatchObject({
        total: 100,
        unanswered: 0,
      });
      const { bytes } = render(audit);
      const found = readTreeText(bytes).replace(/\s+/g, '');
      for (const typed of listTyped(audit)) expect(found).toContain(asExtracted(typed, typefaces));
      expect(found).not.toContain('PRIVATE-CANARY');
      expect(findOverlaps(bytes)).toEqual([]);
      expect(await lintPdf(bytes)).toEqual([]);
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 180_000);

test('what is replaced is reported, character by character', () => {
  fc.assert(
    fc.property(auditOf(template), (audit) => {
      const reported = new Set(render(audit).replaced.map(({ character }) => character));
      for (const typed of listTyped(audit)) {
        normaliseText(typed, typefaces, (character) => {
          expect(reported).toContain(character);
        });
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 180_000);

test('the structure tree has headings, tables with scopes, the figure and the contents', () => {
  const [audit] = fc.sample(auditOf(template), { seed: 11, numRuns: 1 });
  if (audit === undefined) throw new Error('no sample');
  const { bytes } = render(audit);
  const tree = runPdfTool('pdfinfo', bytes, ['-struct']);
  for (const element of [
    'Document',
    'H1',
    'H2',
    'H3',
    'Table',
    'TH',
    'TD',
    'L',
    'Figure',
    'TOC',
    'Link',
  ]) {
    expect(tree).toMatch(new RegExp(`^ *${element}\\b`, 'm'));
  }
  expect(runPdfTool('qpdf', bytes, ['--check'])).toContain('No syntax or stream encoding errors');
}, 180_000);

test('the scores in the PDF are the scores of the scorecard', () => {
  const [audit] = fc.sample(auditOf(template), { seed: 7, numRuns: 1 });
  if (audit === undefined) throw new Error('no sample');
  const card = scoreAudit(template, audit, '2026-11-22');
  const found = readTreeText(render(audit).bytes).replace(/\s+/g, '');
  expect(found).toContain(asExtracted(formatOverall(card.overall), typefaces));
  for (const { title, score, counts } of card.standards) {
    const row = [title, ...counts.byRating, counts.notApplicable, counts.unanswered];
    expect(found).toContain(asExtracted(`${row.join('')}${formatScore(score)}`, typefaces));
  }
}, 180_000);

function listTyped(audit: Audit): readonly string[] {
  const { answerByQuestion, evidence, actions, details } = audit;
  return [
    ...listTypedAround(audit),
    ...[...answerByQuestion.values()].flatMap((answer) => {
      const state = findAnswerState(answer);
      const reason = state.kind === 'notApplicable' ? [state.reason] : [];
      return [answer.narrative, answer.impact, ...reason];
    }),
    ...evidence.flatMap((item) => [
      item.title,
      item.ownerRole,
      findWhere(item),
      item.version ?? '',
      item.carriedFrom ?? '',
      ...(item.sensitivity === undefined ? [] : [SENSITIVITY_WORDS[item.sensitivity]]),
      ...(item.kind === 'attachment' ? [formatSize(item.file.size)] : []),
      ...listDates(item.dateRepresented, item.reviewDate),
    ]),
    ...actions.flatMap((action) =>
      action.kind === 'planned'
        ? [
            action.what,
            action.ownerRole,
            action.successMeasure,
            action.carriedFrom ?? '',
            ...(action.progress ?? []).map(({ text }) => text),
            ...(action.priority === undefined ? [] : [PRIORITY_WORDS[action.priority]]),
            ...listDates(action.dueDate, action.completedOn),
          ]
        : [action.reason, action.carriedFrom ?? '', ...listDates(action.reviewDate)],
    ),
    ...[details.organisation, details.period, details.preparedBy, details.preparedFor],
    ...[details.dueDate, details.boardDate].flatMap((date) =>
      date === undefined ? [] : [formatDate(date)],
    ),
  ].filter((text) => text.trim() !== '');
}

function listDates(...dates: readonly (PlainDate | undefined)[]): readonly string[] {
  return dates.flatMap((date) => (date === undefined ? [] : [formatShortDate(date)]));
}
