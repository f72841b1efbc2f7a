import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';

import { loadChoices } from '../../catalogue/choices.ts';
import { loadLibrary, type AskedBy } from '../../catalogue/library.ts';
import { Details } from '../../components/details.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { QuestionsNotLoaded } from '../../components/questions-not-loaded.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { splitWords } from '../../domain/shared/has-words.ts';
import { findQuestions, type LibraryQuestion } from '../../domain/template/find-questions.ts';
import { SearchForm } from './search-form.tsx';
import { toPath } from './template-address.ts';

/** So many are shown; who wants more does better with another word. */
const MOST = 40;

const BACK = <Link to="/templates">Templates</Link>;

/** Questions of all templates that have the words in the address. */
export function SearchPage(): ReactElement {
  const [search] = useSearchParams();
  const sought = search.get('words') ?? '';
  const loaded = useLoaded('library', async () => loadLibrary(await loadChoices()));
  switch (loaded.status) {
    case 'loading':
      return <LoadingPage />;
    case 'failed':
      return <QuestionsNotLoaded title="Search" back={BACK} onRetry={loaded.retry} />;
    case 'ready':
      return <Results key={sought} sought={sought} questions={loaded.value} />;
  }
}

type ResultsProps = {
  readonly sought: string;
  readonly questions: readonly LibraryQuestion<AskedBy>[];
};

function Results({ sought, questions }: ResultsProps): ReactElement {
  const found = findQuestions(questions, sought);
  const hasSought = splitWords(sought).length > 0;
  return (
    <Page title={hasSought ? `Questions with “${sought}”` : 'Search all questions'} back={BACK}>
      <SearchForm sought={sought} />
      <p className="govuk-body" role="status">
        {hasSought ? sayFound(found.length) : 'Enter a word to search for.'}
      </p>
      <ul className="govuk-list s11-library-list">
        {found.slice(0, MOST).map(({ question, places }, index) => (
          <li key={index}>
            <h2 className="govuk-heading-s s11-library-list__title">{question.title}</h2>
            <p className="govuk-body s11-library-list__about">{question.question}</p>
            <AskedOf id={question.id} places={places} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

type AskedOfProps = { readonly id: string; readonly places: readonly AskedBy[] };

/** Where the question can be read whole; many agencies are kept folded. */
function AskedOf({ id, places }: AskedOfProps): ReactElement {
  const links = places.map((place) => (
    <li key={`${place.agency.id}/${place.depth}`}>
      <Link
        className="govuk-link"
        to={toPath({ ...place, agency: place.agency.id }, `questions/${id}`)}
      >
        {place.agency.name}
      </Link>
    </li>
  ));
  const list = <ul className="govuk-list govuk-list--bullet">{links}</ul>;
  if (places.length < 4) return list;
  return (
    <Details summary={`Asked of ${places.length} kinds of organisation`} small>
      {list}
    </Details>
  );
}

function sayFound(count: number): string {
  if (count === 0) return 'No question has these words. Check the spelling, or try fewer words.';
  if (count === 1) return '1 question found.';
  return count > MOST
    ? `${count} questions found. The first ${MOST} are shown: add a word to find fewer.`
    : `${count} questions found.`;
}
