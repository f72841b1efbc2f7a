import type { RoundPicture } from '../collection/track-round.ts';
import type { Round } from '../collection/round.ts';
import type { Titles } from '../overview/titles.ts';
import type { Counted } from '../picture/count-in.ts';
import type { Picture } from '../picture/draw-picture.ts';
import type { Pulse } from '../pulse/count-pulse.ts';
import type { Moment, PlainDate } from '../shared/plain-date.ts';
import type { OwnWords } from './report-sections.ts';

/** All that a round's reports are made of. */
export type RoundReportSource = {
  readonly round: Round;
  readonly picture: Picture;
  readonly titles: Titles;
  /** Who has returned, and who is late. */
  readonly returned: RoundPicture['counts'];
  /** The round that was chosen to compare with. */
  readonly earlier?: { readonly name: string; readonly counted: Counted };
  /** Of each survey of practitioners. */
  readonly pulses: readonly { readonly name: string; readonly pulse: Pulse }[];
  readonly words: OwnWords;
  readonly today: PlainDate;
  readonly madeAt: Moment;
};
