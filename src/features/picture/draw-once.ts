import { listSections } from '../../domain/overview/list-sections.ts';
import type { OverviewSection } from '../../domain/overview/overview-section.ts';
import type { Titles } from '../../domain/overview/titles.ts';
import type { Counted } from '../../domain/picture/count-in.ts';
import { drawCounted, type Picture } from '../../domain/picture/draw-picture.ts';
import type { Side } from '../../domain/picture/tally.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';

type Drawn = {
  readonly picture: Picture;
  readonly sections: Map<Side, readonly OverviewSection[]>;
};

const drawn = new WeakMap<Counted, Map<PlainDate, Drawn>>();

/** A round counted in is drawn once, however often somebody goes to and fro between its pages. */
export function drawOnce(counted: Counted, today: PlainDate): Picture {
  return findDrawn(counted, today).picture;
}

export function listSectionsOnce(
  counted: Counted,
  today: PlainDate,
  titles: Titles,
  side: Side,
): readonly OverviewSection[] {
  const { picture, sections } = findDrawn(counted, today);
  const known = sections.get(side);
  if (known !== undefined) return known;
  const made = listSections({ picture, titles, side, today, isNamed: true });
  sections.set(side, made);
  return made;
}

function findDrawn(counted: Counted, today: PlainDate): Drawn {
  const byDay = drawn.get(counted) ?? new Map<PlainDate, Drawn>();
  drawn.set(counted, byDay);
  const known = byDay.get(today) ?? {
    picture: drawCounted(counted, today),
    sections: new Map<Side, readonly OverviewSection[]>(),
  };
  byDay.set(today, known);
  return known;
}
