import type { Contributor } from '../../audit/list-contributors.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { EVIDENCE_LIFE_DAYS } from '../../scoring/timeliness.ts';
import { listQuestions, type Template } from '../../template/template.ts';
import { toRuns } from '../cells.ts';
import type { ReportBlock } from '../report-block.ts';
import type { ReportChoices } from '../report-choices.ts';
import { EVIDENCED } from '../summarise.ts';
import { countOf } from '../wording.ts';
import { joinWords } from '../../shared/count-words.ts';
import { listTakingPart } from './who-takes-part.ts';

/** How the numbers came about and what they do not show. */
export function buildMethod(
  { template, audit }: Scorecard,
  people: ReportChoices['people'],
  contributors: readonly Contributor[],
): readonly ReportBlock[] {
  const top = template.scale.points.length - 1;
  return [
    {
      kind: 'facts',
      caption: 'What this audit follows',
      facts: [
        { label: 'Duty', runs: toRuns(template.duty) },
        {
          label: 'Guidance',
          runs: toRuns(`${template.editionTitle}. ${template.editionStatus}`),
        },
        {
          label: 'Question set',
          runs: toRuns(
            `${template.agencyName}: ${template.id}, version ${template.version}, ${template.hash.slice(0, 16)}`,
          ),
        },
        {
          label: 'Scale',
          runs: toRuns(joinWords(template.scale.points.map(({ label }) => label))),
        },
        {
          label: 'Wording',
          runs: toRuns(
            'Our own, based on the guidance cited. Contains public sector information under the Open Government Licence v3.0.',
          ),
        },
      ],
    },
    ...listTakingPart(audit.details, people, contributors),
    { kind: 'heading', level: 2, text: 'How it is scored', anchor: 'method-score' },
    {
      kind: 'list',
      items: [
        `A rating gives 0 to ${top} points, by its place on the scale. A standard’s score is its points as a share of those possible; the overall score is the mean of these.`,
        ...listWeights(template),
        'A question that does not apply, with its reason, counts neither for nor against; one not answered is left out, and the score is provisional until all are answered.',
        `A top rating is called evidenced when it has ${EVIDENCED}; the others are listed as top ratings to test.`,
        `Evidence is out of date once its review date has passed or, where it has none, more than ${EVIDENCE_LIFE_DAYS} days after the day it speaks of. With neither date, this is not known.`,
        'Percentages are whole numbers: 100% only if all is at the top, 0% only if all is lowest.',
      ].map(toRuns),
    },
    { kind: 'heading', level: 2, text: 'What it does not show', anchor: 'method-limits' },
    {
      kind: 'paragraph',
      runs: toRuns(
        'The ratings are the organisation’s own judgement on the day. They show arrangements, not outcomes: a high score does not mean that children are safe. There is no pass mark, and scores of different organisations should not be ranked.',
      ),
    },
  ];
}

/** Said only where a partnership has weighed its questions. */
function listWeights(template: Template): readonly string[] {
  const questions = listQuestions(template).filter(({ weight = 1 }) => weight > 1).length;
  const standards = template.standards.filter(({ weight = 1 }) => weight > 1).length;
  if (questions + standards === 0) return [];
  const counts = [
    ...(questions > 0 ? [countOf(questions, 'question')] : []),
    ...(standards > 0 ? [countOf(standards, 'standard')] : []),
  ];
  return [
    `The partnership has given more weight to ${joinWords(counts)}: points are multiplied by the weight of a question, and the mean by that of a standard.`,
  ];
}
