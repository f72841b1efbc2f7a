import type { Agency, AgencyToken } from '../domain/collection/agency.ts';
import type { RoundId } from '../domain/collection/round.ts';
import { roundHistoryRowSchema } from '../domain/device/round-rows.ts';
import { toPlainDate, type Moment } from '../domain/shared/plain-date.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { updateAgencies } from './agencies.ts';
import { readAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { parseRows } from './read-rows.ts';
import type { RoundProblem } from './round-rows.ts';
import type { ReadProblem } from './storage-problem.ts';

/** Says that feedback on these returns was given today, all of them or none. */
export function markFeedbackGiven(
  roundId: RoundId,
  hashByToken: ReadonlyMap<AgencyToken, string>,
  now: Date,
): Promise<Result<undefined, RoundProblem>> {
  const mark = (agency: Agency): Agency => {
    const contentHash = hashByToken.get(agency.token);
    if (contentHash === undefined) return agency;
    const given = { on: toPlainDate(now), contentHash };
    return { ...agency, feedbackGiven: [...(agency.feedbackGiven ?? []), given] };
  };
  return updateAgencies(roundId, [...hashByToken.keys()], mark, now);
}

/**
 * When each agency was last said to have been given feedback: the agency itself has the day alone,
 * and the history the moment at which it had one less. May be given to a live query.
 */
export function readGivenMoments(
  roundId: RoundId,
  agencies: readonly Agency[],
): Promise<Result<ReadonlyMap<AgencyToken, Moment>, ReadProblem>> {
  return readAtOnce<ReadonlyMap<AgencyToken, Moment>, ReadProblem>(
    [tables.roundHistory],
    async () => {
      const found = await tables.roundHistory
        .where('[roundId+kind+rowId]')
        .between([roundId, 'agency', ''], [roundId, 'agency', '\uffff'])
        .toArray();
      const { rows } = parseRows('roundHistory', roundHistoryRowSchema, found);
      const countByToken = new Map<string, number>(
        agencies.map(({ token, feedbackGiven = [] }) => [token, feedbackGiven.length]),
      );
      const moments = new Map<AgencyToken, Moment>();
      for (const row of rows) {
        if (row.kind !== 'agency') continue;
        const { token, feedbackGiven = [] } = row.row;
        if (feedbackGiven.length >= (countByToken.get(token) ?? 0)) continue;
        const known = moments.get(token);
        if (known === undefined || known < row.movedAt) moments.set(token, row.movedAt);
      }
      return succeed(moments);
    },
  );
}
