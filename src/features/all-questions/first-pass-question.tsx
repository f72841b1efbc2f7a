import { useEffect, useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { Details } from '../../components/details.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { Radios } from '../../components/radios.tsx';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import { isLongScale } from '../../domain/template/long-scale.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { describeChoice, findChoice } from './choice-words.ts';
import { KeysNote } from './keys-note.tsx';
import type { FirstPassState } from './use-first-pass.ts';
import { LATER_KEY, MOST_KEYS } from './use-rating-keys.ts';

const NO_CHOICE = 'Select how well your organisation does this, or come back to it later';

type FirstPassQuestionProps = {
  readonly result: QuestionResult;
  readonly stored: StoredAudit;
  readonly state: FirstPassState;
  readonly line: ReactElement;
  readonly hasKeys: boolean;
  readonly onKeysChange: (isOn: boolean) => void;
};

/** The question with its rating alone. Everything else is on its own page. */
export function FirstPassQuestion(props: FirstPassQuestionProps): ReactElement {
  const { result, stored, state, line, hasKeys, onKeysChange } = props;
  const { question, standardTitle, place } = result;
  const { audit, template } = stored;
  const [attempts, setAttempts] = useState<{ readonly of: string; readonly count: number }>();
  const missed = attempts?.of === question.id ? attempts.count : 0;
  const home = `/audits/${audit.id}`;
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [question.id]);
  return (
    <Page
      title={question.title}
      context={`First pass – ${audit.details.organisation}`}
      caption={`First pass · ${standardTitle} · Question ${place}`}
      back={<Link to={home}>Stop for now, and go to {audit.details.organisation}</Link>}
      hasError={missed > 0}
      before={
        <>
          {line}
          <ErrorSummary
            attempt={missed}
            errors={missed > 0 ? [{ fieldId: 'choice', message: NO_CHOICE }] : []}
          />
        </>
      }
    >
      <p className="govuk-body-l">{question.question}</p>
      <Details summary="What is expected" small>
        <p className="govuk-body">{question.expectation}</p>
      </Details>
      <MeanwhileNotice result={result} state={state} stored={stored} />
      <RatingForm
        key={question.id}
        result={result}
        stored={stored}
        state={state}
        hasKeys={hasKeys}
        error={missed > 0 ? NO_CHOICE : undefined}
        onMissed={() => {
          setAttempts({ of: question.id, count: missed + 1 });
        }}
      />
      <p className="govuk-body">
        To write, to add evidence, or to say that it does not apply and why,{' '}
        <Link className="govuk-link" to={`${home}/questions/${question.id}`}>
          open the whole question
        </Link>
        .
      </p>
      <KeysNote points={template.scale.points} isOn={hasKeys} onChange={onKeysChange} />
    </Page>
  );
}

type RatingFormProps = Pick<FirstPassQuestionProps, 'result' | 'stored' | 'state' | 'hasKeys'> & {
  readonly error: string | undefined;
  readonly onMissed: () => void;
};

/** Choosing alone goes nowhere, or the arrow keys could not be used to read the choices. */
function RatingForm(props: RatingFormProps): ReactElement {
  const { result, stored, state, hasKeys, error, onMissed } = props;
  const { question } = result;
  const { scale } = stored.template;
  const [chosen, setChosen] = useState<string>();
  const choice = findChoice(state.ratings.findSeen(question.id).answer, scale);
  const standing = choice.kind === 'rated' ? String(choice.rating) : '';
  const value = chosen ?? standing;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (value === '') onMissed();
        else state.rate(Number(value));
      }}
    >
      <Radios
        name="choice"
        legend="How well does your organisation do this?"
        legendSize="m"
        error={error}
        inColumns={isLongScale(scale.points)}
        value={value}
        options={scale.points.map(({ label }, rating) => ({
          value: String(rating),
          label:
            hasKeys && rating < MOST_KEYS ? (
              <WithKey word={label} at={String(rating + 1)} />
            ) : (
              label
            ),
          hint: question.descriptors[rating],
        }))}
        onChange={({ target }) => {
          setChosen(target.value);
        }}
      />
      <ButtonGroup>
        <Button type="submit">Save and go on</Button>
        <Button variant="secondary" onClick={state.putOff}>
          {hasKeys ? (
            <WithKey word="Come back to it later" at={LATER_KEY} />
          ) : (
            'Come back to it later'
          )}
        </Button>
      </ButtonGroup>
    </form>
  );
}

/** The key is for the eye; those who listen have it in the note on keys. */
function WithKey({ word, at }: { readonly word: string; readonly at: string }): ReactElement {
  return (
    <>
      {word}{' '}
      <kbd className="s11-key" aria-hidden="true">
        {at}
      </kbd>
    </>
  );
}

type MeanwhileNoticeProps = Pick<FirstPassQuestionProps, 'result' | 'state' | 'stored'>;

/** Another tab rated the question on the page: before it was rated here too, or at the same time. */
function MeanwhileNotice({ result, state, stored }: MeanwhileNoticeProps): ReactElement | null {
  const { id } = result.question;
  const { scale } = stored.template;
  const { answer } = state.ratings.findSeen(id);
  const clash = state.ratings.ratedById.get(id)?.clash;
  if (clash !== undefined) {
    const [mine, other] = [describeChoice(answer, scale), describeChoice(clash, scale)];
    return (
      <Alert
        kind="warning"
        role="alert"
        title="This question was also rated in another tab"
        actions={
          <>
            <Button
              variant="secondary"
              onClick={() => {
                state.takeOther(clash);
              }}
            >
              Use “{other}” and go on
            </Button>
            <Button variant="secondary" onClick={state.goOn}>
              Keep “{mine}” and go on
            </Button>
          </>
        }
      >
        <p className="govuk-body">
          Yours, “{mine}”, stands now. The other, “{other}”, is kept among the earlier answers.
        </p>
      </Alert>
    );
  }
  if (findChoice(answer, scale).kind === 'unanswered' || isBeingRated(state, result)) return null;
  return (
    <Alert
      kind="info"
      role="status"
      title={`Answered elsewhere meanwhile: ${describeChoice(answer, scale)}`}
      actions={
        <Button variant="secondary" onClick={state.goOn}>
          Leave it so and go on
        </Button>
      }
    />
  );
}

/** Whether what stands is on its way to storage from this very page. */
function isBeingRated({ ratings }: FirstPassState, { question }: QuestionResult): boolean {
  const save = ratings.ratedById.get(question.id)?.save;
  return save?.answer === ratings.findSeen(question.id).answer;
}
