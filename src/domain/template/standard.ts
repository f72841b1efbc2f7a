import * as z from 'zod/mini';

import { lineSchema, proseSchema } from '../shared/text.ts';

/** The 12 groups every template sorts its questions into, in the order they are shown. */
export const STANDARD_IDS = [
  'leadership',
  'designated-lead',
  'policies',
  'culture',
  'safer-recruitment',
  'allegations',
  'training',
  'supervision',
  'childs-voice',
  'responding',
  'information',
  'working-together',
] as const;

/** One of the 12. */
export const sharedStandardIdSchema = z.enum(STANDARD_IDS);

/** A group that a partnership added to its own template, such as a local theme. */
export const localStandardIdSchema = z
  .string()
  .check(z.regex(/^local-[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(100))
  .brand<'LocalStandardId'>();
export type LocalStandardId = z.infer<typeof localStandardIdSchema>;

export const standardIdSchema = z.union([sharedStandardIdSchema, localStandardIdSchema]);
export type StandardId = z.infer<typeof standardIdSchema>;

/** `audit-templates/standards.json` */
export const standardsFileSchema = z.array(
  z.strictObject({ id: sharedStandardIdSchema, title: lineSchema, about: proseSchema }),
);
export type StandardsFile = z.infer<typeof standardsFileSchema>;
