import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { formatPlace, type Question } from '../../domain/template/template.ts';
import { FormFiles } from './form-files.tsx';
import type { OpenTemplate } from './load-template-page.ts';
import { toPath } from './template-address.ts';

/** Every question with room to write, for meetings and for those who work on paper. */
export function BlankFormPage({ open }: { readonly open: OpenTemplate }): ReactElement {
  const { address, template, edition, agency } = open;
  return (
    <Page
      title={template.title}
      context={agency.name}
      caption={`${agency.name}, ${edition.title}`}
      back={<Link to={toPath(address)}>{agency.name}</Link>}
    >
      <p className="govuk-body s11-screen-only">
        This is the form as it will be printed. Nothing can be typed here: to answer on screen,
        start an audit.
      </p>
      <Button
        onClick={() => {
          window.print();
        }}
      >
        Print this form
      </Button>
      <FormFiles template={template} />
      <FormHead />
      <p className="govuk-body">{template.duty}</p>
      <p className="govuk-body">{edition.status}</p>
      <p className="govuk-body">
        Tick one box for each question. Do not write names or details that could identify a child,
        family or member of staff.
      </p>
      {template.standards.map((standard, place) => (
        <section
          key={standard.id}
          className="s11-library-group"
          aria-labelledby={`form-${standard.id}`}
        >
          <h2 className="govuk-heading-m" id={`form-${standard.id}`}>
            {place + 1} {standard.title}
          </h2>
          {standard.questions.map((question, index) => (
            <BlankQuestion
              key={question.id}
              question={question}
              place={formatPlace(place, index)}
              labels={template.scale.points.map(({ label }) => label)}
            />
          ))}
        </section>
      ))}
      <p className="govuk-body s11-quiet">
        Template {template.id}, version {template.version}.
      </p>
    </Page>
  );
}

function FormHead(): ReactElement {
  return (
    <dl className="s11-form-head">
      {['Organisation', 'Completed by (role)', 'Date'].map((label) => (
        <div key={label} className="s11-form-line">
          <dt>{label}</dt>
          <dd>
            <VisuallyHidden>To be written by hand</VisuallyHidden>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type BlankQuestionProps = {
  readonly question: Question;
  readonly place: string;
  readonly labels: readonly string[];
};

function BlankQuestion({ question, place, labels }: BlankQuestionProps): ReactElement {
  const { title, strength, descriptors, citations, notApplicableAllowed } = question;
  return (
    <div className="s11-form-question">
      <h3 className="govuk-heading-s">
        {place} {title} <span className="s11-must">({strength})</span>
      </h3>
      <p className="govuk-body">{question.question}</p>
      <ul className="s11-form-ratings">
        {labels.map((label, index) => (
          <li key={label}>
            <strong>{label}.</strong> {descriptors[index]}
          </li>
        ))}
        {notApplicableAllowed && (
          <li>
            <strong>Not applicable.</strong> Say why.
          </li>
        )}
      </ul>
      <p className="govuk-body s11-form-room">What we do, and how we know it makes a difference</p>
      <p className="govuk-body s11-form-room">Evidence, and what we will do next</p>
      <p className="govuk-body s11-quiet">{citations.map(({ text }) => text).join('; ')}</p>
    </div>
  );
}
