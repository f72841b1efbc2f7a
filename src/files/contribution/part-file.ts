import * as z from 'zod/mini';

import { contributionSchema, requestSchema } from '../../domain/audit/contribution.ts';
import { typedLineSchema } from '../../domain/shared/text.ts';
import { hashSchema, templateSchema } from '../../domain/template/template.ts';

/** How the file of a request begins, once its keys are in order. */
export const REQUEST_FORMAT = 's11-contribution-request';
export const CONTRIBUTION_FORMAT = 's11-contribution';

/** The version of both formats this code writes, and the only one it reads. */
export const PART_VERSION = 1;

export const PART_EXTENSION = '.s11part.json';

/** SHA-256 over the canonical JSON of all the rest: tells a file changed on its way. */
const hash = hashSchema;

/** Questions on their way to a colleague. Released: never edited, see `docs/decisions/0007`. */
export const requestFileSchema = z.strictObject({
  format: z.literal(REQUEST_FORMAT),
  hash,
  isSample: z.boolean(),
  organisation: typedLineSchema,
  period: typedLineSchema,
  request: requestSchema,
  /** Holds the questions asked and no others, and so has a hash of its own. */
  template: templateSchema,
  version: z.literal(PART_VERSION),
});
export type RequestFile = z.infer<typeof requestFileSchema>;

/** A colleague's part on its way back. */
export const contributionFileSchema = z.strictObject({
  format: z.literal(CONTRIBUTION_FORMAT),
  hash,
  /** Whose audit it is part of, for those who have to tell files apart. */
  organisation: typedLineSchema,
  part: contributionSchema,
  version: z.literal(PART_VERSION),
});
export type ContributionEnvelope = z.infer<typeof contributionFileSchema>;

export type PartFile = RequestFile | ContributionEnvelope;
