import { shiftMoment } from '../../../catalogue/fictional/shift-audit.ts';
import type { Audit } from '../../../domain/audit/audit.ts';
import type { AuditReturn } from '../../../domain/audit-return/audit-return.ts';
import { buildReturn } from '../../../domain/audit-return/build-return.ts';
import type { Agency } from '../../../domain/collection/agency.ts';
import { toReceivedReturn } from '../../../domain/collection/received-return.ts';
import { splitReturn } from '../../../domain/collection/return-document.ts';
import type { Round } from '../../../domain/collection/round.ts';
import type { Moment, PlainDate } from '../../../domain/shared/plain-date.ts';
import type { Template } from '../../../domain/template/template.ts';
import { returnFileName } from '../../../files/audit-return/return-file-name.ts';
import { signReturn, type SigningPair } from '../../../files/audit-return/sign-return.ts';
import type { ReturnToStore } from '../../../storage/received-returns.ts';

/** How and when a return came. */
export type Came = {
  readonly on: PlainDate;
  readonly how?: 'pdf' | 'sealed' | 'draft' | undefined;
  readonly key?: SigningPair;
  /** It was made without the pack, and names no agency. */
  readonly isStray?: boolean;
};

/** The return of an agency of the sample round, as its pack made it. */
export function makeSampleReturn(
  { id, partnership, contacts }: Round,
  agency: Agency | undefined,
  template: Template,
  audit: Audit,
  madeAt: Moment = audit.changedAt,
): AuditReturn {
  return buildReturn(audit, template, {
    madeAt,
    recipients: [{ name: partnership, address: contacts[0]?.email ?? '' }],
    damaged: 0,
    ...(agency === undefined ? {} : { roundId: id, agencyToken: agency.token }),
  });
}

/** The same as an import would have stored it. */
export function toStoredReturn(
  round: Round,
  agency: Agency,
  template: Template,
  audit: Audit,
  { on, how, key, isStray = false }: Came,
): ReturnToStore {
  const plain = makeSampleReturn(round, isStray ? undefined : agency, template, audit);
  const made = key === undefined ? plain : signReturn(plain, key);
  const { templateHash, text } = splitReturn(made, 'unchanged');
  const fileName = returnFileName(made);
  const received = toReceivedReturn(made, {
    standing: 'unchanged',
    templateHash,
    source: {
      fileName: how === 'pdf' ? fileName.replace(/\.s11\.json$/, '.pdf') : fileName,
      kind: how === 'pdf' ? 'pdf' : 'return',
      wasSealed: how === 'sealed',
      importedAt: shiftMoment(`${on}T09:00:00.000Z`, 0),
      cameOn: on,
    },
    ...(key === undefined ? {} : { signature: { publicKey: key.publicKey, holds: true } }),
  });
  return { received, text, template };
}
