import fc from 'fast-check';
import { expect, test } from 'vitest';

import { buildDataPack, toCsv, toWorkbook } from '../../../src/domain/data-pack/build-data-pack.ts';
import { groupBy } from '../../../src/domain/picture/group-by.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { writeWorkbook } from '../../../src/office/write-workbook.ts';
import { aRound, ROUND } from '../../support/collection.ts';
import {
  packSourceOf,
  readCsvLines,
  readSheetLines,
  twoScales,
  type ReadLine,
} from '../../support/data-pack.ts';
import { FORMULAS } from '../../support/naughty.ts';
import { agenciesOf, decided, roundDataOf, type AgencyGiven } from '../../support/picture.ts';
import { realRound } from '../../support/real-round.ts';
import { liteTemplate } from '../../support/round-files.ts';

const template = await liteTemplate();

const where = (lines: readonly ReadLine[], wanted: ReadLine): readonly ReadLine[] =>
  lines.filter((line) => Object.entries(wanted).every(([key, value]) => line[key] === value));

test('counted again from the file alone, each agency comes to what its return was summarised as', async () => {
  const data = realRound(template);
  const pack = buildDataPack(packSourceOf(data, [template]), 'named');
  const sheets = await readSheetLines(writeWorkbook(toWorkbook(pack)));
  const answers = must(sheets.get('Answers'), 'the answers');
  const agencies = must(sheets.get('Agencies'), 'the agencies');
  expect(agencies).toHaveLength(8);
  for (const [place, { contentHash }] of data.returns.entries()) {
    const summary = must(data.summaryByHash.get(contentHash), 'a summary');
    const own = where(answers, { Agency: `Agency ${place}` });
    expect(own).toHaveLength(summary.counts.total);
    const byRating = summary.scale.labels.map(
      (label) => where(own, { 'Self-rating': label }).length,
    );
    expect(byRating).toEqual(summary.counts.byRating);
    expect(where(own, { 'Self-rating': 'Not applicable' })).toHaveLength(
      summary.counts.notApplicable,
    );
    expect(where(own, { 'Top rating to test': 'Yes' })).toHaveLength(summary.unevidencedStrengths);
    const [line] = where(agencies, { Agency: `Agency ${place}` });
    expect(line?.['Answers']).toBe(summary.counts.total);
    expect(line?.['Self: top']).toBe(summary.counts.byRating.at(-1));
    expect(line?.['Statutory gaps']).toBe(summary.statutoryGaps);
    expect(line?.['Actions open']).toBe(summary.openActions.length);
    expect(line?.['Days late']).toBe(3);
    const actions = where(must(sheets.get('Actions'), 'the actions'), {
      Agency: `Agency ${place}`,
    });
    expect(actions).toHaveLength(summary.openActions.length);
    expect(where(actions, { Overdue: 'Yes' })).toHaveLength(Number(line?.['Actions overdue']));
  }
  const leftOut = must(sheets.get('Left out'), 'what is left out');
  expect(leftOut.map((line) => [line['Agency'], line['Why']])).toEqual(
    [
      ['Agency 6', 'No return yet'],
      ['Agency 7', 'No return expected'],
    ].toSorted(([, one = ''], [, other = '']) => (one < other ? 1 : -1)),
  );
  const [first] = answers;
  expect(first?.['Question']).toBe(template.standards[0]?.questions[0]?.title);
});

test('the same rows stand in CSV, and each count of its long form is what the answers come to', () => {
  fc.assert(
    fc.property(agenciesOf(9, 7), (agencies) => {
      const verdicts = agencies.flatMap(({ answers }, place) =>
        answers.slice(0, 2).map(([question]) => decided(place, question, { kind: 'agree' })),
      );
      const pack = buildDataPack(packSourceOf(twoScales(agencies, verdicts)), 'named');
      const answers = readCsvLines(must(toCsv(pack, 'Answers'), 'answers'));
      const counts = readCsvLines(must(toCsv(pack, 'Counts'), 'counts'));
      expect(answers).toHaveLength(agencies.flatMap((one) => one.answers).length);
      for (const line of counts) {
        const own = answers.filter(
          (one) =>
            one['Standard id'] === line['Standard id'] &&
            (line['Level'] === 'Standard' || one['Question id'] === line['Question id']) &&
            (line['Group'] === 'All agencies' || one['Kind'] === line['Group']),
        );
        const measure = String(line['Measure']);
        if (measure === 'Self-rating' || measure === 'Agreed rating') {
          const found = own.filter(
            (one) =>
              one[measure] === line['Value'] &&
              (line['Scale'] === '' || one['Scale'] === line['Scale']),
          );
          expect(String(found.length), JSON.stringify(line)).toBe(line['Count']);
          expect(String(own.length)).toBe(line['Out of']);
        }
      }
      const groups = groupBy(counts, (line) =>
        ['Level', 'Standard id', 'Question id', 'Group', 'Measure'].map((key) => line[key]).join(),
      );
      for (const own of groups.values()) {
        const sum = own.reduce((total, line) => total + Number(line['Count']), 0);
        expect(String(sum)).toBe(own[0]?.['Out of']);
      }
    }),
    { numRuns: 25 },
  );
});

