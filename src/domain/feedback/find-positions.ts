import { countOf } from '../report/wording.ts';
import type { CountedAgency } from '../picture/count-in.ts';
import { SMALLEST_GROUP } from '../picture/find-benchmark.ts';
import { publishNumbers, type Published } from '../picture/publish-numbers.ts';
import type { StandardId } from '../template/standard.ts';
import type { QuestionId } from '../template/template.ts';
import type { Position, PositionShare } from './feedback.ts';

/** A position without the words of its standards, which the template has. */
export type FoundPosition = Omit<Position, 'standards'> & {
  readonly standards: readonly { readonly standard: StandardId; readonly share: PositionShare }[];
};

/**
 * Where each agency stands among those of its group, by the numbers that `publishNumbers` lets out
 * and no others: shares of the group as a whole, never one of a single other agency. They are said in
 * steps of five per cent, so that two feedbacks of different days, with one more return between
 * them, do not come to that return.
 */
export function findPositions(
  counted: readonly CountedAgency[],
): (one: CountedAgency) => FoundPosition | undefined {
  const published = publishNumbers(counted);
  return (one) => findPosition(one, published);
}

function findPosition(one: CountedAgency, published: Published): FoundPosition | undefined {
  const place = published.groups.findIndex(({ agencies }) => agencies.includes(one));
  const group = published.groups[place];
  if (group === undefined) return undefined;
  const ungrouped = new Set<QuestionId>([...published.notGrouped, ...published.withheld]);
  const standardOf = new Map(published.questions.map(({ id, standard }) => [id, standard]));
  const share = (standard?: StandardId): PositionShare | undefined => {
    const isIn = (id: QuestionId): boolean =>
      !ungrouped.has(id) && (standard === undefined || standardOf.get(id) === standard);
    const tallies = published.standards.flatMap(({ id, byGroup }) =>
      standard === undefined || id === standard ? (byGroup[place]?.self ?? []) : [],
    );
    return setBeside(one, group.agencies, isIn, tallies);
  };
  const all = share();
  if (all === undefined) return undefined;
  return {
    among: nameGroup(group.kindNames),
    agencies: group.agencies.length,
    all,
    standards: published.standards.flatMap(({ id }) => {
      const own = share(id);
      return own === undefined ? [] : [{ standard: id, share: own }];
    }),
  };
}

/** Nothing where fewer than `SMALLEST_GROUP` agencies rated anything, however many were asked. */
function setBeside(
  own: CountedAgency,
  agencies: readonly CountedAgency[],
  isIn: (id: QuestionId) => boolean,
  tallies: readonly { readonly full: number; readonly below: number }[],
): PositionShare | undefined {
  const { full, rated } = countOwn(own, isIn);
  const rating = agencies.filter((each) => countOwn(each, isIn).rated > 0);
  const sum = tallies.reduce((total, each) => total + each.full + each.below, 0);
  if (rated === 0 || rating.length < SMALLEST_GROUP || sum === 0) return undefined;
  const fullOfAll = tallies.reduce((total, each) => total + each.full, 0);
  return { full, rated, group: toFives(fullOfAll / sum) };
}

function countOwn(
  { cells }: CountedAgency,
  isIn: (id: QuestionId) => boolean,
): { readonly full: number; readonly rated: number } {
  let [full, rated] = [0, 0];
  for (const { question, self, scale } of cells) {
    if (self.kind !== 'rated' || !isIn(question.id)) continue;
    rated += 1;
    if (self.rating >= scale.labels.length - 1) full += 1;
  }
  return { full, rated };
}

/** Neither "none" nor "all" is ever said: each would tell of every single agency. */
function toFives(share: number): number {
  return Math.min(95, Math.max(5, Math.round(share * 20) * 5));
}

/** A line holds all of them, or says how many there are. */
function nameGroup(names: readonly string[]): string {
  const joined = names.join(', ');
  return joined.length <= 300 ? joined : countOf(names.length, 'kind', 'kinds of agency');
}
