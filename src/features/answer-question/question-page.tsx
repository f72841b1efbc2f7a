import { useEffect, type ComponentProps, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';

import { Page } from '../../components/page.tsx';
import { useStaysOpen } from '../../components/use-stays-open.ts';
import { must } from '../../domain/shared/must.ts';
import { EMPTY_ANSWER, type AuditId } from '../../domain/audit/audit.ts';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import type { QuestionResult, Scorecard } from '../../domain/scoring/scorecard.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import { rememberPlace } from '../../storage/audits.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { QuestionForm } from './question-form.tsx';
import { SignedQuestion } from './signed-question.tsx';
import type { QuestionNeighbours } from './question-neighbours.ts';

export type QuestionPageProps = {
  readonly stored: StoredAudit;
  readonly scorecard: Scorecard;
  readonly reportSave: ReportSave;
};

/** One question, where most of the time is spent. */
export function QuestionPage({ stored, scorecard, reportSave }: QuestionPageProps): ReactElement {
  const { question: questionId } = useParams();
  const { audit } = stored;
  const questions = scorecard.standards.flatMap((standard) => standard.questions);
  const place = questions.findIndex(({ question }) => question.id === questionId);
  const result = questions[place];
  useRememberedPlace(audit.id, result?.question.id);
  if (result === undefined) {
    return (
      <Page
        title="This audit has no such question"
        back={<Link to={`/audits/${audit.id}`}>{audit.details.organisation}</Link>}
      >
        <p className="govuk-body">Choose a question from the task list.</p>
      </Page>
    );
  }
  const { id } = result.question;
  return (
    <Question
      key={id}
      result={result}
      storedAnswer={{
        answer: audit.answerByQuestion.get(id) ?? EMPTY_ANSWER,
        revision: stored.revisionByQuestion.get(id) ?? 0,
      }}
      stored={stored}
      today={scorecard.today}
      neighbours={findNeighbours(questions, place)}
      reportSave={reportSave}
    />
  );
}

/** The form, or what was signed. Words typed while another tab signs stay on the page to be copied. */
function Question(props: ComponentProps<typeof QuestionForm>): ReactElement {
  const isOpen = useStaysOpen(findSignOff(props.stored.audit.signOffs) === undefined);
  return isOpen ? <QuestionForm {...props} /> : <SignedQuestion {...props} />;
}

function findNeighbours(questions: readonly QuestionResult[], place: number): QuestionNeighbours {
  const { standardId } = must(questions[place], 'the question on the page');
  const inStandard = questions.filter((question) => question.standardId === standardId);
  return {
    previous: place === 0 ? undefined : questions[place - 1],
    next: questions[place + 1],
    place:
      inStandard.findIndex(({ question }) => question.id === questions[place]?.question.id) + 1,
    inStandard: inStandard.length,
  };
}

function useRememberedPlace(auditId: AuditId, questionId: QuestionId | undefined): void {
  useEffect(() => {
    // Losing the place is no loss of work: the next question opened remembers it again.
    if (questionId !== undefined) void rememberPlace(auditId, questionId);
  }, [auditId, questionId]);
}
