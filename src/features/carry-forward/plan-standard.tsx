import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import type { PlannedQuestion } from '../../domain/carry/plan-carry.ts';
import { must } from '../../domain/shared/must.ts';
import { useAgreedWords } from '../../items/use-agreed-words.ts';
import type { PlanPageProps } from './carry-page-props.ts';
import { PlanRow } from './plan-row.tsx';
import type { Choices } from './use-choices.ts';

type PlanStandardProps = PlanPageProps & {
  /** Of one standard; never none. */
  readonly questions: readonly PlannedQuestion[];
  readonly choices: Choices;
  readonly isBrought: (question: PlannedQuestion) => boolean;
};

/** One standard's questions that have something to bring, with a choice for all of them. */
export function PlanStandard(props: PlanStandardProps): ReactElement {
  const { questions, choices, isBrought, stored, earlier } = props;
  const agreed = useAgreedWords(earlier.audit.id);
  const { standardId, standardTitle } = must(questions[0], 'a question of the standard');
  const open = questions.filter((one) => !isBrought(one)).map(({ question }) => question.id);
  return (
    <section className="s11-carry" aria-labelledby={`carry-${standardId}`}>
      <h2 className="govuk-heading-m" id={`carry-${standardId}`}>
        {standardTitle} ({questions.length})
      </h2>
      {open.length > 1 && (
        <p className="s11-carry__bulk">
          <Button
            variant="link"
            onClick={() => {
              choices.set(open, false);
            }}
          >
            Use all of this standard<VisuallyHidden> {standardTitle}</VisuallyHidden>
          </Button>
          <Button
            variant="link"
            onClick={() => {
              choices.set(open, true);
            }}
          >
            Start all of this standard afresh<VisuallyHidden> {standardTitle}</VisuallyHidden>
          </Button>
        </p>
      )}
      <ol className="govuk-list s11-carry__rows">
        {questions.map((planned) => (
          <PlanRow
            key={planned.question.id}
            planned={planned}
            earlier={earlier}
            today={stored.audit.answerByQuestion.get(planned.question.id)}
            isBrought={isBrought(planned)}
            choices={choices}
            agreed={agreed}
          />
        ))}
      </ol>
    </section>
  );
}
