import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';

import { buildReturn } from '../../src/domain/audit-return/build-return.ts';
import { returnToAudit } from '../../src/domain/audit-return/return-to-audit.ts';
import type { Answer, Audit } from '../../src/domain/audit/audit.ts';
import { buildReport } from '../../src/domain/report/build-report.ts';
import { FULL_REPORT } from '../../src/domain/report/report-choices.ts';
import {
  countStatutory,
  summariseGaps,
  summariseOverall,
} from '../../src/domain/report/summarise.ts';
import { formatOverall, formatScore } from '../../src/domain/scoring/format-score.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import type { Scorecard } from '../../src/domain/scoring/scorecard.ts';
import { buildCsv } from '../../src/domain/workbook/build-csv.ts';
import { buildWorkbook } from '../../src/domain/workbook/build-workbook.ts';
import { readReturn } from '../../src/files/audit-return/read-return.ts';
import { writeReturn } from '../../src/files/audit-return/write-return.ts';
import { readCells } from '../../src/office/read-cells.ts';
import { writeWebPage } from '../../src/office/write-web-page.ts';
import { writeWordReport } from '../../src/office/write-word-report.ts';
import { writeWorkbook } from '../../src/office/write-workbook.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { anAnswer, anAudit, aTemplate, START } from '../support/builders.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { readTreeText } from '../support/pdf-tree.ts';

const TODAY = '2026-11-22';
const fonts = readReportFonts();
const template = aTemplate(3, 4, (place) => ({ strength: place % 3 === 0 ? 'must' : 'should' }));
const NOT_APPLICABLE = anAnswer({ naReason: 'We run no such service.' });
const WITHOUT_REASON = anAnswer({ naReason: '' });
type Given = readonly (Answer | number | undefined)[];
const all = (one: Answer | number): Given => Array.from({ length: 12 }, () => one);

/** Every kind of score there is, of the whole and of a standard. */
const STATES: readonly (readonly [string, Given, Scorecard['overall']['kind']])[] = [
  ['nothing answered', [], 'unanswered'],
  ['one answer', [2], 'provisional'],
  ['nothing applies', all(NOT_APPLICABLE), 'notApplicable'],
  ['not applicable without a reason', all(WITHOUT_REASON), 'unanswered'],
  ['all at the top', all(3), 'scored'],
  ['all at the bottom', all(0), 'scored'],
  ['one short of the top', [2, ...all(3).slice(1)], 'scored'],
  [
    'a standard that is done, one that is not, one that does not apply',
    [0, 1, 2, 3, 1, undefined, WITHOUT_REASON, 3, ...all(NOT_APPLICABLE).slice(0, 4)],
    'provisional',
  ],
];

test.each(STATES)(
  'the same numbers in return, screen, PDF, web page, Word, workbook and CSV: %s',
  async (_, given, kind) => {
    const audit = anAudit(template, given);
    const scorecard = scoreAudit(template, audit, TODAY);
    expect(scorecard.overall.kind).toBe(kind);
    expectInReturn(audit, scorecard);
    await expectInReports(scorecard);
    await expectInSheets(scorecard);
  },
  60_000,
);

/** As whoever receives it scores it, with the questions that came with it. */
function expectInReturn(audit: Audit, { counts, overall, gaps, standards }: Scorecard): void {
  const made = buildReturn(audit, template, { madeAt: START, recipients: [], damaged: 0 });
  const written = writeReturn(made);
  const read = readReturn(written.ok ? written.value : new Uint8Array());
  if (!read.ok) throw new Error(read.problem.kind);
  const { content } = read.value.auditReturn;
  const again = scoreAudit(content.template, returnToAudit(read.value.auditReturn), TODAY);
  expect(again.counts).toEqual(counts);
  expect(again.overall).toEqual(overall);
  expect(again.gaps.map(({ place }) => place)).toEqual(gaps.map(({ place }) => place));
  expect(again.standards.map(({ score }) => score)).toEqual(standards.map(({ score }) => score));
}

async function expectInReports(scorecard: Scorecard): Promise<void> {
  const report = buildReport(scorecard, { madeAt: START, damaged: 0 }, FULL_REPORT);
  const word = unzipSync(await writeWordReport(report))['word/document.xml'];
  const texts = {
    'the PDF': readTreeText(renderReport(report, fonts).bytes),
    'the web page': writeWebPage(report),
    'the Word document': strFromU8(word ?? new Uint8Array()),
  };
  const { counts, standards } = scorecard;
  for (const [where, text] of Object.entries(texts)) {
    const words = squeeze(text);
    for (const sentence of [
      summariseOverall(scorecard),
      summariseGaps(scorecard),
      `${counts.total - counts.unanswered} of ${counts.total} questions answered`,
    ]) {
      expect(words, where).toContain(squeeze(sentence));
    }
    // The row of the table: each count of the standard, and its score.
    for (const standard of standards) {
      const { byRating, notApplicable, unanswered } = standard.counts;
      const cells = [standard.title, ...byRating, notApplicable, unanswered];
      expect(words, where).toContain(squeeze([...cells, formatScore(standard.score)].join('')));
    }
  }
}

async function expectInSheets(scorecard: Scorecard): Promise<void> {
  const report = buildReport(scorecard, { madeAt: START, damaged: 0 });
  const read = await readCells(writeWorkbook(buildWorkbook(scorecard, report)));
  const sheets = new Map((read.ok ? read.value : []).map(({ name, rows }) => [name, rows]));
  const summary = sheets.get('Summary') ?? [];
  const { counts, standards, overall, gaps } = scorecard;
  const statutory = countStatutory(scorecard);
  for (const [label, value] of [
    ['Overall score', formatOverall(overall)],
    ['Statutory gaps', String(statutory)],
    ['Other gaps', String(gaps.length - statutory)],
    ['Questions', String(counts.total)],
    ['Questions answered', String(counts.total - counts.unanswered)],
  ]) {
    expect(summary.find(([first]) => first === label)?.[1], label).toBe(value);
  }
  for (const { title, score, counts: own } of standards) {
    const row = summary.find(([first]) => first === title) ?? [];
    expect(row.slice(1, 8)).toEqual([
      ...[...own.byRating, own.notApplicable, own.unanswered].map(String),
      formatScore(score),
    ]);
  }
  const csv = Papa.parse<Record<string, string>>(buildCsv('answers', scorecard).slice(1), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const count = (heading: string, text: string): number =>
    csv.filter((row) => row[heading] === text).length;
  const { points } = template.scale;
  expect(points.map(({ label }) => count('Rating', label))).toEqual(counts.byRating);
  expect(csv.filter((row) => row['Gap'] !== '')).toHaveLength(gaps.length);
  expect(count('Gap', 'Statutory gap')).toBe(statutory);
}

/** Without tags and blanks: a line may break anywhere. */
function squeeze(text: string): string {
  return text
    .replace(/<[^<>]+>/gu, '')
    .replace(/&#x2019;|&rsquo;/gu, '’')
    .replace(/\s+/gu, '');
}
