import { countOf } from '../../domain/report/wording.ts';
import type { QuestionResult, Scorecard } from '../../domain/scoring/scorecard.ts';
import { formatDate, type PlainDate } from '../../domain/shared/plain-date.ts';

type Asking = {
  readonly scorecard: Scorecard;
  readonly to: string;
  readonly questions: readonly QuestionResult[];
  readonly dueDate: PlainDate | undefined;
  readonly askedBy: string;
  readonly message: string;
  /** Where the app is, for those who do not have it yet. */
  readonly address: string;
};

/** Words for an email that goes with the file; to be pasted, changed and sent by a person. */
export function writeRequestMail(asking: Asking): string {
  const { scorecard, to, questions, dueDate, askedBy, message, address } = asking;
  const { organisation, period } = scorecard.audit.details;
  const ofWhat = [organisation, period].filter((part) => part !== '').join(', ');
  const by = dueDate === undefined ? '' : ` by ${formatDate(dueDate)}`;
  return [
    `Subject: ${scorecard.template.title}, ${ofWhat}: ${countOf(questions.length, 'question')} for you`,
    `Dear ${to}`,
    `I am preparing our ${scorecard.template.title} (${ofWhat}). I would like your help with ${countOf(questions.length, 'question')}${by}:`,
    questions.map(({ place, question }) => `${place} ${question.title}`).join('\n'),
    ...(message === '' ? [] : [message]),
    `The questions are in the file with this message. Open ${address} in your browser, choose “Open a file a colleague sent you”, and choose the file. Answer there in your own time: your answers stay on your device. When you have finished, choose “Save your part to send back” and send me the file it makes.`,
    'If you have a Word form instead, type your answers in it and send it back to me.',
    'Do not include names or details that could identify a child, family or member of staff.',
    ...(askedBy === '' ? [] : [askedBy]),
  ].join('\n\n');
}

/** Words for the way back. */
export function writeReturnMail(
  organisation: string,
  askedBy: string,
  leftOut: readonly string[],
): string {
  return [
    `Subject: My part of the audit of ${organisation}`,
    askedBy === '' ? 'Hello' : `Dear ${askedBy}`,
    `My part of the audit of ${organisation} is in the file with this message. To see it beside what you have, open the audit, choose “Ask a colleague” and choose the file under “Bring back”.`,
    ...(leftOut.length === 0
      ? []
      : [
          `These files are evidence too and are not in it. I send them by themselves:\n${leftOut.join('\n')}`,
        ]),
  ].join('\n\n');
}
