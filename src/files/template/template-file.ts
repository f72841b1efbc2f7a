import * as z from 'zod/mini';

import { roundTicketSchema } from '../../domain/audit/round-ticket.ts';
import { typedTextSchema } from '../../domain/shared/text.ts';
import { hashSchema, templateSchema } from '../../domain/template/template.ts';
import type { OtherLook } from '../guard/file-look.ts';

/** How a file of questions says what it is; no other file of ours says the same. */
export const TEMPLATE_FORMAT = 's11-template';

/** The version this code writes, and the only one it reads. */
export const TEMPLATE_VERSION = 1;

export const TEMPLATE_EXTENSION = '.s11template.json';

/** The most a file of questions may hold; writer and reader enforce the same. */
export const TEMPLATE_LIMITS = { fileBytes: 10_000_000, depth: 32 } as const;

/** Questions on their way to an agency, whole in themselves. Released: never edited. */
export const templateFileSchema = z.strictObject({
  format: z.literal(TEMPLATE_FORMAT),
  version: z.literal(TEMPLATE_VERSION),
  isSample: z.boolean(),
  template: templateSchema,
  /** Set in a pack: the round and the agency, which the return then carries. */
  ticket: z.exactOptional(roundTicketSchema),
  /** The period the agency is asked to audit. */
  period: z.exactOptional(z.string().check(z.maxLength(500))),
  letter: z.exactOptional(typedTextSchema),
  /** SHA-256 over the canonical JSON of all the rest: tells a file changed on its way. */
  hash: hashSchema,
});
export type TemplateFile = z.infer<typeof templateFileSchema>;

/** Why a file cannot be read as a file of questions. */
export type TemplateProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge'; readonly most: number }
  /** Objects and lists inside one another, beyond any file of questions. */
  | { readonly kind: 'tooDeep'; readonly most: number }
  | { readonly kind: 'notATemplate'; readonly looksLike: OtherLook }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'damaged'; readonly where: string }
  | { readonly kind: 'newerVersion'; readonly found: number }
  | { readonly kind: 'unreadableFile'; readonly reason: string };
