import * as z from 'zod/mini';

import { auditIdSchema } from '../audit/audit.ts';
import { findSignOff } from '../audit/sign-off.ts';
import type { AuditReturn } from '../audit-return/audit-return.ts';
import { hashContent } from '../shared/content-hash.ts';
import { momentSchema, plainDateSchema } from '../shared/plain-date.ts';
import { lineSchema, typedLineSchema, typedTextSchema } from '../shared/text.ts';
import { hashSchema } from '../template/template.ts';
import { agencyTokenSchema } from './agency.ts';

/** How a return came. */
export const returnSourceSchema = z.strictObject({
  fileName: typedLineSchema,
  /** What the file was: the return itself, a report with the return inside, or a filled workbook. */
  kind: z.enum(['return', 'pdf', 'workbook']),
  /** The archive it was in. */
  inArchive: z.exactOptional(typedLineSchema),
  wasSealed: z.boolean(),
  importedAt: momentSchema,
  /** The day it reached the partnership, which may be before it was imported. */
  cameOn: plainDateSchema,
});
export type ReturnSource = z.infer<typeof returnSourceSchema>;

/** What somebody decided of a return; its place follows from this and from what the file says. */
export const returnDecisionSchema = z.discriminatedUnion('kind', [
  /** It is this agency's; so is every version of the same audit. */
  z.strictObject({ kind: z.literal('match'), token: agencyTokenSchema, at: momentSchema }),
  /** Of several audits of this agency, this is the one that counts. */
  z.strictObject({ kind: z.literal('use'), token: agencyTokenSchema, at: momentSchema }),
  z.strictObject({ kind: z.literal('setAside'), reason: typedTextSchema, at: momentSchema }),
]);
export type ReturnDecision = z.infer<typeof returnDecisionSchema>;

/** Whether a file was as it was made, when it was read. */
export const standingSchema = z.enum(['unchanged', 'contentChanged', 'aroundChanged']);

/**
 * What is known of a return without opening it: lists and the tracker read nothing else. The return
 * itself is one document, under the same hash.
 */
export const receivedReturnSchema = z.strictObject({
  /** Of the content as it was found, whatever the file says of itself. */
  contentHash: hashSchema,
  auditId: auditIdSchema,
  organisation: typedLineSchema,
  site: z.exactOptional(typedLineSchema),
  period: typedLineSchema,
  /** The kind of agency its questions are for. */
  kind: lineSchema,
  kindName: typedLineSchema,
  /** Of the template as it was found: its row in the table of templates. */
  templateHash: hashSchema,
  isSample: z.boolean(),
  /** When the audit was last changed: of two versions the later is the newer. */
  changedAt: momentSchema,
  madeAt: momentSchema,
  /** The version that was signed off; a draft has none. */
  signedOff: z.exactOptional(z.strictObject({ version: lineSchema, at: momentSchema })),
  /** The round and the agency the file names. */
  roundId: z.exactOptional(lineSchema),
  agencyToken: z.exactOptional(lineSchema),
  standing: standingSchema,
  /** The key it was signed with, and whether the signature holds; absent without a signature. */
  signature: z.exactOptional(
    z.strictObject({ publicKey: z.string().check(z.regex(/^[0-9a-f]{64}$/)), holds: z.boolean() }),
  ),
  source: returnSourceSchema,
  decision: z.exactOptional(returnDecisionSchema),
});
export type ReceivedReturn = z.infer<typeof receivedReturnSchema>;

/** The facts of a return that was read, as it came. */
export function toReceivedReturn(
  { content, contentHash, madeAt }: AuditReturn,
  beside: Pick<ReceivedReturn, 'standing' | 'source' | 'signature' | 'templateHash'>,
): ReceivedReturn {
  const { details, template, roundId, agencyToken } = content;
  const signOff = findSignOff(content.signOffs);
  return {
    contentHash: beside.standing === 'contentChanged' ? hashContent(content) : contentHash,
    auditId: content.auditId,
    organisation: details.organisation,
    ...(details.site === undefined ? {} : { site: details.site }),
    period: details.period,
    kind: template.agency,
    kindName: template.agencyName,
    isSample: content.isSample,
    changedAt: content.changedAt,
    madeAt,
    ...(signOff === undefined ? {} : { signedOff: { version: signOff.version, at: signOff.at } }),
    ...(roundId === undefined ? {} : { roundId }),
    ...(agencyToken === undefined ? {} : { agencyToken }),
    ...beside,
  };
}
