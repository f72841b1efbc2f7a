import { useState, type ReactElement } from 'react';
import { useForm } from 'react-hook-form';

import { Button } from '../../src/components/button.tsx';
import { Checkbox } from '../../src/components/checkbox.tsx';
import { Checkboxes } from '../../src/components/checkboxes.tsx';
import { DateInput } from '../../src/components/date-input.tsx';
import { ErrorSummary } from '../../src/components/error-summary.tsx';
import { Radios } from '../../src/components/radios.tsx';
import { Select } from '../../src/components/select.tsx';
import { TextInput } from '../../src/components/text-input.tsx';
import { Textarea } from '../../src/components/textarea.tsx';

type Values = {
  readonly rating: string;
  readonly reason: string;
  readonly narrative: string;
  readonly complete: string;
  readonly kinds: readonly string[];
  readonly confirmed: boolean;
  readonly owner: string;
  readonly action: string;
  readonly due: { readonly day: string; readonly month: string; readonly year: string };
};

const RATINGS = [
  { value: '3', label: 'Fully met', hint: 'Always done, checked, and the checks are acted on.' },
  { value: '2', label: 'Mostly met', hint: 'Done as a rule; the exceptions are known.' },
  { value: '1', label: 'Partly met', hint: 'Done in places, or not yet checked.' },
  { value: '0', label: 'Not met', hint: 'Not done, or nobody could say.' },
];

const EMPTY: Values = {
  rating: '2',
  reason: '',
  narrative: 'We ask for two references in writing.',
  complete: '',
  kinds: ['link'],
  confirmed: false,
  owner: '',
  action: '',
  due: { day: '30', month: '', year: '2027' },
};

/** A form as screens write them: the fields are filled and read by the form library. */
export function GalleryForm(): ReactElement {
  const { register, handleSubmit } = useForm<Values>({ defaultValues: EMPTY });
  const [attempt, setAttempt] = useState(0);
  const [saved, setSaved] = useState<Values>();
  const isWrong = attempt > 0;
  const save = handleSubmit((values) => {
    setSaved(values);
    setAttempt(attempt + 1);
  });
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <ErrorSummary
        attempt={attempt}
        errors={
          isWrong
            ? [
                { fieldId: 'complete', message: 'Select whether this answer is complete' },
                { fieldId: 'action', message: 'Enter what will change' },
                { fieldId: 'due-month', message: 'Due date must include a month' },
              ]
            : []
        }
      />
      <Radios
        {...register('rating')}
        legend="How well does your organisation meet this?"
        legendSize="m"
        options={[
          ...RATINGS,
          {
            value: 'na',
            label: 'Not applicable to us',
            divider: 'or',
            reveal: <TextInput {...register('reason')} label="Why does this not apply?" />,
          },
        ]}
      />
      <Textarea
        {...register('narrative')}
        label="Describe your arrangements and how you know they work"
        labelSize="m"
        hint="Do not include names or details of children or families."
        advisedWords={600}
      />
      <Radios
        {...register('complete')}
        legend="Is this answer complete?"
        legendSize="s"
        small
        inline
        error={isWrong && 'Select whether this answer is complete'}
        options={[
          { value: 'yes', label: 'Yes, completed' },
          { value: 'no', label: 'No, I will come back to it later' },
        ]}
      />
      <Checkboxes
        {...register('kinds')}
        legend="Kinds of evidence"
        legendSize="s"
        hint="Select all that apply."
        options={[
          { value: 'document', label: 'A document held elsewhere' },
          { value: 'link', label: 'A link', reveal: <p>Can people outside open it?</p> },
        ]}
      />
      <TextInput
        {...register('action')}
        label="What will change"
        error={isWrong && 'Enter what will change'}
      />
      <Select
        {...register('owner')}
        label="Owner"
        options={[
          { value: '', label: 'Choose an owner' },
          { value: 'people', label: 'Head of people' },
        ]}
      />
      <DateInput
        id="due"
        legend="Due date"
        legendSize="s"
        hint="For example, 30 1 2027"
        day={register('due.day')}
        month={register('due.month')}
        year={register('due.year')}
        error={isWrong && 'Due date must include a month'}
        errorParts={['month']}
      />
      <Checkbox {...register('confirmed')} label="I have checked this with the board lead" />
      <Button type="submit">Save and continue</Button>
      <output data-testid="saved" hidden>
        {JSON.stringify(saved)}
      </output>
    </form>
  );
}
