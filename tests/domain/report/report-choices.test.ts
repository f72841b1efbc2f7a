import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { SignOffEvent } from '../../../src/domain/audit/sign-off.ts';
import type { Scorecard } from '../../../src/domain/scoring/scorecard.ts';
import { buildReport } from '../../../src/domain/report/build-report.ts';
import type { Report } from '../../../src/domain/report/report-block.ts';
import {
  FIRST_CHOICES,
  FULL_REPORT,
  hasReturnInside,
  listOffered,
  REPORT_KINDS,
  REPORT_SECTIONS,
  reportChoicesSchema,
  type ReportChoices,
} from '../../../src/domain/report/report-choices.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { auditOf } from '../../support/arbitraries.ts';
import { aLink, anAnswer, anAudit, aPlannedAction, aTemplate } from '../../support/builders.ts';
import { listTexts } from '../../support/report-text.ts';

const FACTS = { madeAt: '2026-11-22T10:00:00.000Z', damaged: 0 };
const template = aTemplate(3, 3, (place) => ({ strength: place % 2 === 0 ? 'must' : 'should' }));
const card = scoreAudit(template, anAudit(template, [0, 1, 2, 3, 3]), '2026-11-22');

function reportOf(change: Partial<ReportChoices> = {}, scorecard: Scorecard = card): Report {
  return buildReport(scorecard, FACTS, { ...FIRST_CHOICES, ...change });
}

function sectionsOf({ blocks }: Report): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block.text] : [],
  );
}

const choicesArbitrary: fc.Arbitrary<ReportChoices> = fc.record({
  kind: fc.constantFrom(...REPORT_KINDS),
  leftOut: fc.subarray([...REPORT_SECTIONS]),
  people: fc.constantFrom('named' as const, 'byRole' as const),
  marking: fc.constantFrom(
    { kind: 'none' as const },
    { kind: 'officialSensitive' as const },
    { kind: 'own' as const, words: 'Confidential' },
  ),
  largePrint: fc.boolean(),
  withReturn: fc.boolean(),
});

test('what is chosen first is a board pack: the report itself, and no appendix', () => {
  expect(FIRST_CHOICES).toEqual({
    kind: 'boardPack',
    leftOut: [],
    people: 'named',
    marking: { kind: 'none' },
    largePrint: false,
    withReturn: false,
  });

  expect(sectionsOf(reportOf())).toEqual([
    'Contents',
    '1 Summary for the board',
    '2 Ratings by standard',
    '3 Gaps in priority order',
    '4 Action plan',
    '5 Questions to ask',
    '6 Sign-off',
    '7 Method and limits',
  ]);
});

test('a full report has the appendices as well', () => {
  expect(sectionsOf(reportOf(FULL_REPORT)).slice(-3)).toEqual([
    'Appendix A Evidence register',
    'Appendix B All answers',
    'Appendix C Words and versions',
  ]);
});

test('an action plan is that alone, without contents, and says so on its cover and in its name', () => {
  const report = reportOf({ kind: 'actionPlan' });
  expect(sectionsOf(report)).toEqual(['1 Action plan']);
  expect(report.cover.lines).toContainEqual({ label: 'Kind of report', text: 'Action plan' });
  expect(report.fileName).toBe('Section-11-self-audit_Anytown-Police_action-plan_draft_2026-11-22');
});

test('sections left out are not counted, and nothing refers to them', () => {
  const report = reportOf({ leftOut: ['gaps', 'ratings'] });
  expect(sectionsOf(report).slice(1, 4)).toEqual([
    '1 Summary for the board',
    '2 Action plan',
    '3 Questions to ask',
  ]);
  expect(listTexts(report).join('\n')).not.toMatch(/more in section 3/);
});

test('whatever is chosen, there is a section, and every link leads to a place in the report', () => {
  fc.assert(
    fc.property(auditOf(template), choicesArbitrary, (audit, choices) => {
      const report = buildReport(scoreAudit(template, audit, '2026-11-22'), FACTS, choices);
      const kept = listOffered(choices.kind).filter((one) => !choices.leftOut.includes(one));
      const sections = sectionsOf(report).filter((text) => text !== 'Contents');
      expect(sections).toHaveLength(Math.max(1, kept.length));
      const anchors = new Set(
        report.blocks.flatMap((block) =>
          block.kind === 'heading'
            ? [block.anchor]
            : block.kind === 'table'
              ? block.rows.flatMap(({ anchor }) => anchor ?? [])
              : [],
        ),
      );
      const links = JSON.stringify(report).matchAll(/"kind":"anchor","anchor":"([^"]+)"/g);
      for (const [, anchor = ''] of links) expect(anchors.has(anchor)).toBe(true);
      expect(JSON.stringify(report)).not.toContain('PRIVATE-CANARY');
    }),
    { numRuns: 60 },
  );
});

