import type { Scorecard } from '../scoring/scorecard.ts';
import { buildCover, findStanding, nameFile, statusOf } from './build-cover.ts';
import { nameQuestions } from './build-since.ts';
import { hidePeople } from './hide-people.ts';
import { keepLinks } from './keep-links.ts';
import type { Report, ReportBlock } from './report-block.ts';
import {
  describeMarking,
  FIRST_CHOICES,
  labelSections,
  type ReportChoices,
  type ReportSection,
  type SectionLabels,
} from './report-choices.ts';
import type { ReportFacts } from './report-facts.ts';
import { writeRecipe } from './report-recipe.ts';
import { KIND_WORDS, SECTION_HEADINGS } from './section-headings.ts';
import { buildActionPlan } from './sections/action-plan.ts';
import { buildAllAnswers } from './sections/all-answers.ts';
import { buildBoardQuestions } from './sections/board-questions.ts';
import { buildBoardSummary } from './sections/board-summary.ts';
import { buildEvidenceRegister } from './sections/evidence-register.ts';
import { buildGaps } from './sections/gaps.ts';
import { buildSinceLastTime } from './sections/since-last-time.ts';
import { buildMethod } from './sections/method.ts';
import { buildRatings } from './sections/ratings.ts';
import { buildSignOff } from './sections/sign-off.ts';
import { buildWordsAndVersions } from './sections/words-and-versions.ts';

/**
 * Decides what the report of an audit says, section by section. Private notes are never in it.
 * Nothing here knows of pages; the title and file name speak of the organisation's own duty.
 */
export function buildReport(
  whole: Scorecard,
  facts: ReportFacts,
  choices: ReportChoices = FIRST_CHOICES,
): Report {
  const scorecard = choices.people === 'byRole' ? hidePeople(whole) : whole;
  const { template, audit } = scorecard;
  const organisation = audit.details.organisation || 'Organisation not named';
  const title = `${template.title}: ${organisation}`;
  return {
    title,
    subject: `${KIND_WORDS[choices.kind]}. ${template.title} of ${organisation}, based on ${template.editionTitle}`,
    author: organisation,
    language: 'en-GB',
    fileName: nameFile(scorecard, choices.kind),
    cover: buildCover(scorecard, organisation, choices.kind, facts.damaged),
    footer: `${organisation} · ${template.title} · ${statusOf(scorecard)}`,
    marking: [describeMarking(choices.marking), findStanding(scorecard)]
      .filter((words) => words !== '')
      .join(' · '),
    largePrint: choices.largePrint,
    ...(choices.logo === undefined ? {} : { logo: choices.logo }),
    madeAt: facts.madeAt,
    ...(facts.app === undefined
      ? {}
      : { recipe: writeRecipe(facts.app, whole.today, facts, choices) }),
    blocks: keepLinks(buildBlocks(scorecard, facts, choices)),
  };
}

function buildBlocks(
  scorecard: Scorecard,
  facts: ReportFacts,
  choices: ReportChoices,
): readonly ReportBlock[] {
  const labels = labelSections(choices, facts.since !== undefined);
  const sections = [...labels].flatMap(([section, label]): readonly ReportBlock[] => {
    const { title, anchor } = SECTION_HEADINGS[section];
    return [
      { kind: 'heading', level: 1, text: `${label} ${title}`, anchor, startsPage: true },
      ...buildSection(section, scorecard, { facts, choices, labels }),
    ];
  });
  if (labels.size === 1) return sections;
  return [
    { kind: 'heading', level: 1, text: 'Contents', anchor: 'contents', startsPage: true },
    { kind: 'contents' },
    ...sections,
  ];
}

function buildSection(
  section: ReportSection,
  scorecard: Scorecard,
  around: {
    readonly facts: ReportFacts;
    readonly choices: ReportChoices;
    readonly labels: SectionLabels;
  },
): readonly ReportBlock[] {
  const { facts, choices, labels } = around;
  switch (section) {
    case 'summary':
      return buildBoardSummary(scorecard, { choices, labels, ...facts });
    case 'ratings':
      return buildRatings(scorecard);
    case 'since':
      return tellSince(scorecard, facts, choices);
    case 'gaps':
      return buildGaps(scorecard);
    case 'actions':
      return buildActionPlan(scorecard);
    case 'questions':
      return buildBoardQuestions(scorecard);
    case 'signOff':
      return buildSignOff(scorecard, choices.people);
    case 'method':
      return buildMethod(scorecard, choices.people, facts.contributors ?? []);
    case 'evidence':
      return buildEvidenceRegister(scorecard);
    case 'answers':
      return buildAllAnswers(scorecard);
    case 'words':
      return buildWordsAndVersions(scorecard);
  }
}

function tellSince(
  { template }: Scorecard,
  { since }: ReportFacts,
  { kind }: ReportChoices,
): readonly ReportBlock[] {
  if (since === undefined) return [];
  const questions = nameQuestions(template);
  return buildSinceLastTime({ since, questions, isFull: kind === 'fullReport' });
}
