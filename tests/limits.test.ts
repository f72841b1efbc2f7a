import { readFileSync } from 'node:fs';

import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';

import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from '../src/domain/shared/limits.ts';
import { formatSize } from '../src/domain/shared/format-size.ts';
import { explainPartProblem } from '../src/features/ask-colleague/explain-part-problem.ts';
import { explainFileProblem } from '../src/features/data-and-backup/explain-file-problem.ts';
import { explainIncoming } from '../src/features/import-returns/explain-incoming.ts';
import { MOST_FILES } from '../src/features/import-returns/import-limits.ts';
import { explainFeedbackProblem } from '../src/items/explain-feedback-problem.ts';
import { explainModerationFile } from '../src/features/moderate/explain-moderation-file.ts';
import { explainTemplateProblem } from '../src/items/explain-template-problem.ts';
import { MAX_ATTACHMENT_BYTES } from '../src/files/attachment/attachment-kinds.ts';
import { RETURN_LIMITS } from '../src/files/audit-return/return-limits.ts';
import { BACKUP_LIMITS } from '../src/files/backup/backup-limits.ts';
import { PART_LIMITS } from '../src/files/contribution/part-limits.ts';
import { readPart, readPartFile } from '../src/files/contribution/read-part.ts';
import { FEEDBACK_LIMITS } from '../src/files/feedback/feedback-limits.ts';
import { readFeedback, readFeedbackFile } from '../src/files/feedback/read-feedback.ts';
import { MODERATION_LIMITS } from '../src/files/moderation/moderation-limits.ts';
import { readModeration, readModerationFile } from '../src/files/moderation/read-moderation.ts';
import { ZIP_LIMITS } from '../src/files/guard/zip-limits.ts';
import { readTemplate, readTemplateFile } from '../src/files/template/read-template-file.ts';
import { TEMPLATE_LIMITS } from '../src/files/template/template-file.ts';
import { explainAttachmentProblem } from '../src/items/explain-attachment.ts';
import { explainReturnProblem } from '../src/items/explain-return-problem.ts';
import { explainSheetFault } from '../src/items/sheet-fault.ts';
import { MAX_CELL_COLUMNS, MAX_CELL_ROWS, readCells } from '../src/office/read-cells.ts';
import {
  findSheetFault,
  MAX_COLUMNS,
  MAX_PARTS,
  MAX_ROWS,
  MAX_SHEET_BYTES,
  MAX_UNFOLDED_BYTES,
  readSheets,
} from '../src/office/read-sheets.ts';
import { MAX_PDF_BYTES } from '../src/pdf/read/pdf-limits.ts';

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const count = (number: number): string => number.toLocaleString('en-GB');
const bytes = (number: number): string => `${count(number)} bytes`;
const chars = (number: number): string => `${count(number)} characters`;

