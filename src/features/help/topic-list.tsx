import type { ReactElement } from 'react';
import { Link } from 'react-router';

import type { HelpTopic } from './help-topic.ts';

/** Topics to go on to, each with the sentence that says whether it is the right one. */
export function TopicList({ topics }: { readonly topics: readonly HelpTopic[] }): ReactElement {
  return (
    <ul className="govuk-list s11-guide-list">
      {topics.map(({ id, title, summary }) => (
        <li key={id}>
          <Link className="govuk-link" to={`/help/${id}`}>
            {title}
          </Link>
          <p className="govuk-body">{summary}</p>
        </li>
      ))}
    </ul>
  );
}
