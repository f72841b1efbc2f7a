import { zipSync } from 'fflate';
import { expect, test } from 'vitest';

import { must } from '../../src/domain/shared/must.ts';
import { explainPartProblem } from '../../src/features/ask-colleague/explain-part-problem.ts';
import { explainFileProblem } from '../../src/features/data-and-backup/explain-file-problem.ts';
import { explainFeedbackProblem } from '../../src/items/explain-feedback-problem.ts';
import { explainModerationFile } from '../../src/features/moderate/explain-moderation-file.ts';
import { explainTemplateProblem } from '../../src/items/explain-template-problem.ts';
import { recogniseAttachment } from '../../src/files/attachment/recognise-attachment.ts';
import { readReturn, readReturnFile } from '../../src/files/audit-return/read-return.ts';
import { unpackBackup } from '../../src/files/backup/unpack-backup.ts';
import { readPart, readPartFile } from '../../src/files/contribution/read-part.ts';
import { readFeedback } from '../../src/files/feedback/read-feedback.ts';
import { readModeration, readModerationFile } from '../../src/files/moderation/read-moderation.ts';
import { readTemplate, readTemplateFile } from '../../src/files/template/read-template-file.ts';
import { explainAttachmentProblem } from '../../src/items/explain-attachment.ts';
import { explainReturnProblem } from '../../src/items/explain-return-problem.ts';
import { explainSheetFault } from '../../src/items/sheet-fault.ts';
import { readCells } from '../../src/office/read-cells.ts';
import { readSheets } from '../../src/office/read-sheets.ts';
import { listFileCases, listJsonDoorCases, OUR_CSV, PNG } from '../support/door-cases.ts';
import { feedbackBytes } from '../support/feedback.ts';
import { WHOLE } from '../support/forge-backup.ts';
import { unread } from '../support/hostile-case.ts';
import { moderationBytes } from '../support/moderation-files.ts';
import { contributionBytes, requestBytes } from '../support/part-files.ts';
import { workbookBytes } from '../support/read-back.ts';
import { aFullAudit, RETURN_TEMPLATE, returnBytes } from '../support/return-files.ts';
import { templateFileBytes } from '../support/round-files.ts';

const OWN = Reflect.ownKeys(Object.prototype).length;
const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** What a door says of bytes; nothing where it takes them. */
type Door = (bytes: Uint8Array<ArrayBuffer>) => Promise<string | undefined> | string | undefined;

const openReturn: Door = (bytes) => {
  const read = readReturn(bytes);
  return read.ok ? undefined : explainReturnProblem(read.problem).what;
};
const openQuestions: Door = (bytes) => {
  const read = readTemplate(bytes);
  return read.ok ? undefined : explainTemplateProblem(read.problem);
};
const openFeedback: Door = (bytes) => {
  const read = readFeedback(bytes);
  return read.ok ? undefined : explainFeedbackProblem(read.problem).what;
};
const openPart: Door = (bytes) => {
  const read = readPart(bytes);
  return read.ok ? undefined : explainPartProblem(read.problem, 'a part').what;
};
const openModeration: Door = (bytes) => {
  const read = readModeration(bytes);
  return read.ok ? undefined : explainModerationFile(read.problem);
};
const openBackup: Door = (bytes) => {
  const read = unpackBackup(bytes);
  return read.ok ? undefined : explainFileProblem(read.problem);
};
const openSheets: Door = async (bytes) => {
  const read = await readSheets(bytes);
  return read.ok ? undefined : explainSheetFault(read.problem.kind);
};
const openCells: Door = async (bytes) => {
  const read = await readCells(bytes);
  return read.ok ? undefined : explainSheetFault(read.problem.kind);
};

test.each([
  ['a return', openReturn, returnBytes()],
  ['a file of questions', openQuestions, templateFileBytes()],
  ['a request to a colleague', openPart, requestBytes()],
  ['a colleague’s part', openPart, contributionBytes()],
  ['feedback', openFeedback, feedbackBytes()],
  ['a moderator’s file', openModeration, moderationBytes()],
])('the door for %s takes a good one, and refuses the others in words', async (_, door, good) => {
  expect(await door(good)).toBe(undefined);
  const wrong: string[] = [];
  for (const { id, bytes, says } of listJsonDoorCases(good)) {
    const said = await door(bytes);
    const isRight = says === undefined ? said === undefined : says.test(said ?? 'taken');
    if (!isRight) wrong.push(`${id}: ${said ?? 'taken'}`);
  }
  expect(wrong).toEqual([]);
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(OWN);
});

