import * as z from 'zod/mini';

import { sheetFaultSchema } from '../../items/sheet-fault.ts';

/** What the worker answers about the one file it is given. */
export const cellsReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('read'),
    sheets: z.array(z.strictObject({ name: z.string(), rows: z.array(z.array(z.string())) })),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    problem: sheetFaultSchema,
  }),
]);
export type CellsReply = z.infer<typeof cellsReplySchema>;
