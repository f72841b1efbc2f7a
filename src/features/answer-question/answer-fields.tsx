import type { ReactElement, ReactNode } from 'react';

import { Radios } from '../../components/radios.tsx';
import { Textarea } from '../../components/textarea.tsx';
import type { Question, Scale } from '../../domain/template/template.ts';
import type { FieldFault } from './answer-form.ts';
import { RatingRadios } from './rating-radios.tsx';
import type { AnswerFormState } from './use-answer-form.ts';

/** Longer texts are kept whole; beyond this many words a board stops reading. */
const ADVISED_WORDS = 600;

const STRENGTHS = [
  { value: 'none', label: 'None', hint: 'We have nothing to show yet.' },
  { value: 'described', label: 'Described', hint: 'We can say what happens.' },
  { value: 'documented', label: 'Documented', hint: 'It is in writing or in figures.' },
  {
    value: 'tested',
    label: 'Tested, with impact shown',
    hint: 'We have checked that it works, and what changed.',
  },
] as const;

type AnswerFieldsProps = {
  readonly answer: AnswerFormState;
  readonly question: Question;
  readonly scale: Scale;
  readonly faults: readonly FieldFault[];
  /** What is said of the words, just above them: there the writer is looking. */
  readonly notice: ReactNode;
};

/** The rating with what each looks like here, then the words behind it. */
export function AnswerFields(props: AnswerFieldsProps): ReactElement {
  const { answer, question, scale, faults, notice } = props;
  const { form, flush } = answer;
  const onBlur = (): void => void flush();
  const errorOf = (field: FieldFault['field']): string | undefined =>
    faults.find((fault) => fault.field === field)?.message;
  return (
    <>
      <RatingRadios answer={answer} question={question} scale={scale} errorOf={errorOf} />
      {notice}
      <Textarea
        {...form.register('narrative', { onBlur })}
        label="Describe your arrangements and how you know they work"
        labelSize="m"
        hint="Do not include names or details that could identify a child, family or member of staff."
        error={errorOf('narrative')}
        advisedWords={ADVISED_WORDS}
        rows={6}
      />
      <Textarea
        {...form.register('impact', { onBlur })}
        label="What difference does it make for children?"
        labelSize="s"
        hint="A test, a sample or a change you can point to."
        rows={3}
      />
      <Radios
        {...form.register('evidenceStrength')}
        legend="How strong is your evidence?"
        legendSize="s"
        hint="Judge this apart from the rating."
        options={STRENGTHS}
        small
      />
    </>
  );
}
