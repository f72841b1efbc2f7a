import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Details } from '../../components/details.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { isAnswered } from '../../domain/audit/answer-state.ts';
import { toRatingSlot } from '../../domain/report/cells.ts';
import { countOf } from '../../domain/report/wording.ts';
import type { QuestionResult, Scorecard, StandardResult } from '../../domain/scoring/scorecard.ts';
import { addUnanswered, findToAsk } from './ask-form.ts';

type ChooseQuestionsProps = {
  readonly scorecard: Scorecard;
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (chosen: readonly string[]) => void;
};

/** The questions of the audit by standard, found by their words, ticked one by one or by the standard. */
export function ChooseQuestions(props: ChooseQuestionsProps): ReactElement {
  const { scorecard, chosen, error, onChange } = props;
  const [sought, setSought] = useState('');
  const shown = scorecard.standards.map((standard, place) => ({
    standard,
    place: place + 1,
    questions: findToAsk(standard.questions, sought),
  }));
  const isSearching = sought.trim() !== '';
  const found = shown.reduce((sum, { questions }) => sum + questions.length, 0);
  return (
    <section className="s11-colleagues__choose" aria-labelledby="questions-heading">
      <h2 className="govuk-heading-m" id="questions-heading">
        Which questions?
      </h2>
      <TextInput
        name="question-filter"
        label="Find questions (optional)"
        hint="A word, or a number such as 4.3"
        error={error}
        type="search"
        autoComplete="off"
        width={30}
        value={sought}
        onChange={({ target }) => {
          setSought(target.value);
        }}
      />
      <p className="govuk-body" role="status">
        {countOf(chosen.length, 'question')} chosen.
        {isSearching && ` ${countOf(found, 'question')} found.`}
      </p>
      {shown
        .filter(({ questions }) => questions.length > 0)
        .map((each) => (
          <StandardChoice
            key={each.standard.id}
            {...each}
            scale={scorecard.template.scale}
            isSearching={isSearching}
            chosen={chosen}
            onChange={onChange}
          />
        ))}
    </section>
  );
}

type StandardChoiceProps = {
  readonly standard: StandardResult;
  readonly place: number;
  /** Those of its questions that are found. */
  readonly questions: readonly QuestionResult[];
  readonly scale: Scorecard['template']['scale'];
  readonly isSearching: boolean;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

function StandardChoice(props: StandardChoiceProps): ReactElement {
  const { standard, place, questions, scale, isSearching, chosen, onChange } = props;
  const ofStandard = standard.questions.filter(({ question }) => chosen.includes(question.id));
  const [isOpen, setIsOpen] = useState(ofStandard.length > 0);
  const unanswered = questions.filter(({ answer }) => !isAnswered(answer)).length;
  return (
    <Details
      small
      summary={`${place} ${standard.title}: ${ofStandard.length} of ${standard.questions.length} chosen${unanswered === 0 ? '' : `, ${unanswered} not answered`}`}
      open={isOpen || isSearching}
      onOpenChange={setIsOpen}
    >
      {unanswered > 0 && (
        <p className="govuk-body">
          <Button
            variant="link"
            onClick={() => {
              onChange(addUnanswered(chosen, questions));
            }}
          >
            Choose all {unanswered} not answered
            <VisuallyHidden> in {standard.title}</VisuallyHidden>
          </Button>
        </p>
      )}
      <Checkboxes
        name={`questions-${standard.id}`}
        legend={standard.title}
        legendHidden
        small
        values={chosen}
        options={questions.map((result) => ({
          value: result.question.id,
          label: `${result.place} ${result.question.title}`,
          hint: describe(result, scale),
        }))}
        onChange={({ target }) => {
          const others = chosen.filter((id) => id !== target.value);
          onChange(target.checked ? [...others, target.value] : others);
        }}
      />
    </Details>
  );
}

/** How it stands, and who was asked it before: choosing it asks someone else instead. */
function describe(result: QuestionResult, scale: Scorecard['template']['scale']): string {
  const { assignment } = result;
  const asked = assignment === undefined ? [] : [`asked of ${assignment.to}`];
  return [toRatingSlot(result, scale).label, ...asked].join(', ');
}
