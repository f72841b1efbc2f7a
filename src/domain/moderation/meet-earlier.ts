import { placeReturns } from '../collection/place-returns.ts';
import type { Agency, AgencyToken } from '../collection/agency.ts';
import { compareVersions } from '../collection/place-returns.ts';
import type { ReceivedReturn } from '../collection/received-return.ts';
import type { Round } from '../collection/round.ts';
import type { QuestionId } from '../template/template.ts';
import type { Moderation } from './moderation.ts';

/** A moderation as a round has it. */
export type ModeratedAnswer = {
  readonly contentHash: string;
  readonly questionId: QuestionId;
  readonly moderation: Moderation;
};

/** What was decided of an answer, by the return it was in. */
export type EarlierDecision = {
  readonly received: ReceivedReturn;
  readonly moderation: Moderation;
};

/**
 * What moderators made of the returns that a newer one of the same agency has replaced, the latest
 * return first. Nothing of it counts for the newer one until somebody says so; nothing of it goes.
 */
export function listEarlierDecisions(
  { round, agencies, returns }: CollectedReturns,
  moderations: readonly ModeratedAnswer[],
): ReadonlyMap<AgencyToken, ReadonlyMap<QuestionId, readonly EarlierDecision[]>> {
  const replaced = listReplaced({ round, agencies, returns });
  const hashes = new Set(replaced.map(([, { contentHash }]) => contentHash));
  const byHash = groupByHash(moderations.filter(({ contentHash }) => hashes.has(contentHash)));
  const found = new Map<AgencyToken, Map<QuestionId, EarlierDecision[]>>();
  for (const [token, received] of replaced) {
    for (const { questionId, moderation } of byHash.get(received.contentHash) ?? []) {
      const ofAgency = found.get(token) ?? new Map<QuestionId, EarlierDecision[]>();
      found.set(token, ofAgency);
      ofAgency.set(questionId, [...(ofAgency.get(questionId) ?? []), { received, moderation }]);
    }
  }
  return found;
}

export type CollectedReturns = {
  readonly round: Pick<Round, 'id' | 'isSample'>;
  readonly agencies: readonly Agency[];
  readonly returns: readonly ReceivedReturn[];
};

function listReplaced({
  round,
  agencies,
  returns,
}: CollectedReturns): readonly (readonly [AgencyToken, ReceivedReturn])[] {
  const placings = placeReturns(round, agencies, returns);
  return returns.toSorted(compareVersions).flatMap((received) => {
    const placing = placings.get(received.contentHash);
    return placing?.kind === 'superseded' ? [[placing.token, received] as const] : [];
  });
}

function groupByHash(
  moderations: readonly ModeratedAnswer[],
): ReadonlyMap<string, readonly ModeratedAnswer[]> {
  const byHash = new Map<string, ModeratedAnswer[]>();
  for (const one of moderations) {
    const known = byHash.get(one.contentHash);
    if (known === undefined) byHash.set(one.contentHash, [one]);
    else known.push(one);
  }
  return byHash;
}
