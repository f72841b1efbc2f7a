import type { ReactElement } from 'react';

import { countRated, formatOf } from '../../domain/overview/answer-view.ts';
import type { Picture } from '../../domain/picture/draw-picture.ts';
import type { Side } from '../../domain/picture/tally.ts';

/** The few numbers everything else explains. No score stands for the whole. */
export function PictureNumbers({
  picture,
  side,
}: {
  readonly picture: Picture;
  readonly side: Side;
}): ReactElement {
  const { all, counted, leftOut, actions } = picture;
  const missing = leftOut.filter(({ why }) => why === 'noReturn' || why === 'unread').length;
  const challenges = counted
    .flatMap(({ cells }) => cells)
    .filter(({ decision }) => decision.kind === 'challenged').length;
  const numbers = [
    { value: `${counted.length} of ${counted.length + missing}`, label: 'returns counted' },
    {
      value: formatOf(all[side].full, countRated(all[side])),
      label: `rated answers at the top${side === 'agreed' ? ', as agreed' : ''}`,
    },
    { value: `${all.evidence.unevidencedStrengths}`, label: 'top ratings to test' },
    { value: `${challenges}`, label: 'challenges open' },
    { value: `${actions.overdue}`, label: 'actions overdue' },
  ];
  return (
    <ul className="govuk-list s11-numbers s11-picture__numbers">
      {numbers.map(({ value, label }) => (
        <li key={label} className="s11-numbers__item">
          <span className="s11-numbers__value">{value}</span> {label}
        </li>
      ))}
    </ul>
  );
}
