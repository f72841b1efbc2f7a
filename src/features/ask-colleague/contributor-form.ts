import * as z from 'zod/mini';

import { MAX_LINE_LENGTH } from '../../domain/shared/limits.ts';

const TOO_LONG = `Shorten this to ${MAX_LINE_LENGTH} characters`;

/** Who gives a part back. Kept on this device, so that it is asked once. */
export const contributorSchema = z.object({
  name: z
    .string()
    .check(z.trim(), z.minLength(1, 'Enter your name'), z.maxLength(MAX_LINE_LENGTH, TOO_LONG)),
  role: z
    .string()
    .check(z.trim(), z.minLength(1, 'Enter your role'), z.maxLength(MAX_LINE_LENGTH, TOO_LONG)),
});
export type ContributorForm = z.infer<typeof contributorSchema>;

export const CONTRIBUTOR = 'contributor';
