import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Details } from '../../components/details.tsx';
import { Page } from '../../components/page.tsx';
import { Radios } from '../../components/radios.tsx';
import { Select } from '../../components/select.tsx';
import { finishTemplate } from '../../domain/own-template/finish-template.ts';
import { countOf } from '../../domain/report/wording.ts';
import { formatDate } from '../../domain/shared/plain-date.ts';
import { isLongScale } from '../../domain/template/long-scale.ts';
import {
  formatPlace,
  listQuestions,
  type Issuer,
  type Question,
  type Template,
} from '../../domain/template/template.ts';
import type { Editor } from './editor.ts';
import { toFinish } from './fault-words.ts';

/** The questions as an agency meets them. Nothing that is chosen here is kept. */
export function PreviewPage({ editor }: { readonly editor: Editor }): ReactElement {
  const { own, home } = editor;
  const finished = finishTemplate(own, { id: 'own', version: '1' });
  return (
    <Page
      title="As an agency sees it"
      context={own.name}
      caption={own.name}
      back={<Link to={home}>{own.name}</Link>}
    >
      {finished.ok ? (
        <Preview template={finished.value} />
      ) : (
        <Alert kind="warning" title="It cannot be shown yet">
          <ul className="govuk-list">
            {finished.problem.slice(0, 10).map((fault) => {
              const { words, to } = toFinish(fault, own, home);
              return (
                <li key={words}>
                  <Link className="govuk-link" to={to}>
                    {words}
                  </Link>
                </li>
              );
            })}
          </ul>
        </Alert>
      )}
    </Page>
  );
}

function Preview({ template }: { readonly template: Template }): ReactElement {
  const [shown, setShown] = useState(0);
  const standard = template.standards[shown] ?? template.standards[0];
  return (
    <>
      <p className="govuk-body">
        This is how the questions read in the agency’s own app. You can try the choices: nothing
        here is kept.
      </p>
      {template.issuer !== undefined && <IssuerCard issuer={template.issuer} />}
      <h2 className="govuk-heading-l">{template.title}</h2>
      <p className="govuk-body">{template.duty}</p>
      <p className="govuk-body">
        {countOf(listQuestions(template).length, 'question')} in{' '}
        {countOf(template.standards.length, 'standard')}.
      </p>
      {template.declaration !== undefined && (
        <Details summary="The declaration that is signed at the end">
          <p className="govuk-body s11-own__prose">{template.declaration}</p>
        </Details>
      )}
      <Select
        name="shown"
        label="Standard to show"
        value={String(shown)}
        onChange={({ target }) => {
          setShown(Number(target.value));
        }}
        options={template.standards.map(({ title }, place) => ({
          value: String(place),
          label: `${place + 1} ${title}`,
        }))}
      />
      {standard !== undefined && (
        <section aria-labelledby="shown-standard" key={standard.id}>
          <h2 className="govuk-heading-m" id="shown-standard">
            {shown + 1} {standard.title}
          </h2>
          <p className="govuk-body">{standard.about}</p>
          {standard.questions.map((question, index) => (
            <ShownQuestion
              key={question.id}
              question={question}
              place={formatPlace(shown, index)}
              scale={template.scale}
            />
          ))}
        </section>
      )}
    </>
  );
}

type ShownQuestionProps = {
  readonly question: Question;
  readonly place: string;
  readonly scale: Template['scale'];
};

function ShownQuestion({ question, place, scale }: ShownQuestionProps): ReactElement {
  const { id, title, expectation, why, strength, descriptors, notApplicableAllowed } = question;
  return (
    <section className="s11-own__shown" aria-labelledby={`shown-${id}`}>
      <h3 className="govuk-heading-s" id={`shown-${id}`}>
        {place} {title} <span className="s11-must">({strength})</span>
      </h3>
      <p className="govuk-body">{question.question}</p>
      <Details summary={`What is expected, and why it is asked: ${place}`} small>
        <p className="govuk-body s11-own__prose">{expectation}</p>
        <p className="govuk-body s11-own__prose">{why}</p>
      </Details>
      <Radios
        name={`shown-${id}-rating`}
        legend="How well does your organisation do this?"
        legendSize="s"
        inColumns={isLongScale(scale.points)}
        options={[
          ...scale.points.map(({ label }, rating) => ({
            value: String(rating),
            label,
            ...(descriptors[rating] === '' ? {} : { hint: descriptors[rating] }),
          })),
          ...(notApplicableAllowed
            ? [{ value: 'na', divider: 'or', label: 'Not applicable to us' }]
            : []),
        ]}
      />
    </section>
  );
}

function IssuerCard({ issuer }: { readonly issuer: Issuer }): ReactElement {
  const { name, contactName, contactRole, contactEmail, contactPhone, opensOn, dueDate, logo } =
    issuer;
  const contact = [contactName, contactRole, contactEmail, contactPhone].filter(
    (text) => text !== '',
  );
  return (
    <div className="s11-own__issuer">
      {logo !== undefined && (
        <img
          className="s11-logo-preview"
          src={`data:${logo.mediaType};base64,${logo.data}`}
          alt={logo.alt}
        />
      )}
      {name !== '' && <p className="govuk-body">Asked by {name}</p>}
      {contact.length > 0 && <p className="govuk-body">Contact: {contact.join(', ')}</p>}
      {opensOn !== undefined && <p className="govuk-body">From {formatDate(opensOn)}</p>}
      {dueDate !== undefined && <p className="govuk-body">Due {formatDate(dueDate)}</p>}
    </div>
  );
}
