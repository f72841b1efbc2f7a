import * as z from 'zod/mini';

import { OTHER_LOOKS } from '../guard/file-look.ts';

/** Why a file cannot be read as a moderator's. It crosses from a worker, so it is a schema too. */
export const moderationProblemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('empty') }),
  z.strictObject({ kind: z.literal('tooLarge'), most: z.number() }),
  z.strictObject({ kind: z.literal('notModeration'), looksLike: z.enum(OTHER_LOOKS) }),
  /** Objects and lists inside one another, beyond any file of ours. */
  z.strictObject({ kind: z.literal('tooDeep'), most: z.number() }),
  /** Begins as such a file does, and does not end as one. */
  z.strictObject({ kind: z.literal('incomplete') }),
  /** `where`: the path of what is wrong, `text`, `contentHash` or a key that stands twice. */
  z.strictObject({ kind: z.literal('damaged'), where: z.string() }),
  z.strictObject({ kind: z.literal('newerVersion'), found: z.number() }),
  /** The browser could not read it. */
  z.strictObject({ kind: z.literal('unreadableFile'), reason: z.string() }),
]);
export type ModerationProblem = z.infer<typeof moderationProblemSchema>;
