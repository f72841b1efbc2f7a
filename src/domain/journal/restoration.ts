import * as z from 'zod/mini';

import { auditIdSchema } from '../audit/audit.ts';
import { momentSchema } from '../shared/plain-date.ts';

const countSchema = z.int().check(z.minimum(0));

/** What was brought back from the second copy. */
export const restorationSchema = z.strictObject({
  at: momentSchema,
  /** Whether nothing at all was left, or only some of it was missing or older. */
  what: z.enum(['everything', 'parts']),
  /** The audits of which anything was brought back. */
  audits: z.array(
    z.strictObject({
      id: auditIdSchema,
      organisation: z.string(),
      period: z.string(),
      answers: countSchema,
      evidence: countSchema,
      actions: countSchema,
    }),
  ),
  rounds: countSchema,
  /** Returns that agencies sent. */
  returns: countSchema,
  /** A partnership's own templates. */
  templates: countSchema,
  /** Rows that were in both and differed: the newer stands, the other is in the history. */
  keptBoth: countSchema,
  /** Attached files whose bytes the second copy had lost too. */
  filesMissing: countSchema,
});
export type Restoration = z.infer<typeof restorationSchema>;
