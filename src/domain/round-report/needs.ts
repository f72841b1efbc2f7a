import type { LeftOut } from '../picture/count-in.ts';
import { SMALLEST_GROUP } from '../picture/find-benchmark.ts';
import type { TagPicture } from '../picture/list-tags.ts';
import { countOf, wordFor } from '../report/wording.ts';
import { countWords, joinWords } from '../shared/count-words.ts';
import { isTold, toNumbers } from './headline.ts';
import type { RoundReportChoices } from './round-report-choices.ts';
import type { RoundReportSource } from './round-report-source.ts';

/** As many names as a line holds; the others are counted. */
const NAMED = 3;

/** What a board has to look at, computed: who is missing, what is late, what stands on nothing. */
export function listNeeds(
  source: RoundReportSource,
  choices: RoundReportChoices,
): readonly string[] {
  return [
    ...tellMissing(source.picture.leftOut, choices),
    ...tellWaiting(source.picture.leftOut),
    ...(isTold(source, choices)
      ? [...tellOverdue(source), ...tellOpen(source, choices), ...tellTags(source, choices)]
      : []),
  ];
}

function tellMissing(
  leftOut: readonly LeftOut[],
  { naming }: RoundReportChoices,
): readonly string[] {
  const missing = leftOut.flatMap((one) => (one.why === 'noReturn' ? [one.agency.name] : []));
  if (missing.length === 0) return [];
  const many = countWords(missing.length, 'agency', 'agencies');
  const has = wordFor(missing.length, 'has', 'have');
  if (naming === 'nameless') return [`${many} ${has} not returned.`];
  const rest = missing.length - NAMED;
  const names = rest > 0 ? [...missing.slice(0, NAMED), countOf(rest, 'other')] : missing;
  return [`${many} ${has} not returned: ${joinWords(names)}.`];
}

/** It came, and counts once somebody has said whose it is. */
function tellWaiting(leftOut: readonly LeftOut[]): readonly string[] {
  const waiting = leftOut.filter(({ why }) => why === 'waiting').length;
  if (waiting === 0) return [];
  return [
    `${countWords(waiting, 'return')} that came ${wordFor(waiting, 'is', 'are')} not counted until somebody says whose ${wordFor(waiting, 'it is', 'they are')}.`,
  ];
}

function tellOverdue({ picture: { actions } }: RoundReportSource): readonly string[] {
  const { overdue, agenciesWithOverdue } = actions;
  if (overdue === 0) return [];
  return [
    `${countWords(overdue, 'action')} ${wordFor(overdue, 'was', 'were')} overdue, in ${countWords(agenciesWithOverdue, 'agency', 'agencies')}.`,
  ];
}

/** Decisions that are out: until they are back, what was agreed is not the whole. */
function tellOpen(source: RoundReportSource, choices: RoundReportChoices): readonly string[] {
  const { agreed } = toNumbers(source, choices).all;
  if (agreed.open === 0 || agreed.open === agreed.asked) return [];
  return [
    `${countWords(agreed.open, 'answer')} ${wordFor(agreed.open, 'is', 'are')} not agreed yet.`,
  ];
}

/** The issue and the barrier to working together that most answers have. */
function tellTags(
  { picture: { tags } }: RoundReportSource,
  { naming }: RoundReportChoices,
): readonly string[] {
  const findFirst = (some: readonly TagPicture[]): TagPicture | undefined => {
    const [first] =
      naming === 'named' ? some : some.filter(({ agencies }) => agencies >= SMALLEST_GROUP);
    return first === undefined || first.agencies < 2 ? undefined : first;
  };
  const [issue, barrier] = [findFirst(tags.issues), findFirst(tags.barriers)];
  return [
    ...(issue === undefined
      ? []
      : [`Moderators found “${issue.tag}” in ${issue.agencies} agencies.`]),
    ...(barrier === undefined
      ? []
      : [
          `Moderators found a barrier to working together, “${barrier.tag}”, in ${barrier.agencies} agencies.`,
        ]),
  ];
}
