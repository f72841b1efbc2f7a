import type { ReactElement } from 'react';

import { SummaryList } from '../../components/summary-list.tsx';
import type { Report } from '../../domain/report/report-block.ts';
import {
  hasReturnInside,
  labelSections,
  type ReportChoices,
} from '../../domain/report/report-choices.ts';
import { SECTION_HEADINGS } from '../../domain/report/section-headings.ts';

type WhatIsInItProps = {
  readonly report: Report;
  readonly choices: ReportChoices;
  /** Whether a return inside is signed. */
  readonly isSigned: boolean;
  /** Whether there is an earlier audit to compare with. */
  readonly hasEarlier: boolean;
};

/** What the file will hold and what it will not, before it is made. */
export function WhatIsInIt(props: WhatIsInItProps): ReactElement {
  const { report, choices, isSigned, hasEarlier } = props;
  const sections = [...labelSections(choices, hasEarlier).keys()];
  const isReturnInside = hasReturnInside(choices);
  return (
    <SummaryList
      rows={[
        {
          key: 'In the file',
          value: [
            ...sections.map((section) => SECTION_HEADINGS[section].title),
            ...(isReturnInside
              ? [
                  `and the return, with every answer, as an attached file${isSigned ? ', signed' : ''}`,
                ]
              : []),
          ].join(', '),
        },
        { key: 'Not in the file', value: listNotIn(choices).join(' ') },
        { key: 'On every page', value: report.marking === '' ? 'No marking' : report.marking },
        {
          key: 'Name of the file',
          value: <span className="s11-break">{report.fileName}.pdf</span>,
        },
      ]}
    />
  );
}

function listNotIn(choices: ReportChoices): readonly string[] {
  const sections = labelSections(choices);
  return [
    'Private notes.',
    'Attached files themselves.',
    ...(sections.has('answers') || hasReturnInside(choices)
      ? []
      : ['The answers, question by question.']),
    ...(sections.has('evidence') || hasReturnInside(choices) ? [] : ['The evidence register.']),
    ...(choices.people === 'byRole'
      ? ['Names of owners, signatories and contacts. Names in your own sentences are in it.']
      : []),
  ];
}
