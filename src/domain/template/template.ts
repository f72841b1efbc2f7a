import * as z from 'zod/mini';

import { plainDateSchema } from '../shared/plain-date.ts';
import { lineSchema, proseSchema, typedLineSchema } from '../shared/text.ts';
import { standardIdSchema } from './standard.ts';

/** The catalogue's id of an expectation, such as `core.senior-lead`: opaque, never positional. */
export const questionIdSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/), z.maxLength(100))
  .brand<'QuestionId'>();
export type QuestionId = z.infer<typeof questionIdSchema>;

/** Where a duty comes from, worded for the user: "Working Together 2023, chapter 4, Police". */
export const citationSchema = z.strictObject({
  kind: z.enum(['statute', 'guidance', 'local']),
  text: lineSchema,
});
export type Citation = z.infer<typeof citationSchema>;

/** Ideas for evidence of the four kinds, so that a lead looks beyond documents. */
export const evidenceIdeasSchema = z.strictObject({
  documents: z.array(lineSchema),
  data: z.array(lineSchema),
  voice: z.array(lineSchema),
  impact: z.array(lineSchema),
});
export type EvidenceIdeas = z.infer<typeof evidenceIdeasSchema>;

/** A rating scale, lowest point first. A rating is stored as its position, 0 the worst. */
export const scaleSchema = z.strictObject({
  id: lineSchema,
  title: lineSchema,
  points: z
    .array(z.strictObject({ id: lineSchema, label: lineSchema, short: lineSchema }))
    .check(z.minLength(2), z.maxLength(21)),
});
export type Scale = z.infer<typeof scaleSchema>;

/** SHA-256 in hexadecimal. */
export const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** How much a question counts within its standard, or a standard within the whole: 1 unless it is said. */
export const weightSchema = z.int().check(z.minimum(1), z.maximum(10));

export const questionSchema = z.strictObject({
  id: questionIdSchema,
  /** Every catalogue entry this question stands for, its own id first. */
  covers: z.array(questionIdSchema).check(z.minLength(1)),
  title: lineSchema,
  question: lineSchema,
  expectation: proseSchema,
  why: proseSchema,
  strength: z.enum(['must', 'should']),
  strengthNote: z.exactOptional(lineSchema),
  citations: z.array(citationSchema).check(z.minLength(1)),
  /** One for each point of the scale, lowest first; empty where a partnership's own says nothing. */
  descriptors: z.array(z.union([z.literal(''), proseSchema])),
  evidence: evidenceIdeasSchema,
  guidance: z.array(z.strictObject({ id: questionIdSchema, text: proseSchema })),
  notApplicableAllowed: z.boolean(),
  wordingHash: hashSchema,
  weight: z.exactOptional(weightSchema),
});
export type Question = z.infer<typeof questionSchema>;

export const templateStandardSchema = z.strictObject({
  id: standardIdSchema,
  title: lineSchema,
  about: proseSchema,
  questions: z.array(questionSchema).check(z.minLength(1)),
  weight: z.exactOptional(weightSchema),
});
export type TemplateStandard = z.infer<typeof templateStandardSchema>;

/** A picture, small enough to travel with every return. */
export const logoSchema = z.strictObject({
  mediaType: z.enum(['image/png', 'image/jpeg']),
  /** Base64. */
  data: z.base64().check(z.minLength(1), z.maxLength(400_000)),
  alt: lineSchema,
});
export type TemplateLogo = z.infer<typeof logoSchema>;

/** Who asks: a partnership's own template says so, and a bundled one has none. */
export const issuerSchema = z.strictObject({
  name: typedLineSchema,
  contactName: typedLineSchema,
  contactRole: typedLineSchema,
  contactEmail: typedLineSchema,
  contactPhone: typedLineSchema,
  opensOn: z.exactOptional(plainDateSchema),
  dueDate: z.exactOptional(plainDateSchema),
  logo: z.exactOptional(logoSchema),
});
export type Issuer = z.infer<typeof issuerSchema>;

/** The bundled template that a partnership's own was made from. */
export const basedOnSchema = z.strictObject({
  id: lineSchema,
  version: lineSchema,
  hash: hashSchema,
});
export type BasedOn = z.infer<typeof basedOnSchema>;

/** A composed question set as an audit is answered on it, whole in itself. */
export const templateSchema = z.strictObject({
  id: lineSchema,
  version: lineSchema,
  hash: hashSchema,
  agency: lineSchema,
  agencyName: lineSchema,
  edition: lineSchema,
  editionTitle: lineSchema,
  editionStatus: proseSchema,
  depth: z.enum(['lite', 'standard', 'full']),
  options: z.array(lineSchema),
  title: lineSchema,
  /** Which duty the audit speaks of; the report says it in the agency's own terms. */
  duty: proseSchema,
  scale: scaleSchema,
  standards: z.array(templateStandardSchema).check(z.minLength(1)),
  /** What is signed, in the partnership's words. */
  declaration: z.exactOptional(proseSchema),
  issuer: z.exactOptional(issuerSchema),
  basedOn: z.exactOptional(basedOnSchema),
});
export type Template = z.infer<typeof templateSchema>;

/** The number a question is shown under: the third of the fourth standard is "4.3". Both from 0. */
export function formatPlace(standard: number, question: number): string {
  return `${standard + 1}.${question + 1}`;
}

/** All questions in the order they are shown. */
export function listQuestions(template: Template): readonly Question[] {
  return template.standards.flatMap((standard) => standard.questions);
}
