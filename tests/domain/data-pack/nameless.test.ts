import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { buildDataPack, toCsv, toWorkbook } from '../../../src/domain/data-pack/build-data-pack.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { writeWorkbook } from '../../../src/office/write-workbook.ts';
import {
  packSourceOf,
  readCsvLines,
  readSheetLines,
  type ReadLine,
} from '../../support/data-pack.ts';
import { isSum, toBasis } from '../../support/linear-algebra.ts';
import { dealAnew, smallSectors, toRoundData, type ToldAgency } from '../../support/nameless.ts';
import { questionOf } from '../../support/picture.ts';
import { seeded } from '../../support/seeded.ts';

const QUESTIONS = 3;
const SMALLEST = 5;

/** Six agencies of one kind and scale and six of another, all of whose ratings are agreed: everything is said. */
const TWELVE: readonly ToldAgency[] = Array.from({ length: 12 }, (_, place) => ({
  kind: place < 6 ? 'police' : 'charity',
  answers: new Map(
    Array.from({ length: QUESTIONS }, (__, question) => [
      question,
      { given: (place + question) % 4, verdict: { kind: 'agree' } },
    ]),
  ),
}));

test('the files without names are the same, whichever agency of a group gave which answer', () => {
  let differs = 0;
  fc.assert(
    fc.property(smallSectors(QUESTIONS), fc.integer(), (agencies, seed) => {
      const rounds = [agencies, dealAnew(agencies, seeded(seed))].map((each) =>
        packSourceOf(toRoundData(each)),
      );
      const [one = [], other = []] = rounds.map((source) => {
        const pack = buildDataPack(source, 'nameless');
        const csv = (['Counts', 'Self and agreed'] as const).map((name) => toCsv(pack, name) ?? '');
        return [...csv, ...listParts(writeWorkbook(toWorkbook(pack)))];
      });
      // Said in few words: the texts are long.
      expect(one.flatMap((text, place) => (text === other[place] ? [] : [place]))).toEqual([]);
      const named = rounds.map((source) => toCsv(buildDataPack(source, 'named'), 'Answers'));
      if (named[0] !== named[1]) differs += 1;
    }),
    { numRuns: 10, examples: [[TWELVE, 1]] },
  );
  // It would show if it were there to be seen.
  expect(differs).toBeGreaterThan(3);
});

function listParts(workbook: Uint8Array<ArrayBuffer>): readonly string[] {
  return Object.values(unzipSync(workbook)).map((bytes) => strFromU8(bytes));
}

/** Of each line of a file the answers it counts: a 1 for each agency and question. */
function listSums(
  lines: readonly ReadLine[],
  agencies: readonly ToldAgency[],
): readonly number[][] {
  const said = new Set(lines.map((line) => line['Question id']).filter((id) => id !== ''));
  const grouped = new Set(
    lines.filter((line) => line['Group'] !== 'All agencies').map((line) => line['Question id']),
  );
  const isNamed = grouped.size === 1;
  return lines.map((line) => {
    const group = String(line['Group']);
    const kinds = group === 'All agencies' ? undefined : group.split('; ');
    return agencies.flatMap(({ kind, answers }) =>
      Array.from({ length: QUESTIONS }, (_, question) => {
        const id = questionOf(question);
        const isOfLine = line['Level'] === 'Standard' ? said.has(id) : line['Question id'] === id;
        // With names no question is parted by kind, and no standard leaves one out.
        const isSaid = kinds === undefined || isNamed || grouped.has(id);
        const isIn = kinds === undefined || kinds.includes(`Kind ${kind}`);
        const scale = kind.startsWith('c') ? 'own' : 'four-point';
        const isOnScale = (line['Scale'] ?? '') === '' || line['Scale'] === scale;
        return answers.has(question) && isOfLine && isSaid && isIn && isOnScale ? 1 : 0;
      }),
    );
  });
}

function* listSubsets(places: readonly number[], most: number): Generator<readonly number[]> {
  for (const [index, place] of places.entries()) {
    yield [place];
    if (most > 1) {
      for (const rest of listSubsets(places.slice(index + 1), most - 1)) yield [place, ...rest];
    }
  }
}

/** @throws With the answers of fewer than five agencies that the lines add up to. */
function expectNothingSmall(lines: readonly ReadLine[], agencies: readonly ToldAgency[]): void {
  const basis = toBasis(listSums(lines, agencies));
  for (let question = 0; question < QUESTIONS; question += 1) {
    const asked = agencies.flatMap(({ answers }, place) => (answers.has(question) ? [place] : []));
    for (const few of listSubsets(asked, SMALLEST - 1)) {
      const wanted = new Array<number>(agencies.length * QUESTIONS).fill(0);
      for (const place of few) wanted[place * QUESTIONS + question] = 1;
      if (isSum(basis, wanted)) throw new Error(`${few.join(', ')} of question ${question}`);
    }
  }
}

test('no adding and taking away of the lines of a written file comes to fewer than five agencies', async () => {
  let pairsTold = 0;
  await fc.assert(
    fc.asyncProperty(smallSectors(QUESTIONS), async (agencies) => {
      const pack = buildDataPack(packSourceOf(toRoundData(agencies)), 'nameless');
      expectNothingSmall(readCsvLines(must(toCsv(pack, 'Counts'), 'counts')), agencies);
      const sheets = await readSheetLines(writeWorkbook(toWorkbook(pack)));
      const wide = ['Standards', 'Questions'].flatMap((name) =>
        (sheets.get(name) ?? []).map((line) => ({
          ...line,
          Level: name === 'Standards' ? 'Standard' : 'Question',
          'Question id': line['Question id'] ?? '',
        })),
      );
      expectNothingSmall(wide, agencies);
      expectNothingSmall(sheets.get('Counts') ?? [], agencies);
      const pairs = readCsvLines(must(toCsv(pack, 'Self and agreed'), 'self and agreed'));
      expectNothingSmall(pairs, agencies);
      expectNothingSmall(sheets.get('Self and agreed') ?? [], agencies);
      pairsTold += pairs.length;
    }),
    { numRuns: 8, examples: [[TWELVE]] },
  );
  expect(pairsTold).toBeGreaterThan(10);
});

test('with names the small ones can be worked out, so the test would find them', () => {
  const agencies = ['police', 'police', 'school', 'school', 'school', 'school', 'school'].map(
    (kind): ToldAgency => ({
      kind,
      answers: new Map([[0, { given: 3, verdict: { kind: 'agree' } }]]),
    }),
  );
  const pack = buildDataPack(packSourceOf(toRoundData(agencies)), 'named');
  for (const name of ['Counts', 'Self and agreed'] as const) {
    const lines = readCsvLines(must(toCsv(pack, name), name));
    expect(() => {
      expectNothingSmall(lines, agencies);
    }).toThrow('0, 1 of question 0');
  }
});
