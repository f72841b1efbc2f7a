import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Page } from '../../components/page.tsx';
import { HelpSearchForm } from './help-search-form.tsx';
import { TopicList } from './topic-list.tsx';
import { HELP_GROUPS } from './topics/topics.ts';

/** Help by task: what someone wants to do, not what the app has. */
export function HelpPage(): ReactElement {
  return (
    <Page title="Help">
      <p className="govuk-body-l">
        How to do things in this app, step by step. It is all kept with the app, so it works without
        a network.
      </p>
      <HelpSearchForm sought="" />
      {HELP_GROUPS.map(({ title, topics }) => (
        <section key={title} className="s11-guide-group">
          <h2>{title}</h2>
          <TopicList topics={topics} />
        </section>
      ))}
      <section className="s11-guide-group">
        <h2>Words</h2>
        <p className="govuk-body">
          <Link className="govuk-link" to="/help/glossary">
            Glossary
          </Link>
          : what the words in this app mean, from action to Working Together.
        </p>
      </section>
    </Page>
  );
}
