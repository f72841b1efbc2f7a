import fc from 'fast-check';
import { expect, test } from 'vitest';

import { listSections } from '../../../src/domain/overview/list-sections.ts';
import { toBlocks } from '../../../src/domain/overview/overview-section.ts';
import { countIn } from '../../../src/domain/picture/count-in.ts';
import { drawPicture } from '../../../src/domain/picture/draw-picture.ts';
import { anAgency, hashOf } from '../../support/collection.ts';
import { agency, sentenceOf, SIX, tell, TITLES } from '../../support/overview.ts';
import {
  agenciesOf,
  anyVerdict,
  aSummary,
  decided,
  PICTURE_DAY,
  roundDataOf,
} from '../../support/picture.ts';

test('each section says in a sentence what the numbers are', () => {
  const sections = tell(SIX, [
    decided(0, 0, { kind: 'agree' }),
    decided(1, 0, { kind: 'change', rating: 1, reason: 'Out of date' }, [
      'Policy',
      'Barrier: information sharing',
    ]),
  ]);
  expect([...sections].map(([id, { sentence }]) => `${id}: ${sentence}`)).toEqual([
    'counted: 6 of 6 expected agencies are counted.',
    'ratings: 6 of 12 rated answers (50%) are at “Fully met”. Furthest from it is “Leadership”: 6 of 12 (50%) are below.',
    'weakest: “Policy” is weakest: 4 of 6 rated answers (67%) are below “Fully met”.',
    'evidence: 4 of 6 top ratings (67%) are still to be tested: their evidence is none, only described, not judged, not listed or out of date. Most often in “Leadership”.',
    'not-applicable: 6 of 18 answers (33%) say that the question does not apply. Most often for “Board”: 6 of 6 (100%).',
    'sectors: All agencies counted are of one kind. 6 of 12 rated answers (50%) are at “Fully met”.',
    'movement: 2 answers agreed so far: 1 as the agencies rated them, 1 lower and 0 higher. Net movement: 1 answer down.',
    'actions: No return has an action in it.',
    'issues: “Policy” is tagged most often: 2 answers in 2 agencies.',
    'barriers: “Information sharing” is named most often: 1 answer in 1 agency.',
  ]);
});

test('on several scales only the top is told for all, and each scale by itself', () => {
  const data = roundDataOf(SIX);
  const yesNo = { id: 'yes-no', labels: ['No', 'Yes'] };
  const picture = drawPicture(
    {
      ...data,
      summaryByHash: new Map([
        ...data.summaryByHash,
        [hashOf(5), aSummary([[0, 1]], { scale: yesNo })],
      ]),
    },
    PICTURE_DAY,
  );
  const sections = listSections({
    picture,
    titles: TITLES,
    side: 'self',
    today: PICTURE_DAY,
    isNamed: true,
  });
  const ratings = sections.find(({ id }) => id === 'ratings');
  expect(ratings?.sentence).toContain('7 of 11 rated answers (64%) are at the top of the scale');
  expect(ratings?.figures.map(({ chart }) => chart?.title)).toEqual([
    'Self-ratings by standard',
    'Answers on the scale “Not met”, “Partly met”, “Mostly met” and “Fully met”',
    'Answers on the scale “No” and “Yes”',
  ]);
});

test('without names no agency is named, and issues of fewer than five are left out', () => {
  const eight = [...SIX, agency('police', 2), agency('charity', 0)];
  const tags = [0, 1, 2, 3].map((place) => decided(place, 0, { kind: 'agree' }));
  const named = tell(eight, tags);
  const unnamed = tell(eight, tags, { isNamed: false });
  expect(sentenceOf(named, 'issues')).toContain('4 answers in 4 agencies');
  expect(sentenceOf(unnamed, 'issues')).toBe('No issue was found in five agencies or more.');
  const data = roundDataOf(eight);
  const missing = { ...data, returns: data.returns.slice(1) };
  for (const isNamed of [true, false]) {
    const picture = drawPicture(missing, PICTURE_DAY);
    const earlier = { name: 'Audit 2025', counted: countIn(data) };
    const sections = listSections({
      picture,
      titles: TITLES,
      side: 'self',
      today: PICTURE_DAY,
      isNamed,
      earlier,
    });
    const words = JSON.stringify(sections.flatMap(toBlocks));
    expect(words.includes(anAgency(0).name)).toBe(isNamed);
    expect(words.includes(anAgency(3).name)).toBe(isNamed);
    expect(words).toContain('answers rated in both rounds by 7 agencies');
  }
});

test('of fewer than five agencies nothing is said without names', () => {
  const sections = tell(SIX.slice(0, 4), [], { isNamed: false });
  const figures = [...sections.values()].flatMap((section) => section.figures);
  expect(figures).toEqual([]);
  expect(sentenceOf(sections, 'ratings')).toContain('nothing is said of their answers');
});

const anyRound = fc
  .tuple(
    agenciesOf(12, 7),
    fc.uniqueArray(fc.tuple(fc.nat(11), fc.nat(6), anyVerdict), {
      selector: ([one, question]) => `${one} ${question}`,
      maxLength: 20,
    }),
  )
  .map(([agencies, verdicts]) =>
    roundDataOf(
      agencies,
      verdicts.map(([one, question, verdict]) => decided(one, question, verdict)),
    ),
  );

test('whatever the round, every table and chart is whole and its alternative text is computed', () => {
  fc.assert(
    fc.property(
      anyRound,
      anyRound,
      fc.boolean(),
      fc.constantFrom('self' as const, 'agreed' as const),
      (data, before, isNamed, side) => {
        const sections = listSections({
          picture: drawPicture(data, PICTURE_DAY),
          titles: TITLES,
          side,
          today: PICTURE_DAY,
          isNamed,
          earlier: { name: 'Audit 2025', counted: countIn(before) },
        });
        expect(JSON.stringify(sections)).not.toMatch(/NaN|undefined|Infinity|null/);
        for (const { sentence, figures } of sections) {
          expect(sentence).toMatch(/\.$/);
          for (const { chart, table } of figures) {
            const width = table.columns.reduce((sum, column) => sum + column.width, 0);
            expect(width).toBeCloseTo(1);
            for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
            for (const { values, label } of chart?.bars ?? []) {
              expect(values).toHaveLength(chart?.series.length ?? 0);
              expect(chart?.alt).toContain(label);
            }
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('what is drawn by standard comes to what is counted in all', () => {
  fc.assert(
    fc.property(anyRound, fc.boolean(), (data, isNamed) => {
      const sections = listSections({
        picture: drawPicture(data, PICTURE_DAY),
        titles: TITLES,
        side: 'agreed',
        today: PICTURE_DAY,
        isNamed,
      });
      const chart = sections.find(({ id }) => id === 'ratings')?.figures[0]?.chart;
      const drawn = (chart?.bars ?? []).flatMap(({ values }) => values);
      const sum = drawn.reduce((all, count) => all + count, 0);
      const note = sections.find(({ id }) => id === 'ratings')?.notes[0] ?? ', 0 answers';
      expect(Number(/, ([\d,]+) answer/.exec(note)?.[1])).toBe(sum);
    }),
    { numRuns: 60 },
  );
});
