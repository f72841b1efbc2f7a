import { evidenceIdSchema, type AuditId, type Evidence } from '../domain/audit/audit.ts';
import { fail, type Result } from '../domain/shared/result.ts';
import type { QuestionId } from '../domain/template/template.ts';
import type { AttachmentProblem } from '../files/attachment/attachment-kinds.ts';
import { findStem } from '../files/attachment/clean-file-name.ts';
import type { PreparedAttachment } from '../files/attachment/prepare-attachment.ts';
import { findSameFile, saveAttachedEvidence } from '../storage/evidence.ts';
import { newId } from '../storage/new-id.ts';
import { readSpace } from '../storage/read-space.ts';
import type { ReportedSave } from '../storage/reported-save.ts';
import type { WriteProblem } from '../storage/storage-problem.ts';
import type { GivenFile } from './given-file.ts';
import { prepareAway } from './prepare-away.ts';

export type AttachOutcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'added'; readonly item: Evidence }
  /** Evidence of the audit has the same bytes. */
  | { readonly kind: 'sameFile'; readonly item: Evidence }
  | { readonly kind: 'refused'; readonly problem: AttachmentProblem }
  /** By the browser's own estimate it would not fit. */
  | { readonly kind: 'noSpace' }
  /** The status line says why. */
  | { readonly kind: 'notStored' };

export type AttachTo = {
  readonly auditId: AuditId;
  /** The question the new evidence serves, where it is attached on one. */
  readonly questionId: QuestionId | undefined;
  readonly saving: Pick<ReportedSave, 'attempt' | 'forget'>;
};

/** From a file as it was given to evidence of its own; what hinders it is said and stores nothing. */
export async function attachFile(given: GivenFile, to: AttachTo): Promise<AttachOutcome> {
  if (given.file === undefined) return { kind: 'refused', problem: { kind: 'folder' } };
  const prepared = await prepareAway(given.file);
  if (!prepared.ok) return { kind: 'refused', problem: prepared.problem };
  const { file } = prepared.value;
  const same = await findSameFile(to.auditId, file.hash);
  if (same.ok && same.value !== undefined) return { kind: 'sameFile', item: same.value };
  const space = await readSpace();
  if (space !== undefined && space.allowed - space.used < file.size) return { kind: 'noSpace' };
  return store(prepared.value, to);
}

async function store(
  { file, bytes }: PreparedAttachment,
  { auditId, questionId, saving }: AttachTo,
): Promise<AttachOutcome> {
  const found: { outcome: AttachOutcome } = { outcome: { kind: 'notStored' } };
  await saving.attempt(async (): Promise<Result<Evidence, WriteProblem>> => {
    const draft = {
      kind: 'attachment' as const,
      id: evidenceIdSchema.parse(newId()),
      title: findStem(file.name),
      ownerRole: '',
      questionIds: questionId === undefined ? [] : [questionId],
      file,
    };
    const saved = await saveAttachedEvidence(auditId, draft, bytes, new Date());
    if (saved.ok) {
      found.outcome = { kind: 'added', item: saved.value };
      return saved;
    }
    const { problem } = saved;
    if (problem.kind !== 'sameFile') return fail(problem);
    found.outcome = { kind: 'sameFile', item: problem.evidence };
    return fail({ kind: 'failed', reason: 'it was just added in another tab' });
  });
  if (found.outcome.kind === 'sameFile') saving.forget();
  return found.outcome;
}