const LIMITS: readonly (readonly [string, string, string])[] = [
  ['A return (`.s11.json`)', 'the file', bytes(RETURN_LIMITS.fileBytes)],
  ['', 'lists inside one another', count(RETURN_LIMITS.depth)],
  ['', 'answers, evidence, actions and other rows', count(RETURN_LIMITS.records)],
  ['', 'one text', chars(MAX_TEXT_LENGTH)],
  ['', 'one line, such as a name', chars(MAX_LINE_LENGTH)],
  ['A PDF with a return inside', 'the file', bytes(MAX_PDF_BYTES)],
  ['A zip of returns', 'the file', bytes(ZIP_LIMITS.fileBytes)],
  ['', 'files and folders in it', count(ZIP_LIMITS.entries)],
  ['', 'all that is unpacked of it, as counted', bytes(ZIP_LIMITS.inflatedBytes)],
  ['', 'how many times larger one file becomes', count(ZIP_LIMITS.ratio)],
  ['', 'zips inside it', 'none'],
  ['One import into a round', 'files', count(MOST_FILES)],
  ['A file of questions (`.s11template.json`)', 'the file', bytes(TEMPLATE_LIMITS.fileBytes)],
  ['', 'lists inside one another', count(TEMPLATE_LIMITS.depth)],
  ['A colleague’s part (`.s11part.json`)', 'the file', bytes(PART_LIMITS.fileBytes)],
  ['', 'lists inside one another', count(PART_LIMITS.depth)],
  ['Feedback (`.s11feedback.json`)', 'the file', bytes(FEEDBACK_LIMITS.fileBytes)],
  ['', 'lists inside one another', count(FEEDBACK_LIMITS.depth)],
  ['A moderator’s file (`.s11moderation.json`)', 'the file', bytes(MODERATION_LIMITS.fileBytes)],
  ['', 'lists inside one another', count(MODERATION_LIMITS.depth)],
  ['A backup (`.s11backup`)', 'the file', bytes(BACKUP_LIMITS.fileBytes)],
  ['', 'all that is unpacked of it', bytes(BACKUP_LIMITS.inflatedBytes)],
  ['', 'files in it', count(BACKUP_LIMITS.entries)],
  ['', 'lists inside one another', count(BACKUP_LIMITS.depth)],
  ['A file attached as evidence', 'the file', bytes(MAX_ATTACHMENT_BYTES)],
  ['A workbook or CSV file', 'the file', bytes(MAX_SHEET_BYTES)],
  ['', 'what it says it unpacks to', bytes(MAX_UNFOLDED_BYTES)],
  ['', 'files in it', count(MAX_PARTS)],
  ['', 'rows, columns of a sheet of questions or answers', `${count(MAX_ROWS)}, ${MAX_COLUMNS}`],
  ['', 'rows, columns of one that is read back', `${count(MAX_CELL_ROWS)}, ${MAX_CELL_COLUMNS}`],
];

