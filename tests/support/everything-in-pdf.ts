import fc from 'fast-check';
import { expect } from 'vitest';

import { findAnswerState, isAnswered } from '../../src/domain/audit/answer-state.ts';
import { findWhere, type Audit } from '../../src/domain/audit/audit.ts';
import { PRIORITY_WORDS, SENSITIVITY_WORDS } from '../../src/domain/audit/audit-words.ts';
import { buildReport } from '../../src/domain/report/build-report.ts';
import { FULL_REPORT } from '../../src/domain/report/report-choices.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { formatSize } from '../../src/domain/shared/format-size.ts';
import { formatDate, formatShortDate, type PlainDate } from '../../src/domain/shared/plain-date.ts';
import { listQuestions, type Template } from '../../src/domain/template/template.ts';
import { renderReport, type RenderedReport } from '../../src/pdf/render-report.ts';
import { readTypefaces } from '../../src/pdf/text/typefaces.ts';
import { auditOf, leftToRightText } from './arbitraries.ts';
import { anAnswer } from './builders.ts';
import { findOverlaps } from './pdf-boxes.ts';
import { readReportFonts } from './pdf-fonts.ts';
import { lintPdf } from './pdf-lint.ts';
import { asExtracted } from './pdf-texts.ts';
import { readTreeText } from './pdf-tree.ts';
import { listTypedAround } from './report-text.ts';

const fonts = readReportFonts();
const typefaces = readTypefaces(fonts);

/** The full report of an audit, drawn. */
export function renderFullReport(template: Template, audit: Audit): RenderedReport {
  const card = scoreAudit(template, audit, '2026-11-22');
  return renderReport(
    buildReport(card, { madeAt: '2026-11-22T10:00:00.000Z', damaged: 0 }, FULL_REPORT),
    fonts,
  );
}

/**
 * Of whole audits of that template, every answer, item of evidence and action is in the extracted
 * text of the PDF, and no private note.
 */
export async function expectEverythingInPdf(template: Template, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      auditOf(template, leftToRightText).map((audit) => complete(template, audit)),
      async (audit) => {
        expect(scoreAudit(template, audit, '2026-11-22').counts).toMatchObject({
          total: listQuestions(template).length,
          unanswered: 0,
        });
        const { bytes } = renderFullReport(template, audit);
        const found = readTreeText(bytes).replace(/\s+/g, '');
        for (const typed of listTyped(audit)) {
          expect(found).toContain(asExtracted(typed, typefaces));
        }
        expect(found).not.toContain('PRIVATE-CANARY');
        expect(findOverlaps(bytes)).toEqual([]);
        expect(await lintPdf(bytes)).toEqual([]);
      },
    ),
    { numRuns, endOnFailure: true },
  );
}

/** Every question answered: one left out by the generator is given its rating and its words. */
function complete(template: Template, audit: Audit): Audit {
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

/** Every word of an audit that its author typed or chose, but for private notes. */
export function listTyped(audit: Audit): readonly string[] {
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
