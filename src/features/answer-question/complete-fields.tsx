import type { ReactElement } from 'react';

import { Details } from '../../components/details.tsx';
import { Radios } from '../../components/radios.tsx';
import { Textarea } from '../../components/textarea.tsx';
import type { AnswerFormState } from './use-answer-form.ts';

/** What the author says of the answer itself, after evidence and actions. */
export function CompleteFields({ answer }: { readonly answer: AnswerFormState }): ReactElement {
  const { form, flush } = answer;
  return (
    <>
      <Radios
        {...form.register('complete')}
        legend="Is this answer complete?"
        legendSize="m"
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
