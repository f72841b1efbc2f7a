import { toRuns } from '../report/cells.ts';
import type { ReportBlock } from '../report/report-block.ts';
import type { RoundReportChoices } from './round-report-choices.ts';
import type { RoundReportSource } from './round-report-source.ts';

/** How the numbers came about and what they do not show. */
export function buildRoundMethod(
  { earlier }: RoundReportSource,
  { naming }: RoundReportChoices,
): readonly ReportBlock[] {
  return [
    { kind: 'heading', level: 2, text: 'How it is counted', anchor: 'method-counted' },
    {
      kind: 'list',
      items: [
        'Each agency counts once: by the newest return of the audit that counts for it. Older versions are kept and not counted.',
        'Ratings are places in an order. They are counted, never added up or averaged, and there is no score of the partnership.',
        'A self-rating is what the agency said. An agreed rating is what stands after moderation: the self-rating where moderators agree, theirs where they changed it with a reason. While an answer is challenged or undecided, nothing is agreed.',
        'A top rating is one to test when its evidence is none, only described, not judged, not listed or out of date.',
        'Actions are as the returns had them. What was done since is not known here.',
        ...(earlier === undefined
          ? []
          : [
              'Change is told like for like: the same agencies, the same questions in the same words on the same scale. What is not in both rounds is named and left out.',
            ]),
        ...(naming === 'named' ? [] : NAMELESS),
      ].map(toRuns),
    },
    { kind: 'heading', level: 2, text: 'What it does not show', anchor: 'method-limits' },
    {
      kind: 'paragraph',
      runs: toRuns(
        'Self-audits show arrangements, not outcomes: a high rating does not mean that children are safe. Agencies differ in size and in what they are asked, so they are not ranked. What the partnership wrote itself is set apart from what is counted.',
      ),
    },
  ];
}

const NAMELESS = [
  'No agency is named, and no number is of fewer than five agencies: smaller kinds are told together, and questions asked of fewer are left out. Where all or none of a group gave an answer, it follows that each of them did.',
  'Two reports of the same round made before and after another return came differ by that return. Give out one of them only.',
];
