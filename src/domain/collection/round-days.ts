import type { PlainDate } from '../shared/plain-date.ts';
import type { Round } from './round.ts';
import type { TrackedAgency } from './track-round.ts';

export type RoundDay = {
  /** Stays the same when the day is changed, so that a calendar moves it. */
  readonly key: string;
  readonly day: PlainDate;
  readonly title: string;
};

/** The days of a round, and the extensions of agencies that have not returned, in their order. */
export function listRoundDays(
  round: Round,
  agencies: readonly TrackedAgency[],
): readonly RoundDay[] {
  const days: readonly { key: string; day: PlainDate | undefined; title: string }[] = [
    { key: 'opens', day: round.opensOn, title: `${round.name}: send the packs` },
    { key: 'due', day: round.dueDate, title: `${round.name}: returns are due` },
    { key: 'feedback', day: round.feedbackOn, title: `${round.name}: feedback to agencies` },
    { key: 'board', day: round.boardDate, title: `${round.name}: report to the board` },
    {
      key: 'keep',
      day: round.keepUntil,
      title: `${round.name}: decide whether to delete the returns`,
    },
    ...agencies.flatMap(({ agency, standing }) =>
      standing.kind === 'extended'
        ? [
            {
              key: `extension-${agency.token}`,
              day: standing.until,
              title: `${round.name}: return of ${agency.name} is due (extension)`,
            },
          ]
        : [],
    ),
  ];
  return days
    .flatMap(({ key, day, title }) => (day === undefined ? [] : [{ key, day, title }]))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
