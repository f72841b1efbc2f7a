import { expect, test } from 'vitest';

import { readSheets } from '../../src/office/read-sheets.ts';
import { tinyWorkbook } from '../support/tiny-workbook.ts';

async function notesOf(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const read = await readSheets(bytes);
  return read.ok ? read.value.map(({ name, notes }) => [name, notes]) : read.problem;
}

test('hidden sheets are named, whichever way they are hidden', async () => {
  const rows = [['Question'], ['Is there a lead?']];
  const bytes = tinyWorkbook([
    { name: 'Questions & <answers>', rows },
    { name: 'Lists', rows, state: 'hidden' },
    { name: 'More “lists”', rows, state: 'veryHidden' },
  ]);
  const plain = { formulas: 0, unworked: [] };
  expect(await notesOf(bytes)).toEqual([
    ['Questions & <answers>', { ...plain, isHidden: false }],
    ['Lists', { ...plain, isHidden: true }],
    ['More “lists”', { ...plain, isHidden: true }],
  ]);
});

test('formulas are counted, and those without a result are named and read as empty', async () => {
  const bytes = tinyWorkbook([
    {
      name: 'Scores',
      rows: [
        ['Question', 'Score'],
        ['One', { xml: '<f>1+1</f><v>2</v>' }],
        ['Two', { xml: '<f>SUM(B2:B2)</f>' }],
        ['Three', { xml: '<f t="shared" si="0"/><v></v>' }],
        [{ type: 'str', xml: '<f>"a"&amp;"b"</f><v>ab</v>' }, '<f>no formula</f>'],
      ],
    },
  ]);
  expect(await notesOf(bytes)).toEqual([
    ['Scores', { isHidden: false, formulas: 4, unworked: ['B3', 'B4'] }],
  ]);
  expect(await readSheets(bytes)).toMatchObject({
    value: [
      {
        rows: [
          ['Question', 'Score'],
          ['One', '2'],
          ['Two', ''],
          ['Three', ''],
          ['ab', '<f>no formula</f>'],
        ],
      },
    ],
  });
});

test('a file of separated values has neither', async () => {
  const bytes = Uint8Array.from(Buffer.from('Question,Score\nOne,=1+1\n'));
  expect(await notesOf(bytes)).toEqual([['', { isHidden: false, formulas: 0, unworked: [] }]]);
});
