import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';

import { Page } from '../../components/page.tsx';
import { findSnippet } from '../../domain/shared/find-snippet.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { HelpSearchForm } from './help-search-form.tsx';
import { listBodyTexts, type GlossaryWord, type HelpTopic } from './help-topic.ts';
import { listSought, searchHelp } from './search-help.ts';

/** What of help has the words in the address. */
export function HelpSearchPage(): ReactElement {
  const [search] = useSearchParams();
  const sought = search.get('words') ?? '';
  const words = listSought(sought).join(' ');
  const found = searchHelp(sought);
  const count = found.topics.length + found.words.length;
  return (
    <Page
      title={words === '' ? 'Search help' : `Help with “${sought.trim()}”`}
      context="Help"
      back={<Link to="/help">Help</Link>}
    >
      <HelpSearchForm sought={sought} />
      <p className="govuk-body" role="status">
        {words === '' ? 'Enter a word to search for.' : sayFound(count)}
      </p>
      {words !== '' && count === 0 && (
        <p className="govuk-body">
          <Link className="govuk-link" to="/help">
            See all of help
          </Link>
        </p>
      )}
      <ul className="govuk-list s11-guide-list">
        {found.topics.map((topic) => (
          <FoundTopic key={topic.id} topic={topic} sought={words} />
        ))}
      </ul>
      {found.words.length > 0 && (
        <>
          <h2>In the glossary</h2>
          <ul className="govuk-list s11-guide-list">
            {found.words.map((word) => (
              <FoundWord key={word.id} word={word} sought={words} />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

type Sought = { readonly sought: string };

function FoundTopic({ topic, sought }: Sought & { readonly topic: HelpTopic }): ReactElement {
  const body = topic.parts.flatMap(listBodyTexts);
  return (
    <li>
      <Link className="govuk-link" to={`/help/${topic.id}`}>
        {topic.title}
      </Link>
      <p className="govuk-body">{topic.summary}</p>
      <Around text={body.join(' ')} sought={sought} />
    </li>
  );
}

function FoundWord({ word, sought }: Sought & { readonly word: GlossaryWord }): ReactElement {
  return (
    <li>
      <Link className="govuk-link" to={`/help/glossary/${word.id}`}>
        {word.word}
      </Link>
      <Around text={word.meaning.join(' ')} sought={sought} />
    </li>
  );
}

/** The words around the first that was sought; nothing where only the title has it. */
function Around({ text, sought }: Sought & { readonly text: string }): ReactElement | null {
  const { parts, isCutBefore, isCutAfter } = findSnippet(text, sought);
  if (!parts.some(({ isMatch }) => isMatch)) return null;
  return (
    <p className="govuk-body-s s11-quiet">
      {isCutBefore && '… '}
      {parts.map((part, place) =>
        part.isMatch ? (
          <mark key={place} className="s11-mark">
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
      {isCutAfter && ' …'}
    </p>
  );
}

function sayFound(count: number): string {
  return count === 0
    ? 'No help has these words. Check the spelling, or try fewer words.'
    : `${countWords(count, 'result')} found.`;
}
