import * as z from 'zod/mini';

import { lineSchema, proseSchema } from '../shared/text.ts';
import { citationSchema, evidenceIdeasSchema, questionIdSchema } from './template.ts';
import { standardIdSchema } from './standard.ts';

/*
 * The files an author writes in `audit-templates/`. They are composed into a Template by
 * `composeTemplate`; nothing else in the app reads them.
 */

const slugSchema = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

export const editionIdSchema = slugSchema.brand<'EditionId'>();
export type EditionId = z.infer<typeof editionIdSchema>;

export const agencyIdSchema = slugSchema.brand<'AgencyId'>();
export type AgencyId = z.infer<typeof agencyIdSchema>;

export const depthSchema = z.enum(['lite', 'standard', 'full']);
export type Depth = z.infer<typeof depthSchema>;

/** A dated issue of the statutory guidance: `editions/<id>.json`. */
export const editionSchema = z.strictObject({
  id: editionIdSchema,
  title: lineSchema,
  shortTitle: lineSchema,
  publisher: lineSchema,
  published: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  chapter: lineSchema,
  /** What a reader must know about how far this edition is still in force. */
  status: proseSchema,
  notes: z.array(proseSchema),
});
export type Edition = z.infer<typeof editionSchema>;

/** What a question stands for in the catalogue: its own id first. */
const coversSchema = z.array(questionIdSchema).check(z.minLength(1));

/** How one edition asks a question: its strength, its citations and any wording of its own. */
export const editionEntrySchema = z.strictObject({
  strength: z.enum(['must', 'should']),
  /** `section11`: a must only for bodies bound by section 11, a should for all others. */
  binds: z.exactOptional(z.literal('section11')),
  /** Shown beside the strength, such as "must where the legal duty applies". */
  strengthNote: z.exactOptional(lineSchema),
  /** In place of the question's own list, where this edition asks more or less of it. */
  covers: z.exactOptional(coversSchema),
  citations: z.array(citationSchema).check(z.minLength(1)),
  question: z.exactOptional(lineSchema),
  expectation: z.exactOptional(proseSchema),
});

export const sourceQuestionSchema = z.strictObject({
  id: questionIdSchema,
  standard: standardIdSchema,
  covers: z.exactOptional(coversSchema),
  title: lineSchema,
  question: lineSchema,
  expectation: proseSchema,
  why: proseSchema,
  /** One for each point of the scale, lowest first. */
  descriptors: z.array(proseSchema).check(z.minLength(2)),
  evidence: evidenceIdeasSchema,
  notApplicableAllowed: z.boolean(),
  /** `may` entries of the catalogue: guidance beside the question, never scored. */
  guidance: z.exactOptional(
    z.array(
      z.strictObject({
        id: questionIdSchema,
        text: proseSchema,
        editions: z.array(editionIdSchema).check(z.minLength(1)),
      }),
    ),
  ),
  editions: z.record(z.string(), editionEntrySchema),
});
export type SourceQuestion = z.infer<typeof sourceQuestionSchema>;

/** Questions that belong together whichever agency uses them: `modules/<id>.json`. */
export const moduleSchema = z.strictObject({
  id: slugSchema,
  title: lineSchema,
  questions: z.array(sourceQuestionSchema).check(z.minLength(1)),
});
export type TemplateModule = z.infer<typeof moduleSchema>;

/** How an agency stands in law in one edition; it decides titles and which musts bind it. */
const standingSchema = z.strictObject({
  kind: z.enum(['section11', 'sisterDuty', 'guidanceOnly']),
  /** One or two sentences for the report: which duty this audit speaks of. */
  duty: proseSchema,
  reportTitle: lineSchema,
});

/** A kind of agency: `agencies/<id>.json`. */
export const agencySchema = z.strictObject({
  id: agencyIdSchema,
  name: lineSchema,
  /** Who this is for, in a line a busy person recognises themselves in. */
  about: lineSchema,
  editions: z.record(z.string(), standingSchema),
  depths: z.partialRecord(
    depthSchema,
    z.strictObject({ version: lineSchema, modules: z.array(slugSchema).check(z.minLength(1)) }),
  ),
  /** Conditional parts, switched on when the audit is started. */
  options: z.array(
    z.strictObject({
      id: slugSchema,
      title: lineSchema,
      about: proseSchema,
      modules: z.array(slugSchema),
    }),
  ),
});
export type Agency = z.infer<typeof agencySchema>;

/** Why a shared question is asked of this agency, by question id: `why/<agency>.json`. */
export const whyFileSchema = z.record(z.string(), proseSchema);
export type WhyFile = z.infer<typeof whyFileSchema>;
