import { STANDARD_IDS, type StandardId } from '../template/standard.ts';
import { compareTexts } from './count-in.ts';

const PLACES: ReadonlyMap<string, number> = new Map(STANDARD_IDS.map((id, place) => [id, place]));

/** The 12 as every template has them, then what partnerships added to their own, by id. */
export function compareStandards(one: StandardId, other: StandardId): number {
  return placeOf(one) - placeOf(other) || compareTexts(one, other);
}

function placeOf(id: StandardId): number {
  return PLACES.get(id) ?? STANDARD_IDS.length;
}
