import type { AuditId } from '../domain/audit/audit.ts';
import { attachmentRowSchema, evidenceRowSchema, type EvidenceRow } from '../domain/device/rows.ts';
import { fail, succeed, type Result } from '../domain/shared/result.ts';
import { readAtOnce } from './at-once.ts';
import { tables } from './database.ts';
import { parseRow, parseRows } from './read-rows.ts';
import { readRowHistory } from './row-history.ts';
import type { ReadProblem } from './storage-problem.ts';

/** The evidence is here and its file is not: it came without its files, or was never whole. */
export type MissingFile = { readonly kind: 'missingFile' };

export type AttachmentSpace = {
  /** Files that evidence of the audit has, each counted once, and their bytes. */
  readonly files: number;
  readonly bytes: number;
  /** Files that only removed or earlier evidence has: kept, since the history can bring them back. */
  readonly spareFiles: number;
  readonly spareBytes: number;
};

/**
 * Keeps the bytes of a file under their hash; call it within the transaction that writes the
 * evidence that names them. The same bytes are kept once.
 */
export async function keepAttachment(
  auditId: AuditId,
  hash: string,
  bytes: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<void> {
  const isKept = await tables.attachments.where('[auditId+hash]').equals([auditId, hash]).count();
  if (isKept > 0) return;
  await tables.attachments.put({ auditId, hash, bytes, addedAt: now.toISOString() });
}

/** The bytes of a file exactly as they were kept. */
export function readAttachment(
  auditId: AuditId,
  hash: string,
): Promise<Result<Uint8Array<ArrayBuffer>, ReadProblem | MissingFile>> {
  const over = [tables.attachments];
  return readAtOnce<Uint8Array<ArrayBuffer>, ReadProblem | MissingFile>(over, async () => {
    const found = await tables.attachments.get([auditId, hash]);
    if (found === undefined) return fail({ kind: 'missingFile' });
    const row = parseRow('attachments', attachmentRowSchema, found);
    return row.ok ? succeed(row.value.bytes) : row;
  });
}

/** How much room the files of an audit take; reads no file. May be given to a live query. */
export function readAttachmentSpace(
  auditId: AuditId,
): Promise<Result<AttachmentSpace, ReadProblem>> {
  return readAtOnce([tables.attachments, tables.evidence, tables.rowHistory], async () => {
    const keys = await tables.attachments.where('auditId').equals(auditId).primaryKeys();
    const kept = new Set(keys.map(([, hash]) => hash));
    const linked = await readLinkedSizes(auditId);
    const earlier = await readEarlierSizes(auditId);
    const used = [...kept].filter((hash) => linked.has(hash));
    const spare = [...kept].filter((hash) => !linked.has(hash));
    const sum = (sizes: ReadonlyMap<string, number>, hashes: readonly string[]): number =>
      hashes.reduce((total, hash) => total + (sizes.get(hash) ?? 0), 0);
    return succeed({
      files: used.length,
      bytes: sum(linked, used),
      spareFiles: spare.length,
      spareBytes: sum(earlier, spare),
    });
  });
}

async function readLinkedSizes(auditId: AuditId): Promise<ReadonlyMap<string, number>> {
  const found = await tables.evidence.where('auditId').equals(auditId).toArray();
  return listSizes(parseRows('evidence', evidenceRowSchema, found).rows);
}

async function readEarlierSizes(auditId: AuditId): Promise<ReadonlyMap<string, number>> {
  const { rows } = await readRowHistory(auditId);
  return listSizes(rows.flatMap((earlier) => (earlier.kind === 'evidence' ? [earlier.row] : [])));
}

function listSizes(rows: readonly EvidenceRow[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap(({ evidence }) =>
      evidence.kind === 'attachment' ? [[evidence.file.hash, evidence.file.size] as const] : [],
    ),
  );
}
