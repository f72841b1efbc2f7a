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

export const standardIdSchema = z.enum(STANDARD_IDS);
export type StandardId = z.infer<typeof standardIdSchema>;

/** `audit-templates/standards.json` */
export const standardsFileSchema = z.array(
  z.strictObject({ id: standardIdSchema, title: lineSchema, about: proseSchema }),
);
export type StandardsFile = z.infer<typeof standardsFileSchema>;
