import * as z from 'zod/mini';

import { sheetFaultSchema } from '../sheet-fault.ts';

/** What the worker answers about the one file it is given. */
export const sheetReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('read'),
    sheets: z.array(
      z.strictObject({
        name: z.string(),
        rows: z.array(z.array(z.string())),
        isCut: z.boolean(),
        notes: z.strictObject({
          isHidden: z.boolean(),
          formulas: z.number(),
          unworked: z.array(z.string()),
        }),
      }),
    ),
    /** Of the file's bytes: tells the same file brought again. */
    hash: z.string(),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    problem: sheetFaultSchema,
  }),
]);
export type SheetReply = z.infer<typeof sheetReplySchema>;
