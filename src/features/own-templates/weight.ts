import type { SelectOption } from '../../components/select.tsx';

/** How much a question or a standard counts, in words. */
export const WEIGHT_OPTIONS: readonly SelectOption[] = [
  { value: '1', label: 'As any other' },
  { value: '2', label: 'Twice' },
  ...[3, 4, 5, 6, 7, 8, 9, 10].map((times) => ({
    value: String(times),
    label: `${times} times`,
  })),
];

/** As the list of choices says it. */
export function nameWeight(value: string): string {
  return WEIGHT_OPTIONS.find((option) => option.value === value)?.label ?? value;
}

export function readWeight(weight = 1): string {
  return String(weight);
}

/** The weight every other has is not written down. */
export function writeWeight<Weighed extends { readonly weight?: number }>(
  weighed: Weighed,
  typed: string | undefined,
): Weighed {
  if (typed === undefined) return weighed;
  const changed = { ...weighed };
  Reflect.deleteProperty(changed, 'weight');
  return typed === '1' ? changed : { ...changed, weight: Number(typed) };
}
