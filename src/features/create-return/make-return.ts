import { buildReturn } from '../../domain/audit-return/build-return.ts';
import type { AuditReturn } from '../../domain/audit-return/audit-return.ts';
import type { Recipient } from '../../domain/audit/audit.ts';
import type { MadeReturn } from '../../domain/audit/made-return.ts';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import type { SigningKey } from '../../domain/device/signing-key.ts';
import type { Marking } from '../../domain/report/report-choices.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { returnFileName } from '../../files/audit-return/return-file-name.ts';
import type { ReturnProblem } from '../../files/audit-return/return-problem.ts';
import { SEALED_EXTENSION, sealReturn } from '../../files/audit-return/seal-return.ts';
import { signReturn } from '../../files/audit-return/sign-return.ts';
import { writeReturn } from '../../files/audit-return/write-return.ts';
import { formatSize } from '../../domain/shared/format-size.ts';
import { explainPublicKey } from '../../items/explain-key.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';

export type ReturnFile = {
  readonly made: MadeReturn;
  readonly auditReturn: AuditReturn;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The public key that the bytes are sealed to. */
  readonly sealedTo?: string;
};

/** What is asked of a return beside its content. */
export type ReturnWishes = {
  /** It is signed with this key. */
  readonly signingKey?: SigningKey | undefined;
  readonly marking?: Marking;
};

/** The return of an audit as it stands at that moment; why not, in words, when it cannot be made. */
export function makeReturn(
  { audit, template, damaged, ticket }: StoredAudit,
  recipients: readonly Recipient[],
  now: Date,
  { signingKey, marking = { kind: 'none' } }: ReturnWishes = {},
): Result<ReturnFile, string> {
  const built = buildReturn(audit, template, {
    madeAt: now.toISOString(),
    recipients,
    damaged: damaged.length,
    marking,
    ...(ticket === undefined ? {} : { roundId: ticket.roundId, agencyToken: ticket.agencyToken }),
  });
  const auditReturn = signingKey === undefined ? built : signReturn(built, signingKey);
  const written = writeReturn(auditReturn);
  if (!written.ok) return fail(explainUnmade(written.problem));
  const signOff = findSignOff(audit.signOffs);
  return succeed({
    auditReturn,
    bytes: written.value,
    made: {
      contentHash: auditReturn.contentHash,
      madeAt: auditReturn.madeAt,
      fileName: returnFileName(auditReturn),
      ...(signOff === undefined ? {} : { version: signOff.version }),
      recipients: [...recipients],
      sent: [],
    },
  });
}

/** The same file, sealed to a partnership's key: only whoever has its secret half opens it. */
export async function sealFile(
  file: ReturnFile,
  publicKey: string,
): Promise<Result<ReturnFile, string>> {
  const sealed = await sealReturn(file.bytes, publicKey);
  if (!sealed.ok) return fail(`${explainPublicKey(sealed.problem)}.`);
  return succeed({
    ...file,
    bytes: sealed.value,
    sealedTo: publicKey,
    made: { ...file.made, fileName: `${file.made.fileName}${SEALED_EXTENSION}` },
  });
}

/** Those of the form that say anything. */
export function listRecipients(rows: readonly Recipient[]): readonly Recipient[] {
  return rows
    .map(({ name, address }) => ({ name: name.trim(), address: address.trim() }))
    .filter(({ name, address }) => name !== '' || address !== '');
}

function explainUnmade(problem: ReturnProblem): string {
  if (problem.kind === 'tooLarge') {
    return problem.limit === 'fileBytes'
      ? `The audit is larger than a return may be (${formatSize(problem.most)}). Shorten the longest answers.`
      : `The audit has more than ${problem.most.toLocaleString('en-GB')} answers, items and other rows, which is more than a return may hold.`;
  }
  return `The file did not pass its own check (${problem.kind}). Tell whoever gave you this app.`;
}
