import * as z from 'zod/mini';

import type { Standing } from './template-source.ts';
import { questionIdSchema } from './template.ts';

/**
 * One expectation of the catalogue the templates answer for: how strong it is in each edition that
 * has it, and of whom it is expected. `core`: of every section 11 body, and of others as a
 * benchmark; `all`: of everyone who works with children or families.
 */
export const dutySchema = z.strictObject({
  id: questionIdSchema,
  strength: z.record(z.string(), z.enum(['must', 'should', 'may'])),
  appliesTo: z.union([z.enum(['core', 'all']), z.array(z.string()).check(z.minLength(1))]),
  /** A must for bodies bound by section 11 alone; of others it is expected as a should. */
  binds: z.exactOptional(z.literal('section11')),
  /** Rests on a statute, so it is kept in a later edition that does not repeat it. */
  statute: z.exactOptional(z.literal(true)),
  /** Local practice alone, in no edition of the national guidance. */
  local: z.exactOptional(z.literal(true)),
});
export type Duty = z.infer<typeof dutySchema>;

/** `audit-templates/duties.json` */
export const dutiesFileSchema = z.array(dutySchema);

/** How strong the duty is for a body of this standing; nothing where the edition does not have it. */
export function findStrength(
  { strength, binds }: Duty,
  editionId: string,
  standing: Standing['kind'],
): 'must' | 'should' | 'may' | undefined {
  const stated = strength[editionId];
  return stated === 'must' && binds !== undefined && standing !== binds ? 'should' : stated;
}

/** Whether the duty is expected of this kind of agency in this edition. */
export function isExpected(duty: Duty, agencyId: string, editionId: string): boolean {
  const { appliesTo, strength } = duty;
  return editionId in strength && (typeof appliesTo === 'string' || appliesTo.includes(agencyId));
}
