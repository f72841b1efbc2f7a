import type { Agency } from '../collection/agency.ts';
import { listClashes } from '../moderation/merge-moderations.ts';
import type { Moderation } from '../moderation/moderation.ts';
import { toPlainDate, type Moment, type PlainDate } from '../shared/plain-date.ts';
import type { QuestionId } from '../template/template.ts';
import type { Cell, CountedAgency } from '../picture/count-in.ts';

/** How far moderation of one return has come, and what of it can be given back. */
export type FeedbackStanding = {
  readonly asked: number;
  readonly agreed: number;
  readonly changed: number;
  readonly challenged: number;
  /** Answers with a comment to the agency. */
  readonly commented: number;
  /** A challenge without its reason, a change without a reason or a rating. */
  readonly unfinished: readonly QuestionId[];
  /** Two moderators wrote different things in what the agency would read. */
  readonly clashes: readonly QuestionId[];
  /** When anything the agency would read was written last. */
  readonly lastWritten?: Moment;
};

export function findStanding({ cells }: CountedAgency): FeedbackStanding {
  const count = (kind: Cell['decision']['kind']): number =>
    cells.filter(({ decision }) => decision.kind === kind).length;
  const idsOf = (chosen: readonly Cell[]): readonly QuestionId[] =>
    chosen.map(({ question }) => question.id);
  const lastWritten = cells
    .flatMap(({ moderation }) => listMoments(moderation))
    .toSorted()
    .at(-1);
  return {
    asked: cells.length,
    agreed: count('agreed'),
    changed: count('changed'),
    challenged: count('challenged'),
    commented: cells.filter(({ moderation }) => findComment(moderation) !== '').length,
    unfinished: idsOf(cells.filter(({ decision }) => decision.kind === 'unfinished')),
    clashes: idsOf(cells.filter(({ moderation }) => clashesForAgency(moderation))),
    ...(lastWritten === undefined ? {} : { lastWritten }),
  };
}

/** A private note is nothing the agency reads, so two of them hold nothing back. */
function clashesForAgency(moderation: Moderation): boolean {
  return listClashes(moderation).some((field) => field !== 'privateNote');
}

function listMoments({ verdict, comment, tags }: Moderation): readonly Moment[] {
  return [...verdict, ...comment, ...tags].map(({ at }) => at);
}

/** The one comment there is; nothing while two clash, which are never given back. */
export function findComment({ comment }: Moderation): string {
  const [written] = comment;
  return written === undefined || written.value.trim() === '' ? '' : written.value;
}

/** How many answers a moderator has decided on. */
export function countDecided({ agreed, changed, challenged }: FeedbackStanding): number {
  return agreed + changed + challenged;
}

/** Whether feedback may be made: something is said, and nothing of it is half said or said twice. */
export type Readiness = 'ready' | 'heldBack' | 'nothingYet';

export function findReadiness(standing: FeedbackStanding): Readiness {
  const { unfinished, clashes, commented } = standing;
  if (unfinished.length + clashes.length > 0) return 'heldBack';
  return countDecided(standing) + commented === 0 ? 'nothingYet' : 'ready';
}

/** What was given back to an agency before. */
export type GivenBack =
  | { readonly kind: 'never' }
  | { readonly kind: 'given'; readonly on: PlainDate }
  /** Something the agency would read was written after it. */
  | { readonly kind: 'changedSince'; readonly on: PlainDate }
  /** It was on a return that another has replaced. */
  | { readonly kind: 'onEarlierReturn'; readonly on: PlainDate };

/** `givenAt`: the moment, where this device knows it; the round itself keeps the day alone. */
export function findGivenBack(
  { agency, received }: CountedAgency,
  { lastWritten }: FeedbackStanding,
  givenAt?: Moment,
): GivenBack {
  const given = agency.feedbackGiven ?? [];
  const last = given.at(-1);
  if (last === undefined) return { kind: 'never' };
  const { on } = given.findLast(({ contentHash }) => contentHash === received.contentHash) ?? last;
  if (!hasGivenOn(agency, received.contentHash)) return { kind: 'onEarlierReturn', on };
  if (lastWritten === undefined) return { kind: 'given', on };
  const dayOfGiving = givenAt === undefined ? undefined : toPlainDate(new Date(givenAt));
  const isLater =
    givenAt !== undefined && dayOfGiving === on
      ? lastWritten > givenAt
      : toPlainDate(new Date(lastWritten)) > on;
  return { kind: isLater ? 'changedSince' : 'given', on };
}

function hasGivenOn({ feedbackGiven = [] }: Agency, hash: string): boolean {
  return feedbackGiven.some(({ contentHash }) => contentHash === hash);
}
