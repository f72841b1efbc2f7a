import { Fragment, type ReactElement } from 'react';

import { Details } from '../../components/details.tsx';
import { Page } from '../../components/page.tsx';
import type { ComparedQuestion } from '../../domain/template/compare-editions.ts';
import type { Relation } from '../../domain/template/crosswalk.ts';
import type { Question } from '../../domain/template/template.ts';
import type { Comparison } from './load-comparison.ts';
import type { OpenTemplate } from './load-template-page.ts';

/** What has changed comes before what has not. */
const GROUPS: readonly {
  readonly relation: Relation;
  readonly title: string;
  readonly about: string;
}[] = [
  { relation: 'new', title: 'New', about: 'Asked in the later edition and not before.' },
  { relation: 'wider', title: 'Asks more', about: 'The later edition asks this and more.' },
  { relation: 'narrower', title: 'Asks less', about: 'The later edition asks a part of it.' },
  {
    relation: 'overlapping',
    title: 'Asks something else',
    about: 'Each edition asks something the other does not.',
  },
  { relation: 'retired', title: 'No longer asked', about: 'Asked in the earlier edition alone.' },
  { relation: 'equal', title: 'The same', about: 'Both editions ask the same.' },
];

type ComparedQuestionsProps = {
  readonly open: OpenTemplate;
  readonly comparison: Comparison;
  readonly back: ReactElement;
};

/** The questions of both editions under what became of them. */
export function ComparedQuestions({
  open,
  comparison,
  back,
}: ComparedQuestionsProps): ReactElement {
  const { earlier, later, rows } = comparison;
  const groups = GROUPS.map((group) => ({
    ...group,
    rows: rows.filter(({ relation }) => relation === group.relation),
  })).filter((group) => group.rows.length > 0);
  return (
    <Page
      title={`${earlier.shortTitle} and ${later.shortTitle} compared`}
      context={open.agency.name}
      caption={open.agency.name}
      back={back}
    >
      <ul className="govuk-list govuk-list--bullet">
        {groups.map((group) => (
          <li key={group.relation}>
            {group.title}: {group.rows.length}
          </li>
        ))}
      </ul>
      {groups.map((group) => (
        <section
          key={group.relation}
          className="s11-library-group"
          aria-labelledby={`relation-${group.relation}`}
        >
          <h2 className="govuk-heading-m" id={`relation-${group.relation}`}>
            {group.title} ({group.rows.length})
          </h2>
          <p className="govuk-body">{group.about}</p>
          {groupByReason(group.rows).map(({ reason, rows: sameRows }) => (
            <Fragment key={reason}>
              <p className="govuk-body s11-library-reason">{reason}</p>
              <ul className="govuk-list s11-library-list">
                {sameRows.map((row) => (
                  <ComparedItem
                    key={`${row.before?.id ?? ''}>${row.after?.id ?? ''}`}
                    row={row}
                    comparison={comparison}
                  />
                ))}
              </ul>
            </Fragment>
          ))}
        </section>
      ))}
    </Page>
  );
}

type ReasonGroup = { readonly reason: string; readonly rows: readonly ComparedQuestion[] };

/** One judgement often holds for several questions; it is said once. */
function groupByReason(rows: readonly ComparedQuestion[]): readonly ReasonGroup[] {
  return [...new Set(rows.map(({ reason }) => reason))].map((reason) => ({
    reason,
    rows: rows.filter((row) => row.reason === reason),
  }));
}

type ComparedItemProps = { readonly row: ComparedQuestion; readonly comparison: Comparison };

function ComparedItem({ row: { before, after }, comparison }: ComparedItemProps): ReactElement {
  const { earlier, later } = comparison;
  const isWordForWord = before !== undefined && before.wordingHash === after?.wordingHash;
  const isOne = before === undefined || after === undefined;
  return (
    <li>
      <h3 className="govuk-heading-s s11-library-list__title">{(after ?? before)?.title}</h3>
      {isWordForWord ? (
        <p className="govuk-body s11-library-list__about">{before.question}</p>
      ) : (
        <Details summary={isOne ? 'How it is asked' : 'Both wordings'} small>
          <Wording edition={earlier.shortTitle} question={before} />
          <Wording edition={later.shortTitle} question={after} />
        </Details>
      )}
    </li>
  );
}

type WordingProps = { readonly edition: string; readonly question: Question | undefined };

function Wording({ edition, question }: WordingProps): ReactElement {
  return (
    <>
      <p className="govuk-body s11-list-title">
        {edition}
        {question !== undefined && ` (${question.strength})`}
      </p>
      {question === undefined ? (
        <p className="govuk-body">Not asked.</p>
      ) : (
        <>
          <p className="govuk-body">{question.question}</p>
          <p className="govuk-body">{question.expectation}</p>
          <p className="govuk-body s11-quiet">
            {question.citations.map(({ text }) => text).join('; ')}
          </p>
        </>
      )}
    </>
  );
}
