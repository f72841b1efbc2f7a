import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';

import { Page } from '../../components/page.tsx';
import type { HelpPart, HelpTopic } from './help-topic.ts';
import { TopicList } from './topic-list.tsx';
import { findTopic } from './topics/topics.ts';

const BACK = <Link to="/help">Help</Link>;

/** How one thing is done. */
export function TopicPage(): ReactElement {
  const { topic: id = '' } = useParams();
  const topic = findTopic(id);
  if (topic === undefined) return <NoTopic />;
  return (
    <Page title={topic.title} context="Help" back={BACK}>
      <p className="govuk-body-l s11-guide-summary">{topic.summary}</p>
      {topic.parts.map((part, place) => (
        <Part key={place} part={part} />
      ))}
      <Onward topic={topic} />
    </Page>
  );
}

function NoTopic(): ReactElement {
  return (
    <Page title="There is no such help page" back={BACK}>
      <p className="govuk-body">
        The address may be mistyped, or the page may have been renamed. Nothing else is wrong.{' '}
        <Link className="govuk-link" to="/help">
          See all of help
        </Link>
        .
      </p>
    </Page>
  );
}

function Part({
  part: { heading, text, steps, points },
}: {
  readonly part: HelpPart;
}): ReactElement {
  return (
    <>
      {heading !== undefined && <h2>{heading}</h2>}
      {text?.map((paragraph) => (
        <p key={paragraph} className="govuk-body">
          {paragraph}
        </p>
      ))}
      {steps !== undefined && (
        <ol className="govuk-list govuk-list--number govuk-list--spaced">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {points !== undefined && (
        <ul className="govuk-list govuk-list--bullet">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Where it is done, and what is often read next. */
function Onward({ topic: { places = [], next } }: { readonly topic: HelpTopic }): ReactElement {
  return (
    <>
      {places.length > 0 && (
        <>
          <h2>Go there</h2>
          <ul className="govuk-list">
            {places.map(({ to, words }) => (
              <li key={to}>
                <Link className="govuk-link" to={to}>
                  {words}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <section className="s11-guide-next" aria-labelledby="next-heading">
        <h2 id="next-heading">Read next</h2>
        <TopicList topics={next.flatMap((id) => findTopic(id) ?? [])} />
      </section>
    </>
  );
}
