import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

import json from '../../src/catalogue/sample/anyshire-constabulary.json';
import {
  buildSampleAudit,
  loadSampleAudit,
  sampleSchema,
} from '../../src/catalogue/sample/sample-audit.ts';
import { isAnswered } from '../../src/domain/audit/answer-state.ts';
import {
  auditIdSchema,
  findLinkAddress,
  type PlannedAction,
} from '../../src/domain/audit/audit.ts';
import { toPlainDate } from '../../src/domain/shared/plain-date.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import type { Scorecard } from '../../src/domain/scoring/scorecard.ts';
import { isEvidenceStale } from '../../src/domain/scoring/timeliness.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import { hashRun, listRuns, unpackHashes } from '../../src/commands/hash-runs.ts';
import { countingIds, uuidOf } from '../support/builders.ts';

/** The clocks go back between this day and the start of the sample. */
const OPENED = new Date(2026, 10, 2, 9, 30);
const YEARS_LATER = new Date(2031, 2, 31, 0, 15);

const { audit, template } = await loadSampleAudit(OPENED, countingIds());
const scorecard = scoreAudit(template, audit, toPlainDate(OPENED));

describe('what a visitor sees', () => {
  const { counts, gaps } = scorecard;

  test('55 to 65 in 100 questions are answered', () => {
    const share = (counts.total - counts.unanswered) / counts.total;
    expect(share).toBeGreaterThanOrEqual(0.55);
    expect(share).toBeLessThanOrEqual(0.65);
  });

  test('one standard is wholly complete, and most answers are', () => {
    const whole = scorecard.standards.filter(({ questions }) =>
      questions.every(({ answer }) => isAnswered(answer) && answer.complete),
    );
    expect(whole.map(({ id }) => id)).toEqual(['designated-lead']);
    const answered = listAnswered(scorecard);
    const complete = answered.filter(({ answer }) => answer.complete);
    expect(complete.length / answered.length).toBeGreaterThan(0.8);
    expect(complete.length).toBeLessThan(answered.length);
  });

  test('every rating is used, mostly and partly met the most', () => {
    const [notMet = 0, partly = 0, mostly = 0, fully = 0] = counts.byRating;
    expect(Math.min(notMet, partly, mostly, fully)).toBeGreaterThanOrEqual(2);
    expect(partly + mostly).toBeGreaterThan(notMet + fully);
  });

  test('three or four musts are not met or partly met', () => {
    const low = gaps.filter(({ isStatutoryGap, answer }) => isStatutoryGap && answer.rating !== 2);
    expect([3, 4]).toContain(low.length);
    expect(gaps.some(({ isStatutoryGap }) => !isStatutoryGap)).toBe(true);
  });

  test('two questions do not apply, each where the template allows it', () => {
    const away = listAnswered(scorecard).filter(({ state }) => state.kind === 'notApplicable');
    expect(away).toHaveLength(2);
    expect(away.every(({ question }) => question.notApplicableAllowed)).toBe(true);
  });

  test('there are strengths with weak evidence, and strengths with evidence out of date', () => {
    const strengths = scorecard.unevidencedStrengths;
    expect(strengths.filter(({ answer }) => answer.evidenceStrength === 'described')).toHaveLength(
      2,
    );
    expect(strengths.filter(({ hasStaleEvidence }) => hasStaleEvidence)).toHaveLength(2);
  });

  test('a standard without a gap stands among the strong ones', () => {
    const strong = scorecard.standards.filter(
      ({ score, questions }) => score.kind === 'scored' && questions.every(({ isGap }) => !isGap),
    );
    expect(strong.map(({ id }) => id)).toEqual(['safer-recruitment']);
  });

  test('some evidence serves several questions, and two items are out of date', () => {
    const { evidence } = scorecard;
    expect(evidence.length).toBeGreaterThanOrEqual(10);
    expect(evidence.length).toBeLessThanOrEqual(14);
    expect(evidence.filter(({ questionIds }) => questionIds.length > 1).length).toBeGreaterThan(3);
    expect(evidence.filter((item) => isEvidenceStale(item, scorecard.today))).toHaveLength(2);
  });

  test('of seven to nine planned actions one is overdue and one is done; one gap is accepted', () => {
    const planned = listPlanned(scorecard);
    expect(planned.length).toBeGreaterThanOrEqual(7);
    expect(planned.length).toBeLessThanOrEqual(9);
    expect(scorecard.overdueActions).toHaveLength(1);
    expect(planned.filter(({ status }) => status === 'done')).toHaveLength(1);
    expect(
      planned.every(({ dueDate, ownerRole }) => dueDate !== undefined && ownerRole !== ''),
    ).toBe(true);
    expect(scorecard.actions.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
  });

  test('every action answers a gap; two statutory gaps have neither action nor reason', () => {
    const gapIds = new Set(gaps.map(({ question }) => question.id));
    expect(audit.actions.filter(({ questionId }) => !gapIds.has(questionId))).toEqual([]);
    const bare = gaps.filter(
      ({ isStatutoryGap, actions }) => isStatutoryGap && actions.length === 0,
    );
    expect(bare.map(({ question }) => question.id)).toEqual(['police.s46-wishes', 'police.s11']);
  });

  test('is as overdue and as out of date years later', () => {
    const ids = { auditId: auditIdSchema.parse(uuidOf(1)), newId: countingIds() };
    const later = buildSampleAudit(z.parse(sampleSchema, json), template, ids, YEARS_LATER);
    const seen = scoreAudit(template, later, toPlainDate(YEARS_LATER));
    expect(seen.overdueActions.map(({ number }) => number)).toEqual(
      scorecard.overdueActions.map(({ number }) => number),
    );
    expect(staleNumbers(seen)).toEqual(staleNumbers(scorecard));
    expect(seen.counts).toEqual(scorecard.counts);
  });
});

describe('how it is written', () => {
  const texts = listTexts(json);

  test('narratives of rated answers have 30 to 140 words, but for one or two thin ones', () => {
    const lengths = listAnswered(scorecard)
      .filter(({ state }) => state.kind === 'rated')
      .map(({ answer }) => countWords(answer.narrative));
    const thin = lengths.filter((length) => length < 20);
    expect([1, 2]).toContain(thin.length);
    expect(lengths.filter((length) => length >= 20 && (length < 30 || length > 140))).toEqual([]);
  });

  test('about half of the rated answers say what difference it makes', () => {
    const rated = listAnswered(scorecard).filter(({ state }) => state.kind === 'rated');
    const share = rated.filter(({ answer }) => answer.impact !== '').length / rated.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.65);
  });

  test('links lead to example.org, and no text holds a phone number', () => {
    const addresses = audit.evidence.flatMap((item) =>
      item.kind === 'link' ? [item.address] : [],
    );
    expect(addresses.map((address) => new URL(findLinkAddress(address) ?? '').host)).toEqual(
      addresses.map(() => 'example.org'),
    );
    expect(texts.filter((text) => /\d[\d ]{5,}\d|@/.test(text))).toEqual([]);
  });

  test('no nine words in a row stand in a source document or in the questions', () => {
    const fixture = new URL('../fixtures/source-runs.bin', import.meta.url);
    const sources = unpackHashes(readFileSync(fixture));
    const asked = new Set(listTexts(listQuestions(template)).flatMap(listRuns));
    const copied = texts
      .flatMap(listRuns)
      .filter((run) => sources.has(hashRun(run)) || asked.has(run));
    expect(copied).toEqual([]);
  });
});

function listAnswered({ standards }: Scorecard): Scorecard['gaps'] {
  return standards
    .flatMap(({ questions }) => questions)
    .filter(({ state }) => state.kind === 'rated' || state.kind === 'notApplicable');
}

function listPlanned({ actions }: Scorecard): readonly PlannedAction[] {
  return actions.filter((action): action is PlannedAction => action.kind === 'planned');
}

function staleNumbers({ evidence, today }: Scorecard): readonly number[] {
  return evidence.filter((item) => isEvidenceStale(item, today)).map(({ number }) => number);
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function listTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}
