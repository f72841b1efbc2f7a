import type { Scorecard } from '../../scoring/scorecard.ts';
import { EVIDENCE_LIFE_DAYS } from '../../scoring/timeliness.ts';
import { toRuns } from '../cells.ts';
import type { ReportBlock } from '../report-block.ts';
import { EVIDENCED } from '../summarise.ts';
import { joinWords } from '../wording.ts';

/** How the numbers came about and what they do not show. */
export function buildMethod({ template }: Scorecard): readonly ReportBlock[] {
  const top = template.scale.points.length - 1;
  return [
    { kind: 'heading', level: 1, text: '5 Method and limits', anchor: 'method', startsPage: true },
    {
      kind: 'facts',
      caption: 'What this audit follows',
      facts: [
        { label: 'Duty', runs: toRuns(template.duty) },
        { label: 'Questions for', runs: toRuns(template.agencyName) },
        {
          label: 'Guidance',
          runs: toRuns(`${template.editionTitle}. ${template.editionStatus}`),
        },
        {
          label: 'Question set',
          runs: toRuns(
            `${template.id}, version ${template.version}, ${template.hash.slice(0, 16)}`,
          ),
        },
        {
          label: 'Scale',
          runs: toRuns(joinWords(template.scale.points.map(({ label }) => label))),
        },
      ],
    },
    { kind: 'heading', level: 2, text: 'How it is scored', anchor: 'method-score' },
    {
      kind: 'list',
      items: [
        `Each rating gives points from 0 to ${top}, by its place on the scale. A standard’s score is its points as a share of the points possible.`,
        'A question that does not apply, with its reason, counts neither for nor against.',
        'A question not answered is left out of the score, and a score is called provisional until every question behind it is answered.',
        'The overall score is the mean of the standards that have a score. Where nothing applies there is no score.',
        `A top rating is called evidenced when it has ${EVIDENCED}; the others are listed as top ratings to test.`,
        `Evidence is out of date once its review date has passed or, where it has none, more than ${EVIDENCE_LIFE_DAYS} days after the day it speaks of. Evidence without either date is never known to be out of date.`,
        'A percentage is rounded to a whole number, but never up to 100% unless all is at the top, and never down to 0% unless nothing is.',
      ].map(toRuns),
    },
    { kind: 'heading', level: 2, text: 'What it does not show', anchor: 'method-limits' },
    {
      kind: 'paragraph',
      runs: toRuns(
        'The ratings are the organisation’s own judgement on the day. They show arrangements, not outcomes: a high score does not mean that children are safe. There is no pass mark, and scores of different organisations should not be ranked.',
      ),
    },
    {
      kind: 'paragraph',
      tone: 'quiet',
      runs: toRuns(
        'The questions are written for this tool on the basis of the guidance cited beside each. Contains public sector information licensed under the Open Government Licence v3.0.',
      ),
    },
  ];
}