test('each line of own against agreed ratings is what the answers come to, and all of them are there', () => {
  fc.assert(
    fc.property(agenciesOf(9, 7, 1), (agencies) => {
      const verdicts = agencies.flatMap(({ answers }, place) =>
        answers
          .slice(0, 4)
          .map(([question], index) =>
            decided(
              place,
              question,
              index % 2 === 0
                ? { kind: 'agree' }
                : { kind: 'change', rating: 2, reason: 'Seen on a visit' },
            ),
          ),
      );
      const pack = buildDataPack(packSourceOf(twoScales(agencies, verdicts)), 'named');
      const answers = readCsvLines(must(toCsv(pack, 'Answers'), 'answers'));
      const lines = readCsvLines(must(toCsv(pack, 'Self and agreed'), 'self and agreed'));
      for (const line of lines) {
        const own = answers.filter(
          (one) =>
            one['Standard id'] === line['Standard id'] &&
            (line['Level'] === 'Standard' || one['Question id'] === line['Question id']) &&
            (line['Group'] === 'All agencies' || one['Kind'] === line['Group']),
        );
        const both = own.filter(
          (one) => one['Self position'] !== '' && one['Agreed position'] !== '',
        );
        const columns = [
          'Scale',
          'Self-rating',
          'Self position',
          'Agreed rating',
          'Agreed position',
        ];
        const alike = both.filter((one) => columns.every((column) => one[column] === line[column]));
        expect(String(alike.length), JSON.stringify(line)).toBe(line['Count']);
        expect(String(both.length)).toBe(line['Out of']);
        const by = Number(line['Agreed position']) - Number(line['Self position']);
        expect(line['Movement']).toBe(by === 0 ? 'Stays' : by > 0 ? 'Raised' : 'Lowered');
      }
      const whole = where(lines, { Level: 'Question', Group: 'All agencies' });
      const rated = answers.filter(
        (one) => one['Self position'] !== '' && one['Agreed position'] !== '',
      );
      expect(whole.reduce((sum, line) => sum + Number(line['Count']), 0)).toBe(rated.length);
    }),
    { numRuns: 25 },
  );
});

test('issues and barriers stand on sheets of their own, with names alone', async () => {
  const tags = ['Policy', 'barrier: Information sharing'];
  const agencies: readonly AgencyGiven[] = Array.from({ length: 6 }, () => ({
    kind: 'police',
    answers: [[0, 3]],
  }));
  const source = packSourceOf(
    roundDataOf(
      agencies,
      agencies.map((_, place) => decided(place, 0, { kind: 'agree' }, tags.slice(0, place + 1))),
    ),
  );
  const pack = buildDataPack(source, 'named');
  const sheets = await readSheetLines(writeWorkbook(toWorkbook(pack)));
  expect(sheets.get('Issues')).toEqual([{ Issue: 'Policy', Answers: 6, Agencies: 6 }]);
  expect(sheets.get('Barriers')).toEqual([
    { Barrier: 'Information sharing', Answers: 5, Agencies: 5 },
  ]);
  const nameless = JSON.stringify(buildDataPack(source, 'nameless'));
  expect(nameless).not.toMatch(/Policy|nformation sharing/u);
});

test('each column is explained in the file, and a CSV line says which format it is of', () => {
  for (const naming of ['named', 'nameless'] as const) {
    const pack = buildDataPack(packSourceOf(realRound(template), [template]), naming);
    const read = new Map(pack.readMe);
    for (const { name, columns } of pack.tables) {
      expect(read.get(`Sheet “${name}”`)).toBeDefined();
      for (const { heading } of columns) expect(read.get(heading)?.length).toBeGreaterThan(4);
      expect(new Set(columns.map(({ heading }) => heading)).size).toBe(columns.length);
    }
    const counts = readCsvLines(must(toCsv(pack, 'Counts'), 'counts'));
    expect(counts.every((line) => line['Format'] === 'section-11-round-data 1')).toBe(true);
  }
});

test('nothing typed becomes a formula, and a return that fails to be read is named as left out', async () => {
  const data = realRound(template);
  const agencies = data.agencies.map((one, place) => ({
    ...one,
    name: FORMULAS[place] ?? one.name,
  }));
  const [lost] = data.returns;
  const summaryByHash = new Map(data.summaryByHash);
  summaryByHash.delete(must(lost, 'a return').contentHash);
  const pack = buildDataPack(packSourceOf({ ...data, agencies, summaryByHash }), 'named');
  const csv = must(toCsv(pack, 'Answers'), 'answers');
  for (const line of readCsvLines(csv)) {
    expect(String(line['Agency'])).not.toMatch(/^[=+\-@|%]/u);
  }
  const sheets = await readSheetLines(writeWorkbook(toWorkbook(pack)));
  const leftOut = must(sheets.get('Left out'), 'what is left out');
  expect(where(leftOut, { Why: 'Its return could not be read' })).toHaveLength(1);
});

test('a round without a return has a pack that says so', () => {
  const agencies: readonly AgencyGiven[] = [];
  const pack = buildDataPack(packSourceOf(roundDataOf(agencies)), 'nameless');
  expect(new Map(pack.readMe).get('Counted')).toContain('0 agencies');
  expect(pack.tables.every(({ name, rows }) => name === 'Left out' || rows.length === 0)).toBe(
    true,
  );
  expect(toCsv(pack, 'Answers')).toBeUndefined();
  expect(aRound().id).toBe(ROUND);
});
