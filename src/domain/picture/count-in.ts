import type { Agency, AgencyToken } from '../collection/agency.ts';
import { placeReturns, type Placing } from '../collection/place-returns.ts';
import type { ReceivedReturn } from '../collection/received-return.ts';
import type { Round } from '../collection/round.ts';
import type { ReturnSummary } from '../collection/summarise-return.ts';
import {
  findAgreed,
  findDecision,
  type Decision,
  type Rating,
} from '../moderation/find-decision.ts';
import type { ModeratedAnswer } from '../moderation/meet-earlier.ts';
import { EMPTY_MODERATION, type Moderation } from '../moderation/moderation.ts';
import { groupBy } from './group-by.ts';

/** A whole round: what came of it and what was decided. The returns themselves are not opened. */
export type RoundData = {
  readonly round: Pick<Round, 'id' | 'isSample'>;
  readonly agencies: readonly Agency[];
  readonly returns: readonly ReceivedReturn[];
  readonly summaryByHash: ReadonlyMap<string, ReturnSummary>;
  readonly moderations: readonly ModeratedAnswer[];
};

type SummaryQuestion = ReturnSummary['questions'][number];

/** One object for all returns on the same scale, so that they are counted together. */
export type Scale = ReturnSummary['scale'];

/** One answer of one agency, with its three ratings. */
export type Cell = {
  readonly question: SummaryQuestion;
  readonly scale: Scale;
  readonly self: Rating;
  readonly agreed: Rating | { readonly kind: 'open' };
  readonly decision: Decision;
  readonly moderation: Moderation;
};

/** An agency whose return counts. */
export type CountedAgency = {
  readonly agency: Agency;
  readonly received: ReceivedReturn;
  readonly summary: ReturnSummary;
  /** In the order of its questions. */
  readonly cells: readonly Cell[];
};

/** Why an agency, or a return, is not in the picture. */
export type LeftOut =
  | { readonly why: 'noReturn' | 'notExpected'; readonly agency: Agency }
  /** It came, and its numbers could not be made out. */
  | { readonly why: 'unread'; readonly agency: Agency; readonly received: ReceivedReturn }
  | { readonly why: 'waiting' | 'setAside' | 'superseded'; readonly received: ReceivedReturn };

export type Counted = {
  /** By name, and then by token. */
  readonly counted: readonly CountedAgency[];
  readonly leftOut: readonly LeftOut[];
};

/** Which returns count, each once, and why the others do not. */
export function countIn(data: RoundData): Counted {
  const placings = placeReturns(data.round, data.agencies, data.returns);
  const currentByToken = new Map<AgencyToken, ReceivedReturn>();
  const leftOut: LeftOut[] = [];
  for (const received of data.returns) {
    const placing = placings.get(received.contentHash);
    if (placing?.kind === 'current') currentByToken.set(placing.token, received);
    else if (placing !== undefined) leftOut.push({ why: nameReason(placing), received });
  }
  const moderations = groupBy(data.moderations, ({ contentHash }) => contentHash);
  const counted: CountedAgency[] = [];
  const scales = new Map<string, Scale>();
  for (const agency of data.agencies) {
    const received = currentByToken.get(agency.token);
    const summary = received && data.summaryByHash.get(received.contentHash);
    if (received === undefined) {
      leftOut.push({ why: agency.notExpected === undefined ? 'noReturn' : 'notExpected', agency });
    } else if (summary === undefined) leftOut.push({ why: 'unread', agency, received });
    else {
      const scale = findScale(summary.scale, scales);
      const own = moderations.get(received.contentHash) ?? NONE;
      counted.push(countAgency({ agency, received, summary, own, scale }));
    }
  }
  return {
    counted: counted.toSorted((a, b) => compareAgencies(a.agency, b.agency)),
    leftOut: leftOut.toSorted((a, b) => compareTexts(orderOf(a), orderOf(b))),
  };
}

function nameReason(
  placing: Exclude<Placing, { kind: 'current' }>,
): 'waiting' | 'setAside' | 'superseded' {
  return placing.kind;
}

function orderOf(one: LeftOut): string {
  const name = 'agency' in one ? one.agency.name : one.received.organisation;
  const id = 'agency' in one ? one.agency.token : one.received.contentHash;
  return `${one.why} ${name} ${id}`;
}

const NONE: readonly ModeratedAnswer[] = [];

type Counting = Omit<CountedAgency, 'cells'> & {
  /** What was decided of its answers. */
  readonly own: readonly ModeratedAnswer[];
  readonly scale: Scale;
};

const countedBefore = new WeakMap<ReturnSummary, Counting & { readonly counted: CountedAgency }>();

/** What one decision changes is one agency: the hundreds of others are as they were counted before. */
function countAgency(counting: Counting): CountedAgency {
  const { agency, received, summary, own, scale } = counting;
  const before = countedBefore.get(summary);
  if (
    before?.agency === agency &&
    before.received === received &&
    before.scale === scale &&
    hasSameItems(before.own, own)
  ) {
    return before.counted;
  }
  const counted = { agency, received, summary, cells: listCells(summary, own, scale) };
  countedBefore.set(summary, { ...counting, counted });
  return counted;
}

function hasSameItems<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, place) => item === other[place]);
}

/** The same id with other words, or more of them, is another scale. */
function findScale(given: Scale, scales: Map<string, Scale>): Scale {
  const key = nameScale(given);
  const scale = scales.get(key) ?? given;
  scales.set(key, scale);
  return scale;
}

function listCells(
  { questions }: ReturnSummary,
  own: readonly ModeratedAnswer[],
  scale: Scale,
): readonly Cell[] {
  const byQuestion = new Map(own.map(({ questionId, moderation }) => [questionId, moderation]));
  return questions.map((question) => {
    const moderation = byQuestion.get(question.id) ?? EMPTY_MODERATION;
    const self = toRating(question);
    const decision = findDecision(moderation);
    const agreed = findAgreed(self, decision, scale.labels.length);
    return { question, scale, self, agreed, decision, moderation };
  });
}

export function nameScale({ id, labels }: Scale): string {
  return [id, ...labels].join('\n');
}

function toRating({ state, rating }: SummaryQuestion): Rating {
  if (state === 'rated' && rating !== undefined) return { kind: 'rated', rating };
  return { kind: state === 'notApplicable' ? 'notApplicable' : 'unanswered' };
}

const NAMES = new Intl.Collator('en-GB', { numeric: true });

export function compareAgencies(a: Agency, b: Agency): number {
  return NAMES.compare(a.name, b.name) || compareTexts(a.token, b.token);
}

export function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
