import { toRuns } from '../report/cells.ts';
import type { ReportBlock } from '../report/report-block.ts';
import { listNeeds } from './needs.ts';
import { findWords, type WordsId } from './report-sections.ts';
import type { RoundReportChoices } from './round-report-choices.ts';
import type { RoundReportSource } from './round-report-source.ts';

const NOTHING_NEEDED =
  'Every expected return is here, no action is overdue, and no decision is open.';

export function tellTooFew(): ReportBlock {
  return {
    kind: 'callout',
    title: 'Too few returns to tell of',
    runs: toRuns(
      'Without names nothing is said of the answers of fewer than five agencies: it could be known whose they are.',
    ),
  };
}

/** Computed, and below it what the partnership asks for. */
export function tellNeeds(
  source: RoundReportSource,
  choices: RoundReportChoices,
): readonly ReportBlock[] {
  const needs = listNeeds(source, choices);
  return [
    { kind: 'heading', level: 2, text: 'What needs the board', anchor: 'needs' },
    needs.length === 0
      ? { kind: 'paragraph', runs: toRuns(NOTHING_NEEDED) }
      : { kind: 'list', items: needs.map(toRuns) },
    ...writeAsked(source),
  ];
}

/** Set apart, so that nobody takes what was typed for what was counted. */
export function writeWords({ words }: RoundReportSource, id: WordsId): readonly ReportBlock[] {
  const text = findWords(words, id);
  return text === ''
    ? []
    : [{ kind: 'callout', title: 'The partnership’s own words', runs: toRuns(text) }];
}

function writeAsked({ words }: RoundReportSource): readonly ReportBlock[] {
  const text = findWords(words, 'board');
  return text === ''
    ? []
    : [{ kind: 'callout', title: 'The board is asked to', runs: toRuns(text) }];
}
