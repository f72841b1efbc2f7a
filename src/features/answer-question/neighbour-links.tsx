import type { ReactElement } from 'react';
import { Link } from 'react-router';

import type { QuestionNeighbours } from './question-neighbours.ts';

type NeighbourLinksProps = {
  readonly auditId: string;
  readonly neighbours: QuestionNeighbours;
};

/** The questions before and after, for those who go through them in order. */
export function NeighbourLinks({ auditId, neighbours }: NeighbourLinksProps): ReactElement {
  const { previous, next } = neighbours;
  return (
    <nav className="s11-neighbours" aria-label="Questions before and after">
      {previous !== undefined && (
        <Link className="govuk-link" to={`/audits/${auditId}/questions/${previous.question.id}`}>
          Previous: {previous.place} {previous.question.title}
        </Link>
      )}
      {next !== undefined && (
        <Link className="govuk-link" to={`/audits/${auditId}/questions/${next.question.id}`}>
          Next: {next.place} {next.question.title}
        </Link>
      )}
    </nav>
  );
}
