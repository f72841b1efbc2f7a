/** Whether sums can be got of other sums by adding and taking away, in numbers modulo a large prime. */
const PRIME = 1_000_003;

type Basis = readonly (readonly number[])[];

/** The sums without those that follow from the others. */
export function toBasis(sums: Basis): Basis {
  const basis: (readonly number[])[] = [];
  for (const sum of sums) {
    const rest = reduce(basis, sum);
    const pivot = rest.find((value) => value !== 0);
    if (pivot === undefined) continue;
    const inverse = power(pivot, PRIME - 2);
    basis.push(rest.map((value) => (value * inverse) % PRIME));
  }
  return basis;
}

export function isSum(basis: Basis, wanted: readonly number[]): boolean {
  return reduce(basis, wanted).every((value) => value === 0);
}

function reduce(basis: Basis, sum: readonly number[]): readonly number[] {
  const rest = [...sum];
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

function power(base: number, exponent: number): number {
  let [result, square, left] = [1, base % PRIME, exponent];
  while (left > 0) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
    left = Math.floor(left / 2);
  }
  return result;
}
