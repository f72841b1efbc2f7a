import { useState } from 'react';

import type { AuditId } from '../../domain/audit/audit.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { downloadFile } from '../../files/download-file.ts';
import { readPublicKey } from '../../files/audit-return/sealing-key.ts';
import { ensureSigningKey } from '../../items/ensure-signing-key.ts';
import { explainPublicKey } from '../../items/explain-key.ts';
import { toMarking } from '../../items/marking-form.ts';
import { useReportedSave } from '../../items/use-reported-save.ts';
import { keepDraft } from '../../storage/kept-drafts.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { addMadeReturn } from '../../storage/returns.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { listRecipients, makeReturn, sealFile, type ReturnFile } from './make-return.ts';
import type { ProtectionForm, ReturnForm } from './return-form.ts';

type SavingProps = {
  readonly stored: StoredAudit;
  readonly reportSave: ReportSave;
  readonly onMade: (file: ReturnFile) => void;
};

type SavingReturn = {
  readonly save: (values: ReturnForm) => Promise<void>;
  /** Why no file could be made. */
  readonly failure: string | undefined;
};

/** Where signing and sealing stay as they were chosen, for the next return of the same audit. */
export function toDraftKey(auditId: AuditId): string {
  return `${auditId} return`;
}

/** Made of the audit as it stands at that moment, downloaded, and noted with the audit. */
export function useSavingReturn({ stored, reportSave, onMade }: SavingProps): SavingReturn {
  const [failure, setFailure] = useState<string>();
  const saving = useReportedSave('return', reportSave);
  const save = async (values: ReturnForm): Promise<void> => {
    const file = await makeFile(stored, values, new Date());
    setFailure(file.ok ? undefined : file.problem);
    if (!file.ok) return;
    keepDraft(toDraftKey(stored.audit.id), toKept(values));
    const { made } = file.value;
    downloadFile({ name: made.fileName, type: toMediaType(file.value), bytes: file.value.bytes });
    await saving.attempt(() => addMadeReturn(stored.audit.id, made));
    onMade(file.value);
  };
  return { save, failure };
}

/** Of what was pasted only a key that may be given out is kept: never a secret one. */
function toKept({ sign, seal, sealKey }: ReturnForm): ProtectionForm {
  const key = readPublicKey(sealKey);
  return { sign, seal, sealKey: key.ok ? key.value : '' };
}

/** A browser may add the usual ending of a kind to the name of a file. */
export function toMediaType({ sealedTo }: ReturnFile): string {
  return sealedTo === undefined ? 'application/json' : 'application/octet-stream';
}

async function makeFile(
  stored: StoredAudit,
  { recipients, sign, seal, sealKey, ...marking }: ReturnForm,
  now: Date,
): Promise<Result<ReturnFile, string>> {
  const key = sign ? await ensureSigningKey(now) : succeed(undefined);
  if (!key.ok) return fail(NO_KEY);
  const file = makeReturn(stored, listRecipients(recipients), now, {
    signingKey: key.value,
    marking: toMarking(marking),
  });
  if (!file.ok || !seal) return file;
  const publicKey = readPublicKey(sealKey);
  if (!publicKey.ok) return fail(`${explainPublicKey(publicKey.problem)}.`);
  return sealFile(file.value, publicKey.value);
}

const NO_KEY =
  'The browser could not read or keep the signing key of this device. Try again, or make the return without signing it.';
