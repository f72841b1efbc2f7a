import { EVIDENCE_STRENGTH_WORDS } from '../audit/audit-words.ts';
import type { Numbers } from '../picture/numbers.ts';
import type { Tally } from '../picture/tally.ts';
import type { CountedBlock } from './count-blocks.ts';
import { titleOfQuestion, titleOfStandard, type Titles } from '../overview/titles.ts';
import {
  makeTable,
  numberColumn,
  textColumn,
  type ColumnOf,
  type PackTable,
} from './pack-table.ts';

/** Standards and questions with one line for each group; the counts beside each other. */
export function buildWideTables(
  blocks: readonly CountedBlock[],
  titles: Titles,
): readonly PackTable[] {
  const standards = blocks.filter(({ question }) => question === undefined);
  const questions = blocks.filter(({ question }) => question !== undefined);
  return [
    makeTable(
      { name: 'Standards', about: 'One line for each standard and group of agencies.' },
      [...standardColumns(titles), ...groupColumns(), ...numberColumns()],
      standards,
    ),
    makeTable(
      { name: 'Questions', about: 'One line for each question and group of agencies.' },
      [
        ...standardColumns(titles),
        ...questionColumns(titles),
        ...groupColumns(),
        ...numberColumns(),
      ],
      questions,
    ),
  ];
}

/** The same counts in long form, one number in each line: what business-intelligence tools take. */
export function buildLongTable(blocks: readonly CountedBlock[], titles: Titles): PackTable {
  return makeTable<Line>(
    {
      name: 'Counts',
      about:
        'Long form: one line for each count. The lines of one measure, group, and standard or question add up to “Out of”.',
    },
    [
      ...blockColumns(titles).map((column) => ofLine(column)),
      textColumn(
        'Measure',
        'Self-rating, Agreed rating, Moderation (what it moved), Evidence (how well rated answers are shown to be true) or Top ratings to test.',
        ({ count }) => count.measure,
      ),
      textColumn(
        'Scale',
        'The id of the rating scale, where an answer is a rating.',
        ({ count }) => count.scale ?? '',
      ),
      textColumn('Value', 'The rating or the state that is counted.', ({ count }) => count.value),
      numberColumn(
        'Position',
        'Place of the rating on its scale, 0 the lowest. Empty where the value is no rating. For sorting, not for averages.',
        ({ count }) => count.position,
      ),
      numberColumn('Count', 'How many answers.', ({ count }) => count.count),
      numberColumn(
        'Out of',
        'How many answers this measure counts in all.',
        ({ count }) => count.outOf,
      ),
    ],
    blocks.flatMap((block) => listCounts(block.numbers).map((count) => ({ block, count }))),
  );
}

type Count = {
  readonly measure: string;
  readonly scale?: string;
  readonly value: string;
  readonly position?: number;
  readonly count: number;
  readonly outOf: number;
};
type Line = { readonly block: CountedBlock; readonly count: Count };

function ofLine(column: ColumnOf<CountedBlock>): ColumnOf<Line> {
  return { ...column, read: ({ block }) => column.read(block) };
}

function listCounts({ self, agreed, movement, evidence }: Numbers): readonly Count[] {
  const rated = self.full + self.below;
  const state = (measure: string, outOf: number, value: string, count: number): Count => ({
    measure,
    value,
    count,
    outOf,
  });
  const moved = (value: string, count: number): Count =>
    state('Moderation', self.asked, value, count);
  const shown = (value: string, count: number): Count => state('Evidence', rated, value, count);
  return [
    ...listTally('Self-rating', self),
    ...listTally('Agreed rating', agreed),
    moved('Raised', movement.raised),
    moved('Lowered', movement.lowered),
    moved('Stays', movement.same),
    moved('To or from no rating', movement.other),
    moved('Not agreed yet', movement.open),
    shown(EVIDENCE_STRENGTH_WORDS.none, evidence.none),
    shown(EVIDENCE_STRENGTH_WORDS.described, evidence.described),
    shown(EVIDENCE_STRENGTH_WORDS.documented, evidence.documented),
    shown(EVIDENCE_STRENGTH_WORDS.tested, evidence.tested),
    shown('Not judged', evidence.unjudged),
    state('Top ratings to test', self.full, 'To test', evidence.unevidencedStrengths),
    state('Top ratings to test', self.full, 'Evidenced', self.full - evidence.unevidencedStrengths),
  ];
}

