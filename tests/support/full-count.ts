/**
 * How often a long test does what it counts: as often as its goal asks, or at most `S11_COUNT` times
 * for whoever wants to see in minutes that it works.
 */
export function fullCount(asked: number): number {
  const most = Number(process.env['S11_COUNT'] ?? asked);
  return Number.isInteger(most) && most > 0 ? Math.min(asked, most) : asked;
}
