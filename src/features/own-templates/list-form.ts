import * as z from 'zod/mini';

/** What has to be said of a list of questions before it is a template. */
export const listFormSchema = z.object({
  name: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Enter a name for the template'),
      z.maxLength(200, 'Shorten the name to 200 characters'),
    ),
  agency: z.string().check(z.minLength(1, 'Select the kind of organisation it is for')),
  edition: z.string().check(z.minLength(1, 'Select an edition of the guidance')),
  /** The answers in the sheet, from the lowest or from the best, or those of the bundled questions. */
  scale: z.enum(['lowestFirst', 'bestFirst', 'bundled']),
});
export type ListForm = z.infer<typeof listFormSchema>;

export const LIST_ORDER = ['name', 'agency', 'edition', 'scale'] as const;
