import type { ReactElement } from 'react';
import { useWatch } from 'react-hook-form';

import { Details } from '../../components/details.tsx';
import { Radios } from '../../components/radios.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { listFaults } from './answer-form.ts';
import type { AnswerFormState } from './use-answer-form.ts';

/** What the author says of the answer itself, after evidence and actions. */
export function CompleteFields({ answer }: { readonly answer: AnswerFormState }): ReactElement {
  const { form, flush } = answer;
  const values = useWatch({ control: form.control });
  const missing = values.complete === 'yes' ? listFaults(form.getValues()) : [];
  return (
    <>
      <Radios
        {...form.register('complete')}
        legend="Is this answer complete?"
        legendSize="m"
        hint={
          missing.length === 0
            ? undefined
            : `Not counted as completed yet: ${missing.map(({ message }) => lowerFirst(message)).join('; ')}.`
        }
        options={[
          { value: 'yes', label: 'Yes, completed' },
          { value: 'no', label: 'No, I’ll come back to it later' },
        ]}
        inline
      />
      <Details summary="Private note, not included in your report">
        <Textarea
          {...form.register('privateNote', { onBlur: () => void flush() })}
          label="Private note"
          hint="For you and whoever takes over this audit on this device. It is left out of every report."
          rows={3}
        />
      </Details>
    </>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
