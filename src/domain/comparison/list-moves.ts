/** How many questions went from one point of a scale to another. */
export type Move = {
  /** Points of the scale, from 0. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
};

/**
 * What a matrix of ratings says, row by row, without its zeros: a scale of many points has hundreds.
 * The largest steps up stand first, the largest down last.
 */
export function listMoves(matrix: readonly (readonly number[])[]): readonly Move[] {
  const moves = matrix.flatMap((row, from) => row.map((count, to) => ({ from, to, count })));
  return moves
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
}
