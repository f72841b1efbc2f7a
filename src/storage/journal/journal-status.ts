import * as z from 'zod/mini';

import { restorationSchema, type Restoration } from '../../domain/journal/restoration.ts';
import { momentSchema } from '../../domain/shared/plain-date.ts';

const statusSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('kept'),
    bytes: z.int(),
    at: momentSchema,
    /** How many attached files found no room in it. */
    leftOut: z.exactOptional(z.int()),
  }),
  z.strictObject({ kind: z.literal('none'), reason: z.string() }),
]);
/** Whether the second copy is kept, and how much room it takes. */
export type JournalStatus = z.infer<typeof statusSchema>;

export function parseStatus(text: string | null): JournalStatus | undefined {
  return statusSchema.safeParse(readJson(text)).data;
}

export function parseRestoration(text: string | null): Restoration | undefined {
  return restorationSchema.safeParse(readJson(text)).data;
}

function readJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
