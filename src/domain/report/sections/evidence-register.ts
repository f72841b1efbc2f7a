import {
  findLinkAddress,
  findWhere,
  formatEvidenceNumber,
  type Evidence,
} from '../../audit/audit.ts';
import { SENSITIVITY_WORDS } from '../../audit/audit-words.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { isEvidenceStale } from '../../scoring/timeliness.ts';
import { formatSize } from '../../shared/format-size.ts';
import { formatShortDate } from '../../shared/plain-date.ts';
import { evidenceAnchor, listCarried, toCell, toQuestionRun } from '../cells.ts';
import type { Cell, ReportBlock } from '../report-block.ts';

/** Each item of evidence once, with the questions it serves. */
export function buildEvidenceRegister(scorecard: Scorecard): readonly ReportBlock[] {
  return [
    {
      kind: 'table',
      caption: 'Evidence, where it is, who holds it and which questions it serves',
      columns: [
        { title: 'Evidence', width: 0.24 },
        { title: 'Where it is', width: 0.24 },
        { title: 'Owner', width: 0.17 },
        { title: 'Dates', width: 0.16 },
        { title: 'Questions', width: 0.19 },
      ],
      rows: scorecard.evidence.map((item) => ({
        anchor: evidenceAnchor(formatEvidenceNumber(item)),
        cells: [
          toCell(describeItem(item)),
          describePlace(item),
          toCell(item.ownerRole || 'Not given'),
          toCell(describeDates(item, scorecard)),
          listQuestionsOf(item, scorecard),
        ],
      })),
      emptyText: 'No evidence has been recorded.',
    },
  ];
}

function describeItem(item: Evidence): string {
  const { title, version = '', sensitivity, carriedFrom } = item;
  return [
    `${formatEvidenceNumber(item)} ${title || 'Untitled'}`,
    ...(version === '' ? [] : [`Version: ${version}`]),
    ...(sensitivity === undefined ? [] : [SENSITIVITY_WORDS[sensitivity]]),
    ...listCarried(carriedFrom),
  ].join('\n');
}

function describePlace(item: Evidence): Cell {
  if (item.kind === 'attachment') {
    return toCell(`File: ${item.file.name}, ${formatSize(item.file.size)}`);
  }
  if (item.kind !== 'link') return toCell(findWhere(item) || 'Not given');
  const address = findLinkAddress(item.address);
  if (address === undefined) return toCell(item.address || 'Not given');
  return {
    runs: [
      {
        text: item.address,
        link: { kind: 'web', address, description: `Open ${item.title || item.address}` },
      },
    ],
  };
}

function describeDates(item: Evidence, { today }: Scorecard): string {
  return [
    item.dateRepresented === undefined
      ? 'No date given'
      : `Of ${formatShortDate(item.dateRepresented)}`,
    ...(item.reviewDate === undefined ? [] : [`review by ${formatShortDate(item.reviewDate)}`]),
    ...(isEvidenceStale(item, today) ? ['out of date'] : []),
  ].join('; ');
}

function listQuestionsOf(item: Evidence, { standards }: Scorecard): Cell {
  const results = standards
    .flatMap((standard) => standard.questions)
    .filter(({ question }) => item.questionIds.includes(question.id));
  if (results.length === 0) return toCell('None yet');
  return {
    runs: results.flatMap((result, index) =>
      index === 0 ? [toQuestionRun(result)] : [{ text: ';\n' }, toQuestionRun(result)],
    ),
  };
}
