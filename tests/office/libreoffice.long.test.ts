import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';

import { compareScorecards } from '../../src/domain/comparison/compare-scorecards.ts';
import { buildReport } from '../../src/domain/report/build-report.ts';
import { buildSince } from '../../src/domain/report/build-since.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { findGiven, type GivenSheet } from '../../src/domain/workbook/find-given.ts';
import { planNewRows } from '../../src/domain/workbook/plan-new-rows.ts';
import { writeWordReport } from '../../src/office/write-word-report.ts';
import { anAudit, aTemplate } from '../support/builders.ts';
import { aHostileAudit } from '../support/hostile-audit.ts';
import { aSampleReport } from '../support/pdf-sample-report.ts';
import { planOf, sheetsOf, typeOver, workbookBytes } from '../support/read-back.ts';

const folder = mkdtempSync(join(tmpdir(), 's11-office-'));

/** What LibreOffice makes of a file, and where. Its own settings are kept apart from a user's. */
function convert(
  name: string,
  bytes: Uint8Array,
  to: string,
  out: string,
): Uint8Array<ArrayBuffer> {
  writeFileSync(join(folder, name), bytes);
  const settings = `-env:UserInstallation=file://${join(folder, 'settings')}`;
  const made = join(folder, out);
  execFileSync(
    'soffice',
    [settings, '--headless', '--convert-to', to, '--outdir', made, join(folder, name)],
    { stdio: 'ignore', timeout: 240_000 },
  );
  return new Uint8Array(
    readFileSync(join(made, name.replace(/\.\w+$/u, `.${to.split(':')[0] ?? ''}`))),
  );
}

beforeAll(() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
  } catch {
    throw new Error(
      'No LibreOffice found: install it (Debian, Ubuntu: apt-get install -y --no-install-recommends libreoffice-calc libreoffice-writer).',
    );
  }
});

test('a workbook with every naughty string, saved again by LibreOffice, changes nothing', async () => {
  const { template, audit } = aHostileAudit();
  const bytes = workbookBytes(audit, template);
  const saved = convert('naughty.xlsx', bytes, 'xlsx', 'saved');
  const plan = planOf(await sheetsOf(saved), audit, template);
  expect(plan).toEqual({ changes: [], problems: [] });
  for (const [name, part] of Object.entries(unzipSync(saved))) {
    if (name.startsWith('xl/worksheets/')) expect(strFromU8(part), name).not.toMatch(/<f[ >]/u);
  }
});

test('what was typed before LibreOffice saved it is the one change', async () => {
  const { template, audit } = aHostileAudit();
  const saved = convert('typed.xlsx', workbookBytes(audit, template), 'xlsx', 'saved');
  const sheets = typeOver(await sheetsOf(saved), 'Answers', 'Arrangements', 2, 'Typed');
  const { changes } = planOf(sheets, audit, template);
  expect(changes.map(({ after }) => after)).toEqual(['Typed']);
});

test('a Word document keeps its headings, tables and links in LibreOffice', async () => {
  const odt = convert('report.docx', await writeWordReport(aSampleReport()), 'odt', 'saved');
  const content = strFromU8(unzipSync(odt)['content.xml'] ?? new Uint8Array());
  expect(content.match(/<text:h [^>]*text:outline-level="1"/gu)?.length).toBeGreaterThan(3);
  expect(content.match(/<table:table-header-rows>/gu)?.length).toBe(2);
  expect(content).toContain('xlink:href="https://procedures.example.org/anytown"');
  expect(content).toContain('<draw:object');
});

test('a Word document of naughty strings becomes a PDF that says them', async () => {
  const { template, audit } = aHostileAudit();
  const report = buildReport(scoreAudit(template, audit, '2026-11-22'), {
    madeAt: '2026-11-22T09:30:00.000Z',
    damaged: 0,
  });
  const pdf = convert('naughty.docx', await writeWordReport(report), 'pdf', 'saved');
  expect(strFromU8(pdf.slice(0, 5))).toBe('%PDF-');
});

test('actions and evidence of an audit, as rows without ids that LibreOffice saved, are all new rows', async () => {
  const { template, audit } = aHostileAudit();
  const saved = convert('rows.xlsx', workbookBytes(audit, template), 'xlsx', 'saved');
  const sheets = (await sheetsOf(saved)).map(forgetIds);
  const empty = { ...audit, actions: [], evidence: [] };
  const given = findGiven(sheets, empty, template);
  if (!given.ok) throw new Error(given.problem.kind);
  const { items, problems } = planNewRows(given.value.newRows, empty, template);
  const files = audit.evidence.filter(({ kind }) => kind === 'attachment').length;
  expect(problems.map(({ fault }) => fault.kind)).toEqual(
    Array.from({ length: files }, () => 'noNewFile'),
  );
  expect(items).toHaveLength(audit.actions.length + audit.evidence.length - files);
});

test('what moved since last time is headings, tables and a chart in LibreOffice', async () => {
  const template = aTemplate(3, 4);
  const [before, after] = [
    [3, 2, 1, 0, 2],
    [2, 2, 3, 1, 1],
  ].map((ratings) => scoreAudit(template, anAudit(template, ratings), '2026-11-22'));
  if (before === undefined || after === undefined) throw new Error('No audits');
  const since = buildSince(compareScorecards(before, after, []), 0);
  const report = buildReport(after, { madeAt: '2026-11-22T09:30:00.000Z', damaged: 0, since });
  const odt = convert('since.docx', await writeWordReport(report), 'odt', 'saved');
  const content = strFromU8(unzipSync(odt)['content.xml'] ?? new Uint8Array());
  expect(content).toMatch(/<text:h [^>]*text:outline-level="1"[^>]*>.*?Since last time/u);
  expect(content).toMatch(/<text:h [^>]*text:outline-level="2"[^>]*>.*?Declined: 2/u);
  expect(content.match(/<draw:object/gu)?.length).toBe(2);
});

/** As a person does who copies the rows below the list. */
function forgetIds(sheet: GivenSheet): GivenSheet {
  const id = (sheet.rows[0] ?? []).findIndex((heading) => /^(Action|Evidence) id$/u.test(heading));
  return {
    ...sheet,
    rows: sheet.rows.map((row, place) =>
      place === 0 ? row : row.map((cell, column) => (column === id ? '' : cell)),
    ),
  };
}
