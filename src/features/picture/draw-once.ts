import { listSections } from '../../domain/overview/list-sections.ts';
import type { OverviewSection } from '../../domain/overview/overview-section.ts';
import { listTitles, type Titles } from '../../domain/overview/titles.ts';
import { countIn, type Counted } from '../../domain/picture/count-in.ts';
import { drawCounted, type Picture } from '../../domain/picture/draw-picture.ts';
import type { Side } from '../../domain/picture/tally.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import type { RoundParts } from '../../items/use-round-data.ts';
import { listShortLabels, type ShortLabels } from './short-labels.ts';

/** A round that was counted in, and the words it is shown with. */
export type CountedRound = {
  readonly counted: Counted;
  readonly titles: Titles;
  readonly shortLabels: ShortLabels;
};

let last: { readonly parts: RoundParts; readonly made: CountedRound } | undefined;

/** The round somebody is in is counted once, whoever asks: the tracker does so ahead of the picture. */
export function countOnce(parts: RoundParts): CountedRound {
  if (last === undefined || !hasSameParts(last.parts, parts)) {
    last = { parts, made: countRound(parts) };
  }
  return last.made;
}

function countRound({
  stored,
  moderation,
  summaryByHash,
  templateByHash,
}: RoundParts): CountedRound {
  const templates = [...templateByHash.values()];
  return {
    counted: countIn({ ...stored, moderations: moderation.moderations, summaryByHash }),
    titles: listTitles(templates),
    shortLabels: listShortLabels(templates),
  };
}

/** What is read again and has not changed is the same object. */
function hasSameParts(one: RoundParts, other: RoundParts): boolean {
  return (
    one.stored.round === other.stored.round &&
    one.stored.agencies === other.stored.agencies &&
    one.stored.returns === other.stored.returns &&
    one.moderation === other.moderation &&
    one.summaryByHash === other.summaryByHash &&
    one.templateByHash === other.templateByHash
  );
}

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
