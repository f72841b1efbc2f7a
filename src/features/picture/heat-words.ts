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
  /** The same where there is room for it. */
  readonly said: string;
  readonly look: string;
};

export function describeCell(cell: HeatCell, view: HeatView, labels: ShortLabels): HeatWords {
  if (view === 'difference') return describeDifference(cell, labels);
  if (cell.lowest === undefined) return describeUnrated(cell, view);
  const { scale, [view]: rating } = cell.lowest;
  const look = findRatingLook({ kind: 'rated', share: findShare(cell.lowest, view) });
  const detail = cell.asked === 1 ? '' : `${cell.below} of ${cell.rated}`;
  return {
    word: rating.kind === 'rated' ? shortLabel(labels, scale, rating.rating) : '',
    detail,
    said: detail === '' ? '' : `${detail} below the top`,
    look: `s11-rating--${look}`,
  };
}

const UNANSWERED = 's11-rating--unanswered';
const SAME = 's11-heat--same';

function describeUnrated({ asked, open, leadsTo }: HeatCell, view: 'self' | 'agreed'): HeatWords {
  if (open > 0) return toWords('Open', asked === 1 ? '' : `${open} open`, UNANSWERED);
  const detail = asked === 1 ? '' : `${asked} asked`;
  return leadsTo[view].kind === 'notApplicable'
    ? toWords('N/A', detail, 's11-rating--not-applicable')
    : toWords('No answer', detail, UNANSWERED);
}

function describeDifference(cell: HeatCell, labels: ShortLabels): HeatWords {
  const { asked, open, lowered, raised, leadsTo } = cell;
  if (asked === 1) return describeOneDifference(leadsTo, labels);
  const rest = open === 0 ? '' : `${open} open`;
  if (lowered + raised === 0) {
    return open === asked ? toWords('Open', '', UNANSWERED) : toWords('Same', rest, SAME);
  }
  const parts = [
    ...(lowered > 0 ? [`${lowered} lower`] : []),
    ...(raised > 0 ? [`${raised} higher`] : []),
  ];
  return toWords(parts.join(', '), rest, lowered > 0 ? 's11-heat--lower' : 's11-heat--higher');
}

function describeOneDifference(cell: Cell, labels: ShortLabels): HeatWords {
  const { self, agreed } = cell;
  if (agreed.kind === 'open') return toWords('Open', '', UNANSWERED);
  const [from, to] = [nameOne(self, cell, labels), nameOne(agreed, cell, labels)];
  if (from === to) return toWords('Same', from, SAME);
  const by = findMove(cell);
  if (by === 0) return toWords('Other', `${from} to ${to}`, SAME);
  return toWords(
    by < 0 ? 'Lower' : 'Higher',
    `${from} to ${to}`,
    by > 0 ? 's11-heat--higher' : 's11-heat--lower',
  );
}

function toWords(word: string, detail: string, look: string): HeatWords {
  return { word, detail, said: detail, look };
}

function nameOne(rating: Rating, { scale }: Cell, labels: ShortLabels): string {
  if (rating.kind === 'rated') return shortLabel(labels, scale, rating.rating);
  return rating.kind === 'notApplicable' ? 'N/A' : 'No answer';
}
