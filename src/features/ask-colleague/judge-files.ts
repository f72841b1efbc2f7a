import type { AuditId } from '../../domain/audit/audit.ts';
import type { Contribution, ReceivedContribution } from '../../domain/audit/contribution.ts';
import { isSamePart, type ContributionFile } from '../../domain/audit/plan-contributions.ts';
import { hashContent } from '../../domain/shared/content-hash.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import type { Result } from '../../domain/shared/result.ts';
import {
  CONTRIBUTION_FORMAT,
  type ContributionEnvelope,
  type PartFile,
} from '../../files/contribution/part-file.ts';
import type { PartProblem } from '../../files/contribution/part-problem.ts';
import { explainPartProblem, type Explained } from './explain-part-problem.ts';

export type ReadFile = {
  readonly fileName: string;
  readonly read: Result<PartFile, PartProblem>;
};

/** What is to be made of one file. */
export type FileVerdict =
  | { readonly kind: 'ready'; readonly fileName: string; readonly file: ContributionFile }
  /** `skipped` needs nothing done; `refused` needs another file. */
  | ({ readonly kind: 'skipped' | 'refused'; readonly fileName: string } & Explained);

export const WANTED = 'a file that a colleague sent back';

type Here = { readonly auditId: AuditId; readonly received: readonly ReceivedContribution[] };

/** One verdict for each file, in their order. Of several of the same part the newest counts. */
export function judgeFiles(files: readonly ReadFile[], here: Here): readonly FileVerdict[] {
  const parts = files.flatMap(({ read }) =>
    read.ok && read.value.format === CONTRIBUTION_FORMAT ? [read.value.part] : [],
  );
  const seen = new Set<string>();
  return files.map(({ fileName, read }): FileVerdict => {
    if (!read.ok) {
      return { kind: 'refused', fileName, ...explainPartProblem(read.problem, WANTED) };
    }
    if (read.value.format !== CONTRIBUTION_FORMAT) return { fileName, ...IS_REQUEST };
    const { part } = read.value;
    if (part.auditId !== here.auditId) return { fileName, ...explainOtherAudit(read.value) };
    const file = { id: hashContent(part), contribution: part };
    const reason = findReasonToSkip(file, parts, here.received);
    if (reason !== undefined) return { kind: 'skipped', fileName, ...reason };
    if (seen.has(file.id)) return { kind: 'skipped', fileName, ...TWICE };
    seen.add(file.id);
    return { kind: 'ready', fileName, file };
  });
}

const IS_REQUEST = {
  kind: 'refused',
  what: 'This is the file of questions that was sent out, not the answers to it.',
  next: 'Ask your colleague to open it, answer, and choose “Save your part to send back”.',
} as const;

const TWICE: Explained = { what: 'The same file was chosen twice.', next: 'Nothing to do.' };

function explainOtherAudit({
  organisation,
}: ContributionEnvelope): { readonly kind: 'refused' } & Explained {
  const whose = organisation === '' ? '' : `, of ${organisation}`;
  return {
    kind: 'refused',
    what: `This is part of another audit${whose}.`,
    next: 'Open that audit, and bring the file in there.',
  };
}

function findReasonToSkip(
  { id, contribution }: ContributionFile,
  chosen: readonly Contribution[],
  received: readonly ReceivedContribution[],
): Explained | undefined {
  const same = received.find((each) => each.id === id);
  if (same !== undefined) {
    const when = formatMoment(same.receivedAt);
    return { what: `This file was brought in already, ${when}.`, next: 'Nothing to do.' };
  }
  const isNewer = (other: Contribution): boolean =>
    isSamePart(other, contribution) && other.savedAt > contribution.savedAt;
  if (received.some((each) => isNewer(each.contribution))) {
    return {
      what: 'A newer file of the same part was brought in already.',
      next: 'Nothing to do: the newer one stands for both.',
    };
  }
  if (chosen.some(isNewer)) {
    return {
      what: 'A newer file of the same part was chosen with it.',
      next: 'Nothing to do: the newer one stands for both.',
    };
  }
  return undefined;
}
