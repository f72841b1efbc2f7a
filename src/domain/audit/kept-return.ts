import * as z from 'zod/mini';

import { momentSchema } from '../shared/plain-date.ts';
import { lineSchema } from '../shared/text.ts';
import { uuidOfHash } from '../shared/uuid-of-hash.ts';
import { fileHashSchema, auditIdSchema, type AuditId } from './audit.ts';
import { replySchema } from './reply.ts';

/**
 * A return that is kept on this device when its reader asks for it: an audit like any other to read,
 * to compare with and to bring answers forward from, and one in which nothing is changed.
 */
export const keptReturnSchema = z.strictObject({
  /** What the audit is called where it was made: here it has an id of its own. */
  auditId: auditIdSchema,
  contentHash: fileHashSchema,
  madeAt: momentSchema,
  keptAt: momentSchema,
  /** The words of its protective marking; absent without one. */
  marking: z.exactOptional(lineSchema),
  /** How many items were missing in the return itself; absent when none was. */
  leftOut: z.exactOptional(z.int().check(z.minimum(1))),
  /** What is answered in it to feedback; absent where nothing is. */
  replies: z.exactOptional(z.array(replySchema)),
});
export type KeptReturn = z.infer<typeof keptReturnSchema>;

/**
 * The same return has the same id wherever and however often it is kept, so that keeping it again
 * adds nothing.
 */
export function toKeptId(contentHash: string): AuditId {
  return auditIdSchema.parse(uuidOfHash(contentHash));
}
