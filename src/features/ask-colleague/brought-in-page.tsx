import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { Page } from '../../components/page.tsx';
import { countOf } from '../../domain/report/wording.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { FileTable } from './file-table.tsx';
import type { BringIn, BringInState } from './use-bring-in.ts';

type BroughtInPageProps = {
  readonly scorecard: Scorecard;
  readonly bringing: BringIn;
  readonly state: Extract<BringInState, { status: 'done' }>;
};

/** What has been brought in, and where to look at it. */
export function BroughtInPage({ scorecard, bringing, state }: BroughtInPageProps): ReactElement {
  const { verdicts, plans } = state;
  const { id, details } = scorecard.audit;
  const touched = new Set<string>(
    plans.flatMap(({ answers, evidence, actions }) => [
      ...answers.map(({ questionId }) => questionId),
      ...evidence.flatMap(({ questionIds }) => questionIds),
      ...actions.map(({ questionId }) => questionId),
    ]),
  );
  const questions = scorecard.standards
    .flatMap((standard) => standard.questions)
    .filter(({ question }) => touched.has(question.id));
  return (
    <Page
      title={`Brought in ${countOf(plans.length, 'file')}`}
      context={details.organisation}
      back={<Link to={`/audits/${id}`}>{details.organisation}</Link>}
    >
      <p className="govuk-body">
        What stood before is kept under “Earlier answers” of each question. Read each answer, and
        say there when it is complete.
      </p>
      <FileTable verdicts={verdicts} plans={plans} isDone />
      {questions.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{countOf(questions.length, 'question')} changed</h2>
          <ul className="govuk-list">
            {questions.map(({ question, place }) => (
              <li key={question.id}>
                <Link className="govuk-link" to={`/audits/${id}/questions/${question.id}`}>
                  {place} {question.title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <ButtonGroup>
        <Button onClick={bringing.startOver}>Go to who has what</Button>
      </ButtonGroup>
    </Page>
  );
}
