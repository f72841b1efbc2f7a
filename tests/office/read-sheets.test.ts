import { zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';

import { must } from '../../src/domain/shared/must.ts';
import { MAX_SHEET_BYTES, readSheets, type Sheet } from '../../src/office/read-sheets.ts';

const encode = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text));

const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(text, 'utf16le'));

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Sheet[]> {
  const sheets = await readSheets(bytes);
  if (!sheets.ok) throw new Error(sheets.problem.kind);
  return sheets.value;
}

async function makeWorkbook(
  data: readonly (readonly (string | number | boolean | Date | null)[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const rows = data.map((row) =>
    row.map((value) =>
      value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : value,
    ),
  );
  const buffer = await writeExcelFile(rows).toBuffer();
  return Uint8Array.from(buffer);
}

test('a workbook gives its sheets as people read them: dates, numbers and yes or no as words', async () => {
  const bytes = await makeWorkbook([
    ['Ref', 'Rating', 'Comment', 'Done', 'On'],
    ['1.1', 3, ' Łódź \n“quoted” ', true, new Date(Date.UTC(2025, 10, 22))],
    ['', null, '', null, null],
    ['1.2', 0.75, 'x', false, null],
  ]);
  const [sheet, ...others] = await read(bytes);
  expect(others).toEqual([]);
  expect(sheet?.isCut).toBe(false);
  expect(sheet?.rows).toEqual([
    ['Ref', 'Rating', 'Comment', 'Done', 'On'],
    ['1.1', '3', 'Łódź \n“quoted”', 'Yes', '22 November 2025'],
    ['', '', '', '', ''],
    ['1.2', '0.75', 'x', 'No', ''],
  ]);
});

test('whatever words a workbook holds come out again', async () => {
  const cell = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    // The writer used here stumbles over words such as "toString", and writes no control characters.
    .filter((text) => !(text in {}) && text.trim() !== '' && /^[^\p{C}_]*$/u.test(text));
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 4 }), async (cells) => {
      const [sheet] = await read(await makeWorkbook([cells]));
      expect(sheet?.rows).toEqual([cells.map((text) => text.trim())]);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['commas', 'Ref,Comment\r\n1,"a, b\r\nc"\r\n'],
  ['semicolons', 'Ref;Comment\n1;"a, b\r\nc"\n'],
  ['tabs', 'Ref\tComment\n1\t"a, b\r\nc"\n'],
  ['a mark of byte order', '\ufeffRef,Comment\n1,"a, b\r\nc"\n\n\n'],
])('text with %s is read as a sheet', async (_, text) => {
  const [sheet] = await read(encode(text));
  expect(sheet?.rows).toEqual([
    ['Ref', 'Comment'],
    ['1', 'a, b\r\nc'],
  ]);
});

test.each([
  ['least byte first', utf16('\ufeffRef\tComment\n1\tŁódź\n')],
  ['most byte first', utf16('\ufeffRef\tComment\n1\tŁódź\n').map((_, at, all) => all[at ^ 1] ?? 0)],
])('text in UTF-16, %s, is read as a sheet', async (_, bytes) => {
  const [sheet] = await read(Uint8Array.from(bytes));
  expect(sheet?.rows).toEqual([
    ['Ref', 'Comment'],
    ['1', 'Łódź'],
  ]);
});

test('empty rows to the end of a sheet are no rows', async () => {
  const rows = ['Ref,Comment', '1,x', ...Array.from({ length: 50_000 }, () => ',')].join('\n');
  expect(await read(encode(rows))).toMatchObject([
    {
      isCut: false,
      rows: [
        ['Ref', 'Comment'],
        ['1', 'x'],
      ],
    },
  ]);
});

test('a sheet longer than is read says so', async () => {
  const rows = Array.from({ length: 5_001 }, (_, row) => `${row},x`).join('\n');
  const [sheet] = await read(encode(rows));
  expect(sheet?.isCut).toBe(true);
  expect(must(sheet, 'the sheet').rows).toHaveLength(5_000);
});

test.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['blank lines', encode('\n\n , ,\n'), 'empty'],
  ['a PDF', encode('%PDF-1.7 ...'), 'pdf'],
  ['a web page', encode('<!doctype html><table>'), 'notASheet'],
  ['JSON', encode('{"a": 1}'), 'notASheet'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'notASheet'],
  ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'oldWorkbook'],
  [
    'a workbook with a password',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, ...utf16('EncryptedPackage')]),
    'locked',
  ],
  [
    'a Word document',
    Uint8Array.from(zipSync({ 'word/document.xml': encode('<w/>') })),
    'otherZip',
  ],
  [
    'a workbook without sheets',
    Uint8Array.from(zipSync({ 'xl/workbook.xml': encode('<') })),
    'damaged',
  ],
  ['too much', new Uint8Array(MAX_SHEET_BYTES + 1).fill(97), 'tooLarge'],
])('%s is refused as %s', async (_, bytes, kind) => {
  expect(await readSheets(bytes)).toMatchObject({ ok: false, problem: { kind } });
});

test('a workbook that ends early is damaged', async () => {
  const bytes = await makeWorkbook([['Ref'], ['1']]);
  expect(await readSheets(bytes.slice(0, bytes.length - 200))).toMatchObject({
    problem: { kind: 'damaged' },
  });
});

test('a workbook that says it unfolds to more than it may is not unfolded', async () => {
  const bytes = await makeWorkbook([['Ref'], ['1']]);
  const view = new DataView(bytes.buffer);
  const DIRECTORY_ENTRY = 0x504b0102;
  const entries = Array.from(bytes.keys()).filter(
    (place) => place + 4 <= bytes.length && view.getUint32(place) === DIRECTORY_ENTRY,
  );
  for (const place of entries) view.setUint32(place + 24, 201_000_000, true);
  expect(entries.length).toBeGreaterThan(3);
  expect(await readSheets(bytes)).toMatchObject({ problem: { kind: 'tooLarge' } });
});
