import * as z from 'zod/mini';

import { lineSchema, proseSchema } from '../shared/text.ts';
import { citationSchema, evidenceIdeasSchema, hashSchema, questionIdSchema } from './template.ts';
import { sharedStandardIdSchema } from './standard.ts';

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
  /**
   * Whom a must binds, where that is not everyone who is asked: bodies under section 11, or these
   * agencies alone. For all others it is a should.
   */
  binds: z.exactOptional(z.union([z.literal('section11'), z.array(agencyIdSchema)])),
  /** Shown beside the strength, such as "must where the legal duty applies". */
  strengthNote: z.exactOptional(lineSchema),
  /** In place of the question's own list, where this edition asks more or less of it. */
  covers: z.exactOptional(coversSchema),
  citations: z.array(citationSchema).check(z.minLength(1)),
  question: z.exactOptional(lineSchema),
  expectation: z.exactOptional(proseSchema),
});

export type EditionEntry = z.infer<typeof editionEntrySchema>;

export const sourceQuestionSchema = z.strictObject({
  id: questionIdSchema,
  standard: sharedStandardIdSchema,
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
  /** Each agency that is asked these says why in its own words. */
  whyByAgency: z.exactOptional(z.literal(true)),
  questions: z.array(sourceQuestionSchema).check(z.minLength(1)),
});
export type TemplateModule = z.infer<typeof moduleSchema>;

/** A part that is asked only where it applies, switched on when the audit is started: `options/<id>.json`. */
export const optionSchema = z.strictObject({
  id: slugSchema,
  title: lineSchema,
  /** Who should switch it on. */
  about: proseSchema,
  modules: z.array(slugSchema).check(z.minLength(1)),
  /** Offered in these editions alone; without them, in all. */
  editions: z.exactOptional(z.array(editionIdSchema).check(z.minLength(1))),
});
export type TemplateOption = z.infer<typeof optionSchema>;

/** The id of one entry of the catalogue, or `core.*` for all of a group. */
const dutyPatternSchema = z.string().check(z.regex(/^[a-z0-9-]+\.([a-z0-9-]+|\*)$/));

/** How an agency stands in law in one edition; it decides titles and which musts bind it. */
const standingSchema = z.strictObject({
  kind: z.enum(['section11', 'sisterDuty', 'guidanceOnly']),
  /** One or two sentences for the report: which duty this audit speaks of. */
  duty: proseSchema,
  reportTitle: lineSchema,
});
export type Standing = z.infer<typeof standingSchema>;

/** The headings kinds of agency are listed under, in order: `sectors.json`. */
export const sectorsFileSchema = z.array(z.strictObject({ id: slugSchema, title: lineSchema }));
export type Sector = z.infer<typeof sectorsFileSchema>[number];

/** A kind of agency: `agencies/<id>.json`. */
export const agencySchema = z.strictObject({
  id: agencyIdSchema,
  name: lineSchema,
  /** Who this is for, in a line a busy person recognises themselves in. */
  about: lineSchema,
  /** Under which heading it is listed: an id of `sectors.json`. */
  sector: slugSchema,
  editions: z.record(z.string(), standingSchema),
  depths: z.partialRecord(
    depthSchema,
    z.strictObject({ version: lineSchema, modules: z.array(slugSchema).check(z.minLength(1)) }),
  ),
  /** Ids of the conditional parts this kind of agency can switch on. */
  options: z.array(slugSchema),
  /** What the catalogue expects of this kind of agency and its templates leave out, each with a reason. */
  leftOut: z.exactOptional(
    z.array(
      z.strictObject({
        ids: z.array(dutyPatternSchema).check(z.minLength(1)),
        editions: z.exactOptional(z.array(editionIdSchema).check(z.minLength(1))),
        reason: proseSchema,
      }),
    ),
  ),
});
export type Agency = z.infer<typeof agencySchema>;

/** Why a shared question is asked of this agency, by question id: `why/<agency>.json`. */
export const whyFileSchema = z.record(z.string(), proseSchema);
export type WhyFile = z.infer<typeof whyFileSchema>;

/**
 * The hash of every template as it was published, by template id and version: `published.json`.
 * What has been published never changes; other words are another version.
 */
export const publishedFileSchema = z.record(z.string(), z.record(z.string(), hashSchema));
export type PublishedFile = z.infer<typeof publishedFileSchema>;
