import { describe, expect, test } from 'vitest';

import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import type { QuestionResult } from '../../../src/domain/scoring/scorecard.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import {
  goOn,
  offerAgain,
  startPass,
  takeStep,
  undoStep,
  type FirstPass,
  type Step,
} from '../../../src/features/all-questions/first-pass.ts';
import { anAnswer, anAudit, aTemplate } from '../../support/builders.ts';

const template = aTemplate(1, 5);
const BEFORE = anAnswer();

function idOf(place: number): Step['id'] {
  return questionIdSchema.parse(`core.question-${place}`);
}

/** The questions after these were answered. */
function list(answers: Parameters<typeof anAudit>[1] = []): readonly QuestionResult[] {
  const scorecard = scoreAudit(template, anAudit(template, answers), '2026-11-22');
  return scorecard.standards.flatMap(({ questions }) => questions);
}

function rated(place: number): Step {
  return { kind: 'rated', id: idOf(place), before: BEFORE };
}

function later(place: number): Step {
  return { kind: 'later', id: idOf(place) };
}

/** Takes the steps one after another; what was rated has not come back from storage. */
function take(...steps: readonly Step[]): FirstPass {
  const results = list();
  return steps.reduce((pass, step) => takeStep(results, pass, step), startPass(results, []));
}

describe('a first pass', () => {
  test('begins with the first question that is neither answered nor put off', () => {
    const results = list([1, anAnswer({ naReason: 'No staff' }), anAnswer({ naReason: '' })]);
    expect(startPass(results, []).current).toBe(idOf(4));
    expect(startPass(results, [idOf(4)]).current).toBe(idOf(5));
    expect(startPass(results, [idOf(4), idOf(5)]).current).toBeUndefined();
  });

  test('goes down the list, past what is rated, and then to what was left above', () => {
    expect(take(rated(1)).current).toBe(idOf(2));
    expect(take(rated(1), later(2)).current).toBe(idOf(3));
    const results = list([undefined, 2, undefined, 2, 2]);
    expect(goOn(results, startPass(results, []), idOf(3)).current).toBe(idOf(1));
  });

  test('ends when there is nothing left to offer', () => {
    const done = take(rated(1), later(2), rated(3), rated(4), rated(5));
    expect(done.current).toBeUndefined();
    expect(done.later).toEqual([idOf(2)]);
  });

  test('offers again what was put off, and not what was rated', () => {
    const done = take(rated(1), later(2), rated(3), later(4), rated(5));
    const again = offerAgain(list(), done);
    expect(again.current).toBe(idOf(2));
    expect(takeStep(list(), again, rated(2)).current).toBe(idOf(4));
  });

  test('undoes one step after another, back to its start', () => {
    const once = undoStep(take(rated(1), later(2)));
    expect(once).toMatchObject({ current: idOf(2), later: [] });
    const twice = undoStep(once);
    expect(twice).toMatchObject({ current: idOf(1), steps: [] });
    expect(undoStep(twice)).toBe(twice);
  });

  test('goes on from a question that is undone to the next that is open', () => {
    const undone = undoStep(take(rated(1), rated(2), rated(3)));
    expect(takeStep(list(), undone, later(3)).current).toBe(idOf(4));
  });
});
