import { listSections } from '../overview/list-sections.ts';
import { toBlocks, type OverviewSection } from '../overview/overview-section.ts';
import { titleOfQuestion } from '../overview/titles.ts';
import { buildPulseSection } from '../pulse/pulse-section.ts';
import { describeMarking } from '../report/report-choices.ts';
import type { Report, ReportBlock } from '../report/report-block.ts';
import { toFileWords } from '../report/wording.ts';
import { formatDate } from '../shared/plain-date.ts';
import type { QuestionId } from '../template/template.ts';
import { buildBoardView } from './build-board-view.ts';
import { buildHeadline, describeModeration, isDraft, isTold } from './headline.ts';
import { tellNeeds, tellTooFew, writeWords } from './report-parts.ts';
import { buildRoundMethod } from './round-method.ts';
import { ROUND_REPORT_WORDS, type RoundReportChoices } from './round-report-choices.ts';
import type { RoundReportSource } from './round-report-source.ts';

/**
 * Decides what a round's overview or board view says. Without names everything in it is built of
 * what may leave without names, but for the words the partnership typed.
 */
export function buildRoundReport(source: RoundReportSource, choices: RoundReportChoices): Report {
  const { round, madeAt, today } = source;
  const { kind, largePrint } = choices;
  const partnership = round.partnership || 'Partnership not named';
  const name = ROUND_REPORT_WORDS[kind];
  return {
    title: `${name}: ${round.name}`,
    subject: `${name} of ${round.name}, ${partnership}`,
    author: partnership,
    language: 'en-GB',
    fileName: [
      toFileWords(round.name) || 'round',
      toFileWords(name.toLowerCase()),
      ...(choices.naming === 'named' ? [] : ['without-names']),
      ...(round.isSample ? ['sample'] : isDraft(source, choices) ? ['draft'] : []),
      today,
    ].join('_'),
    cover: {
      title: kind === 'board' ? `${round.name}: board view` : round.name,
      organisation: partnership,
      lines: kind === 'board' ? listBoardLines(source, choices) : listCoverLines(source, choices),
      statement: kind === 'board' ? '' : STATEMENT,
    },
    footer: `${partnership} · ${name} · ${formatDate(today)}`,
    marking: [describeMarking(choices.marking), findStanding(source, choices)]
      .filter((words) => words !== '')
      .join(' · '),
    largePrint,
    ...(kind === 'board' ? { layout: 'onePage' as const } : {}),
    madeAt,
    blocks: kind === 'board' ? buildBoardView(source, choices) : buildOverview(source, choices),
  };
}

const STATEMENT =
  'Ratings are the agencies’ own unless they are called agreed. A high rating does not show that children are safe, and agencies are not ranked.';

function findStanding(source: RoundReportSource, choices: RoundReportChoices): string {
  if (source.round.isSample) return 'SAMPLE – NOTHING HERE IS REAL';
  return isDraft(source, choices) ? 'DRAFT' : '';
}

type Lines = Report['cover']['lines'];

function listCoverLines(source: RoundReportSource, choices: RoundReportChoices): Lines {
  const { round, picture, returned, today } = source;
  const moderation = describeModeration(source, choices);
  return [
    ...(round.period.trim() === '' ? [] : [{ label: 'Period', text: round.period }]),
    { label: 'Kind of report', text: ROUND_REPORT_WORDS[choices.kind] },
    {
      label: 'Returns',
      text: `${picture.counted.length} of ${returned.expected} expected are counted`,
    },
    { label: 'Ratings', text: RATING_WORDS[choices.side] },
    ...(moderation === '' ? [] : [{ label: 'Moderation', text: moderation }]),
    { label: 'Agencies', text: NAMING_WORDS[choices.naming] },
    ...(source.earlier === undefined
      ? []
      : [{ label: 'Compared with', text: source.earlier.name }]),
    { label: 'Date of this report', text: formatDate(today) },
    ...(round.boardDate === undefined
      ? []
      : [{ label: 'Goes to the board', text: formatDate(round.boardDate) }]),
  ];
}

function listBoardLines(source: RoundReportSource, choices: RoundReportChoices): Lines {
  const { round, today } = source;
  return [
    ...(round.period.trim() === '' ? [] : [{ label: 'Period', text: round.period }]),
    { label: 'Ratings', text: RATING_WORDS[choices.side] },
    { label: 'Date', text: formatDate(today) },
  ];
}

const RATING_WORDS = {
  self: 'The agencies’ own',
  agreed: 'As agreed after moderation',
} as const;

const NAMING_WORDS = {
  named: 'Named. For the partnership itself',
  nameless: 'Not named. No number is of fewer than five agencies',
} as const;

/** The summary, every section there is something to tell of, and how the numbers came about. */
function buildOverview(
  source: RoundReportSource,
  choices: RoundReportChoices,
): readonly ReportBlock[] {
  const sections = listSections({
    picture: source.picture,
    titles: source.titles,
    side: choices.side,
    today: source.today,
    isNamed: choices.naming === 'named',
    ...(source.earlier === undefined ? {} : { earlier: source.earlier }),
  });
  return [
    { kind: 'heading', level: 1, text: 'Contents', anchor: 'contents', startsPage: true },
    { kind: 'contents' },
    { kind: 'heading', level: 1, text: '1 Summary', anchor: 'summary', startsPage: true },
    ...buildSummary(source, choices),
    ...sections.flatMap((section, place) => buildSection(section, place + 2, source)),
    ...buildPulses(source, sections.length + 2),
    {
      kind: 'heading',
      level: 1,
      text: `${sections.length + (source.pulses.length > 0 ? 3 : 2)} Method and limits`,
      anchor: 'method',
    },
    ...buildRoundMethod(source, choices),
  ];
}

function buildSummary(
  source: RoundReportSource,
  choices: RoundReportChoices,
): readonly ReportBlock[] {
  return [
    buildHeadline(source, choices),
    ...(isTold(source, choices) ? [] : [tellTooFew()]),
    ...writeWords(source, 'summary'),
    ...tellNeeds(source, choices),
  ];
}

function buildSection(
  section: OverviewSection,
  number: number,
  source: RoundReportSource,
): readonly ReportBlock[] {
  const [sentence, ...rest] = toBlocks(section);
  return [
    {
      kind: 'heading',
      level: 1,
      text: `${number} ${section.title}`,
      anchor: section.id,
      // A page of its own for what has a picture; a sentence or a short list stands where it falls.
      startsPage: section.figures.some(({ chart }) => chart !== undefined),
    },
    ...(sentence === undefined ? [] : [sentence]),
    ...writeWords(source, section.id),
    ...rest,
  ];
}

/** The same with names and without: a survey is never told of by agency. */
function buildPulses(
  { pulses, titles }: RoundReportSource,
  number: number,
): readonly ReportBlock[] {
  if (pulses.length === 0) return [];
  const titleOf = (id: QuestionId): string => titleOfQuestion(titles, id);
  return [
    {
      kind: 'heading',
      level: 1,
      text: `${number} What practitioners say`,
      anchor: 'pulse',
      startsPage: true,
    },
    ...pulses.flatMap(({ name, pulse }, place): readonly ReportBlock[] => [
      ...(pulses.length === 1
        ? []
        : [{ kind: 'heading', level: 2, text: name, anchor: `pulse-${place + 1}` } as const]),
      ...buildPulseSection({ pulse, name, titleOf }),
    ]),
  ];
}
