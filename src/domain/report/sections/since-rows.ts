import { answerAnchor, toCell, toRuns } from '../cells.ts';
import type { Cell, Column, RatingSlot, ReportBlock, Run } from '../report-block.ts';
import type { SinceGroup, SinceRow } from '../since-last-time.ts';
import { countOf } from '../wording.ts';

/** What a board has to see in full; of the rest a board pack names the first few. */
const IN_FULL: ReadonlySet<string> = new Set([
  'declined',
  'improved',
  'ratedOtherwise',
  'becameNotApplicable',
  'becameApplicable',
  'noLongerAnswered',
]);
const SHORT_LIST = 8;

/** One kind of change: what it means, and each question with its rating before and now. */
export function listGroup(group: SinceGroup, isFull: boolean): readonly ReportBlock[] {
  const { id, title, about, rows } = group;
  const shown = isFull || IN_FULL.has(id) ? rows : rows.slice(0, SHORT_LIST);
  const more = rows.length - shown.length;
  const columns = listColumns(rows);
  return [
    { kind: 'heading', level: 2, text: `${title}: ${rows.length}`, anchor: `since-${id}` },
    {
      kind: 'table',
      caption: about,
      columns: columns.map(({ title: heading, width }) => ({ title: heading, width })),
      rows: shown.map((row) => ({ cells: columns.map(({ toCellOf }) => toCellOf(row)) })),
      emptyText: '',
    },
    ...(more === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            tone: 'quiet' as const,
            runs: toRuns(`${countOf(more, 'more question')}, named in the full report.`),
          },
        ]),
  ];
}

type RowColumn = Column & { readonly toCellOf: (row: SinceRow) => Cell };

/** The ratings there are, and the judgement where there is one; the question takes what they leave. */
function listColumns(rows: readonly SinceRow[]): readonly RowColumn[] {
  const has = (field: 'before' | 'after' | 'reason'): boolean =>
    rows.some((row) => row[field] !== undefined);
  const isReasoned = has('reason');
  const width = isReasoned ? 0.18 : 0.24;
  const others: readonly RowColumn[] = [
    ...(has('before')
      ? [{ title: 'Earlier audit', width, toCellOf: (row: SinceRow) => toSlotCell(row.before) }]
      : []),
    ...(has('after')
      ? [{ title: 'This audit', width, toCellOf: (row: SinceRow) => toSlotCell(row.after) }]
      : []),
    ...(isReasoned
      ? [{ title: 'Why', width: 0.36, toCellOf: (row: SinceRow) => toCell(row.reason ?? '') }]
      : []),
  ];
  const taken = others.reduce((sum, column) => sum + column.width, 0);
  return [{ title: 'Question', width: 1 - taken, toCellOf: toNameCell }, ...others];
}

function toNameCell({ name, questionId, earlierName }: SinceRow): Cell {
  const first: Run =
    questionId === undefined
      ? { text: name }
      : {
          text: name,
          link: {
            kind: 'anchor',
            anchor: answerAnchor(questionId),
            description: `Go to the answer to ${name}`,
          },
        };
  return { runs: earlierName === undefined ? [first] : [first, { text: `\n${earlierName}` }] };
}

function toSlotCell(slot: RatingSlot | undefined): Cell {
  return slot === undefined ? toCell('') : { runs: toRuns(slot.label), rating: slot };
}
