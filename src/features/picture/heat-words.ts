import { findRatingLook } from '../../components/rating-look.ts';
import {
  findMove,
  findShare,
  type HeatCell,
  type HeatView,
} from '../../domain/picture/draw-heatmap.ts';
import type { Cell } from '../../domain/picture/count-in.ts';
import type { Rating } from '../../domain/moderation/find-decision.ts';
import { shortLabel, type ShortLabels } from './short-labels.ts';

/** What stands in a cell: a word, what it is of, and the class that colours it. */
export type HeatWords = {
  readonly word: string;
  readonly detail: string;
  readonly look: string;
};

export function describeCell(cell: HeatCell, view: HeatView, labels: ShortLabels): HeatWords {
  if (view === 'difference') return describeDifference(cell, labels);
  const isOne = cell.asked === 1;
  if (cell.lowest === undefined) return describeUnrated(cell, view);
  const { scale, [view]: rating } = cell.lowest;
  const word = rating.kind === 'rated' ? shortLabel(labels, scale, rating.rating) : '';
  const look = findRatingLook({ kind: 'rated', share: findShare(cell.lowest, view) });
  return {
    word,
    detail: isOne ? '' : `${cell.below} of ${cell.rated} below`,
    look: `s11-rating--${look}`,
  };
}

const UNANSWERED = 's11-rating--unanswered';

function describeUnrated({ asked, open, leadsTo }: HeatCell, view: 'self' | 'agreed'): HeatWords {
  const detail = asked === 1 ? '' : `${asked} asked`;
  if (open > 0)
    return { word: 'Open', detail: asked === 1 ? '' : `${open} open`, look: UNANSWERED };
  return leadsTo[view].kind === 'notApplicable'
    ? { word: 'N/A', detail, look: 's11-rating--not-applicable' }
    : { word: 'No answer', detail, look: UNANSWERED };
}

function describeDifference(cell: HeatCell, labels: ShortLabels): HeatWords {
  const { asked, open, lowered, raised, leadsTo } = cell;
  if (asked === 1) return describeOneDifference(leadsTo, labels);
  if (lowered + raised === 0) {
    return open === asked
      ? { word: 'Open', detail: '', look: UNANSWERED }
      : { word: 'Same', detail: open === 0 ? '' : `${open} open`, look: 's11-heat--same' };
  }
  const parts = [
    ...(lowered > 0 ? [`${lowered} lower`] : []),
    ...(raised > 0 ? [`${raised} higher`] : []),
  ];
  return {
    word: parts.join(', '),
    detail: open === 0 ? '' : `${open} open`,
    look: lowered > 0 ? 's11-heat--lower' : 's11-heat--higher',
  };
}

function describeOneDifference(cell: Cell, labels: ShortLabels): HeatWords {
  const { self, agreed } = cell;
  if (agreed.kind === 'open') return { word: 'Open', detail: '', look: UNANSWERED };
  const isSame =
    self.kind === agreed.kind &&
    (self.kind !== 'rated' || agreed.kind !== 'rated' || self.rating === agreed.rating);
  if (isSame) return { word: 'Same', detail: nameOne(self, cell, labels), look: 's11-heat--same' };
  const by = findMove(cell);
  return {
    word: by === 0 ? 'Other' : by < 0 ? 'Lower' : 'Higher',
    detail: `${nameOne(self, cell, labels)} to ${nameOne(agreed, cell, labels)}`,
    look: by > 0 ? 's11-heat--higher' : 's11-heat--lower',
  };
}

function nameOne(rating: Rating, { scale }: Cell, labels: ShortLabels): string {
  if (rating.kind === 'rated') return shortLabel(labels, scale, rating.rating);
  return rating.kind === 'notApplicable' ? 'N/A' : 'No answer';
}
