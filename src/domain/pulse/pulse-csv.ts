import { joinCsvRows } from '../workbook/build-csv.ts';
import type { AgencyNumbers, Pulse, PulseQuestion, ReplyNumbers } from './count-pulse.ts';

const HEADINGS = [
  'Question id',
  'Question',
  'Survey statement',
  'Kinds of agency',
  'Replies',
  'Answer well',
  'In between',
  'Answer badly',
  'Do not know',
  'Agencies asked',
  'Self-rated',
  'Self-rated at the top',
  'Agreed',
  'Agreed at the top',
  'Difference in percentage points',
] as const;

/** The numbers of the page as a table for any spreadsheet; nothing is in it that is not said there. */
export function buildPulseCsv(pulse: Pulse, titleOf: (id: PulseQuestion['id']) => string): string {
  const rows = pulse.questions.flatMap((question) => {
    const lead = [question.id, titleOf(question.id), question.heading];
    const { ratings } = question;
    const all = ratings.kind === 'said' ? ratings : undefined;
    return [
      [...lead, 'All', ...cellsOf(question.replies, all), question.gap ?? ''],
      ...(question.byGroup ?? []).flatMap((group, place) => {
        const kinds = pulse.groups[place]?.kindNames.join('; ') ?? '';
        if (group.replies === undefined) return [];
        return [[...lead, kinds, ...cellsOf(group.replies, group.ratings), '']];
      }),
    ];
  });
  return joinCsvRows([[...HEADINGS], ...rows]);
}

function cellsOf(
  replies: ReplyNumbers,
  ratings: AgencyNumbers | undefined,
): readonly (string | number)[] {
  return [
    replies.replies,
    replies.favourable,
    replies.middle,
    replies.unfavourable,
    replies.noOpinion,
    ...(ratings === undefined
      ? ['', '', '', '', '']
      : [
          ratings.asked,
          ratings.self.rated,
          ratings.self.full,
          ratings.agreed.rated,
          ratings.agreed.full,
        ]),
  ];
}
