import * as z from 'zod/mini';

import { detailsChangesSchema, detailsFormSchema, EMPTY_DETAILS } from './details-form.ts';

/** One of a group of radios, which the form library makes null when they are passed by. */
function chosen(message: string): z.ZodMiniType<string, string> {
  return z.string(message).check(z.minLength(1, message));
}

/**
 * What must be known before the first question: which questions, and the details. Depths are
 * offered once an agency is chosen. The check of two fields comes last, whatever their place on the
 * page: `toSummary` brings the faults into its order.
 */
export const startFormSchema = z
  .object({
    agency: chosen('Select the kind of organisation'),
    edition: chosen('Select the edition of the guidance'),
    depth: z.nullable(z.string()),
    parts: z.array(z.string()),
    ...detailsFormSchema.shape,
  })
  .check(
    z.refine(({ agency, depth }) => agency === '' || (depth !== '' && depth !== null), {
      path: ['depth'],
      message: 'Select how much to answer',
    }),
  );
export type StartForm = z.infer<typeof startFormSchema>;

/** The form as it may be left, half-filled, with null where radios were passed by. */
export const startDraftSchema = z.object({
  agency: z.nullable(z.string()),
  edition: z.nullable(z.string()),
  depth: z.nullable(z.string()),
  /** Left out by a form that was kept before there were conditional parts. */
  parts: z.optional(z.array(z.string())),
  ...detailsChangesSchema.shape,
});

export const EMPTY_START: StartForm = {
  ...EMPTY_DETAILS,
  agency: '',
  edition: '',
  depth: '',
  parts: [],
};