function listTally(measure: string, tally: Tally): readonly Count[] {
  const outOf = tally.asked;
  const isAgreed = measure === 'Agreed rating';
  return [
    ...tally.byScale.flatMap(({ scale, byRating }) =>
      byRating.map((count, position) => ({
        measure,
        scale: scale.id,
        value: scale.labels[position] ?? String(position),
        position,
        count,
        outOf,
      })),
    ),
    { measure, value: 'Not applicable', count: tally.notApplicable, outOf },
    { measure, value: 'Not answered', count: tally.unanswered, outOf },
    ...(isAgreed ? [{ measure, value: 'Not agreed yet', count: tally.open, outOf }] : []),
  ];
}

export function standardColumns(
  titles: Titles,
): readonly ColumnOf<Pick<CountedBlock, 'standard'>>[] {
  return [
    textColumn('Standard id', 'Stays the same from year to year.', ({ standard }) => standard, 18),
    textColumn('Standard', 'Its title.', ({ standard }) => titleOfStandard(titles, standard), 36),
  ];
}

export function questionColumns(
  titles: Titles,
): readonly ColumnOf<Pick<CountedBlock, 'question'>>[] {
  return [
    textColumn(
      'Question id',
      'Stays the same from year to year. Empty for a whole standard.',
      ({ question }) => question ?? '',
      28,
    ),
    textColumn(
      'Question',
      'Its title.',
      ({ question }) => (question === undefined ? '' : titleOfQuestion(titles, question)),
      44,
    ),
  ];
}

/** Of what the counts of a line in long form are. */
export function blockColumns(titles: Titles): readonly ColumnOf<CountedBlock>[] {
  return [
    textColumn('Level', 'Standard or Question: what is counted.', ({ question }) =>
      question === undefined ? 'Standard' : 'Question',
    ),
    ...standardColumns(titles),
    ...questionColumns(titles),
    ...groupColumns(),
  ];
}

function groupColumns(): readonly ColumnOf<CountedBlock>[] {
  return [
    textColumn(
      'Group',
      '“All agencies”, or a kind of agency; kinds that are put together are parted by semicolons.',
      ({ group }) => group.name,
      32,
    ),
    numberColumn(
      'Agencies in group',
      'Agencies of the group whose return counts, whether or not they were asked.',
      ({ group }) => group.agencies,
    ),
  ];
}

/** The same counts of any answers, beside each other. */
export function numberColumns(): readonly ColumnOf<{ readonly numbers: Numbers }>[] {
  const of = (
    heading: string,
    about: string,
    read: (numbers: Numbers) => number,
  ): ColumnOf<{ readonly numbers: Numbers }> =>
    numberColumn(heading, about, ({ numbers }) => read(numbers));
  return [
    of('Answers', 'Questions asked, counted once for each agency.', ({ self }) => self.asked),
    of('Self: top', 'Self-rated at the top of the scale.', ({ self }) => self.full),
    of('Self: below top', 'Self-rated below the top.', ({ self }) => self.below),
    of('Self: N/A', 'Not applicable, with a reason.', ({ self }) => self.notApplicable),
    of('Self: no answer', 'Not answered.', ({ self }) => self.unanswered),
    of('Agreed: top', 'At the top after moderation.', ({ agreed }) => agreed.full),
    of('Agreed: below top', 'Below the top after moderation.', ({ agreed }) => agreed.below),
    of('Agreed: N/A', 'Agreed to be not applicable.', ({ agreed }) => agreed.notApplicable),
    of('Agreed: no answer', 'Agreed to be not answered.', ({ agreed }) => agreed.unanswered),
    of('Not agreed yet', 'Not moderated, challenged or in dispute.', ({ agreed }) => agreed.open),
    of('Raised', 'Agreed higher than self-rated.', ({ movement }) => movement.raised),
    of('Lowered', 'Agreed lower than self-rated.', ({ movement }) => movement.lowered),
    of('Evidence: none', 'Rated answers without evidence.', ({ evidence }) => evidence.none),
    of('Evidence: described', 'Only described.', ({ evidence }) => evidence.described),
    of('Evidence: documented', 'Documented.', ({ evidence }) => evidence.documented),
    of('Evidence: tested', 'Tested, with impact shown.', ({ evidence }) => evidence.tested),
    of('Evidence: not judged', 'Nobody said.', ({ evidence }) => evidence.unjudged),
    of(
      'Top ratings to test',
      'Self-rated at the top without evidence that was looked at.',
      ({ evidence }) => evidence.unevidencedStrengths,
    ),
  ];
}
