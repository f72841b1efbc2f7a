import { useState } from 'react';

import { auditIdSchema, type AuditDetails, type AuditId } from '../../domain/audit/audit.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { readTemplateFile } from '../../files/template/read-template-file.ts';
import type { TemplateFile } from '../../files/template/template-file.ts';
import { explainNotStored } from '../../items/explain-not-stored.ts';
import { putAudit, toEmptyAudit } from '../../storage/audits.ts';
import { findByTicket, type BegunAudit } from '../../storage/find-ticket.ts';
import { newId } from '../../storage/new-id.ts';
import { restoreAudit } from '../../storage/removed-audits.ts';
import { explainTemplateProblem } from '../../items/explain-template-problem.ts';

export type OpenQuestionsState =
  | { readonly status: 'choosing'; readonly problem?: string }
  | { readonly status: 'reading' }
  | {
      readonly status: 'preview';
      readonly file: TemplateFile;
      /** The audit that was started from the same file before. */
      readonly begun: BegunAudit | undefined;
      readonly problem?: string;
    };

export type OpenQuestions = {
  readonly state: OpenQuestionsState;
  /** Counts the tries, so that the same error again is told again. */
  readonly tries: number;
  readonly read: (file: File | undefined) => Promise<void>;
  /** Starts an audit, or goes on with the one begun; answers the audit to go to. */
  readonly begin: (organisation: string) => Promise<AuditId | undefined>;
  readonly startOver: () => void;
};

/** Reads a file of questions, shows it, and only then starts an audit on it. */
export function useOpenQuestions(): OpenQuestions {
  const [state, setState] = useState<OpenQuestionsState>({ status: 'choosing' });
  const [tries, setTries] = useState(0);
  return {
    state,
    tries,
    read: async (file) => {
      setTries((count) => count + 1);
      if (file === undefined) {
        setState({ status: 'choosing', problem: 'Select the file your partnership sent you' });
        return;
      }
      setState({ status: 'reading' });
      const read = await readTemplateFile(file);
      if (!read.ok) {
        setState({ status: 'choosing', problem: explainTemplateProblem(read.problem) });
        return;
      }
      const begun = await findBegun(read.value);
      setState({ status: 'preview', file: read.value, begun });
    },
    begin: async (organisation) => {
      if (state.status !== 'preview') return undefined;
      const begun = await begin(state.file, organisation, new Date());
      if (begun.ok) return begun.value;
      setState({ ...state, problem: begun.problem });
      return undefined;
    },
    startOver: () => {
      setState({ status: 'choosing' });
    },
  };
}

async function findBegun({ ticket }: TemplateFile): Promise<BegunAudit | undefined> {
  if (ticket === undefined) return undefined;
  const found = await findByTicket(ticket);
  return found.ok ? found.value : undefined;
}

/** Looked for again: another tab may have begun it meanwhile. */
async function begin(
  file: TemplateFile,
  organisation: string,
  now: Date,
): Promise<Result<AuditId, string>> {
  const begun = await findBegun(file);
  if (begun !== undefined) {
    const restored = begun.isRemoved ? await restoreAudit(begun.auditId) : succeed(undefined);
    return restored.ok ? succeed(begun.auditId) : fail(explainNotStored(restored.problem.kind));
  }
  const id = auditIdSchema.parse(newId());
  const { template, ticket, isSample } = file;
  const audit = toEmptyAudit({
    id,
    template,
    details: toDetails(file, organisation),
    isSample,
    now,
  });
  const stored = await putAudit(audit, template, now, ticket === undefined ? {} : { ticket });
  return stored.ok ? succeed(id) : fail(explainNotStored(stored.problem.kind));
}

function toDetails({ template, ticket, period }: TemplateFile, organisation: string): AuditDetails {
  const dueDate = ticket === undefined ? template.issuer?.dueDate : ticket.dueDate;
  return {
    organisation,
    period: period ?? '',
    preparedBy: '',
    preparedFor: ticket?.partnership ?? template.issuer?.name ?? '',
    ...(dueDate === undefined ? {} : { dueDate }),
    ...(ticket === undefined || ticket.partnership + ticket.returnTo === ''
      ? {}
      : { recipients: [{ name: ticket.partnership, address: ticket.returnTo }] }),
  };
}
