import type { ReactElement } from 'react';

import { DataTable } from '../../components/data-table.tsx';
import { Details } from '../../components/details.tsx';
import { countOpinions, type PulseQuestion } from '../../domain/pulse/count-pulse.ts';
import { sayFavourable } from '../../domain/pulse/answer-scales.ts';
import { sayNumbers } from '../../domain/pulse/pulse-words.ts';
import type { ShownPulse } from './open-pulse.ts';

/** The same by kind of agency, where the survey says it and each has five replies or more. */
export function PulseByKind({ pulse, titleOf }: ShownPulse): ReactElement | null {
  const grouped = pulse.questions.filter(({ byGroup }) => byGroup !== undefined);
  if (grouped.length === 0) return null;
  return (
    <Details summary="By kind of agency">
      <DataTable
        caption="Agencies at the top, self-rated, and practitioners who answer well"
        captionSize="s"
        columns={[
          {
            key: 'question',
            heading: 'Question',
            rowHeader: true,
            render: ({ id }: PulseQuestion) => titleOf(id),
          },
          ...pulse.groups.map(({ kindNames }, place) => ({
            key: String(place),
            heading: kindNames.join(', '),
            render: (question: PulseQuestion) => <GroupCell question={question} place={place} />,
          })),
        ]}
        rows={grouped}
        rowKey={({ id }) => id}
      />
    </Details>
  );
}

function GroupCell({
  question: { byGroup, scale, isReversed },
  place,
}: {
  readonly question: PulseQuestion;
  readonly place: number;
}): ReactElement {
  const group = byGroup?.[place];
  const replies = group?.replies;
  const opinions = replies === undefined ? 0 : countOpinions(replies);
  return (
    <>
      {group?.ratings === undefined
        ? 'Agencies: not said'
        : `Agencies: ${sayNumbers(group.ratings, 'self')}`}
      <br />
      {replies === undefined
        ? 'No replies'
        : `Practitioners: ${replies.favourable} of ${opinions} ${sayFavourable(scale, isReversed)}`}
    </>
  );
}
