import { useEffect, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { findChoice } from './choice-words.ts';
import type { FirstPassState } from './use-first-pass.ts';

type FirstPassEndProps = {
  readonly stored: StoredAudit;
  readonly state: FirstPassState;
  readonly line: ReactElement;
};

/** Nothing more to offer: what is left, and where to go next. */
export function FirstPassEnd({ stored, state, line }: FirstPassEndProps): ReactElement {
  const { audit, template } = stored;
  const home = `/audits/${audit.id}`;
  const kindOf = ({ question }: QuestionResult): string =>
    findChoice(state.ratings.findSeen(question.id).answer, template.scale).kind;
  const putOff = state.results.filter((result) => kindOf(result) === 'unanswered');
  const withoutReason = state.results.filter((result) => kindOf(result) === 'needsReason');
  const isDone = putOff.length + withoutReason.length === 0;
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  return (
    <Page
      title={isDone ? 'Every question is answered' : 'You have been through all the questions'}
      context={`First pass – ${audit.details.organisation}`}
      caption={`First pass · ${audit.details.organisation}`}
      back={<Link to={home}>{audit.details.organisation}</Link>}
      before={line}
    >
      {putOff.length > 0 && (
        <section aria-labelledby="put-off">
          <h2 className="govuk-heading-m" id="put-off">
            To come back to ({putOff.length})
          </h2>
          <Button onClick={state.offerAgain}>Go through these now</Button>
          <QuestionLinks results={putOff} home={home} />
        </section>
      )}
      {withoutReason.length > 0 && (
        <section aria-labelledby="without-reason">
          <h2 className="govuk-heading-m" id="without-reason">
            Not applicable, and no reason given yet ({withoutReason.length})
          </h2>
          <QuestionLinks results={withoutReason} home={home} at="naReason" />
        </section>
      )}
      <h2 className="govuk-heading-m">Where to go next</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <Link className="govuk-link" to={`${home}/all?completed=no`}>
            Questions that are not completed
          </Link>
          : write your arrangements and how you know they work
        </li>
        <li>
          <Link className="govuk-link" to={`${home}/all?${searchGaps(stored)}`}>
            Gaps without an action
          </Link>
          : say what will change, or why the gap is accepted
        </li>
        <li>
          <Link className="govuk-link" to={home}>
            The task list
          </Link>
          , standard by standard
        </li>
      </ul>
    </Page>
  );
}

type QuestionLinksProps = {
  readonly results: readonly QuestionResult[];
  readonly home: string;
  readonly at?: string;
};

function QuestionLinks({ results, home, at }: QuestionLinksProps): ReactElement {
  return (
    <ul className="govuk-list">
      {results.map(({ question, place }) => (
        <li key={question.id}>
          <Link
            className="govuk-link"
            to={`${home}/questions/${question.id}${at === undefined ? '' : `?at=${at}`}`}
          >
            {place} {question.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Every rating but the best leaves a gap. */
function searchGaps({ template }: StoredAudit): string {
  const below = template.scale.points.slice(0, -1);
  return [...below.map((_, rating) => `rating=${rating}`), 'actions=no'].join('&');
}
