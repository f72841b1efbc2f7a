import { findDay, nameEvent } from '../../audit/sign-off-facts.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { formatDate } from '../../shared/plain-date.ts';
import { toCell, toRuns } from '../cells.ts';
import type { ReportBlock } from '../report-block.ts';
import { asksMust, EVIDENCED } from '../summarise.ts';

/** What the words of the report mean, and how this version of it came about. */
export function buildWordsAndVersions(scorecard: Scorecard): readonly ReportBlock[] {
  return [
    { kind: 'heading', level: 2, text: 'What words mean here', anchor: 'words-meaning' },
    {
      kind: 'facts',
      caption: '',
      facts: listWords(scorecard).map(([label, meaning]) => ({ label, runs: toRuns(meaning) })),
    },
    { kind: 'heading', level: 2, text: 'How this version came about', anchor: 'words-versions' },
    {
      kind: 'table',
      caption: 'From the first answer to this report',
      columns: [
        { title: 'Day', width: 0.3 },
        { title: 'What happened', width: 0.7 },
      ],
      rows: listDays(scorecard).map((cells) => ({ cells: cells.map(toCell) })),
      emptyText: '',
    },
  ];
}

function listWords(scorecard: Scorecard): readonly (readonly [string, string])[] {
  return [
    ['Standard', 'A group of questions about one part of safeguarding.'],
    ['Rating', 'The organisation’s own judgement of one question, on the scale of this audit.'],
    ['Gap', 'An answered question rated below the top of the scale.'],
    ...(asksMust(scorecard)
      ? ([
          ['Must', 'The organisation is bound to do it, by law or by guidance it must follow.'],
          ['Should', 'Expected of the organisation unless there is good reason to do otherwise.'],
          ['Statutory gap', 'A gap on something the organisation must do.'],
        ] as const)
      : []),
    ['Accepted gap', 'A gap that is lived with for now, for the reason given.'],
    ['Evidenced', `A top rating with ${EVIDENCED}.`],
    ['Not applicable', 'The question does not concern this organisation, for the reason given.'],
    ['Provisional', 'A score while answers are still missing.'],
  ];
}

function listDays({ audit, today }: Scorecard): readonly (readonly [string, string])[] {
  const dayOf = (at: string): string => formatDate(findDay({ at }));
  return [
    [dayOf(audit.startedAt), 'The audit was begun'],
    ...audit.signOffs.map((event) => [dayOf(event.at), nameEvent(event)] as const),
    [dayOf(audit.changedAt), 'Something was last changed'],
    [formatDate(today), 'This report was made'],
  ];
}
