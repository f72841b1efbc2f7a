import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Page } from '../../components/page.tsx';
import {
  listDifferences,
  type QuestionPart,
  type TemplateDifference,
} from '../../domain/own-template/list-differences.ts';
import { listOwnQuestions } from '../../domain/own-template/own-template.ts';
import { countOf } from '../../domain/report/wording.ts';
import { joinWords } from '../../domain/shared/count-words.ts';
import { listQuestions } from '../../domain/template/template.ts';
import type { Editor } from './editor.ts';

const TITLE = 'What differs from the bundled questions';

/** Everything that was changed, so that a board can be told what its own template asks. */
export function DifferencesPage({ editor }: { readonly editor: Editor }): ReactElement {
  const { own, home, bundled } = editor;
  const back = <Link to={home}>{own.name}</Link>;
  if (bundled === undefined) {
    return (
      <Page title={TITLE} context={own.name} caption={own.name} back={back}>
        <p className="govuk-body">
          This template was not made from bundled questions, or this version of the app no longer
          has them. There is nothing to compare it with.
        </p>
      </Page>
    );
  }
  const differences = listDifferences(own, bundled);
  const known = new Set(listQuestions(bundled).map(({ id }) => id));
  const changed = new Set(differences.flatMap((one) => (one.kind === 'changed' ? [one.id] : [])));
  const same = listOwnQuestions(own).filter(({ id }) => known.has(id) && !changed.has(id)).length;
  return (
    <Page title={TITLE} context={own.name} caption={own.name} back={back}>
      <p className="govuk-body">
        Compared with “{bundled.title}” for {bundled.agencyName}, {bundled.editionTitle}.{' '}
        {countOf(same, 'question')} stand as they were.
      </p>
      {own.basedOn !== undefined && own.basedOn.hash !== bundled.hash && (
        <p className="govuk-body">
          The bundled questions have changed since this template was made: it is compared with those
          of today.
        </p>
      )}
      {differences.length === 0 ? (
        <p className="govuk-body">Nothing differs yet.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {differences.map((difference, place) => (
            <li key={place}>
              <Difference difference={difference} home={home} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

const PART_WORDS: Readonly<Record<QuestionPart, string>> = {
  title: 'title',
  question: 'question',
  expectation: 'what is expected',
  why: 'why it is asked',
  descriptors: 'descriptions of the ratings',
  evidence: 'suggested evidence',
  guidance: 'guidance',
  sources: 'sources or strength',
  notApplicable: 'whether it may not apply',
  weight: 'how much it counts',
};

const HEAD_WORDS = {
  title: 'The title of the audit is your own',
  duty: 'The words on the duty are your own',
  declaration: 'The declaration is your own',
  issuer: 'It says who asks',
  logo: 'It has your logo',
  order: 'The order is your own, or questions stand in other standards',
} as const;

type DifferenceProps = { readonly difference: TemplateDifference; readonly home: string };

function Difference({ difference, home }: DifferenceProps): ReactElement {
  switch (difference.kind) {
    case 'scale':
      return (
        <>
          Scale: {difference.to} in place of {difference.from}
        </>
      );
    case 'standardAdded':
      return <>Standard of your own: {difference.title}</>;
    case 'standardChanged':
      return <>Standard changed: {difference.title}</>;
    case 'leftOut':
      return <>Left out: {difference.title}</>;
    case 'added':
      return (
        <>
          {difference.isLocal ? 'Question of your own: ' : 'Bundled question added: '}
          <Link className="govuk-link" to={`${home}/questions/${difference.id}`}>
            {difference.title === '' ? 'without a title' : difference.title}
          </Link>
        </>
      );
    case 'changed':
      return (
        <>
          Changed:{' '}
          <Link className="govuk-link" to={`${home}/questions/${difference.id}`}>
            {difference.title === '' ? 'without a title' : difference.title}
          </Link>{' '}
          ({joinWords(difference.parts.map((part) => PART_WORDS[part]))})
        </>
      );
    default:
      return <>{HEAD_WORDS[difference.kind]}</>;
  }
}
