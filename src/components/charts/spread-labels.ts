/**
 * Where labels stand so that none covers another: each as near to its point as its neighbours let
 * it, in the order of their points, between `top` and `bottom`.
 *
 * @param wanted The middle of each label, in pixels from the top.
 * @param gap The least distance between two middles.
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly number[] {
  const order = wanted.map((_, place) => place).sort((a, b) => at(wanted, a) - at(wanted, b));
  const found = [...wanted];
  let least = top;
  for (const place of order) {
    found[place] = Math.max(at(found, place), least);
    least = at(found, place) + gap;
  }
  let most = bottom;
  for (const place of order.toReversed()) {
    found[place] = Math.min(at(found, place), most);
    most = at(found, place) - gap;
  }
  return found;
}

function at(numbers: readonly number[], place: number): number {
  return numbers[place] ?? 0;
}