test('the page of limits says what the code enforces', () => {
  const page = readFileSync('docs/limits.md', 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(rows).toEqual(LIMITS);
});

test('each limit stands in the words for what goes over it', () => {
  const { fileBytes } = RETURN_LIMITS;
  const words = [
    explainReturnProblem({ kind: 'tooLarge', limit: 'fileBytes', most: fileBytes }).what,
    explainReturnProblem({ kind: 'tooLarge', limit: 'records', most: 5_000 }).what,
    explainReturnProblem({ kind: 'tooDeep', most: 32 }).what,
    explainReturnProblem({ kind: 'pdf', problem: { kind: 'tooLarge', most: MAX_PDF_BYTES } }).what,
    ...[
      { kind: 'tooLarge', limit: 'fileBytes', most: ZIP_LIMITS.fileBytes } as const,
      { kind: 'tooLarge', limit: 'entries', most: ZIP_LIMITS.entries } as const,
    ].map((problem) => explainIncoming({ kind: 'zip', problem }).what),
    ...[
      { kind: 'unpacksTooFar', most: ZIP_LIMITS.ratio } as const,
      { kind: 'zipTooLarge', most: ZIP_LIMITS.inflatedBytes } as const,
    ].map((problem) => explainIncoming({ kind: 'inZip', problem }).what),
    explainTemplateProblem({ kind: 'tooLarge', most: TEMPLATE_LIMITS.fileBytes }),
    explainTemplateProblem({ kind: 'tooDeep', most: TEMPLATE_LIMITS.depth }),
    explainPartProblem({ kind: 'tooLarge', most: PART_LIMITS.fileBytes }, 'a part').what,
    explainPartProblem({ kind: 'tooDeep', most: PART_LIMITS.depth }, 'a part').what,
    explainFeedbackProblem({ kind: 'tooLarge', most: FEEDBACK_LIMITS.fileBytes }).what,
    explainFeedbackProblem({ kind: 'tooDeep', most: FEEDBACK_LIMITS.depth }).what,
    explainModerationFile({ kind: 'tooLarge', most: MODERATION_LIMITS.fileBytes }),
    explainModerationFile({ kind: 'tooDeep', most: MODERATION_LIMITS.depth }),
    explainFileProblem({ kind: 'tooLarge', limit: 'fileBytes', most: BACKUP_LIMITS.fileBytes }),
    explainAttachmentProblem({ kind: 'tooLarge', size: MAX_ATTACHMENT_BYTES + 1 }),
    explainSheetFault('tooLarge'),
    explainSheetFault('tooManyRows'),
    explainIncoming({ kind: 'workbook', problem: { kind: 'tooLarge', most: 1 } }).what,
  ];
  const named = [
    ...[formatSize(fileBytes), '5,000', '32', '50.0 MB', '200.0 MB', '2,000', '100', '200.0 MB'],
    ...[
      '10.0 MB',
      '32',
      '10.0 MB',
      '32',
      '10.0 MB',
      '32',
      '25.0 MB',
      '32',
      '1.0 GB',
      '25 MB',
      '20 MB',
      '20,000',
      '20.0 MB',
    ],
  ];
  expect(words.map((word, place) => word.includes(named[place] ?? '?'))).toEqual(
    named.map(() => true),
  );
});

describe('each is exact: at the limit it is let in, one more and it is not', () => {
  const nested = (depth: number): Uint8Array<ArrayBuffer> =>
    encode(`${'['.repeat(depth)}${']'.repeat(depth)}`);
  const sized = (size: number) => ({
    size,
    arrayBuffer: () => Promise.reject(new Error('read')),
  });

  test('of a file of questions, of a part, of feedback and of a moderator’s file', async () => {
    for (const [read, most] of [
      [readTemplateFile, TEMPLATE_LIMITS.fileBytes],
      [readPartFile, PART_LIMITS.fileBytes],
      [readFeedbackFile, FEEDBACK_LIMITS.fileBytes],
      [readModerationFile, MODERATION_LIMITS.fileBytes],
    ] as const) {
      expect(await read(sized(most))).toMatchObject({ problem: { kind: 'unreadableFile' } });
      expect(await read(sized(most + 1))).toMatchObject({ problem: { kind: 'tooLarge', most } });
    }
    for (const read of [readTemplate, readPart, readFeedback, readModeration]) {
      expect(read(nested(32))).toMatchObject({ problem: { looksLike: 'data' } });
      expect(read(nested(33))).toMatchObject({ problem: { kind: 'tooDeep', most: 32 } });
    }
  });

  test('of a table of text', async () => {
    const rows = (length: number): Uint8Array<ArrayBuffer> =>
      encode(Papa.unparse(Array.from({ length }, (_, place) => [place, 'a'])));
    expect((await readCells(rows(MAX_CELL_ROWS))).ok).toBe(true);
    expect(await readCells(rows(MAX_CELL_ROWS + 1))).toMatchObject({
      problem: { kind: 'tooManyRows', most: MAX_CELL_ROWS },
    });
    for (const [length, isCut] of [
      [MAX_ROWS, false],
      [MAX_ROWS + 1, true],
    ] as const) {
      const read = await readSheets(rows(length));
      expect(read.ok && read.value[0]?.isCut).toBe(isCut);
    }
    expect(findSheetFault(new Uint8Array(MAX_SHEET_BYTES).fill(97))).toBe(undefined);
    expect(findSheetFault(new Uint8Array(MAX_SHEET_BYTES + 1).fill(97))).toMatchObject({
      kind: 'tooLarge',
    });
  });

  test('of the files in a workbook', () => {
    const zip = (parts: number): Uint8Array<ArrayBuffer> =>
      Uint8Array.from(
        zipSync(
          Object.fromEntries(
            Array.from({ length: parts }, (_, place) => [
              place === 0 ? 'xl/workbook.xml' : String(place),
              encode('a'),
            ]),
          ),
          { level: 0 },
        ),
      );
    expect(findSheetFault(zip(MAX_PARTS))).toBe(undefined);
    expect(findSheetFault(zip(MAX_PARTS + 1))).toMatchObject({ kind: 'tooLarge' });
  });
});
