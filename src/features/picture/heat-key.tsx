import type { ReactElement } from 'react';

import type { HeatView } from '../../domain/picture/draw-heatmap.ts';

/** How a cell is read, in words: its colour only repeats them. */
export function HeatKey({
  view,
  isOfQuestions,
}: {
  readonly view: HeatView;
  readonly isOfQuestions: boolean;
}): ReactElement {
  return <p className="govuk-body s11-heat__key">{describe(view, isOfQuestions)}</p>;
}

function describe(view: HeatView, isOfQuestions: boolean): string {
  const open = '“Open” is not agreed yet.';
  if (view === 'difference') {
    return isOfQuestions
      ? `Each cell says whether the agreed rating is lower or higher than the agency’s own, and from what to what. ${open}`
      : `Each cell says how many ratings were agreed lower or higher than the agency’s own. ${open}`;
  }
  const words = isOfQuestions
    ? 'Each cell has the rating of one answer; the darker, the lower on its scale.'
    : 'Each cell has the lowest rating in that standard, and how many of those rated are below the top; the darker, the lower on its scale.';
  return view === 'agreed' ? `${words} ${open}` : `${words} A dash is no return, or not asked.`;
}
