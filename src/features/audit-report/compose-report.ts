import type { Contributor } from '../../domain/audit/list-contributors.ts';
import { buildReturnReport } from '../../domain/audit-return/build-return-report.ts';
import { buildReturn } from '../../domain/audit-return/build-return.ts';
import type { SigningKey } from '../../domain/device/signing-key.ts';
import { buildReport } from '../../domain/report/build-report.ts';
import type { Report } from '../../domain/report/report-block.ts';
import { hasReturnInside, type ReportChoices } from '../../domain/report/report-choices.ts';
import type { SinceLastTime } from '../../domain/report/since-last-time.ts';
import { scoreAudit } from '../../domain/scoring/score-audit.ts';
import { toPlainDate } from '../../domain/shared/plain-date.ts';
import { returnFileName } from '../../files/audit-return/return-file-name.ts';
import { signReturn } from '../../files/audit-return/sign-return.ts';
import { writeReturn } from '../../files/audit-return/write-return.ts';
import { APP_VERSION } from '../../pdf/app-version.ts';
import type { AttachedReturn } from '../../pdf/archive/write-archive.ts';
import { RETURN_INSIDE } from '../../pdf/return-inside.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';

export type ReportSource = {
  readonly stored: StoredAudit;
  readonly choices: ReportChoices;
  readonly contributors: readonly Contributor[];
  /** Whether a return inside the PDF is signed with the key of this device. */
  readonly isSigned?: boolean;
  readonly since?: SinceLastTime | undefined;
};

export type ComposeOrder = {
  readonly source: ReportSource;
  readonly now: Date;
  /** A return inside is signed with it. */
  readonly signingKey: SigningKey | undefined;
};

export type Composed = { readonly report: Report; readonly attachment?: AttachedReturn };

/** Of one moment: the date on the cover, what is overdue, the file's name and the PDF's own record. */
export function composeAt(source: ReportSource, now: Date, signingKey?: SigningKey): Composed {
  const { stored, choices, contributors, since } = source;
  if (hasReturnInside(choices)) return composeWithReturn(source, now, signingKey);
  const { audit, template, damaged } = stored;
  const facts = {
    madeAt: now.toISOString(),
    damaged: damaged.length,
    contributors,
    ...(since === undefined ? {} : { since }),
  };
  return { report: buildReport(scoreAudit(template, audit, toPlainDate(now)), facts, choices) };
}

/** Made of the return itself, so that whoever takes it out can make the same pages of it again. */
function composeWithReturn(
  { stored, choices, contributors, since }: ReportSource,
  now: Date,
  signingKey: SigningKey | undefined,
): Composed {
  const { audit, template, damaged, ticket } = stored;
  const built = buildReturn(audit, template, {
    madeAt: now.toISOString(),
    recipients: audit.details.recipients ?? [],
    damaged: damaged.length,
    marking: choices.marking,
    ...(ticket === undefined ? {} : { roundId: ticket.roundId, agencyToken: ticket.agencyToken }),
  });
  const auditReturn = signingKey === undefined ? built : signReturn(built, signingKey);
  const written = writeReturn(auditReturn);
  if (!written.ok) throw new Error(`The return cannot be written: ${written.problem.kind}`);
  return {
    report: buildReturnReport(
      auditReturn,
      { app: APP_VERSION, contributors, ...(since === undefined ? {} : { since }) },
      choices,
    ),
    attachment: { name: returnFileName(auditReturn), bytes: written.value, ...RETURN_INSIDE },
  };
}
