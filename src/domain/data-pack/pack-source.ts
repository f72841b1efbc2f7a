import type { Agency } from '../collection/agency.ts';
import type { Round } from '../collection/round.ts';
import type { Picture } from '../picture/draw-picture.ts';
import type { Moment, PlainDate } from '../shared/plain-date.ts';
import type { Titles } from '../overview/titles.ts';

/** Whether agencies are named in what leaves the partnership. */
export type Naming = 'named' | 'nameless';

/** All a data pack is made of: what the round's pages are drawn from, and nothing more. */
export type PackSource = {
  readonly round: Round;
  readonly agencies: readonly Agency[];
  readonly picture: Picture;
  readonly titles: Titles;
  /** What is overdue is overdue on this day. */
  readonly today: PlainDate;
  readonly madeAt: Moment;
};
