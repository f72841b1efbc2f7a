import { listSections } from '../overview/list-sections.ts';
import type { OverviewSectionId } from '../overview/overview-section.ts';
import { toRuns } from '../report/cells.ts';
import type { ReportBlock } from '../report/report-block.ts';
import { countWords } from '../shared/count-words.ts';
import { buildHeadline, describeModeration, isTold, toNumbers } from './headline.ts';
import { tellNeeds, tellTooFew } from './report-parts.ts';
import type { RoundReportChoices } from './round-report-choices.ts';
import type { RoundReportSource } from './round-report-source.ts';

/** One page: four numbers, what they say, the ratings by standard, what needs the board. */
export function buildBoardView(
  source: RoundReportSource,
  choices: RoundReportChoices,
): readonly ReportBlock[] {
  return [
    buildHeadline(source, choices),
    ...(isTold(source, choices) ? tellRatings(source, choices) : [tellTooFew()]),
    ...tellNeeds(source, choices),
    { kind: 'paragraph', tone: 'quiet', runs: toRuns(describeCounted(source, choices)) },
  ];
}

/** The sentences a board reads first: what is weakest, and what moved. */
const TOLD: readonly OverviewSectionId[] = ['weakest', 'change'];

function tellRatings(
  source: RoundReportSource,
  choices: RoundReportChoices,
): readonly ReportBlock[] {
  const { picture, titles, today, earlier } = source;
  const sections = listSections({
    picture,
    titles,
    side: choices.side,
    today,
    isNamed: choices.naming === 'named',
    ...(earlier === undefined ? {} : { earlier }),
  });
  const sentences = sections.flatMap(({ id, sentence }) => (TOLD.includes(id) ? [sentence] : []));
  const chart = sections.find(({ id }) => id === 'ratings')?.figures[0]?.chart;
  return [{ kind: 'list', items: sentences.map(toRuns) }, ...(chart === undefined ? [] : [chart])];
}

/** What stands behind it and what does not, in two sentences. */
function describeCounted(source: RoundReportSource, choices: RoundReportChoices): string {
  const { picture, returned } = source;
  const numbers = toNumbers(source, choices);
  const { asked } = numbers.all[choices.side];
  const left = returned.expected - picture.counted.length;
  return [
    `Counted: ${countWords(picture.counted.length, 'return')}, ${countWords(asked, 'answer')}.`,
    ...(left > 0
      ? [
          `Left out: ${countWords(left, 'expected return')} that did not come, could not be read or waits for a decision.`,
        ]
      : []),
    ...(numbers.withheld.length > 0
      ? [
          `${countWords(numbers.withheld.length, 'question')} asked of fewer than five agencies left out.`,
        ]
      : []),
    describeModeration(source, choices),
    'A high rating does not show that children are safe.',
  ]
    .filter((words) => words !== '')
    .join(' ');
}
