import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { Page } from '../../components/page.tsx';
import { countOf } from '../../domain/report/wording.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { describeLeft } from '../../items/describe-left.ts';
import { explainWriteProblem } from '../../storage/explain-write-problem.ts';
import { FileTable } from './file-table.tsx';
import type { BringIn, BringInState } from './use-bring-in.ts';

type BroughtInPageProps = {
  readonly scorecard: Scorecard;
  readonly bringing: BringIn;
  readonly state: Extract<BringInState, { status: 'done' }>;
};

/** What has been brought in, and where to look at it. */
export function BroughtInPage({ scorecard, bringing, state }: BroughtInPageProps): ReactElement {
  const { verdicts, plans, problem } = state;
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
      {problem !== undefined && (
        <Alert kind="error" role="alert" title="It could not be taken back">
          <p className="govuk-body">
            All of it is still brought in. {explainWriteProblem(problem)}
          </p>
        </Alert>
      )}
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
        <Button variant="link" onClick={() => void bringing.undo()}>
          Undo: take {plans.length === 1 ? 'it' : 'them'} back
        </Button>
      </ButtonGroup>
    </Page>
  );
}

type TakenBackPageProps = {
  readonly scorecard: Scorecard;
  readonly bringing: BringIn;
  readonly state: Extract<BringInState, { status: 'takenBack' }>;
};

/** What the undo came to. */
export function TakenBackPage({ scorecard, bringing, state }: TakenBackPageProps): ReactElement {
  const { id, details } = scorecard.audit;
  return (
    <Page
      title="Taken back"
      context={details.organisation}
      back={<Link to={`/audits/${id}`}>{details.organisation}</Link>}
    >
      <p className="govuk-body">{describeLeft(state.left)}</p>
      <Button onClick={bringing.startOver}>Go to who has what</Button>
    </Page>
  );
}
