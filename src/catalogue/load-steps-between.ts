import { loadSteps } from './library.ts';
import { turnSteps } from '../domain/comparison/turn-steps.ts';
import type { CrosswalkStep } from '../domain/template/crosswalk.ts';

/** The crosswalk between two editions, whichever of them is the older one. */
export async function loadStepsBetween(
  earlier: string,
  later: string,
): Promise<readonly CrosswalkStep[]> {
  if (earlier === later) return [];
  const steps = await loadSteps(earlier, later);
  return steps.length > 0 ? steps : turnSteps(await loadSteps(later, earlier));
}
