import { buildReport } from '../../src/domain/report/build-report.ts';
import type { Report, ReportBlock, Run } from '../../src/domain/report/report-block.ts';
import { FULL_REPORT } from '../../src/domain/report/report-choices.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { aLink, anAnswer, anAudit, aPlannedAction, aTemplate } from '../support/builders.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';

/** What any maker of PDFs can draw. */
export type Item =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      /** Of the width of the page; together 1. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    };

const fonts = readReportFonts();
const SENTENCE = 'The policy was read, sampled and tested with the people whom it is for. ';

/** A full report of 100 questions, with as many sentences in each answer as make it so long. */
export function makeReport(sentences: number): Report {
  const template = aTemplate(10, 10);
  const questions = listQuestions(template);
  const answers = questions.map((_, place) =>
    anAnswer({
      rating: place % 4,
      narrative: `${SENTENCE.repeat(sentences)}End of ${place + 1}.`,
      impact: SENTENCE,
      evidenceStrength: 'documented',
      complete: true,
    }),
  );
  const some = questions.filter((_, place) => place % 2 === 0);
  const audit = anAudit(template, answers, {
    evidence: some.map(({ id }, place) => aLink(place + 1, { questionIds: [id] })),
    actions: some.map(({ id }, place) => aPlannedAction(place + 1, id)),
  });
  const facts = { madeAt: '2026-11-22T10:00:00.000Z', damaged: 0 };
  return buildReport(scoreAudit(template, audit, '2026-11-22'), facts, FULL_REPORT);
}

export function drawOurs(report: Report): { readonly bytes: Uint8Array; readonly pages: number } {
  return renderReport(report, fonts);
}

/** The same words for the others: a chart is a table of its numbers, and contents have no numbers. */
export function listItems({ title, cover, blocks }: Report): readonly Item[] {
  const contents = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  return [
    { kind: 'heading', level: 1, text: title },
    ...cover.lines.map(({ label, text }): Item => paragraph(`${label} ${text}`)),
    paragraph(cover.statement),
    ...blocks.flatMap((block) => toItems(block, contents)),
  ];
}

const paragraph = (text: string): Item => ({ kind: 'paragraph', text });
const join = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

function toItems(block: ReportBlock, contents: readonly string[]): readonly Item[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: block.text }];
    case 'paragraph':
      return [paragraph(join(block.runs))];
    case 'list':
      return block.items.map((runs) => paragraph(`• ${join(runs)}`));
    case 'figures':
      return block.figures.map(({ value, label }) => paragraph(`${value} ${label}`));
    case 'callout':
      return [paragraph(block.title), paragraph(join(block.runs))];
    case 'contents':
      return contents.map(paragraph);
    case 'facts': {
      const { caption, facts } = block;
      const rows = facts.map(({ label, runs }) => [label, join(runs)]);
      return [{ kind: 'table', caption, head: ['What', 'Which'], widths: [0.3, 0.7], rows }];
    }
    case 'table': {
      const { caption, columns } = block;
      const rows = block.rows.map(({ cells }) => cells.map(({ runs }) => join(runs)));
      const [head, widths] = [columns.map(({ title }) => title), columns.map(({ width }) => width)];
      return rows.length === 0
        ? [paragraph(block.emptyText)]
        : [{ kind: 'table', caption, head, widths, rows }];
    }
    case 'stackedBars': {
      const head = [block.title, ...block.series.map(({ label }) => label)];
      const rows = block.bars.map(({ label, values }) => [label, ...values.map(String)]);
      const widths = head.map((_, place) => (place === 0 ? 0.4 : 0.6 / (head.length - 1)));
      return [paragraph(block.alt), { kind: 'table', caption: block.subtitle, head, widths, rows }];
    }
  }
}
