import type { ReactElement } from 'react';
import { Link } from 'react-router';

import type { Handover, StandardLeft } from '../../domain/report/build-handover.ts';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import { countWords } from '../../domain/shared/count-words.ts';

type LeftListProps = { readonly handover: Handover; readonly home: string };

/** Standard by standard, the questions that are not finished. */
export function LeftList({ handover, home }: LeftListProps): ReactElement {
  const { standards, itemsToConfirm } = handover;
  return (
    <>
      {itemsToConfirm > 0 && (
        <p className="govuk-body">
          {countWords(itemsToConfirm, 'item')} of evidence or action carried forward, still to
          confirm.
        </p>
      )}
      {standards.length === 0 && (
        <p className="govuk-body">Every question is answered and marked as completed.</p>
      )}
      <div className="s11-handover__standards">
        {standards.map((left) => (
          <Left key={left.id} left={left} home={home} />
        ))}
      </div>
    </>
  );
}

type LeftProps = { readonly left: StandardLeft; readonly home: string };

function Left({ left, home }: LeftProps): ReactElement {
  const { title, unanswered, notCompleted, toConfirm } = left;
  return (
    <section className="s11-handover__standard">
      <h3 className="govuk-heading-s">{title}</h3>
      <dl className="s11-handover__left">
        <Group name="Not answered" results={unanswered} home={home} />
        <Group name="Not marked as completed" results={notCompleted} home={home} />
        <Group name="Carried forward, to confirm" results={toConfirm} home={home} />
      </dl>
    </section>
  );
}

type GroupProps = {
  readonly name: string;
  readonly results: readonly QuestionResult[];
  readonly home: string;
};

function Group({ name, results, home }: GroupProps): ReactElement | null {
  if (results.length === 0) return null;
  return (
    <div>
      <dt>
        {name} ({results.length})
      </dt>
      {results.map(({ question, place }) => (
        <dd key={question.id}>
          <Link className="govuk-link" to={`${home}/questions/${question.id}`}>
            {place} {question.title}
          </Link>
        </dd>
      ))}
    </div>
  );
}
