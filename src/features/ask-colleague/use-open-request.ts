import { useState } from 'react';

import { auditIdSchema, EMPTY_ANSWER, type Audit, type AuditId } from '../../domain/audit/audit.ts';
import { isSameAnswer } from '../../domain/audit/same-answer.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { REQUEST_FORMAT, type RequestFile } from '../../files/contribution/part-file.ts';
import { readPartFile } from '../../files/contribution/read-part.ts';
import { explainNotStored } from '../../items/explain-not-stored.ts';
import { putAudit } from '../../storage/audits.ts';
import { newId } from '../../storage/new-id.ts';
import { findPart, type KnownPart } from '../../storage/parts.ts';
import { restoreAudit } from '../../storage/removed-audits.ts';
import { explainPartProblem } from './explain-part-problem.ts';

export type OpenRequestState =
  | { readonly status: 'choosing'; readonly problem?: string }
  | { readonly status: 'reading' }
  | {
      readonly status: 'preview';
      readonly file: RequestFile;
      readonly known: KnownPart;
      readonly problem?: string;
    };

export type OpenRequest = {
  readonly state: OpenRequestState;
  /** Counts the tries, so that the same error again is told again. */
  readonly tries: number;
  readonly read: (file: File | undefined) => Promise<void>;
  /** Makes the part, or goes on with the one begun; answers the audit to go to. */
  readonly begin: () => Promise<AuditId | undefined>;
  readonly startOver: () => void;
};

/** Reads a request, shows it, and only then makes an audit of it. */
export function useOpenRequest(): OpenRequest {
  const [state, setState] = useState<OpenRequestState>({ status: 'choosing' });
  const [tries, setTries] = useState(0);
  return {
    state,
    tries,
    read: async (file) => {
      setTries((count) => count + 1);
      if (file === undefined) {
        setState({ status: 'choosing', problem: 'Select the file a colleague sent you' });
        return;
      }
      setState({ status: 'reading' });
      const read = await readRequest(file);
      setState(
        read.ok
          ? { status: 'preview', ...read.value }
          : { status: 'choosing', problem: read.problem },
      );
    },
    begin: async () => {
      if (state.status !== 'preview') return undefined;
      const begun = await beginPart(state.file, new Date());
      if (begun.ok) return begun.value;
      setState({ ...state, problem: begun.problem });
      return undefined;
    },
    startOver: () => {
      setState({ status: 'choosing' });
    },
  };
}

type Read = { readonly file: RequestFile; readonly known: KnownPart };

async function readRequest(file: File): Promise<Result<Read, string>> {
  const read = await readPartFile(file);
  if (!read.ok) {
    const { what, next } = explainPartProblem(read.problem, 'a file a colleague sent you');
    return fail(`${what} Nothing has been stored. ${next}`);
  }
  if (read.value.format !== REQUEST_FORMAT) {
    return fail(
      'This is a part that a colleague sends back, not a file of questions. Nothing has been stored. To bring it in, open your audit and choose “Ask a colleague”.',
    );
  }
  const known = await findPart(read.value.request.id, read.value.request.auditId);
  if (!known.ok) {
    return fail(
      `What is on this device could not be read (${known.problem.kind}). Nothing has been stored. Reload this page, then try again.`,
    );
  }
  return succeed({ file: read.value, known: known.value });
}

/** Looked for again: another tab may have begun it meanwhile. */
async function beginPart(file: RequestFile, now: Date): Promise<Result<AuditId, string>> {
  const known = await findPart(file.request.id, file.request.auditId);
  if (known.ok && known.value.begun !== undefined) {
    const { auditId, isRemoved } = known.value.begun;
    const restored = isRemoved ? await restoreAudit(auditId) : succeed(undefined);
    return restored.ok ? succeed(auditId) : fail(explainNotStored(restored.problem.kind));
  }
  const audit = toAudit(file, now);
  const stored = await putAudit(audit, file.template, now, { request: file.request });
  return stored.ok ? succeed(audit.id) : fail(explainNotStored(stored.problem.kind));
}

/** An audit of its own, with what was answered when it was sent. */
function toAudit(
  { template, request, organisation, period, isSample }: RequestFile,
  now: Date,
): Audit {
  const moment = now.toISOString();
  const { dueDate } = request;
  return {
    id: auditIdSchema.parse(newId()),
    templateHash: template.hash,
    details: {
      organisation,
      period,
      preparedBy: '',
      preparedFor: '',
      ...(dueDate === undefined ? {} : { dueDate }),
    },
    isSample,
    answerByQuestion: new Map(
      request.asked
        .filter(({ answer }) => !isSameAnswer(answer, EMPTY_ANSWER))
        .map(({ questionId, answer }) => [questionId, answer]),
    ),
    evidence: [],
    actions: [],
    carried: [],
    assignments: [],
    signOffs: [],
    startedAt: moment,
    changedAt: moment,
  };
}
