/** So many points stand well under one another, each with its words. */
const MOST_IN_A_COLUMN = 7;

/** Whether a scale, such as percent in fives, has more points than are read one by one. */
export function isLongScale(points: readonly unknown[]): boolean {
  return points.length > MOST_IN_A_COLUMN;
}
