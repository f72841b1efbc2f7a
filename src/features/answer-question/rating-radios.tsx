import type { ReactElement } from 'react';

import { Radios, type RadioOption } from '../../components/radios.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { isLongScale } from '../../domain/template/long-scale.ts';
import type { Question, Scale } from '../../domain/template/template.ts';
import { NOT_APPLICABLE, type FieldFault } from './answer-form.ts';
import { useChoice, type AnswerFormState } from './use-answer-form.ts';

type RatingRadiosProps = {
  readonly answer: AnswerFormState;
  readonly question: Question;
  readonly scale: Scale;
  readonly errorOf: (field: FieldFault['field']) => string | undefined;
};

/** The scale in template order, each point with what it looks like for this very duty. */
export function RatingRadios(props: RatingRadiosProps): ReactElement {
  const { answer, question, scale, errorOf } = props;
  const { form, flush } = answer;
  // An answer brought from elsewhere may say so even where the question no longer offers it.
  const isOffered = useChoice(form) === NOT_APPLICABLE || question.notApplicableAllowed;
  const ratings: readonly RadioOption[] = scale.points.map(({ label }, rating) => ({
    value: String(rating),
    label,
    hint: question.descriptors[rating] === '' ? undefined : question.descriptors[rating],
  }));
  const notApplicable: RadioOption = {
    value: NOT_APPLICABLE,
    divider: 'or',
    label: 'Not applicable to us',
    reveal: (
      <Textarea
        {...form.register('naReason', { onBlur: () => void flush() })}
        label="Why does this question not apply to your organisation?"
        hint="Without a reason the question counts as not answered."
        error={errorOf('naReason')}
        rows={3}
      />
    ),
  };
  return (
    <Radios
      {...form.register('choice')}
      legend="How well does your organisation do this?"
      legendSize="m"
      error={errorOf('choice')}
      inColumns={isLongScale(scale.points)}
      options={isOffered ? [...ratings, notApplicable] : ratings}
    />
  );
}
