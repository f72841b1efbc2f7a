import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Answer } from '../../../src/domain/audit/audit.ts';
import { ANSWER_TEXTS, type EarlierAnswer } from '../../../src/domain/audit/earlier-answer.ts';
import { listExpendable } from '../../../src/domain/audit/expendable-history.ts';
import { anAnswer } from '../../support/builders.ts';

const NOW = new Date('2026-11-26T12:00:00.000Z');
const DAY = 86_400_000;

type Version = EarlierAnswer & { readonly id: number };

/** Kept `days` ago; 0 by default. */
function aVersion(id: number, change: Partial<Answer>, more: Partial<Version> = {}): Version {
  const changedAt = NOW.toISOString();
  return {
    id,
    answer: anAnswer(change),
    changedAt,
    movedAt: changedAt,
    why: 'overwritten',
    ...more,
  };
}

function daysAgo(days: number): string {
  return new Date(NOW.getTime() - days * DAY).toISOString();
}

/** Steps of typing a text, newest first: the last of them one letter short of the whole. */
function typeForward(text: string): readonly Version[] {
  return Array.from({ length: text.length }, (_, gone) =>
    aVersion(text.length - gone, { narrative: text.slice(0, text.length - 1 - gone) }),
  );
}

function listKept(current: Answer, versions: readonly Version[], now = NOW): readonly Version[] {
  const gone = new Set(listExpendable(current, versions, now));
  return versions.filter((version) => !gone.has(version));
}

describe('the history of an answer', () => {
  test('keeps the 20 newest of 300 steps of typing', () => {
    const text = 'x'.repeat(300);
    const kept = listKept(anAnswer({ narrative: text }), typeForward(text));
    expect(kept.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, place) => 300 - place));
  });

  test('keeps every version that is more than a step of typing for 30 days, and not longer', () => {
    const versions = Array.from({ length: 25 }, (_, place) =>
      aVersion(25 - place, { narrative: `${place} ways` }, { movedAt: daysAgo(30) }),
    );
    expect(listKept(anAnswer(), versions)).toHaveLength(25);
    expect(listKept(anAnswer(), versions, new Date(NOW.getTime() + 1))).toHaveLength(20);
  });

  test.each([
    ['a rating', { rating: 1 }],
    ['a strength', { evidenceStrength: 'tested' }],
    ['being complete', { complete: true }],
    ['not applying', { naReason: '' }],
    ['a word of the private note', { privateNote: 'ask HR' }],
    ['a word of the reason', { naReason: 'no children' }],
    ['a word of the impact', { impact: 'fewer' }],
  ] as const)('keeps a version with %s that no newer one has', (_, change) => {
    const text = 'We have a policy that works';
    const odd = aVersion(0, { narrative: 'We', ...change });
    expect(listKept(anAnswer({ narrative: text }), [...typeForward(text), odd])).toContain(odd);
  });
});

const text = fc.oneof(
  fc.constantFrom('', 'a', 'ab', 'abc', 'abcd', 'b', 'We have', 'We have one'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const answer: fc.Arbitrary<Answer> = fc
  .record(
    {
      narrative: text,
      impact: fc.constantFrom('', 'less', 'less harm'),
      privateNote: fc.constantFrom('', 'ask'),
      complete: fc.boolean(),
      rating: fc.nat(2),
      naReason: fc.constantFrom('', 'no', 'no children'),
      evidenceStrength: fc.constantFrom('none', 'tested'),
    },
    { requiredKeys: ['narrative', 'impact', 'privateNote', 'complete'], noNullPrototype: true },
  )
  .map((change) => anAnswer(change));
const history = fc
  .array(
    fc.record({
      answer,
      days: fc.nat(60),
      why: fc.constantFrom('overwritten' as const, 'overwritten' as const, 'clash' as const),
    }),
    { maxLength: 80 },
  )
  .map((rows) =>
    rows
      .toSorted((a, b) => a.days - b.days)
      .map(({ answer: value, days, why }, place) =>
        aVersion(rows.length - place, value, { movedAt: daysAgo(days), why }),
      ),
  );

describe('whatever the history', () => {
  test('the 20 newest versions and all clashes are kept', () => {
    fc.assert(
      fc.property(answer, history, (current, versions) => {
        const kept = new Set(listKept(current, versions));
        for (const [place, version] of versions.entries()) {
          if (place < 20 || version.why === 'clash') expect(kept).toContain(version);
        }
      }),
    );
  });

  test('all that is said in a version gone within 30 days stands in a newer one that is kept', () => {
    fc.assert(
      fc.property(answer, history, (current, versions) => {
        const kept = listKept(current, versions);
        for (const { id, answer: gone, movedAt } of listExpendable(current, versions, NOW)) {
          if (movedAt < daysAgo(30)) continue;
          const newer = [current, ...kept.filter((one) => one.id > id).map((one) => one.answer)];
          expect(newer.some((one) => saysAll(one, gone))).toBe(true);
        }
      }),
    );
  });

  test('a second thinning finds nothing more', () => {
    fc.assert(
      fc.property(answer, history, (current, versions) => {
        expect(listExpendable(current, listKept(current, versions), NOW)).toEqual([]);
      }),
    );
  });
});

function saysAll(newer: Answer, older: Answer): boolean {
  return (
    newer.rating === older.rating &&
    newer.evidenceStrength === older.evidenceStrength &&
    newer.complete === older.complete &&
    ANSWER_TEXTS.every((field) => (newer[field] ?? '').includes(older[field] ?? ''))
  );
}