test('each door names the others’ files', () => {
  expect(openReturn(templateFileBytes())).toMatch(/set of questions/);
  expect(openReturn(contributionBytes())).toMatch(/colleague’s part/);
  expect(openReturn(Uint8Array.from(WHOLE))).toMatch(/backup/);
  expect(openReturn(encode('{"format":"s11-feedback","version":1}'))).toMatch(/feedback/);
  expect(openReturn(encode('{"format":"s11-something","version":1}'))).toMatch(/does not know/);
  expect(openReturn(feedbackBytes())).toMatch(/feedback/);
  expect(openQuestions(feedbackBytes())).toMatch(/feedback/);
  expect(openPart(feedbackBytes())).toMatch(/feedback/);
  expect(openFeedback(returnBytes())).toMatch(/a return/);
  expect(openFeedback(templateFileBytes())).toMatch(/set of questions/);
  expect(openFeedback(contributionBytes())).toMatch(/colleague’s part/);
  expect(openFeedback(Uint8Array.from(WHOLE))).toMatch(/backup/);
  expect(openQuestions(returnBytes())).toMatch(/a return/);
  expect(openQuestions(contributionBytes())).toMatch(/colleague/);
  expect(openQuestions(Uint8Array.from(WHOLE))).toMatch(/backup/);
  expect(openPart(returnBytes())).toMatch(/a return/);
  expect(openPart(templateFileBytes())).toMatch(/file of questions/);
  expect(openBackup(returnBytes())).toMatch(/a return/);
  expect(openReturn(moderationBytes())).toMatch(/moderator’s file/);
  expect(openQuestions(moderationBytes())).toMatch(/not|no /);
  expect(openModeration(returnBytes())).toMatch(/a return/);
  expect(openModeration(templateFileBytes())).toMatch(/set of questions/);
  expect(openModeration(Uint8Array.from(WHOLE))).toMatch(/a backup/);
});

test('P10: the size is looked at before a byte is read', async () => {
  const huge = unread(300_000_000, encode('{"a"'));
  const read = [
    await readReturnFile(huge),
    await readTemplateFile(huge),
    await readPartFile(huge),
    await readModerationFile(huge),
  ];
  expect(read).toMatchObject(read.map(() => ({ problem: { kind: 'tooLarge' } })));
});

test('the door for backups refuses what was cut, changed, or is none', async () => {
  const good = Uint8Array.from(WHOLE);
  expect(await openBackup(good)).toBe(undefined);
  const cases = [
    ...listFileCases(good, /incomplete|damaged|not a backup/),
    { id: 'P02', bytes: encode(' \n'.repeat(512)), says: /empty/ },
    { id: 'P05', bytes: PNG, says: /not a backup/ },
    { id: 'P06', bytes: OUR_CSV, says: /not a backup/ },
    {
      id: 'P40',
      bytes: Uint8Array.from(zipSync({ 'manifest.json': new Uint8Array(5_000_000) })),
      says: /not a backup|damaged|more than/,
    },
    {
      id: 'P41',
      bytes: Uint8Array.from(zipSync({ '../../x.json': encode('{}') })),
      says: /not a backup|damaged/,
    },
  ];
  for (const { id, bytes, says } of cases) {
    expect(await openBackup(bytes), id).toMatch(must(says, id));
  }
});

test.each([
  ['people read', openSheets],
  ['are read back', openCells],
])(
  'the door for spreadsheets that %s refuses what is none, and what is damaged',
  async (_, door) => {
    const good = workbookBytes(aFullAudit(), RETURN_TEMPLATE);
    expect(await door(good)).toBe(undefined);
    // P07: text in UTF-16 is what Excel saves as "Unicode text".
    expect(await door(Uint8Array.from(Buffer.from('\ufeffa,b', 'utf16le')))).toBe(undefined);
    const cases = [
      ...listFileCases(good, /damaged|must be an Excel|is a PDF|is a zip/),
      { id: 'P05', bytes: PNG, says: /must be an Excel/ },
      { id: 'a return', bytes: returnBytes(), says: /must be an Excel/ },
      { id: 'an old one', bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), says: /old \.xls/ },
      { id: 'P40', bytes: lie(zipOfZeros(1_000), 300_000_000), says: /MB/ },
      { id: 'P40, which lies', bytes: lie(zipOfZeros(10_000_000), 1_000), says: /damaged/ },
    ];
    for (const { id, bytes, says } of cases) {
      expect(await door(bytes), id).toMatch(must(says, id));
    }
  },
);

test('the door for evidence goes by what is in a file', () => {
  const look = (bytes: Uint8Array, name: string): string => {
    const found = recogniseAttachment(bytes, name);
    return found.ok ? found.value : explainAttachmentProblem(found.problem);
  };
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" onload="window.__xss=1"><script>1</script></svg>';
  expect(look(encode(svg), 'plan.svg')).toMatch(/SVG drawing/);
  expect(look(encode(svg), 'photo.png')).toMatch(/SVG drawing|XML/);
  expect(look(encode('<!doctype html><script>1</script>'), 'photo.png')).toMatch(/web page/);
  expect(look(PNG, 'report.pdf')).toBe('png');
  expect(look(Uint8Array.from(zipSync({ a: encode('b') })), 'return.pdf')).toMatch(/zip/);
  expect(look(Uint8Array.from(Buffer.from('\ufeffa,b', 'utf16le')), 'a.csv')).toMatch(
    /UTF-8|kinds/,
  );
});

function zipOfZeros(size: number): Uint8Array<ArrayBuffer> {
  const zip = zipSync({
    '[Content_Types].xml': encode('<Types/>'),
    'xl/workbook.xml': encode('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(size),
  });
  return Uint8Array.from(zip);
}

/** With every size in the directory and before the files said to be another. */
function lie(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer);
  for (let place = 0; place + 4 <= bytes.length; place += 1) {
    const mark = view.getUint32(place);
    if (mark === 0x504b0102) view.setUint32(place + 24, size, true);
    if (mark === 0x504b0304) view.setUint32(place + 22, size, true);
  }
  return bytes;
}
