import type { AuditId } from '../domain/audit/audit.ts';
import { watchCommitted } from './committed.ts';
import { watchConnection } from './connection.ts';
import type { StoredAudit } from './stored-audit.ts';

const seen = new Map<AuditId, StoredAudit>();

/** Keeps an audit as it was read last, for when the browser gives it no more. */
export function rememberSeen(stored: StoredAudit): void {
  seen.set(stored.audit.id, stored);
}

export function findSeen(auditId: AuditId): StoredAudit | undefined {
  return seen.get(auditId);
}

/** All audits that this page has read, each as it was read last. */
export function listSeen(): readonly StoredAudit[] {
  return [...seen.values()];
}

// What is deleted is to be found in no memory either.
watchCommitted((changes) => {
  for (const { table, gone } of changes) {
    if (table !== 'audits') continue;
    for (const id of seen.keys()) if (gone.includes(id)) seen.delete(id);
  }
});

watchConnection(({ kind }) => {
  if (kind === 'deleted' || kind === 'erased') seen.clear();
});
