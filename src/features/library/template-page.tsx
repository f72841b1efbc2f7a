import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { ButtonLink } from '../../components/button-link.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import {
  formatPlace,
  listQuestions,
  type Question,
  type TemplateStandard,
} from '../../domain/template/template.ts';
import type { OpenTemplate } from './load-template-page.ts';
import { toPath, toStartPath } from './template-address.ts';
import { TemplateChoice } from './template-choice.tsx';

/** One template: which duty it is of, and every question in its standards. */
export function TemplatePage({ open }: { readonly open: OpenTemplate }): ReactElement {
  const { address, template, edition, agency, choices } = open;
  const others = choices.editions.filter(({ id }) => id in agency.editions && id !== edition.id);
  return (
    <Page
      title={agency.name}
      context="Templates"
      caption={edition.title}
      back={<Link to="/templates">Templates</Link>}
    >
      <p className="govuk-body">{template.duty}</p>
      <InsetText>{edition.status}</InsetText>
      <p className="govuk-body">{sayCounts(listQuestions(template))}</p>
      <ButtonLink>
        <Link to={toStartPath(address)}>Start an audit with these questions</Link>
      </ButtonLink>
      <ul className="govuk-list">
        {others.map(({ id, shortTitle }) => (
          <li key={id}>
            <Link className="govuk-link" to={toPath(address, `compare/${id}`)}>
              Compare with {shortTitle}
            </Link>
          </li>
        ))}
        <li>
          <Link className="govuk-link" to={toPath(address, 'form')}>
            Print or download a blank form
          </Link>
        </li>
      </ul>
      <TemplateChoice key={toPath(address)} open={open} />
      <EditionNotes open={open} />
      {template.standards.map((standard, place) => (
        <StandardQuestions key={standard.id} {...{ open, standard, place }} />
      ))}
    </Page>
  );
}

function EditionNotes({ open: { edition } }: { readonly open: OpenTemplate }): ReactElement {
  return (
    <Details summary={`About the edition: ${edition.shortTitle}`}>
      <p className="govuk-body">
        {edition.title}, {edition.publisher}, {edition.chapter}.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {edition.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Details>
  );
}

type StandardQuestionsProps = {
  readonly open: OpenTemplate;
  readonly standard: TemplateStandard;
  readonly place: number;
};

function StandardQuestions({ open, standard, place }: StandardQuestionsProps): ReactElement {
  const columns: readonly TableColumn<Question>[] = [
    {
      key: 'question',
      heading: 'Question',
      rowHeader: true,
      render: (question) => (
        <>
          <Link className="govuk-link" to={toPath(open.address, `questions/${question.id}`)}>
            <VisuallyHidden>Question </VisuallyHidden>
            {formatPlace(place, standard.questions.indexOf(question))} {question.title}
          </Link>
          <span className="s11-library-question">{question.question}</span>
        </>
      ),
    },
    {
      key: 'strength',
      heading: 'Strength',
      render: ({ strength }) => (strength === 'must' ? 'Must' : 'Should'),
    },
  ];
  return (
    <DataTable
      caption={`${place + 1} ${standard.title}`}
      columns={columns}
      rows={standard.questions}
      rowKey={({ id }) => id}
    />
  );
}

function sayCounts(questions: readonly Question[]): string {
  const musts = questions.filter(({ strength }) => strength === 'must').length;
  const shoulds = questions.length - musts;
  return `${questions.length} questions: ${musts} on what the organisation must do, ${shoulds} on what it should do.`;
}
