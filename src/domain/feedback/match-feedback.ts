import type { Audit, AuditId } from '../audit/audit.ts';
import type { KeptReturn } from '../audit/kept-return.ts';
import type { MadeReturn } from '../audit/made-return.ts';
import type { RoundTicket } from '../audit/round-ticket.ts';
import type { FeedbackContent } from './feedback.ts';

/** What tells whether feedback is on an audit of this device. */
export type Matchable = {
  readonly audit: Pick<Audit, 'id' | 'details'>;
  readonly returns?: readonly MadeReturn[];
  readonly keptReturn?: KeptReturn;
  readonly ticket?: RoundTicket;
};

export type FeedbackMatch =
  | {
      readonly kind: 'found';
      readonly auditId: AuditId;
      readonly organisation: string;
      /** The very return it answers was made here, and not one on another device. */
      readonly isOwnReturn: boolean;
    }
  /** The return is here to be read alone, as its receivers have it. */
  | { readonly kind: 'keptToRead'; readonly auditId: AuditId }
  /** An audit of the same round is here, and it is another agency's. */
  | { readonly kind: 'otherAgency'; readonly organisation: string }
  | { readonly kind: 'notHere' };

/** Which of these audits feedback is on: by the audit its return was made of, never by a name. */
export function matchFeedback(
  { returned, roundId, agencyToken }: FeedbackContent,
  audits: readonly Matchable[],
): FeedbackMatch {
  const own = audits.filter(({ keptReturn }) => keptReturn === undefined);
  const found = own.find(({ audit }) => audit.id === returned.auditId);
  if (found !== undefined) {
    const made = found.returns ?? [];
    return {
      kind: 'found',
      auditId: found.audit.id,
      organisation: found.audit.details.organisation,
      isOwnReturn: made.some(({ contentHash }) => contentHash === returned.contentHash),
    };
  }
  const kept = audits.find(({ keptReturn }) => keptReturn?.contentHash === returned.contentHash);
  if (kept !== undefined) return { kind: 'keptToRead', auditId: kept.audit.id };
  const other = own.find(
    ({ ticket }) => ticket?.roundId === roundId && ticket.agencyToken !== agencyToken,
  );
  return other === undefined
    ? { kind: 'notHere' }
    : { kind: 'otherAgency', organisation: other.audit.details.organisation };
}
