import * as z from 'zod/mini';

import { momentSchema, plainDateSchema } from '../shared/plain-date.ts';
import { typedLineSchema } from '../shared/text.ts';
import { fileHashSchema, recipientSchema } from './audit.ts';

/** A return file that was made of an audit, and what its author says became of it. */
export const madeReturnSchema = z.strictObject({
  /** Of the return's content: the receipt code is its short form. */
  contentHash: fileHashSchema,
  madeAt: momentSchema,
  fileName: typedLineSchema,
  /** The version that was signed off; a draft has none. */
  version: z.exactOptional(typedLineSchema),
  recipients: z.array(recipientSchema),
  /** As the author marked it: the app sends nothing and cannot know. Oldest first. */
  sent: z.array(z.strictObject({ on: plainDateSchema, to: typedLineSchema })),
});
export type MadeReturn = z.infer<typeof madeReturnSchema>;
export type Sent = MadeReturn['sent'][number];
