import * as z from 'zod/mini';

/** What the worker answers about the one file it is given. */
export const cellsReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('read'),
    sheets: z.array(z.strictObject({ name: z.string(), rows: z.array(z.array(z.string())) })),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    problem: z.enum([
      'empty',
      'tooLarge',
      'oldOrLocked',
      'notASheet',
      'damaged',
      'gone',
      'notStarted',
    ]),
  }),
]);
export type CellsReply = z.infer<typeof cellsReplySchema>;
export type CellsFault = Extract<CellsReply, { kind: 'refused' }>['problem'];
