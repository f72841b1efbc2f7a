/** The numbers are reduced modulo a prime so large that no rank is lost to it. */
const PRIME = 1_000_003;

/** What is left of a row once all that the basis can make of it is taken away. */
export function reduce(basis: readonly (readonly number[])[], row: readonly number[]): number[] {
  const rest = row.map((value) => ((value % PRIME) + PRIME) % PRIME);
  for (const one of basis) {
    const pivot = one.findIndex((value) => value !== 0);
    const factor = rest[pivot] ?? 0;
    if (factor === 0) continue;
    for (const [place, value] of one.entries()) {
      rest[place] = ((rest[place] ?? 0) + (PRIME - factor) * value) % PRIME;
    }
  }
  return rest;
}

/** Rows of which every sum and difference of the given ones can be made, each with a first number of 1. */
export function toBasis(rows: readonly (readonly number[])[]): number[][] {
  const basis: number[][] = [];
  for (const row of rows) {
    const rest = reduce(basis, row);
    const pivot = rest.findIndex((value) => value !== 0);
    if (pivot === -1) continue;
    const inverse = power(rest[pivot] ?? 1, PRIME - 2);
    basis.push(rest.map((value) => (value * inverse) % PRIME));
  }
  return basis;
}

/** Whether a row can be got of others by adding and taking away, given the basis of those. */
export function isSum(basis: readonly (readonly number[])[], wanted: readonly number[]): boolean {
  return reduce(basis, wanted).every((value) => value === 0);
}

function power(base: number, exponent: number): number {
  let [result, square, left] = [1, base % PRIME, exponent];
  while (left > 0) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
    left = Math.floor(left / 2);
  }
  return result;
}
