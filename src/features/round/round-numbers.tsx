import type { ReactElement } from 'react';

import type { Round } from '../../domain/collection/round.ts';
import type { RoundPicture } from '../../domain/collection/track-round.ts';
import { countOf } from '../../domain/report/wording.ts';
import { countDays, formatDate, type PlainDate } from '../../domain/shared/plain-date.ts';

type RoundNumbersProps = {
  readonly picture: RoundPicture;
  readonly round: Round;
  readonly today: PlainDate;
};

/** How far the round is, in one sentence and a few plain numbers. */
export function RoundNumbers({ picture, round, today }: RoundNumbersProps): ReactElement {
  const { counts } = picture;
  const numbers = [
    { label: 'Returned', value: `${counts.returned} of ${counts.expected}` },
    { label: 'Late', value: counts.late },
    { label: 'Extension agreed', value: counts.extended },
    { label: 'Not returned, chased', value: counts.chased },
    { label: 'Returned late', value: counts.returnedLate },
    { label: 'Returned more than once', value: counts.returnedTwice },
  ];
  return (
    <>
      <p className="govuk-body-l">{describeRound(picture, round, today)}</p>
      <dl className="s11-round__numbers">
        {numbers.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function describeRound({ counts }: RoundPicture, { dueDate }: Round, today: PlainDate): string {
  const missing =
    counts.missing === 0
      ? 'Everyone expected has returned.'
      : `${countOf(counts.missing, 'return')} still to come.`;
  if (dueDate === undefined) return missing;
  const days = countDays(today, dueDate);
  const due = `Returns ${days < 0 ? 'were' : 'are'} due on ${formatDate(dueDate)}`;
  if (days === 0) return `${missing} ${due}: today.`;
  if (days < 0) return `${missing} ${due}.`;
  return `${missing} ${due}, in ${countOf(days, 'day')}.`;
}
