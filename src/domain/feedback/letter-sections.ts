import { partTags } from '../moderation/barriers.ts';
import { toCell, toRuns } from '../report/cells.ts';
import type { Cell, ReportBlock, Run } from '../report/report-block.ts';
import type { FeedbackContent, FeedbackQuestion } from './feedback.ts';
import { findAgreedRating, toSlot } from './rating-words.ts';

/** What asks for something first: an agency reads to the end only where it must. */
export function listLetterSections(content: FeedbackContent): readonly ReportBlock[] {
  const { questions } = content;
  const challenged = questions.filter(({ said }) => said.kind === 'challenged');
  const changed = questions.filter(({ said }) => said.kind === 'changed');
  const agreed = questions.filter(({ said }) => said.kind === 'agreed');
  const others = questions.filter(({ said }) => said.kind === 'nothing');
  return [
    ...tellEach(content, 'Where we ask you to think again', 'challenged', challenged),
    ...tellEach(content, 'Where we rate an answer differently', 'changed', changed),
    ...tellAgreed(content, agreed),
    ...tellEach(content, 'Other comments', 'comments', others),
  ];
}

function tellEach(
  { scale }: FeedbackContent,
  title: string,
  anchor: string,
  questions: readonly FeedbackQuestion[],
): readonly ReportBlock[] {
  if (questions.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: title, anchor },
    ...questions.map((question): ReportBlock => ({
      kind: 'facts',
      caption: question.title,
      facts: listFacts(question, scale),
    })),
  ];
}

type Fact = { readonly label: string; readonly runs: readonly Run[] };

function listFacts(question: FeedbackQuestion, scale: FeedbackContent['scale']): readonly Fact[] {
  const { self, said, comment, tags } = question;
  const { issues, barriers } = partTags(tags);
  const fact = (label: string, text: string): readonly Fact[] =>
    text.trim() === '' ? [] : [{ label, runs: toRuns(text.trim()) }];
  return [
    ...fact('You rated it', toSlot(self, scale).label),
    ...(said.kind === 'changed'
      ? fact('We rate it', toSlot(findAgreedRating(question), scale).label)
      : []),
    ...('reason' in said ? fact(said.kind === 'changed' ? 'Why' : 'We ask', said.reason) : []),
    ...fact('Our comment', comment),
    ...fact('It is about', issues.join(', ')),
    ...fact('Barriers to working together', barriers.join(', ')),
  ];
}

function tellAgreed(
  { scale }: FeedbackContent,
  questions: readonly FeedbackQuestion[],
): readonly ReportBlock[] {
  if (questions.length === 0) return [];
  const rate = ({ self }: FeedbackQuestion): Cell => {
    const slot = toSlot(self, scale);
    return { runs: toRuns(slot.label), rating: slot };
  };
  return [
    { kind: 'heading', level: 1, text: 'What we agree with', anchor: 'agreed' },
    {
      kind: 'table',
      caption: 'Answers whose rating is agreed',
      columns: [
        { title: 'Question', width: 0.38 },
        { title: 'Agreed rating', width: 0.2 },
        { title: 'Our comment', width: 0.42 },
      ],
      rows: questions.map((question) => ({
        cells: [toCell(question.title), rate(question), toCell(listRemarks(question))],
      })),
      emptyText: '',
    },
  ];
}

function listRemarks({ comment, tags }: FeedbackQuestion): string {
  const { issues, barriers } = partTags(tags);
  return [
    comment.trim(),
    issues.length === 0 ? '' : `About: ${issues.join(', ')}.`,
    barriers.length === 0 ? '' : `Barriers to working together: ${barriers.join(', ')}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
