import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';

import { loadSampleAudit } from '../../src/catalogue/sample/sample-audit.ts';
import { buildReport } from '../../src/domain/report/build-report.ts';
import { summariseGaps, summariseOverall } from '../../src/domain/report/summarise.ts';
import { formatOverall, formatScore } from '../../src/domain/scoring/format-score.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { buildCsv } from '../../src/domain/workbook/build-csv.ts';
import { buildWorkbook } from '../../src/domain/workbook/build-workbook.ts';
import { readCells } from '../../src/office/read-cells.ts';
import { writeWebPage } from '../../src/office/write-web-page.ts';
import { writeWordReport } from '../../src/office/write-word-report.ts';
import { writeWorkbook } from '../../src/office/write-workbook.ts';
import { countingIds } from '../support/builders.ts';
import { listTexts } from '../support/report-text.ts';

const plain = (text: string): string => text.replace(/<[^<>]+>/gu, '').replace(/\s+/gu, '');

test('one audit has one overall score, one count of gaps and one score for each standard, everywhere', async () => {
  const { template, audit } = await loadSampleAudit(
    new Date('2026-11-22T09:00:00Z'),
    countingIds(),
  );
  const scorecard = scoreAudit(template, audit, '2026-11-22');
  const report = buildReport(scorecard, { madeAt: '2026-11-22T09:00:00.000Z', damaged: 0 });
  const { counts, gaps, standards, overall } = scorecard;
  const sentences = [
    summariseOverall(scorecard),
    summariseGaps(scorecard),
    `${counts.total - counts.unanswered} of ${counts.total} questions answered`,
  ];
  expect(sentences[0]).toContain(formatOverall(overall));

  const word = unzipSync(await writeWordReport(report))['word/document.xml'];
  const texts = {
    'the blocks of screen and PDF': listTexts(report).join('\n'),
    'the web page': writeWebPage(report),
    'the Word document': strFromU8(word ?? new Uint8Array()),
  };
  for (const [where, text] of Object.entries(texts)) {
    for (const sentence of sentences) expect(plain(text), where).toContain(plain(sentence));
    for (const { score } of standards)
      expect(plain(text), where).toContain(plain(formatScore(score)));
  }

  const read = await readCells(writeWorkbook(buildWorkbook(scorecard, report)));
  const sheets = new Map((read.ok ? read.value : []).map(({ name, rows }) => [name, rows]));
  const summary = sheets.get('Summary') ?? [];
  const valueOf = (label: string): string | undefined =>
    summary.find((row) => row[0] === label)?.[1];
  expect(summary[0]?.[0]).toBe(sentences[0]);
  expect(valueOf('Overall score')).toBe(formatOverall(overall));
  expect(Number(valueOf('Statutory gaps')) + Number(valueOf('Other gaps'))).toBe(gaps.length);
  expect(valueOf('Questions answered')).toBe(String(counts.total - counts.unanswered));
  for (const { title, score, counts: own } of standards) {
    const row = summary.find(([first]) => first === title) ?? [];
    expect(row).toContain(formatScore(score));
    expect(row.slice(1, 1 + own.byRating.length)).toEqual(own.byRating.map(String));
  }

  const csv = Papa.parse<Record<string, string>>(buildCsv('answers', scorecard).slice(1), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const inSheet = (sheets.get('Answers') ?? []).slice(1).map((row) => row[5] ?? '');
  const rated = (label: string, of: readonly string[]): number =>
    of.filter((cell) => cell === label).length;
  for (const [place, { label }] of template.scale.points.entries()) {
    expect(
      rated(
        label,
        csv.map((row) => row['Rating'] ?? ''),
      ),
      label,
    ).toBe(counts.byRating[place]);
    expect(rated(label, inSheet), label).toBe(counts.byRating[place]);
  }
  expect(csv.filter((row) => row['Gap'] !== '')).toHaveLength(gaps.length);
  expect(csv.filter((row) => row['Gap'] === 'Statutory gap')).toHaveLength(
    gaps.filter(({ isStatutoryGap }) => isStatutoryGap).length,
  );
});
