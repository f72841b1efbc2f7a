import { nameAudit } from '../audit/name-audit.ts';
import { describeSignOff } from '../audit/sign-off-facts.ts';
import { findSignOff } from '../audit/sign-off.ts';
import type { Comparison, StandardChange } from '../comparison/comparison.ts';
import { listGroups, type ChangeGroupId, type ChangeRow } from '../comparison/list-groups.ts';
import {
  describeNotCompared,
  formatPoints,
  summariseMovement,
} from '../comparison/summarise-comparison.ts';
import type { QuestionResult } from '../scoring/scorecard.ts';
import { DEPTH_WORDS } from '../template/depth-words.ts';
import type { Scale, Template } from '../template/template.ts';
import { toRatingSlot } from './cells.ts';
import type { SinceLastTime, SinceMovement, SinceRow } from './since-last-time.ts';

/** What has not moved is counted, and not listed. */
const NOT_LISTED: ReadonlySet<ChangeGroupId> = new Set([
  'unchanged',
  'notApplicableInBoth',
  'unansweredInBoth',
]);

/** A board looks at what fell before what rose. */
const FIRST: readonly ChangeGroupId[] = ['declined', 'improved'];

/**
 * The comparison as a report tells it.
 *
 * @param damaged How many stored items of the earlier audit could not be read.
 */
export function buildSince(comparison: Comparison, damaged: number): SinceLastTime {
  const { earlier } = comparison;
  const { details, signOffs } = earlier.audit;
  const signOff = findSignOff(signOffs);
  const leftOut = describeNotCompared(comparison);
  const movement = toMovement(comparison);
  const groups = listGroups(comparison).filter(({ id }) => !NOT_LISTED.has(id));
  return {
    earlier: {
      organisation: details.organisation,
      name: nameAudit(earlier.audit),
      questions: nameQuestions(earlier.template),
      standing: signOff === undefined ? 'Not signed off' : describeSignOff(signOff),
      damaged,
    },
    sentence: summariseMovement(comparison),
    ...(leftOut === undefined ? {} : { leftOut }),
    ...(movement === undefined ? {} : { movement }),
    groups: [
      ...FIRST.flatMap((first) => groups.filter(({ id }) => id === first)),
      ...groups.filter(({ id }) => !FIRST.includes(id)),
    ].map(({ rows, ...group }) => ({
      ...group,
      rows: rows.map((row) => toRow(row, comparison)),
    })),
  };
}

/** "Section 11 self-audit, Working Together 2023, standard depth". */
export function nameQuestions({ title, editionTitle, depth }: Template): string {
  return `${title}, ${editionTitle}, ${DEPTH_WORDS[depth].label.toLowerCase()} depth`;
}

function toMovement({ ratings, compared, later }: Comparison): SinceMovement | undefined {
  if (ratings.kind === 'scaleChanged' || ratings.movement.total === 0) return undefined;
  const { matrix, improved, declined, unchanged } = ratings.movement;
  const countOf = ({ id }: StandardChange, change: 'improved' | 'declined'): number =>
    compared.filter((pair) => pair.change === change && pair.after.standardId === id).length;
  return {
    labels: later.template.scale.points.map(({ label }) => label),
    matrix: matrix.map((row) => [...row]),
    improved,
    declined,
    unchanged,
    standards: ratings.standards.map((standard) => ({
      title: standard.title,
      outOf: standard.outOf,
      improved: countOf(standard, 'improved'),
      declined: countOf(standard, 'declined'),
      before: standard.before,
      after: standard.after,
      change: formatPoints(standard),
    })),
  };
}

function toRow(row: ChangeRow, { earlier, later }: Comparison): SinceRow {
  const { before, after, reason } = row;
  const slotOf = (result: QuestionResult | undefined, scale: Scale) =>
    result === undefined ? undefined : toRatingSlot(result, scale);
  const was = slotOf(before, earlier.template.scale);
  const is = slotOf(after, later.template.scale);
  const named = after ?? before;
  const earlierName = nameEarlier(row);
  return {
    name: named === undefined ? '' : nameOf(named),
    ...(after === undefined ? {} : { questionId: after.question.id }),
    ...(earlierName === undefined ? {} : { earlierName }),
    ...(was === undefined ? {} : { before: was }),
    ...(is === undefined ? {} : { after: is }),
    ...(reason === undefined || reason === '' ? {} : { reason }),
  };
}

function nameEarlier({ before, after, isReworded }: ChangeRow): string | undefined {
  if (before === undefined || after === undefined) return undefined;
  if (before.question.id !== after.question.id) return `Earlier: ${nameOf(before)}`;
  return isReworded ? 'In other words than in the earlier audit' : undefined;
}

function nameOf({ place, question }: QuestionResult): string {
  return `${place} ${question.title}`;
}
