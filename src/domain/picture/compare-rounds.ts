import { toPlainName } from '../collection/same-organisation.ts';
import type { StandardId } from '../template/standard.ts';
import type { QuestionId } from '../template/template.ts';
import {
  compareTexts,
  nameScale,
  type Cell,
  type CountedAgency,
  type Counted,
} from './count-in.ts';
import { groupBy } from './group-by.ts';
import type { Side } from './tally.ts';

/** Ratings of the same question by the same agency, then and now. */
export type Change = {
  readonly improved: number;
  readonly same: number;
  readonly declined: number;
  /** In both, but not rated in one of them: not applicable, not answered or not agreed. */
  readonly notComparable: number;
};

export type LikeForLike = {
  /** Agencies in both rounds by name and kind, which their readers can look over. */
  readonly matched: readonly { readonly before: CountedAgency; readonly after: CountedAgency }[];
  readonly onlyBefore: readonly CountedAgency[];
  readonly onlyAfter: readonly CountedAgency[];
  readonly all: Change;
  readonly standards: readonly (Change & { readonly id: StandardId })[];
  readonly questions: readonly (Change & {
    readonly id: QuestionId;
    readonly standard: StandardId;
  })[];
  /** Questions of matched agencies that are left out, and why. By id. */
  readonly added: readonly QuestionId[];
  readonly retired: readonly QuestionId[];
  readonly reworded: readonly QuestionId[];
  /** Asked on another scale. */
  readonly rescaled: readonly QuestionId[];
};

/** Two rounds side by side, by what is in both alone: the same agency, question, words and scale. */
export function compareRounds(before: Counted, after: Counted, side: Side): LikeForLike {
  const matched = matchAgencies(before.counted, after.counted);
  const inBefore = new Set(matched.map((pair) => pair.before));
  const inAfter = new Set(matched.map((pair) => pair.after));
  const found = matched.map((pair) => comparePair(pair.before, pair.after, side));
  const changes = found.flatMap(({ changes: own }) => own);
  const list = (kind: Apart['kind']): readonly QuestionId[] =>
    [
      ...new Set(
        found.flatMap(({ apart }) => apart).flatMap((one) => (one.kind === kind ? [one.id] : [])),
      ),
    ].toSorted(compareTexts);
  return {
    matched,
    onlyBefore: before.counted.filter((one) => !inBefore.has(one)),
    onlyAfter: after.counted.filter((one) => !inAfter.has(one)),
    all: countChanges(changes),
    standards: groupChanges(changes, ({ standard }) => standard),
    questions: groupQuestions(changes),
    added: list('added'),
    retired: list('retired'),
    reworded: list('reworded'),
    rescaled: list('rescaled'),
  };
}

/** By name and kind. Two of one name and kind in one round are matched with none: it would be a guess. */
function matchAgencies(
  before: readonly CountedAgency[],
  after: readonly CountedAgency[],
): LikeForLike['matched'] {
  const earlier = mapOnlyOnes(before);
  const later = mapOnlyOnes(after);
  return after.flatMap((one) => {
    const key = keyOf(one);
    const other = earlier.get(key);
    return other !== undefined && later.get(key) === one ? [{ before: other, after: one }] : [];
  });
}

function mapOnlyOnes(counted: readonly CountedAgency[]): ReadonlyMap<string, CountedAgency> {
  const byKey = new Map<string, CountedAgency>();
  const twice = new Set<string>();
  for (const one of counted) {
    if (byKey.has(keyOf(one))) twice.add(keyOf(one));
    byKey.set(keyOf(one), one);
  }
  for (const key of twice) byKey.delete(key);
  return byKey;
}

function keyOf({ agency, received }: CountedAgency): string {
  return `${received.kind} ${toPlainName(agency.name)}`;
}

type OneChange = {
  readonly id: QuestionId;
  readonly standard: StandardId;
  readonly is: keyof Change;
};
type Apart = {
  readonly id: QuestionId;
  readonly kind: 'added' | 'retired' | 'reworded' | 'rescaled';
};

function comparePair(
  before: CountedAgency,
  after: CountedAgency,
  side: Side,
): { readonly changes: readonly OneChange[]; readonly apart: readonly Apart[] } {
  const earlier = new Map(before.cells.map((cell) => [cell.question.id, cell]));
  const changes: OneChange[] = [];
  const apart: Apart[] = [];
  for (const cell of after.cells) {
    const { id, standard } = cell.question;
    const then = earlier.get(id);
    earlier.delete(id);
    const kind = findApart(then, cell);
    if (kind !== undefined) apart.push({ id, kind });
    else if (then !== undefined) changes.push({ id, standard, is: nameChange(then, cell, side) });
  }
  for (const id of earlier.keys()) apart.push({ id, kind: 'retired' });
  return { changes, apart };
}

function findApart(then: Cell | undefined, now: Cell): Apart['kind'] | undefined {
  if (then === undefined) return 'added';
  if (then.question.wordingHash !== now.question.wordingHash) return 'reworded';
  const isSameScale = nameScale(then.scale) === nameScale(now.scale);
  return isSameScale ? undefined : 'rescaled';
}

function nameChange(then: Cell, now: Cell, side: Side): keyof Change {
  const [one, other] = [then[side], now[side]];
  if (one.kind !== 'rated' || other.kind !== 'rated') return 'notComparable';
  if (one.rating === other.rating) return 'same';
  return other.rating > one.rating ? 'improved' : 'declined';
}

function countChanges(changes: readonly OneChange[]): Change {
  const counts = { improved: 0, same: 0, declined: 0, notComparable: 0 };
  for (const { is } of changes) counts[is] += 1;
  return counts;
}

function groupChanges<Id extends string>(
  changes: readonly OneChange[],
  idOf: (change: OneChange) => Id,
): readonly (Change & { readonly id: Id })[] {
  return [...groupBy(changes, idOf)]
    .toSorted(([a], [b]) => compareTexts(a, b))
    .map(([id, own]) => ({ id, ...countChanges(own) }));
}

function groupQuestions(changes: readonly OneChange[]): LikeForLike['questions'] {
  const standardById = new Map(changes.map(({ id, standard }) => [id, standard]));
  return groupChanges(changes, ({ id }) => id).flatMap((one) => {
    const standard = standardById.get(one.id);
    return standard === undefined ? [] : [{ ...one, standard }];
  });
}
