import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { expect, test } from 'vitest';

import { buildReport } from '../../src/domain/report/build-report.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { buildWorkbook } from '../../src/domain/workbook/build-workbook.ts';
import type { Workbook } from '../../src/domain/workbook/sheet.ts';
import { readCells } from '../../src/office/read-cells.ts';
import { writeWorkbook } from '../../src/office/write-workbook.ts';
import { aHostileAudit } from '../support/hostile-audit.ts';
import { FORMULAS } from '../support/naughty.ts';
import { findXmlFault } from '../support/xml.ts';

function workbookOf(change: Partial<Workbook> = {}): Workbook {
  const { template, audit } = aHostileAudit();
  const scorecard = scoreAudit(template, audit, '2026-11-22');
  const report = buildReport(scorecard, { madeAt: '2026-11-22T09:30:00.000Z', damaged: 0 });
  return { ...buildWorkbook(scorecard, report), ...change };
}

test('every part is sound, and no cell of any sheet is a formula', () => {
  const parts = Object.entries(unzipSync(writeWorkbook(workbookOf())));
  for (const [name, bytes] of parts) {
    const xml = strFromU8(bytes);
    expect(findXmlFault(xml), name).toBeUndefined();
    expect(xml, name).not.toMatch(/<f[ >]/u);
    expect(xml, name).not.toContain('PRIVATE-CANARY');
    for (const [, type] of xml.matchAll(/<c [^>]*t="(\w+)"/gu)) expect(type).toBe('s');
  }
  expect(parts.map(([name]) => name)).toContain('xl/sharedStrings.xml');
});

test('each text stands in its cell as it was typed, in another reader’s eyes too', async () => {
  const bytes = writeWorkbook(workbookOf());
  const read = await readExcelFile(bytes.buffer, { trim: false });
  const answers = read.find(({ sheet }) => sheet === 'Answers')?.data ?? [];
  const column = answers[0]?.indexOf('Arrangements') ?? -1;
  const told = answers.slice(1).map((row) => row[column]);
  for (const text of FORMULAS) expect(told).toContain(text);
});

test('headings and names of sheets that look like formulas are text as well', async () => {
  const sheets = FORMULAS.map((text, place) => ({
    name: `S${place}`,
    isList: true,
    columns: [{ heading: text, width: 10 }],
    rows: [],
  }));
  const read = await readCells(writeWorkbook(workbookOf({ sheets, marking: '=1&2' })));
  expect(read.ok && read.value.slice(0, FORMULAS.length).map(({ rows }) => rows[0]?.[0])).toEqual(
    FORMULAS,
  );
});

test('heads stay and filter, ratings are chosen from a list, days are days and counts are numbers', () => {
  const parts = unzipSync(writeWorkbook(workbookOf()));
  const answers = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(answers).toContain('state="frozen"');
  expect(answers).toMatch(/<autoFilter ref="A1:O\d+"\/>/u);
  expect(answers).toMatch(
    /<dataValidation type="list"[^>]*sqref="F2:F\d+"><formula1>Lists!\$A\$1:\$A\$5</u,
  );
  expect(answers).toContain('<cfRule type="cellIs"');
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  expect([...book.matchAll(/<sheet name="(\w+)"/gu)].map(([, name]) => name)).toEqual([
    'Answers',
    'Actions',
    'Evidence',
    'Summary',
    'About',
    'Meta',
    'Lists',
  ]);
});
