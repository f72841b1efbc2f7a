import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { findWhere, type Audit } from '../../../src/domain/audit/audit.ts';
import { PRIORITY_WORDS, SENSITIVITY_WORDS } from '../../../src/domain/audit/audit-words.ts';
import { findAnswerState } from '../../../src/domain/audit/answer-state.ts';
import { buildReport } from '../../../src/domain/report/build-report.ts';
import { FULL_REPORT } from '../../../src/domain/report/report-choices.ts';
import { formatOverall, formatScore } from '../../../src/domain/scoring/format-score.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { formatSize } from '../../../src/domain/shared/format-size.ts';
import {
  formatDate,
  formatShortDate,
  type PlainDate,
} from '../../../src/domain/shared/plain-date.ts';
import { auditOf } from '../../support/arbitraries.ts';
import { anAudit, aTemplate } from '../../support/builders.ts';
import { listTexts, listTypedAround } from '../../support/report-text.ts';

const TODAY = '2026-11-22';
const MADE_AT = '2026-11-22T10:00:00.000Z';
const template = aTemplate(3, 3, (place) => ({ strength: place % 2 === 0 ? 'must' : 'should' }));

describe('whatever was typed', () => {
  test('every answer, item, detail and sign-off stands in the report, and no private note does', () => {
    fc.assert(
      fc.property(auditOf(template), (audit) => {
        const texts = listTexts(
          buildReport(
            scoreAudit(template, audit, TODAY),
            { madeAt: MADE_AT, damaged: 0 },
            FULL_REPORT,
          ),
        );
        const all = texts.join('\n');
        for (const typed of listTyped(audit)) expect(all).toContain(typed);
        expect(all).not.toContain('PRIVATE-CANARY');
      }),
      { numRuns: 60 },
    );
  });

  test('anchors are unique and every inner link has its place', () => {
    fc.assert(
      fc.property(auditOf(template), (audit) => {
        const report = buildReport(
          scoreAudit(template, audit, TODAY),
          {
            madeAt: MADE_AT,
            damaged: 0,
          },
          FULL_REPORT,
        );
        const anchors = report.blocks.flatMap((block) =>
          block.kind === 'heading'
            ? [block.anchor]
            : block.kind === 'table'
              ? block.rows.flatMap(({ anchor }) => anchor ?? [])
              : [],
        );
        expect(new Set(anchors).size).toBe(anchors.length);
        const links = JSON.stringify(report).matchAll(/"kind":"anchor","anchor":"([^"]+)"/g);
        for (const [, anchor] of links) expect(anchors).toContain(anchor);
      }),
      { numRuns: 30 },
    );
  });

  test('column widths of every table add up to its whole width', () => {
    const report = buildReport(
      scoreAudit(template, anAudit(template, [1]), TODAY),
      {
        madeAt: MADE_AT,
        damaged: 0,
      },
      FULL_REPORT,
    );
    for (const block of report.blocks) {
      if (block.kind !== 'table') continue;
      expect(block.columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1);
    }
  });
});

test('the scores of the report are the scores of the scorecard', () => {
  const card = scoreAudit(template, anAudit(template, [3, 2, 1, 0, 3, 3, 2]), TODAY);
  const texts = listTexts(buildReport(card, { madeAt: MADE_AT, damaged: 0 }, FULL_REPORT));
  expect(texts.some((text) => text.includes(formatOverall(card.overall)))).toBe(true);
  for (const { score } of card.standards) expect(texts).toContain(formatScore(score));
});

test('the day an audit is due stands on the cover, and nothing where none is set', () => {
  const linesOf = (dueDate?: string): readonly string[] => {
    const { details } = anAudit(template, []);
    const audit = anAudit(template, [], {
      details: { ...details, ...(dueDate === undefined ? {} : { dueDate }) },
    });
    const { cover } = buildReport(
      scoreAudit(template, audit, TODAY),
      {
        madeAt: MADE_AT,
        damaged: 0,
      },
      FULL_REPORT,
    );
    return cover.lines.map(({ label, text }) => `${label} ${text}`);
  };
  expect(linesOf('2027-03-03')).toContain('Due 3 March 2027');
  expect(linesOf().join()).not.toContain('Due');
});

