import type { CrosswalkStep, Relation } from '../template/crosswalk.ts';

const TURNED: Readonly<Record<Relation, Relation>> = {
  equal: 'equal',
  overlapping: 'overlapping',
  wider: 'narrower',
  narrower: 'wider',
  new: 'retired',
  retired: 'new',
};

/** The crosswalk read backwards: for an audit on the older edition that was made after one on the newer. */
export function turnSteps(steps: readonly CrosswalkStep[]): readonly CrosswalkStep[] {
  return steps.map(({ relation, reason, from, to }) => ({
    relation: TURNED[relation],
    reason,
    from: to,
    to: from,
  }));
}
