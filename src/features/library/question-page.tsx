import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';

import { DutySource } from '../../components/duty-source.tsx';
import { EvidenceIdeas } from '../../components/evidence-ideas.tsx';
import { Page } from '../../components/page.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { formatPlace, listQuestions, type Question } from '../../domain/template/template.ts';
import type { OpenTemplate } from './load-template-page.ts';
import { toPath } from './template-address.ts';

/** One question of a template whole: what it asks, how it is rated, and where it comes from. */
export function QuestionPage({ open }: { readonly open: OpenTemplate }): ReactElement {
  const { question: id } = useParams();
  const { address, template, agency, edition } = open;
  const question = listQuestions(template).find((one) => one.id === id);
  const back = <Link to={toPath(address)}>{agency.name}</Link>;
  if (question === undefined) {
    return (
      <Page title="This template has no such question" back={back}>
        <p className="govuk-body">Choose a question from the list.</p>
      </Page>
    );
  }
  return (
    <Page
      title={`${findPlace(open, question)} ${question.title}`}
      context={agency.name}
      caption={`${agency.name}, ${edition.shortTitle}`}
      back={back}
    >
      <p className="govuk-body-l">{question.question}</p>
      <h2 className="govuk-heading-m">What is expected, and why</h2>
      <p className="govuk-body">{question.expectation}</p>
      <p className="govuk-body">{question.why}</p>
      {question.guidance.map(({ id: entry, text }) => (
        <p key={entry} className="govuk-body">
          {text}
        </p>
      ))}
      <h2 className="govuk-heading-m">How it is rated</h2>
      <SummaryList
        rows={template.scale.points.map(({ label }, place) => ({
          key: label,
          value: question.descriptors[place] ?? '',
        }))}
      />
      {question.notApplicableAllowed && (
        <p className="govuk-body">It may be marked as not applicable, with a reason.</p>
      )}
      <h2 className="govuk-heading-m">Evidence to look for</h2>
      <EvidenceIdeas evidence={question.evidence} />
      <h2 className="govuk-heading-m">Where this comes from</h2>
      <DutySource {...question} />
      <p className="govuk-body s11-quiet">
        Reference: {question.id}
        {question.covers.length > 1 && `, with ${question.covers.slice(1).join(', ')}`}
      </p>
      <Neighbours open={open} question={question} />
    </Page>
  );
}

type NeighboursProps = { readonly open: OpenTemplate; readonly question: Question };

function Neighbours({ open: { address, template }, question }: NeighboursProps): ReactElement {
  const questions = listQuestions(template);
  const place = questions.indexOf(question);
  const links = [
    { words: 'Previous question', neighbour: questions[place - 1] },
    { words: 'Next question', neighbour: questions[place + 1] },
  ];
  return (
    <nav className="s11-neighbours s11-screen-only" aria-label="Questions">
      {links.map(
        ({ words, neighbour }) =>
          neighbour !== undefined && (
            <Link
              key={words}
              className="govuk-link"
              to={toPath(address, `questions/${neighbour.id}`)}
            >
              {words}: {neighbour.title}
            </Link>
          ),
      )}
    </nav>
  );
}

function findPlace({ template }: OpenTemplate, question: Question): string {
  const standard = template.standards.findIndex(({ questions }) => questions.includes(question));
  return formatPlace(standard, template.standards[standard]?.questions.indexOf(question) ?? 0);
}
