import { toOwnTemplate } from '../../../src/domain/question-set/to-own-template.ts';
import { readQuestionSet } from '../../../src/domain/question-set/read-question-set.ts';
import { guessSetColumns } from '../../../src/domain/question-set/set-columns.ts';
import { guessColumns } from '../../../src/domain/carry/sheet-columns.ts';
import { listSheetRows, toBroughtAnswers } from '../../../src/domain/carry/sheet-rows.ts';
import { hashContent } from '../../../src/domain/shared/content-hash.ts';
import { describeFound, nameCell } from '../../../src/features/own-templates/describe-set-fault.ts';
import type { Sheet } from '../../../src/office/read-sheets.ts';
import { aTemplate } from '../builders.ts';
import { ODD_RATINGS } from '../door-cases.ts';
import { toIncoming } from '../hostile-case.ts';
import { tinyWorkbook } from '../tiny-workbook.ts';
import { elsewhere, startCells, type Door } from './door.ts';
import { NAME, openSheets, ownSheetCells, withRows, type Given } from './sheet-cells.ts';

const { taken, noted } = startCells(NAME);

const QUESTIONS: Given = {
  headings: ['Theme', 'Question', 'Guidance'],
  row: (text) => ['Leadership', 'Is there a named lead?', text],
};

/** What is stored of a list must be storable: a half of a character would throw here. */
function makeOfList({ rows, isCut }: Sheet): string {
  const set = readQuestionSet(rows, 0, guessSetColumns(rows[0] ?? []));
  const base = aTemplate(1, 1);
  let id = 0;
  const newId = (): string => `q${(id += 1)}`;
  if (set.sections.length > 0)
    hashContent(toOwnTemplate(set, { name: 'List', base, scale: 'asInBase', newId }));
  return [
    ...(isCut ? ['more rows or columns than are read'] : []),
    ...set.faults.map((fault) => `${nameCell(fault)}: ${describeFound(fault)}`),
  ].join(', ');
}

export const QUESTION_LIST_DOOR: Door = {
  name: 'a list of questions in a spreadsheet',
  good: toIncoming(withRows(QUESTIONS, 'Good words')(), NAME),
  open: async (file) => {
    const sheets = await openSheets(file);
    if ('isTaken' in sheets) return sheets;
    return { isTaken: true, words: sheets.map(makeOfList).join('') };
  },
  cells: {
    ...ownSheetCells(QUESTIONS),
    P17: noted(/B3: “1\.1” is the reference of row 2 too/, () =>
      tinyWorkbook([
        {
          name: 'List',
          rows: [
            ['Theme', 'Ref', 'Question'],
            ['Leadership', '1.1', 'Is there a lead?'],
            ['Leadership', '1.1', 'Is there a deputy?'],
          ],
        },
      ]),
    ),
    P22: noted(
      /is no whole number from 1 to 10/,
      ...['-1', '99', '1e308', '1.5', 'true'].map(
        (xml) => () =>
          tinyWorkbook([
            {
              name: 'List',
              rows: [
                ['Theme', 'Question', 'Weight'],
                [
                  'Leadership',
                  'Is there a lead?',
                  {
                    xml: `<v>${xml === 'true' ? 1 : xml}</v>`,
                    ...(xml === 'true' ? { type: 'b' } : {}),
                  },
                ],
              ],
            },
          ]),
      ),
    ),
    P42: elsewhere('tests/e2e/question-list.long.test.ts'),
  },
};

const ANSWERS: Given = {
  headings: ['Ref', 'Question', 'Rating', 'Comments'],
  row: (text) => ['1.1', 'Is there a named lead?', 'Met', text],
};

export const LAST_YEAR_DOOR: Door = {
  name: 'last year’s answers in a spreadsheet',
  good: toIncoming(withRows(ANSWERS, 'Good words')(), NAME),
  open: async (file) => {
    const sheets = await openSheets(file);
    if ('isTaken' in sheets) return sheets;
    for (const { rows } of sheets) {
      const found = listSheetRows(rows, 0, guessColumns(rows[0] ?? []));
      hashContent(toBroughtAnswers(found, new Map(), 'file'));
    }
    const isCut = sheets.some((sheet) => sheet.isCut);
    return { isTaken: true, words: isCut ? 'more rows or columns than are read' : '' };
  },
  cells: {
    ...ownSheetCells(ANSWERS),
    P18: taken(
      withRows(
        { ...ANSWERS, row: (text) => ['zz-unknown', 'Is it of no question?', 'Met', text] },
        'x',
      ),
    ),
    P22: taken(
      ...ODD_RATINGS.map((one) =>
        withRows({ ...ANSWERS, row: (text) => ['1.1', 'Is there a lead?', one, text] }, 'x'),
      ),
    ),
    P42: elsewhere('tests/storage/carried.browser.test.ts'),
  },
};
