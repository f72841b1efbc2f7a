import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';

import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { buildCsv, CSV_KINDS } from '../../../src/domain/workbook/build-csv.ts';
import { fromCsvText, toCsvText } from '../../../src/domain/workbook/csv-text.ts';
import { pastedText } from '../../support/arbitraries.ts';
import { aHostileAudit } from '../../support/hostile-audit.ts';
import { FORMULAS, NAUGHTY } from '../../support/naughty.ts';

const { template, audit } = aHostileAudit();
const scorecard = scoreAudit(template, audit, '2026-11-22');

/** The rule of what a spreadsheet would evaluate, written apart from what writes the file. */
function isDangerous(cell: string): boolean {
  const bare = cell.replace(/^[\ufeff\u200b-\u200d\u2060\u00a0 "]+/u, '');
  return /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n\0]/u.test(bare) && !/^-?\d+(\.\d+)?$/u.test(bare);
}

test.each(CSV_KINDS)('no cell of the %s is one that a spreadsheet would evaluate', (kind) => {
  const csv = buildCsv(kind, scorecard);
  expect(csv.startsWith('\ufeff')).toBe(true);
  const { data, errors } = Papa.parse<readonly string[]>(csv.slice(1), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data.flat().filter(isDangerous)).toEqual([]);
  expect(data.flat().filter((cell) => /[\r\n\t\0\u2028\u2029\u0085]/u.test(cell))).toEqual([]);
  expect(new Set(data.map(({ length }) => length)).size).toBe(1);
  // A reader that knows no quotation marks finds the same rows.
  expect(csv.trimEnd().split(/\r\n|\r|\n/u)).toHaveLength(data.length);
  expect(csv).not.toContain('PRIVATE-CANARY');
});

test('every text comes back as it was', () => {
  for (const text of NAUGHTY) expect(fromCsvText(toCsvText(text))).toBe(text);
  fc.assert(
    fc.property(fc.oneof(pastedText, fc.string({ unit: 'binary' })), (text) => {
      expect(fromCsvText(toCsvText(text))).toBe(text);
    }),
  );
});

test('a telephone number can be read as it was typed', () => {
  expect(FORMULAS).toContain('+44 20 7946 0000');
  expect(toCsvText('+44 20 7946 0000')).toBe("'+44 20 7946 0000");
});

test('the columns are the ones that are promised', () => {
  const headOf = (kind: (typeof CSV_KINDS)[number]): string =>
    buildCsv(kind, scorecard).slice(1).split('\r\n')[0] ?? '';
  expect(headOf('answers')).toBe(
    'Number,Standard,Question,What is asked,Strength of the duty,Rating,Why it does not apply,Arrangements,Difference it makes,Strength of evidence,Complete,Gap,Evidence,Actions,Question id,Audit id,Question set,Format',
  );
  expect(headOf('actions')).toBe(
    'Number,Kind,Question,"What will be done, or why the gap is accepted",Owner,Due,Status,Priority,Done on,Measure of success,Look again by,Progress,Overdue,Action id,Audit id,Question set,Format',
  );
  expect(headOf('evidence')).toBe(
    'Number,Kind,Title,Where it is,Owner,Date it speaks of,Review by,Version,Sharing,Questions,Out of date,Evidence id,Audit id,Question set,Format',
  );
});
