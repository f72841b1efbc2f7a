import { isExpected, type Duty } from './duty.ts';
import type { Agency } from './template-source.ts';
import { listQuestions, type Template } from './template.ts';

/** What became of one expectation in the templates of an agency and edition. */
export type Coverage =
  /** It is a question of its own. */
  | { readonly kind: 'asked' }
  /** It is asked within another question. */
  | { readonly kind: 'merged'; readonly into: string }
  /** It stands beside a question and is not scored. */
  | { readonly kind: 'guidance'; readonly beside: string }
  | { readonly kind: 'leftOut'; readonly reason: string }
  | { readonly kind: 'missing' };

export type CoveredDuty = { readonly duty: Duty; readonly coverage: Coverage };

/**
 * What became of every expectation that an edition has of an agency, over these templates of it
 * together: all its depths, with every conditional part switched on.
 */
export function coverDuties(
  duties: readonly Duty[],
  agency: Agency,
  editionId: string,
  templates: readonly Template[],
): readonly CoveredDuty[] {
  const places = findPlaces(templates);
  return duties
    .filter((duty) => isExpected(duty, agency.id, editionId))
    .map((duty) => ({
      duty,
      coverage: places.get(duty.id) ??
        findLeftOut(agency, editionId, duty.id) ?? { kind: 'missing' },
    }));
}

function findPlaces(templates: readonly Template[]): ReadonlyMap<string, Coverage> {
  const questions = templates.flatMap(listQuestions);
  return new Map<string, Coverage>([
    ...questions.flatMap(({ id, guidance }) =>
      guidance.map((entry) => [entry.id, { kind: 'guidance', beside: id }] as const),
    ),
    ...questions.flatMap(({ id, covers }) =>
      covers.map((covered) => [covered, { kind: 'merged', into: id }] as const),
    ),
    ...questions.map(({ id }) => [id, { kind: 'asked' }] as const),
  ]);
}

function findLeftOut(agency: Agency, editionId: string, dutyId: string): Coverage | undefined {
  const found = (agency.leftOut ?? []).find(
    ({ ids, editions }) =>
      ids.some((pattern) => matches(pattern, dutyId)) &&
      (editions === undefined || editions.some((id) => id === editionId)),
  );
  return found === undefined ? undefined : { kind: 'leftOut', reason: found.reason };
}

/** `core.*` is every id of the group. */
export function matches(pattern: string, dutyId: string): boolean {
  return pattern.endsWith('*') ? dutyId.startsWith(pattern.slice(0, -1)) : pattern === dutyId;
}
