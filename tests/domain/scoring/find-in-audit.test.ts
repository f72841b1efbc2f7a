import { describe, expect, test } from 'vitest';

import { findInAudit } from '../../../src/domain/scoring/find-in-audit.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import type { Snippet } from '../../../src/domain/shared/find-snippet.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import { aLink, anAnswer, anAudit, aPlannedAction, aTemplate } from '../../support/builders.ts';

const template = aTemplate(2, 2, (place) =>
  place === 3 ? { title: 'Supervision of staff', question: 'Is there supervision?' } : {},
);
const first = questionIdSchema.parse('core.question-1');
const audit = anAudit(
  template,
  [
    anAnswer({
      rating: 2,
      narrative: 'Supervision every month',
      impact: 'Heard in supervision',
      privateNote: 'Ask about supervision',
    }),
    anAnswer({ naReason: 'No supervision here' }),
  ],
  {
    evidence: [
      aLink(1, { title: 'Supervision log', questionIds: [first] }),
      aLink(2, { title: 'Rota', ownerRole: 'Head of supervision' }),
    ],
    actions: [
      aPlannedAction(1, 'core.question-2', { what: 'Plan supervision' }),
      aPlannedAction(2, 'core.gone', { what: 'Old supervision' }),
    ],
  },
);
const scorecard = scoreAudit(template, audit, '2026-11-22');

describe('a word is found', () => {
  const finds = findInAudit(scorecard, 'SUPERVIS');

  test('in questions, answers, evidence and actions, each counted', () => {
    expect(finds.questions.map(({ item }) => item.place)).toEqual(['2.2']);
    expect(finds.answers.map(({ item }) => item.place)).toEqual(['1.1', '1.2']);
    expect(finds.evidence.map(({ item }) => item.number)).toEqual([1, 2]);
    expect(finds.actions.map(({ item }) => item.number)).toEqual([1, 2]);
    expect(finds.count).toBe(7);
  });

  test('in every text of an answer, with the box it stands in', () => {
    expect(finds.answers.map(({ texts }) => texts.map(({ at }) => at))).toEqual([
      ['narrative', 'impact', 'privateNote'],
      ['naReason'],
    ]);
  });

  test('and marked', () => {
    const snippets = [
      ...finds.questions.map(({ heading }) => heading),
      ...finds.answers.flatMap(({ texts }) => texts.map(({ snippet }) => snippet)),
    ];
    for (const snippet of snippets) expect(listMarked(snippet)[0]).toMatch(/^supervision$/i);
  });

  test('with the questions it belongs to, as far as there are any', () => {
    expect(finds.evidence.map(({ results }) => results.map(({ place }) => place))).toEqual([
      ['1.1'],
      [],
    ]);
    expect(finds.actions.map(({ results }) => results.map(({ place }) => place))).toEqual([
      ['1.2'],
      [],
    ]);
  });
});

test('all words must be in one thing, in any order and in any of its texts', () => {
  expect(findInAudit(scorecard, 'heard month').answers.map(({ item }) => item.place)).toEqual([
    '1.1',
  ]);
  expect(findInAudit(scorecard, 'month rota').count).toBe(0);
});

test('a number finds its question, item or action', () => {
  expect(findInAudit(scorecard, '2.1').questions.map(({ item }) => item.place)).toEqual(['2.1']);
  expect(findInAudit(scorecard, 'e02').evidence.map(({ item }) => item.number)).toEqual([2]);
  expect(findInAudit(scorecard, 'A01').actions.map(({ item }) => item.number)).toEqual([1]);
});

test.each(['', '  ', '—', 'nowhere'])('%o finds nothing', (sought) => {
  expect(findInAudit(scorecard, sought).count).toBe(0);
});

function listMarked({ parts }: Snippet): readonly string[] {
  return parts.filter(({ isMatch }) => isMatch).map(({ text }) => text);
}
