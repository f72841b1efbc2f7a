import type { AuditId } from '../domain/audit/audit.ts';
import { findSignOff, signOffEventSchema, type SignOffEvent } from '../domain/audit/sign-off.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { writeAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { firstPath, readOwnHead } from './read-rows.ts';
import type { WriteProblem } from './storage-problem.ts';

/** The audit is no longer as the author saw it: signed off, reopened or changed in another tab. */
export type ChangedMeanwhile = { readonly kind: 'changedMeanwhile' };

/**
 * Adds one sign-off or reopening to those of an audit; none is ever changed or taken away.
 * `seen` is the audit as its author saw it: what was changed since is not signed unseen.
 */
export function addSignOffEvent(
  auditId: AuditId,
  event: SignOffEvent,
  seen: { readonly changedAt: string; readonly events: number },
): Promise<Result<SignOffEvent, WriteProblem | ChangedMeanwhile>> {
  return writeAtOnce<SignOffEvent, WriteProblem | ChangedMeanwhile>([tables.audits], async () => {
    const head = await readOwnHead(auditId);
    if (!head.ok) return head;
    const events = head.value.signOffs ?? [];
    const isOfThisState =
      events.length === seen.events &&
      (findSignOff(events) === undefined) === (event.kind === 'signedOff');
    const isUnchanged = event.kind === 'reopened' || head.value.changedAt === seen.changedAt;
    if (!isOfThisState || !isUnchanged) return fail({ kind: 'changedMeanwhile' });
    const parsed = signOffEventSchema.safeParse(event);
    if (!parsed.success) return fail({ kind: 'unfit', where: firstPath(parsed.error) });
    await tables.audits.put({
      ...head.value,
      signOffs: [...events, parsed.data],
      changedAt: event.at,
    });
    return succeed(parsed.data);
  });
}
