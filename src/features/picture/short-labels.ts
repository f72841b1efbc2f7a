import { nameScale, type Scale } from '../../domain/picture/count-in.ts';
import type { Template } from '../../domain/template/template.ts';

/** The short words of each scale for dense cells, by the scale's name; a summary has the long ones alone. */
export type ShortLabels = ReadonlyMap<string, readonly string[]>;

export function listShortLabels(templates: readonly Template[]): ShortLabels {
  return new Map(
    templates.map(({ scale: { id, points } }) => [
      nameScale({ id, labels: points.map(({ label }) => label) }),
      points.map(({ short }) => short),
    ]),
  );
}

export function shortLabel(labels: ShortLabels, scale: Scale, rating: number): string {
  return labels.get(nameScale(scale))?.[rating] ?? scale.labels[rating] ?? '?';
}
