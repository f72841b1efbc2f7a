import type { CountedAgency } from '../picture/count-in.ts';
import { SMALLEST_GROUP } from '../picture/find-benchmark.ts';
import { publishNumbers, type PublishedQuestion } from '../picture/publish-numbers.ts';
import type { QuestionId } from '../template/template.ts';
import type { AnswerScaleId, Standing } from './answer-scales.ts';
import type { PulseReply, ReadPulse } from './stored-pulse.ts';

/** Replies to one question, counted. A reply without an answer to it is not among them. */
export type ReplyNumbers = Readonly<Record<Standing, number>> & { readonly replies: number };

/** What agencies rate themselves and what was agreed, among those to whom it applies. */
export type AgencyNumbers = {
  readonly asked: number;
  readonly self: RatedNumbers;
  readonly agreed: RatedNumbers;
};

type RatedNumbers = { readonly full: number; readonly rated: number };

export type PulseRatings =
  | ({ readonly kind: 'said' } & AgencyNumbers)
  /** Fewer than five agencies were asked. */
  | { readonly kind: 'withheld' }
  | { readonly kind: 'notAsked' };

export type PulseQuestion = {
  readonly id: QuestionId;
  /** What the survey asked. */
  readonly heading: string;
  readonly scale: AnswerScaleId;
  readonly isReversed: boolean;
  readonly replies: ReplyNumbers;
  readonly ratings: PulseRatings;
  /**
   * Share of agencies at the top of their scale less the share of practitioners who answer well, in
   * percentage points; missing where either has nobody to share out.
   */
  readonly gap?: number;
  /** In the order of the groups, nothing where a group has no reply; missing when not grouped. */
  readonly byGroup?: readonly PulseGroup[];
};

export type PulseGroup = {
  readonly replies: ReplyNumbers | undefined;
  readonly ratings: AgencyNumbers | undefined;
};

export type Pulse = {
  /** People whose replies count; 0 when there are too few to say anything. */
  readonly people: number;
  readonly agencies: number;
  /** Kinds of agency, put together as in the picture. */
  readonly groups: readonly { readonly kindNames: readonly string[] }[];
  /** The widest gap first, those without one after them, and then in the order of the survey. */
  readonly questions: readonly PulseQuestion[];
  /** Answered by so few that nothing is said of it. */
  readonly withheld: readonly { readonly id: QuestionId; readonly heading: string }[];
  /** Answered by so few in some kind of agency that only its total is said. */
  readonly notGrouped: readonly QuestionId[];
};

/**
 * Replies of practitioners beside the ratings of their agencies. All that is said of replies is a
 * sum of blocks: the replies of one group of agencies to one question, or of all people to a question
 * that is not grouped. Each block is of five people or more and no two share a reply, so nothing
 * that is said comes to fewer, as with the ratings, which are those of `publishNumbers`.
 */
export function countPulse(
  { mapping, replies }: ReadPulse,
  counted: readonly CountedAgency[],
): Pulse {
  const published = publishNumbers(counted);
  const ratings = new Map(published.questions.map((one) => [one.id, one]));
  const withheldRatings = new Set(published.withheld);
  const placeByKind = new Map(
    published.groups.flatMap(({ kinds }, place) => kinds.map((kind) => [kind, place] as const)),
  );
  const blocks = mapping.columns.map((column, place) => ({
    ...column,
    ...partReplies(replies, place, placeByKind, published.groups.length),
  }));
  const said = blocks.filter(({ all }) => all.length >= SMALLEST_GROUP);
  const isGrouped = (one: { readonly parts: readonly Part[] }): boolean =>
    mapping.hasKinds &&
    published.groups.length > 1 &&
    one.parts.every(({ length }) => length === 0 || length >= SMALLEST_GROUP);
  return {
    people: replies.length >= SMALLEST_GROUP ? replies.length : 0,
    agencies: counted.length,
    groups: published.groups.map(({ kindNames }) => ({ kindNames })),
    questions: orderByGap(
      said.map((block) => {
        const found = ratings.get(block.questionId);
        const numbers = countReplies(block.all);
        const rated = toRatings(found, withheldRatings.has(block.questionId));
        const gap = findGap(rated, numbers);
        return {
          id: block.questionId,
          heading: block.heading,
          scale: block.scale,
          isReversed: block.isReversed,
          replies: numbers,
          ratings: rated,
          ...(gap === undefined ? {} : { gap }),
          ...(isGrouped(block) ? { byGroup: listGroups(block.parts, found) } : {}),
        };
      }),
    ),
    withheld: blocks
      .filter(({ all }) => all.length < SMALLEST_GROUP)
      .map(({ questionId, heading }) => ({ id: questionId, heading })),
    notGrouped: said.filter((one) => !isGrouped(one)).map(({ questionId }) => questionId),
  };
}

type Part = readonly Standing[];

/** The last part is of those whose agency is of no group, or not said. */
function partReplies(
  replies: readonly PulseReply[],
  place: number,
  placeByKind: ReadonlyMap<string, number>,
  groups: number,
): { readonly all: Part; readonly parts: readonly Part[] } {
  const parts: Standing[][] = Array.from({ length: groups + 1 }, () => []);
  for (const { standings, kind } of replies) {
    const standing = standings[place];
    if (standing === undefined) continue;
    const group = kind === undefined ? undefined : placeByKind.get(kind);
    parts[group ?? groups]?.push(standing);
  }
  return { all: parts.flat(), parts };
}

function countReplies(standings: Part): ReplyNumbers {
  const count = (wanted: Standing): number => standings.filter((one) => one === wanted).length;
  return {
    replies: standings.length,
    favourable: count('favourable'),
    middle: count('middle'),
    unfavourable: count('unfavourable'),
    noOpinion: count('noOpinion'),
  };
}

function toRatings(found: PublishedQuestion | undefined, isWithheld: boolean): PulseRatings {
  if (found !== undefined) return { kind: 'said', ...toNumbers(found.all) };
  return { kind: isWithheld ? 'withheld' : 'notAsked' };
}

function toNumbers({ self, agreed }: PublishedQuestion['all']): AgencyNumbers {
  return {
    asked: self.asked,
    self: { full: self.full, rated: self.full + self.below },
    agreed: { full: agreed.full, rated: agreed.full + agreed.below },
  };
}

/** Those who know and say so; who does not know stands beside them. */
export function countOpinions({ favourable, middle, unfavourable }: ReplyNumbers): number {
  return favourable + middle + unfavourable;
}

function findGap(ratings: PulseRatings, replies: ReplyNumbers): number | undefined {
  const opinions = countOpinions(replies);
  if (ratings.kind !== 'said' || ratings.self.rated === 0 || opinions === 0) return undefined;
  const points = ratings.self.full / ratings.self.rated - replies.favourable / opinions;
  return Math.round(points * 100);
}

function listGroups(
  parts: readonly Part[],
  found: PublishedQuestion | undefined,
): readonly PulseGroup[] {
  return parts.slice(0, -1).map((part, place) => {
    const ratings = found?.byGroup?.[place];
    return {
      replies: part.length === 0 ? undefined : countReplies(part),
      ratings: ratings === undefined ? undefined : toNumbers(ratings),
    };
  });
}

function orderByGap(questions: readonly PulseQuestion[]): readonly PulseQuestion[] {
  return questions.toSorted((a, b) => (b.gap ?? -Infinity) - (a.gap ?? -Infinity) || 0);
}
