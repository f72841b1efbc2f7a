import { receiptCode } from '../audit-return/receipt-code.ts';
import { describeReturnTo } from '../collection/letter.ts';
import { toRuns } from '../report/cells.ts';
import type { Report, ReportBlock } from '../report/report-block.ts';
import { countOf, toFileWords } from '../report/wording.ts';
import { formatDate, toPlainDate } from '../shared/plain-date.ts';
import type { Feedback, FeedbackContent, FeedbackQuestion } from './feedback.ts';
import { listLetterSections } from './letter-sections.ts';
import { buildPosition } from './letter-position.ts';
import { nameSender } from './rating-words.ts';

/** The same that the feedback file says, in words on paper. */
export function buildLetter({ content, madeAt }: Feedback): Report {
  const sender = nameSender(content);
  const title = `Feedback on your self-audit: ${content.agencyName}`;
  return {
    title,
    subject: `${content.roundName}. Feedback of ${sender} to ${content.agencyName}`,
    author: sender,
    language: 'en-GB',
    fileName: `feedback_${toFileWords(content.agencyName) || 'agency'}`,
    layout: 'letter',
    cover: {
      title: 'Feedback on your self-audit',
      organisation: content.agencyName,
      lines: listLines(content, madeAt),
      statement: '',
    },
    footer: `${sender} · ${content.roundName} · Feedback to ${content.agencyName}`,
    marking: content.isSample ? 'Sample' : '',
    madeAt,
    blocks: [
      { kind: 'paragraph', runs: toRuns(greet(content)) },
      { kind: 'paragraph', runs: toRuns(thank(content)), tone: 'lead' },
      { kind: 'paragraph', runs: toRuns(summariseSaid(content)) },
      ...writeMessage(content.message),
      ...listLetterSections(content),
      ...buildPosition(content),
      ...tellNext(content),
    ],
  };
}

function listLines(content: FeedbackContent, madeAt: string): Report['cover']['lines'] {
  const { returned, contact, partnership } = content;
  const version = returned.version === undefined ? 'A draft' : `Version ${returned.version}`;
  const made = formatDate(toPlainDate(new Date(returned.madeAt)));
  return [
    { label: 'From', text: nameSender(content) },
    { label: 'Date', text: formatDate(toPlainDate(new Date(madeAt))) },
    { label: 'Round', text: content.roundName },
    { label: 'Your return', text: `${version}, made on ${made}` },
    { label: 'Period', text: returned.period },
    {
      label: 'Questions to',
      text: contact === undefined ? '' : describeReturnTo({ contacts: [contact], partnership }),
    },
    { label: 'Receipt code', text: receiptCode(returned.contentHash) },
  ].filter(({ text }) => text !== '');
}

function greet({ agencyName }: FeedbackContent): string {
  return `To the safeguarding lead of ${agencyName}`;
}

function thank({ roundName }: FeedbackContent): string {
  return `Thank you for your self-audit${roundName === '' ? '' : ` for ${roundName}`}. We have read your return. This letter tells you what we made of it.`;
}

/** How many of what, so that nobody has to count; the sections say which. */
export function summariseSaid({ asked, questions }: FeedbackContent): string {
  const count = (kind: FeedbackQuestion['said']['kind']): number =>
    questions.filter(({ said }) => said.kind === kind).length;
  const [agreed, changed, challenged] = [count('agreed'), count('changed'), count('challenged')];
  const decided = agreed + changed + challenged;
  const looked =
    decided === asked
      ? `We looked at ${asked === 1 ? 'your one answer' : `all ${asked} of your answers`}.`
      : `We looked at ${decided} of your ${countOf(asked, 'answer')}. Of the others we say nothing: neither that we agree nor that we do not.`;
  const parts = [
    ...(agreed > 0 ? [`we agree with your rating of ${agreed}`] : []),
    ...(changed > 0 ? [`we rate ${changed} differently`] : []),
    ...(challenged > 0
      ? [`we ask you to think again about ${challenged}, on which nothing is agreed yet`]
      : []),
  ];
  if (parts.length === 0) return looked;
  const last = parts.at(-1) ?? '';
  const joined = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
  return `${looked} ${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`;
}

function writeMessage(message: string): readonly ReportBlock[] {
  return message.trim() === '' ? [] : [{ kind: 'paragraph', runs: toRuns(message.trim()) }];
}

function tellNext({ questions }: FeedbackContent): readonly ReportBlock[] {
  const asks = questions.some(({ said }) => said.kind === 'challenged' || said.kind === 'changed');
  const steps = [
    'Open the feedback file that came with this letter. Its name ends in “.s11feedback.json”. In the self-audit app choose “Open feedback”, on the device that has your audit. Each answer then shows what we say beside it.',
    ...(asks
      ? [
          'Where we ask you to think again or rate an answer differently, look at the answer with the people who know. If you agree, change it in your next audit, or open this one again. If you do not, tell us why: your view counts as much as ours.',
        ]
      : []),
    'Turn what needs doing into actions with an owner and a date, and take them to your board or governors with this letter.',
  ];
  return [
    { kind: 'heading', level: 1, text: 'What to do next', anchor: 'next' },
    { kind: 'list', ordered: true, items: steps.map((step) => toRuns(step)) },
  ];
}
