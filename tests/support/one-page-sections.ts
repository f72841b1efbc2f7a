import { expect } from 'vitest';

import { loadTemplate } from '../../src/catalogue/catalogue.ts';
import { loadChoices } from '../../src/catalogue/choices.ts';
import { listSelections } from '../../src/catalogue/files.ts';
import type { Action, Answer, Audit } from '../../src/domain/audit/audit.ts';
import { compareScorecards } from '../../src/domain/comparison/compare-scorecards.ts';
import { buildReport } from '../../src/domain/report/build-report.ts';
import { buildSince } from '../../src/domain/report/build-since.ts';
import { FULL_REPORT } from '../../src/domain/report/report-choices.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import type { Scorecard } from '../../src/domain/scoring/scorecard.ts';
import {
  listQuestions,
  type Question,
  type Template,
  type TemplateStandard,
} from '../../src/domain/template/template.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { aLink, anAnswer, anAudit, aPlannedAction } from './builders.ts';
import { readReportFonts } from './pdf-fonts.ts';
import { runPdfTool } from './pdf-tools.ts';

const fonts = readReportFonts();
const TODAY = '2026-11-22';
/** Longer than any line of the summary has room for. */
const LONG_PERIOD = {
  organisation: 'Anytown Police',
  period: 'The whole of our year '.repeat(10),
  preparedBy: '',
  preparedFor: '',
};
/** One more than the summary shows of a list. */
const STRONG = 4;
const TESTED = anAnswer({ rating: 3, evidenceStrength: 'tested' });

/**
 * Of the bundled templates that have every standard those with most to say: the longest words on
 * the duty, and the most questions, so many of each.
 */
export async function listWordiest(
  byDutyCount: number,
  byQuestionCount: number,
): Promise<readonly Template[]> {
  const whole = (await listAll()).filter(({ standards }) => standards.length === 12);
  const byDuty = whole.toSorted((a, b) => b.duty.length - a.duty.length);
  const byCount = whole.toSorted((a, b) => listQuestions(b).length - listQuestions(a).length);
  return [...new Set([...byDuty.slice(0, byDutyCount), ...byCount.slice(0, byQuestionCount)])];
}

/** The summary for the board and the method are one page each, whatever they have to say. */
export function expectOnePageEach(template: Template): void {
  for (const hasLongNames of [true, false]) {
    const card = scoreAudit(template, buildWorst(template, hasLongNames), TODAY);
    expectWorst(card);
    const { pages, pageOf } = findPages(card);
    const summary = pageOf('1 Summary for the board');
    expect(pages[summary]).toContain('12 stored items could not be read and are left out');
    const names = `strong ones ${hasLongNames ? 'with' : 'without'} long names`;
    expect(pageOf('2 Ratings by standard'), names).toBe(summary + 1);
    expect(pageOf('Appendix A Evidence register')).toBe(pageOf('8 Method and limits') + 1);
  }
}

/** Every bundled template, each with and without what an organisation may add to it. */
async function listAll(): Promise<readonly Template[]> {
  const { agencies, optionById } = await loadChoices();
  const loaded = await Promise.all(
    agencies.flatMap((agency) =>
      listSelections({ agency, optionById }).map((selection) => loadTemplate(agency.id, selection)),
    ),
  );
  return loaded.map((result) => {
    if (!result.ok) throw new Error(`No template: ${result.problem.kind}`);
    return result.value;
  });
}

/**
 * More standards are strong than can be shown, and each in part; the others have equally many gaps,
 * those with long titles worst, half of them with an action overdue; and one answer is missing.
 */
function buildWorst(template: Template, hasLongNames: boolean): Audit {
  const sign = hasLongNames ? 1 : -1;
  const byName = template.standards.toSorted((a, b) => sign * (b.title.length - a.title.length));
  const strong = new Set(byName.slice(0, STRONG));
  const weak = template.standards.filter((standard) => !strong.has(standard));
  const fewest = Math.min(...weak.map(({ questions }) => questions.length));
  const gaps = new Set(weak.flatMap((standard) => listLongest(standard, fewest)));
  const missing = byLength(listQuestions(template).filter((question) => gaps.has(question))).at(-1);
  const answers = template.standards.flatMap((standard) =>
    standard.questions.map((question): Answer | undefined => {
      if (question === missing) return undefined;
      if (gaps.has(question)) return anAnswer({ rating: question.title.length > 30 ? 0 : 1 });
      return strong.has(standard) && question === standard.questions[0]
        ? TESTED
        : anAnswer({ rating: 3 });
    }),
  );
  const evidence = aLink(1, { questionIds: listQuestions(template).map(({ id }) => id) });
  return anAudit(template, answers, { evidence: [evidence], actions: planHalf([...gaps]) });
}

function listLongest({ questions }: TemplateStandard, count: number): readonly Question[] {
  return byLength(questions).slice(0, count);
}

function byLength(questions: readonly Question[]): readonly Question[] {
  return questions.toSorted((a, b) => b.title.length - a.title.length);
}

/** Each other gap has an action, and a number of two digits. */
function planHalf(gaps: readonly Question[]): readonly Action[] {
  return gaps
    .filter((_, place) => place % 2 === 0)
    .map(({ id }, place) => aPlannedAction(10 + place, id, { dueDate: '2026-09-30' }));
}

/** What makes it the worst is there, or the test would prove nothing. */
function expectWorst({ gaps, overdueActions, unevidencedStrengths, overall }: Scorecard): void {
  expect(gaps.length).toBeGreaterThanOrEqual(STRONG);
  expect(overdueActions.length).toBeGreaterThanOrEqual(STRONG);
  expect(unevidencedStrengths.length).toBeGreaterThanOrEqual(STRONG);
  expect(overall.kind).toBe('provisional');
}

type Pages = {
  readonly pages: readonly string[];
  /** The page on which a section begins; in the contents a number follows its name. */
  readonly pageOf: (heading: string) => number;
};

function findPages(card: Scorecard): Pages {
  const earlier = { ...card, audit: { ...card.audit, details: LONG_PERIOD } };
  const since = buildSince(compareScorecards(earlier, card, []), 0);
  const facts = { madeAt: `${TODAY}T10:00:00.000Z`, damaged: 12, since };
  const report = buildReport(card, facts, FULL_REPORT);
  const { bytes } = renderReport(report, fonts);
  const pages = runPdfTool('pdftotext', bytes, ['-layout', '-enc', 'UTF-8'], ['-']).split('\f');
  return {
    pages,
    pageOf: (heading) =>
      pages.findIndex((page) => page.split('\n').some((line) => line.trim() === heading)),
  };
}
