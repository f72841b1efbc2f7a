import { expect, test } from 'vitest';

import { makeKindLookup } from '../../../src/domain/pulse/kind-lookup.ts';
import { namesAgencies, startBestSurvey } from '../../../src/features/pulse/survey-sheet.ts';
import type { SheetFile } from '../../../src/items/sheets/named-sheet.ts';

const lookUp = makeKindLookup([], [{ id: 'police', name: 'Police' }]);
const GUESSING = { asked: [], lookUp };

type Given = SheetFile['sheets'][number];

function aSheet(name: string, rows: Given['rows'], isHidden = false): Given {
  return { name, rows, isCut: false, notes: { isHidden, formulas: 0, unworked: [] } };
}

function chosenOf(...sheets: Given[]): string {
  return startBestSurvey({ kind: 'read', name: 'replies.xlsx', hash: '', sheets }, GUESSING)
    .sheetName;
}

const ONE = [['I know whom to tell'], ['Agree']];
const TWO = [
  ['I know whom to tell', 'I have supervision'],
  ['Agree', 'Disagree'],
];

test('the sheet with the most answers is taken, and a hidden one only where no other has any', () => {
  expect(chosenOf(aSheet('One', ONE), aSheet('Two', TWO))).toBe('Two');
  expect(chosenOf(aSheet('Two', TWO, true), aSheet('One', ONE))).toBe('One');
  expect(chosenOf(aSheet('Words', [['Read me first']]), aSheet('Two', TWO, true))).toBe('Two');
});

test('a column names agencies where half of its cells do, and not where one fewer does', () => {
  const isNaming = (...cells: readonly string[]): boolean =>
    namesAgencies({ rows: [['Where?'], ...cells.map((cell) => [cell])], headingRow: 0 }, 0, lookUp);
  expect(isNaming('Police', 'police', 'Elsewhere', '', 'Nowhere')).toBe(true);
  expect(isNaming('Police', 'Elsewhere', 'Nowhere')).toBe(false);
  expect(isNaming('', ' ')).toBe(false);
});