describe('people', () => {
  const signOffs: readonly SignOffEvent[] = [
    {
      kind: 'signedOff',
      version: '1.0',
      at: '2026-11-20T12:00:00.000Z',
      declaration: 'A fair account.',
      signatories: [{ name: 'Ros Penhaligon', role: 'Chair', signedOn: '2026-11-20' }],
      minuteReference: '',
    },
    { kind: 'reopened', at: '2026-11-21T12:00:00.000Z', by: 'Sam Okoro', reason: 'A mistake.' },
  ];
  const audit = anAudit(template, [0, anAnswer({ rating: 1, narrative: 'Ann Lee wrote this.' })], {
    details: {
      organisation: 'Anytown Police',
      period: '',
      preparedBy: 'Sam Okoro, designated lead',
      preparedFor: '',
      people: [{ part: 'Designated lead', name: 'Sam Okoro', contact: 'sam@anytown.example' }],
      recipients: [{ name: 'Anytown Partnership', address: 'jo.bloggs@partnership.example' }],
    },
    evidence: [aLink(1, { ownerRole: 'SAM OKORO (lead)' })],
    actions: [
      aPlannedAction(1, 'core.question-1', { ownerRole: 'Sam Okoro' }),
      aPlannedAction(2, 'core.question-1', { ownerRole: 'Head of HR' }),
    ],
    signOffs,
  });
  const facts = {
    ...FACTS,
    contributors: [{ name: 'Ann Lee', role: 'HR', broughtInAt: '2026-11-01T12:00:00.000Z' }],
  };
  const textOf = (people: ReportChoices['people']): string =>
    listTexts(
      buildReport(scoreAudit(template, audit, '2026-11-22'), facts, { ...FULL_REPORT, people }),
    ).join('\n');

  test('are named by name', () => {
    const text = textOf('named');
    for (const name of ['Sam Okoro', 'Ros Penhaligon', 'sam@anytown.example', 'Ann Lee']) {
      expect(text).toContain(name);
    }
  });

  test('are named by role alone: owners, signatories, those with a part and their addresses', () => {
    const text = textOf('byRole');
    for (const name of ['Okoro', 'OKORO', 'Penhaligon', 'anytown.example', 'jo.bloggs']) {
      expect(text).not.toContain(name);
    }
    for (const kept of ['Designated lead', 'Chair', 'Head of HR', 'Anytown Partnership', 'HR']) {
      expect(text).toContain(kept);
    }
  });

  test('what was written in sentences stays as it was written', () => {
    expect(textOf('byRole')).toContain('Ann Lee wrote this.');
  });
});

test('the return is inside only where it is asked for and people are named', () => {
  const inside = { ...FIRST_CHOICES, withReturn: true };
  expect(hasReturnInside(inside)).toBe(true);
  expect(hasReturnInside(FIRST_CHOICES)).toBe(false);
  expect(hasReturnInside({ ...inside, people: 'byRole' })).toBe(false);
});

test('a marking stands in capitals, with what is a draft said beside it', () => {
  expect(reportOf({ marking: { kind: 'officialSensitive' } }).marking).toBe(
    'OFFICIAL-SENSITIVE · DRAFT',
  );
  expect(reportOf({ marking: { kind: 'own', words: ' In\nconfidence ' } }).marking).toBe(
    'IN CONFIDENCE · DRAFT',
  );
  expect(reportOf().marking).toBe('DRAFT');
});

test('the author’s own words stand for the sentences of the summary, and are called the author’s', () => {
  const texts = listTexts(reportOf({ boardSummary: 'We are on our way.' }));
  expect(texts).toContain('In the author’s words: We are on our way.');
  expect(texts.join('\n')).not.toContain('Provisional score');
  expect(listTexts(reportOf({ boardSummary: '  ' })).join('\n')).toContain('Provisional score');
});

test('a board is given questions from the weak points, and two that are always worth asking', () => {
  const texts = listTexts(reportOf()).join('\n');
  expect(texts).toContain(
    'when will that be: 1.1 Title of core.question-1 and 1.3 Title of core.question-3?',
  );
  expect(texts).toContain('Why has nothing been decided, neither an action nor a reason, about');
  const best = scoreAudit(template, anAudit(template, []), '2026-11-22');
  const questions = listTexts(reportOf({}, best)).filter((text) => text.endsWith('?'));
  expect(questions).toHaveLength(2);
});

test('choices of an earlier version are read with the parts they lack as at first', () => {
  expect(reportChoicesSchema.parse({ kind: 'fullReport' })).toEqual(FULL_REPORT);
});

test.each([
  { kind: 'other' },
  { marking: { kind: 'own', words: '' } },
  { marking: { kind: 'own', words: 'x'.repeat(61) } },
  { logo: { mediaType: 'image/svg+xml', data: 'AAAA', alt: 'Logo' } },
  { logo: { mediaType: 'image/png', data: 'AAAA', alt: '' } },
  { logo: { mediaType: 'image/png', data: '<script>', alt: 'Logo' } },
])('%j is not a choice', (choices) => {
  expect(reportChoicesSchema.safeParse(choices).success).toBe(false);
});
