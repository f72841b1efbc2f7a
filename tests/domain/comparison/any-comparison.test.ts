import fc from 'fast-check';
import { expect, test } from 'vitest';

import { compareScorecards } from '../../../src/domain/comparison/compare-scorecards.ts';
import {
  CHANGES,
  type Change,
  type Comparison,
} from '../../../src/domain/comparison/comparison.ts';
import { turnSteps } from '../../../src/domain/comparison/turn-steps.ts';
import type { QuestionResult, Scorecard } from '../../../src/domain/scoring/scorecard.ts';
import { anyAudits } from '../../support/comparison.ts';

const SAME: readonly Change[] = ['unchanged', 'notApplicableInBoth', 'unansweredInBoth'];

test('an audit compared with itself has nothing changed, new, retired or unlike', () => {
  fc.assert(
    fc.property(anyAudits, ({ later, steps }) => {
      const found = compareScorecards(later, later, steps);
      expect(found.compared.length).toBe(later.counts.total);
      expect(found.compared.filter(({ change }) => !SAME.includes(change))).toEqual([]);
      expect([...found.unlike, ...found.added, ...found.retired]).toEqual([]);
    }),
  );
});

const TURNED: Readonly<Partial<Record<Change, Change>>> = {
  improved: 'declined',
  declined: 'improved',
  becameApplicable: 'becameNotApplicable',
  becameNotApplicable: 'becameApplicable',
  newlyAnswered: 'noLongerAnswered',
  noLongerAnswered: 'newlyAnswered',
};

test('the other way round, improved and declined, new and retired change places', () => {
  fc.assert(
    fc.property(anyAudits, ({ earlier, later, steps }) => {
      const there = compareScorecards(earlier, later, steps);
      const back = compareScorecards(later, earlier, turnSteps(steps));
      for (const change of CHANGES) {
        expect(listIds(back, TURNED[change] ?? change)).toEqual(listIds(there, change));
      }
      expect(back.added.map(idOf).sort()).toEqual(there.retired.map(idOf).sort());
      expect(back.retired.map(idOf).sort()).toEqual(there.added.map(idOf).sort());
      expect(matrixOf(back)).toEqual(turn(matrixOf(there)));
    }),
  );
});

test('every question of both audits is named, none is compared twice, and all totals add up', () => {
  fc.assert(
    fc.property(anyAudits, ({ earlier, later, steps }) => {
      const { compared, unlike, added, retired, ratings } = compareScorecards(
        earlier,
        later,
        steps,
      );
      const pairs = [...compared, ...unlike];
      const after = [...pairs.map((pair) => pair.after), ...added.map(({ result }) => result)];
      const before = [...pairs.map((pair) => pair.before), ...retired.map(({ result }) => result)];
      expect(new Set(after)).toEqual(new Set(listAll(later)));
      expect(new Set(before)).toEqual(new Set(listAll(earlier)));
      expect(new Set(compared.map((pair) => pair.after)).size).toBe(compared.length);
      expect(new Set(compared.map((pair) => pair.before)).size).toBe(compared.length);

      if (ratings.kind !== 'compared') throw new Error('They have one scale');
      const { matrix, improved, declined, unchanged, total } = ratings.movement;
      expect(improved + declined + unchanged).toBe(total);
      expect(sum(matrix.flat())).toBe(total);
      expect(sum(matrix.flatMap((row, from) => row.filter((_, to) => to > from)))).toBe(improved);
      expect(sum(ratings.standards.map(({ outOf }) => outOf))).toBe(total);
      expect(sum(ratings.standards.map((one) => one.after))).toBe(sum(columnOf(matrix, 3)));
      expect(sum(ratings.standards.map((one) => one.before))).toBe(sum(matrix[3] ?? []));
    }),
  );
});

function listAll({ standards }: Scorecard): readonly QuestionResult[] {
  return standards.flatMap(({ questions }) => questions);
}

function listIds({ compared }: Comparison, change: Change): readonly string[] {
  return compared
    .filter((pair) => pair.change === change)
    .map(({ after }) => after.question.id)
    .sort();
}

function idOf({ result }: { readonly result: QuestionResult }): string {
  return result.question.id;
}

function matrixOf({ ratings }: Comparison): readonly (readonly number[])[] {
  return ratings.kind === 'compared' ? ratings.movement.matrix : [];
}

function turn(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return matrix.map((_, place) => columnOf(matrix, place));
}

function columnOf(matrix: readonly (readonly number[])[], place: number): readonly number[] {
  return matrix.map((row) => row[place] ?? 0);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
