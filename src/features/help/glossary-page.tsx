import { useEffect, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';

import { focusField } from '../../components/focus-field.ts';
import { Page } from '../../components/page.tsx';
import { GLOSSARY } from './glossary.ts';
import type { GlossaryWord } from './help-topic.ts';
import { findTopic } from './topics/topics.ts';

/** What the words mean. The address may name one, which is gone to. */
export function GlossaryPage(): ReactElement {
  const { word } = useParams();
  useEffect(() => {
    if (word === undefined) return;
    // After all that a new page does by itself: its heading takes the focus, the window its top.
    const timer = setTimeout(() => focusField(word));
    return () => {
      clearTimeout(timer);
    };
  }, [word]);
  return (
    <Page title="Glossary" context="Help" back={<Link to="/help">Help</Link>}>
      <p className="govuk-body-l">What the words in this app mean.</p>
      <dl className="s11-glossary">
        {GLOSSARY.map((entry) => (
          <Entry key={entry.id} entry={entry} isAsked={entry.id === word} />
        ))}
      </dl>
    </Page>
  );
}

type EntryProps = { readonly entry: GlossaryWord; readonly isAsked: boolean };

function Entry({ entry: { id, word, meaning, topic }, isAsked }: EntryProps): ReactElement {
  const more = topic === undefined ? undefined : findTopic(topic);
  return (
    <div className={isAsked ? 's11-glossary__asked' : undefined}>
      <dt id={id} tabIndex={-1}>
        {word}
      </dt>
      <dd>
        {meaning.map((paragraph) => (
          <p key={paragraph} className="govuk-body">
            {paragraph}
          </p>
        ))}
        {more !== undefined && (
          <p className="govuk-body">
            See{' '}
            <Link className="govuk-link" to={`/help/${more.id}`}>
              {more.title}
            </Link>
            .
          </p>
        )}
      </dd>
    </div>
  );
}
