import * as z from 'zod/mini';

import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from '../../domain/shared/limits.ts';

/** What goes with the questions. */
export const sendFormSchema = z.object({
  askedBy: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Enter your name or role, so that they know who asks'),
      z.maxLength(MAX_LINE_LENGTH, `Shorten this to ${MAX_LINE_LENGTH} characters`),
    ),
  message: z
    .string()
    .check(z.maxLength(MAX_TEXT_LENGTH, 'Shorten the message to 250,000 characters')),
  withAnswers: z.boolean(),
});
export type SendForm = z.infer<typeof sendFormSchema>;

/** The same as it may be left, half-filled. */
export const sendDraftSchema = z.object({
  askedBy: z.string(),
  message: z.string(),
  withAnswers: z.boolean(),
});
