import { expect, test } from 'vitest';

import type { OverviewSection } from '../../../src/domain/overview/overview-section.ts';
import { hashOf } from '../../support/collection.ts';
import { agency, sentenceOf, SIX, tell, tellRound } from '../../support/overview.ts';
import { aSummary, decided, roundDataOf } from '../../support/picture.ts';

/** The words of the tables of own against agreed ratings, each row on a line. */
function readPairs(sections: ReadonlyMap<string, OverviewSection>): readonly string[] {
  const tables = (sections.get('movement')?.figures ?? []).slice(1).map(({ table }) => table);
  return tables.flatMap(({ caption, columns, rows }) => [
    caption,
    columns.map(({ title }) => title).join(' | '),
    ...rows.map(({ cells }) =>
      cells.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' | '),
    ),
  ]);
}

const SOME_DECIDED = [
  decided(0, 0, { kind: 'agree' }),
  decided(1, 0, { kind: 'change', rating: 1, reason: 'Out of date' }),
  decided(2, 0, { kind: 'change', rating: 1, reason: 'Out of date' }),
  decided(5, 0, { kind: 'change', rating: 2, reason: 'Seen on a visit' }),
  decided(0, 2, { kind: 'agree' }),
  decided(2, 1, { kind: 'change', rating: 'notApplicable', reason: 'No staff' }),
];

test('own ratings stand against agreed ones in a table of the scale, with what came of it in words', () => {
  const sections = tell(SIX, SOME_DECIDED);
  expect(readPairs(sections)).toEqual([
    'Self-rating against agreed rating: each row is a self-rating, each column what was agreed',
    'Self-rating | Agreed: Not met | Agreed: Partly met | Agreed: Mostly met | Agreed: Fully met | All',
    'Not met | 0 as rated | 0 | 0 | 0 | 0',
    'Partly met | 0 | 0 as rated | 1 | 0 | 1',
    'Mostly met | 0 | 0 | 0 as rated | 0 | 0',
    'Fully met | 0 | 2 | 0 | 1 as rated | 3',
    'All | 0 | 2 | 1 | 1 | 4',
  ]);
  expect(sentenceOf(sections, 'movement')).toBe(
    '6 answers agreed so far: 2 as the agencies rated them, 2 lower, 1 higher and 1 to or from a rating. Net movement: 1 answer down.',
  );
  expect(sections.get('movement')?.notes.join(' ')).toContain(
    'Of answers rated on both sides, 1 of 4 (25%) are agreed as they were rated.',
  );
});

test('each scale has its own table, and of a long one each rating has a row', () => {
  const percent = {
    id: 'percent',
    labels: Array.from({ length: 21 }, (_, place) => `${place * 5}%`),
  };
  const data = roundDataOf(SIX, [
    ...SOME_DECIDED,
    decided(5, 1, { kind: 'agree' }),
    decided(4, 0, { kind: 'agree' }),
    decided(3, 0, { kind: 'change', rating: 20, reason: 'Seen on a visit' }),
  ]);
  const long = aSummary(
    [
      [0, 19],
      [1, 20],
    ],
    { scale: percent },
  );
  const summaryByHash = new Map([
    ...data.summaryByHash,
    [hashOf(3), long] as const,
    [hashOf(4), long] as const,
    [hashOf(5), long] as const,
  ]);
  expect(readPairs(tellRound({ ...data, summaryByHash })).slice(7)).toEqual([
    'Self-rating against agreed rating on the scale from “0%” to “100%”: each row is a self-rating, with what was agreed',
    'Self-rating | Agreed lower | Agreed as rated | Agreed higher | All',
    '95% | 1 at 10% | 1 | 1 at 100% | 3',
    '100% | 0 | 1 | 0 | 1',
    'All | 1 | 2 | 1 | 4',
  ]);
});

test('without names own against agreed ratings are left out where one of the scales is small', () => {
  const eight = [...SIX, agency('school', 1), agency('school', 2)];
  expect(readPairs(tell(eight, SOME_DECIDED, { isNamed: false }))).toHaveLength(7);
  const data = roundDataOf(eight, SOME_DECIDED);
  const own = { id: 'own', labels: ['Red', 'Amber', 'Yellow', 'Green'] };
  const other = aSummary([[0, 1]], { scale: own });
  const summaryByHash = new Map([...data.summaryByHash, [hashOf(5), other] as const]);
  for (const isNamed of [true, false]) {
    const sections = tellRound({ ...data, summaryByHash }, { isNamed });
    expect(readPairs(sections)).toHaveLength(isNamed ? 14 : 0);
    const notes = sections.get('movement')?.notes.join(' ') ?? '';
    expect(notes).toContain('1 of 4 (25%) are agreed as they were rated');
    expect(notes.includes('Which rating became which is left out')).toBe(!isNamed);
  }
});
