import type { StandardId } from '../template/standard.ts';
import type { CountedAgency } from './count-in.ts';

/** Fewer than this are never set apart: each of them could be made out. */
export const SMALLEST_GROUP = 5;

/** Answers at the top of their scale, out of those rated. */
export type Share = { readonly full: number; readonly rated: number };

/** Where an agency stands among others of its kind, without saying who they are. */
export type Benchmark =
  | { readonly kind: 'tooFew' }
  | {
      readonly kind: 'found';
      /** How many agencies it is among, itself included. */
      readonly agencies: number;
      readonly own: Share;
      readonly median: number;
      /** The middle half of them lies between these. */
      readonly lower: number;
      readonly upper: number;
    };

/** Of one standard, or of all questions, among the agencies given. */
export function findBenchmark(
  own: CountedAgency,
  others: readonly CountedAgency[],
  standard?: StandardId,
): Benchmark {
  const shares = others.flatMap((one) => {
    const share = findShare(one, standard);
    return share.rated === 0 ? [] : [share.full / share.rated];
  });
  const share = findShare(own, standard);
  if (shares.length < SMALLEST_GROUP || share.rated === 0) return { kind: 'tooFew' };
  const sorted = shares.toSorted((a, b) => a - b);
  return {
    kind: 'found',
    agencies: sorted.length,
    own: share,
    median: findQuantile(sorted, 0.5),
    lower: findQuantile(sorted, 0.25),
    upper: findQuantile(sorted, 0.75),
  };
}

function findShare({ cells }: CountedAgency, standard: StandardId | undefined): Share {
  const rated = cells.filter(
    ({ question, self }) =>
      self.kind === 'rated' && (standard === undefined || question.standard === standard),
  );
  const full = rated.filter(
    ({ self, scale }) => self.kind === 'rated' && self.rating >= scale.labels.length - 1,
  );
  return { full: full.length, rated: rated.length };
}

/** Between two values the straight line, as spreadsheets do. */
function findQuantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
