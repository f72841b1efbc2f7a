import { toAsked } from '../../domain/audit/build-contribution.ts';
import type { Request } from '../../domain/audit/contribution.ts';
import type { Assignee } from '../../domain/scoring/list-assignees.ts';
import { must } from '../../domain/shared/must.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { pickQuestions } from '../../domain/template/pick-questions.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import { downloadFile, type FileToDownload } from '../../files/download-file.ts';
import { partFileName } from '../../files/contribution/part-file-name.ts';
import { writeRequest } from '../../files/contribution/write-part.ts';
import { newId } from '../../storage/new-id.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { SendForm } from './send-form.ts';

export type MadeFile = { readonly name: string; readonly requestId: string };

type Making = {
  readonly stored: StoredAudit;
  readonly assignee: Assignee;
  readonly form: SendForm;
  readonly now: Date;
};

/** Makes the file with the questions of one person, and hands it to the browser's downloads. */
export function makeRequestFile(making: Making): Result<MadeFile, string> {
  const { stored, assignee } = making;
  const { audit, template } = stored;
  const ids = listIds(assignee);
  const request = toRequest(making, newId());
  const written = writeRequest({
    request,
    template: must(pickQuestions(template, new Set(ids)), 'a question that was asked'),
    organisation: audit.details.organisation,
    period: audit.details.period,
    isSample: audit.isSample,
  });
  if (!written.ok) {
    return fail('The file would be too large to be opened. Send fewer questions at a time.');
  }
  const name = nameFile(making, 'request', request.id);
  downloadFile({ name, type: 'application/json', bytes: written.value });
  return succeed({ name, requestId: request.id });
}

/** Makes a Word form to type in. What writes it is loaded only now: it is large, and few need it. */
export async function makeWordForm(making: Making): Promise<Result<MadeFile, string>> {
  const { stored, assignee, form } = making;
  const id = newId();
  try {
    const { writeWordForm } = await import('../../office/write-word-form.ts');
    const bytes = await writeWordForm({
      title: stored.template.title,
      organisation: stored.audit.details.organisation,
      period: stored.audit.details.period,
      isSample: stored.audit.isSample,
      scale: stored.template.scale,
      to: assignee.to,
      askedBy: form.askedBy,
      message: form.message,
      dueDate: assignee.dueDate,
      questions: assignee.questions.map(({ question, place, standardTitle, answer }) => ({
        question,
        place,
        standardTitle,
        answer: form.withAnswers ? answer : undefined,
      })),
    });
    const name = nameFile(making, 'word', id);
    downloadFile({ name, type: WORD_TYPE, bytes } satisfies FileToDownload);
    return succeed({ name, requestId: id });
  } catch {
    return fail(
      'The Word form could not be made. Nothing has been changed. Reload this page, then try again.',
    );
  }
}

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function listIds({ questions }: Assignee): readonly QuestionId[] {
  return questions.map(({ question }) => question.id);
}

function toRequest({ stored, assignee, form, now }: Making, id: string): Request {
  const { audit } = stored;
  const { to, dueDate } = assignee;
  const answers = form.withAnswers ? audit.answerByQuestion : new Map<QuestionId, never>();
  return {
    id,
    auditId: audit.id,
    askedBy: form.askedBy.trim(),
    to,
    message: form.message.trim(),
    ...(dueDate === undefined ? {} : { dueDate }),
    askedAt: now.toISOString(),
    asked: [...toAsked(listIds(assignee), answers)],
  };
}

function nameFile({ stored, now }: Making, of: 'request' | 'word', id: string): string {
  return partFileName({ organisation: stored.audit.details.organisation, of, at: now, id });
}