test('what could not be read is said on the cover and first of all, and nothing where all was read', () => {
  const card = scoreAudit(template, anAudit(template, [1]), TODAY);
  const report = buildReport(card, { madeAt: MADE_AT, damaged: 3 }, FULL_REPORT);
  expect(report.cover.lines).toContainEqual({
    label: 'Not complete',
    text: '3 stored items could not be read and are left out.',
  });
  const summary = report.blocks.findIndex(
    (block) => block.kind === 'heading' && block.anchor === 'summary',
  );
  expect(report.blocks[summary + 1]).toMatchObject({
    kind: 'callout',
    title: '3 stored items could not be read and are left out',
  });
  const whole = listTexts(buildReport(card, { madeAt: MADE_AT, damaged: 0 }, FULL_REPORT)).join();
  expect(whole).not.toContain('could not be read');
});

test('leads with the gaps, statutory ones apart', () => {
  const card = scoreAudit(template, anAudit(template, [0, 0, 3, 3, 1]), TODAY);
  const report = buildReport(card, { madeAt: MADE_AT, damaged: 0 }, FULL_REPORT);
  const summary = report.blocks.findIndex(
    (block) => block.kind === 'heading' && block.anchor === 'summary',
  );
  expect(report.blocks[summary + 1]).toMatchObject({
    runs: [{ text: '2 statutory gaps and 1 other gap.' }],
  });
});

test('a body outside section 11 reads nothing of section 11 on cover, footer or file name', () => {
  const other = {
    ...template,
    title: 'Organisational safeguarding assessment',
    duty: 'Guidance only.',
  };
  const report = buildReport(
    scoreAudit(other, anAudit(other, [1]), TODAY),
    {
      madeAt: MADE_AT,
      damaged: 0,
    },
    FULL_REPORT,
  );
  const outside = JSON.stringify([report.title, report.fileName, report.cover, report.footer]);
  expect(outside).not.toMatch(/section.?11/i);
  expect(report.fileName).toBe(
    'Organisational-safeguarding-assessment_Anytown-Police_full-report_draft_2026-11-22',
  );
});

test('the sample is marked as sample in its file name, its marking and its footer', () => {
  const card = scoreAudit(template, anAudit(template, [1], { isSample: true }), TODAY);
  const report = buildReport(card, { madeAt: MADE_AT, damaged: 0 }, FULL_REPORT);
  expect(report.marking).toContain('SAMPLE');
  expect(report.footer).toContain('Sample');
  expect(report.fileName).toContain('_sample_');
});

function listTyped(audit: Audit): readonly string[] {
  const { answerByQuestion, evidence, actions, details } = audit;
  return [
    ...listTypedAround(audit),
    ...[...answerByQuestion.values()].flatMap((answer) => {
      const state = findAnswerState(answer);
      return [
        answer.narrative,
        answer.impact,
        ...(state.kind === 'notApplicable' ? [state.reason] : []),
      ];
    }),
    ...evidence.flatMap((item) => [
      item.title,
      item.ownerRole,
      findWhere(item),
      item.version ?? '',
      item.carriedFrom ?? '',
      ...(item.sensitivity === undefined ? [] : [SENSITIVITY_WORDS[item.sensitivity]]),
      ...(item.kind === 'attachment' ? [formatSize(item.file.size)] : []),
      ...listDates(formatShortDate, item.dateRepresented, item.reviewDate),
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
            ...listDates(formatShortDate, action.dueDate, action.completedOn),
          ]
        : [
            action.reason,
            action.carriedFrom ?? '',
            ...listDates(formatShortDate, action.reviewDate),
          ],
    ),
    ...[details.organisation, details.period, details.preparedBy, details.preparedFor],
    ...listDates(formatDate, details.dueDate, details.boardDate),
  ].filter((text) => text !== '');
}

function listDates(
  format: (date: PlainDate) => string,
  ...dates: readonly (PlainDate | undefined)[]
): readonly string[] {
  return dates.flatMap((date) => (date === undefined ? [] : [format(date)]));
}
