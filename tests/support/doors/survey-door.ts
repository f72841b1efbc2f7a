import { makeKindLookup } from '../../../src/domain/pulse/kind-lookup.ts';
import { readReplies } from '../../../src/domain/pulse/read-replies.ts';
import { readSurvey, toSurvey } from '../../../src/domain/pulse/stored-pulse.ts';
import { hashContent } from '../../../src/domain/shared/content-hash.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import {
  describeFound,
  describeRemedy,
  nameCell,
} from '../../../src/features/pulse/pulse-words.ts';
import { startBestSurvey, toMapping } from '../../../src/features/pulse/survey-sheet.ts';
import { isSheetCut } from '../../../src/items/sheets/named-sheet.ts';
import { sheetReplySchema } from '../../../src/items/sheets/sheet-message.ts';
import { ODD_RATINGS } from '../door-cases.ts';
import { toIncoming } from '../hostile-case.ts';
import { tinyWorkbook } from '../tiny-workbook.ts';
import { openSheets, ownSheetCells, withRows, type Given } from './sheet-cells.ts';
import { CONTROLS, FORMULAS, SCRIPTS } from './texts.ts';
import { elsewhere, encode, startCells, type Bytes, type Door } from './door.ts';

const NAME = 'survey.xlsx';
const { taken, noted } = startCells(NAME);
const NOW = '2026-11-27T09:00:00.000Z';

const STATEMENT = 'I know who our safeguarding lead is';
const REPLIES: Given = {
  headings: ['ID', 'Your agency', STATEMENT, 'Supervision is regular', 'Anything else?'],
  row: (text) => ['1', 'Police', 'Agree', 'Disagree', text],
};
const ASKED = {
  id: questionIdSchema.parse('core.lead'),
  title: 'Safeguarding lead',
  question: 'Does everyone know who the safeguarding lead is?',
  standardTitle: 'Leadership',
};
const lookUp = makeKindLookup(
  [{ name: 'St Mary’s', kind: 'school' }],
  [{ id: 'police', name: 'Police' }],
);

/** The replies of a file, as far as its pages go without being told anything. */
const open: Door['open'] = async (file) => {
  const sheets = await openSheets(file);
  if ('isTaken' in sheets) return sheets;
  const reply = sheetReplySchema.parse({ kind: 'read', hash: '', sheets });
  if (reply.kind !== 'read') throw new Error(reply.problem);
  const chosen = { ...reply, name: file.name };
  const named = startBestSurvey(chosen, { asked: [ASKED], lookUp });
  const mapping = toMapping(named);
  const read = readReplies(named.rows, mapping, lookUp);
  const headings = named.rows[named.headingRow] ?? [];
  const about = { name: 'Survey', fileName: file.name, fileHash: '', now: NOW };
  const survey = toSurvey({ ...about, headings, mapping, read });
  // What is stored of it must be storable, and read again: a half of a character would throw here.
  hashContent(survey);
  const again = readSurvey(survey);
  const faults = read.faults.filter(({ kind }) => kind !== 'noAnswers');
  const words = [
    ...(isSheetCut(chosen, named) ? ['more rows or columns than are read'] : []),
    ...faults.map((one) => `${nameCell(one)}: ${describeFound(one)} ${describeRemedy(one)}`),
  ];
  return { isTaken: again.ok, words: words.join('\n') };
};

/** With a second reply: words where an answer stands, or another agency. */
function withReply(change: { readonly answer?: string; readonly agency?: string }): Bytes {
  const { answer = 'Agree', agency = 'Police' } = change;
  const rows = [
    REPLIES.headings,
    ['1', 'Police', 'Agree', 'Disagree', ''],
    ['2', agency, answer, 'Agree', ''],
    ['3', 'Police', 'Agree', 'Agree', ''],
  ];
  return tinyWorkbook([{ name: 'Replies', rows }]);
}

/** With another statement: what was asked is shown, and kept with the replies. */
function withStatement(statement: string): Bytes {
  const headings = REPLIES.headings.with(2, `${STATEMENT} ${statement}`);
  return tinyWorkbook([{ name: 'Replies', rows: [headings, REPLIES.row('')] }]);
}

/** As many columns as are read, and many replies, each cell in somebody’s own words. */
function manyWords(): Bytes {
  const line = (row: number): string =>
    Array.from({ length: 100 }, (_, column) => `Words ${row} of ${column}`).join(',');
  return encode(Array.from({ length: 1_000 }, (_, row) => line(row)).join('\n'));
}

const CELLS = ownSheetCells(REPLIES);

export const SURVEY_DOOR: Door = {
  name: 'a survey of practitioners in a spreadsheet',
  good: toIncoming(withRows(REPLIES, 'Good words')(), NAME),
  open,
  cells: {
    ...CELLS,
    P17: noted(/^Row 3: The same reply as row 2 It is counted once\.$/, () =>
      tinyWorkbook([
        { name: 'Replies', rows: [REPLIES.headings, REPLIES.row('a'), REPLIES.row('b')] },
      ]),
    ),
    P18: noted(
      /^B3: No agency and no kind of agency of this round /,
      withReply({ agency: 'zz-unknown' }),
    ),
    P22: noted(
      /^C3: .* none of the answers .* is left out/,
      ...ODD_RATINGS.map((answer) => withReply({ answer })),
    ),
    P26: [...[CELLS.P26].flat(), taken(manyWords)],
    P27: [...[CELLS.P27].flat(), taken(...SCRIPTS.map(withStatement))],
    P32: [...[CELLS.P32].flat(), taken(...FORMULAS.map(withStatement))],
    P34: [...[CELLS.P34].flat(), taken(...CONTROLS.map(withStatement))],
    P42: elsewhere('tests/storage/surveys.browser.test.ts'),
  },
};
