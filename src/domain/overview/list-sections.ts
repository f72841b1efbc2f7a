import { compareRounds } from '../picture/compare-rounds.ts';
import type { Counted } from '../picture/count-in.ts';
import type { Picture } from '../picture/draw-picture.ts';
import { SMALLEST_GROUP } from '../picture/find-benchmark.ts';
import type { Side } from '../picture/tally.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { toNamedChange, toPublishedChange } from './change-numbers.ts';
import { toNamedNumbers, toPublishedNumbers } from './overview-numbers.ts';
import type { OverviewSection } from './overview-section.ts';
import { tellActions } from './tell-actions.ts';
import { tellBarriers } from './tell-barriers.ts';
import { tellChange } from './tell-change.ts';
import { tellCounted } from './tell-counted.ts';
import { tellEvidence } from './tell-evidence.ts';
import { tellIssues } from './tell-issues.ts';
import { tellMovement } from './tell-movement.ts';
import { tellNotApplicable } from './tell-not-applicable.ts';
import { tellRatings } from './tell-ratings.ts';
import { tellSectors } from './tell-sectors.ts';
import { tellWeakest } from './tell-weakest.ts';
import type { Titles } from './titles.ts';

export type Overview = {
  readonly picture: Picture;
  readonly titles: Titles;
  readonly side: Side;
  readonly today: PlainDate;
  /** Whether it stays with the partnership; without names small groups are left out. */
  readonly isNamed: boolean;
  readonly earlier?: { readonly name: string; readonly counted: Counted };
};

/** Every section there is something to tell of, in order. */
export function listSections(overview: Overview): readonly OverviewSection[] {
  const { picture, titles, side, today, isNamed } = overview;
  const numbers = isNamed ? toNamedNumbers(picture) : toPublishedNumbers(picture.counted);
  const told = { numbers, side };
  const agencies = picture.counted.length;
  const isTold = isNamed || agencies >= SMALLEST_GROUP;
  return [
    tellCounted(picture, isNamed),
    tellRatings(told, titles),
    tellWeakest(told, titles),
    tellEvidence(told, titles),
    tellNotApplicable(told, titles),
    tellSectors(told, titles),
    ...listChange(overview),
    tellMovement(told, titles),
    ...(isTold ? [tellActions({ actions: picture.actions, today, agencies })] : []),
    tellIssues({ tags: picture.tags.issues, agencies, isNamed }),
    tellBarriers({ tags: picture.tags.barriers, agencies, isNamed }),
  ];
}

function listChange({
  picture,
  titles,
  side,
  isNamed,
  earlier,
}: Overview): readonly OverviewSection[] {
  if (earlier === undefined) return [];
  const found = compareRounds(earlier.counted, picture, side);
  const change = isNamed ? toNamedChange(found) : toPublishedChange(found);
  return [tellChange({ change, side, earlier: earlier.name }, titles)];
}
