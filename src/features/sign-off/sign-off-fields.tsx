import { useId, type ReactElement } from 'react';
import { useController, useWatch, type UseFormReturn } from 'react-hook-form';

import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { findRowMessage } from '../../components/list-errors.ts';
import { RowList } from '../../components/row-list.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { Textarea } from '../../components/textarea.tsx';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { ChangedNotice, NotSigned } from './refusals.tsx';
import { startSignatory, type SignOffForm } from './sign-off-form.ts';
import { SignatoryBoxes } from './signatory-boxes.tsx';
import type { Signing } from './use-sign-off.ts';

type SignOffFieldsProps = { readonly signing: Signing; readonly scorecard: Scorecard };

/** The declaration, those who sign it, and what signing means, before it happens. */
export function SignOffFields({ signing, scorecard }: SignOffFieldsProps): ReactElement {
  const { form, version, problem, isChanged, begin, sign } = signing;
  const { errors, isSubmitting } = form.formState;
  return (
    <form
      noValidate
      onInput={begin}
      onSubmit={(event) => {
        event.preventDefault();
        void sign();
      }}
    >
      <Textarea
        {...form.register('declaration')}
        label="Declaration"
        labelSize="m"
        hint="These are the words that are signed. Change them if your board or partnership has its own."
        error={errors.declaration?.message}
        rows={6}
      />
      <Signatories form={form} today={scorecard.today} />
      <h2 className="govuk-heading-m">Records</h2>
      <TextInput
        {...form.register('minuteReference')}
        label="Minute reference (optional)"
        hint="Where the minutes of the meeting say so, for example Board, 14 April 2027, item 6"
        error={errors.minuteReference?.message}
        autoComplete="off"
      />
      <Paper form={form} />
      <Meaning version={version} />
      <Checkbox
        {...form.register('isAgreed')}
        label="The people named above have read this audit and agree with the declaration"
        error={errors.isAgreed?.message}
      />
      <Checkbox
        {...form.register('isUnderstood')}
        label="I understand that answers, evidence and details are then changed only by reopening the audit"
        error={errors.isUnderstood?.message}
      />
      {isChanged && problem === undefined && <ChangedNotice />}
      {problem !== undefined && <NotSigned problem={problem} />}
      <Button type="submit" disabled={isSubmitting}>
        Sign off as version {version}
      </Button>
    </form>
  );
}

type FormProps = { readonly form: UseFormReturn<SignOffForm> };

function Signatories({ form, today }: FormProps & { readonly today: PlainDate }): ReactElement {
  const { field } = useController({ control: form.control, name: 'signatories' });
  const { signatories } = form.formState.errors;
  return (
    <RowList
      name="signatories"
      title="Who signs it off"
      hint="A senior leader, the chair or a trustee, and anyone else your board asks to sign."
      one="signatory"
      rows={field.value}
      empty={startSignatory(today)}
      atLeast={1}
      onChange={field.onChange}
      describe={({ name, role }) => [name, role].filter((words) => words.trim() !== '').join(', ')}
    >
      {(part) => (
        <SignatoryBoxes
          part={part}
          errorOf={(box) => findRowMessage(signatories, part.place, box)}
        />
      )}
    </RowList>
  );
}

function Paper({ form }: FormProps): ReactElement {
  const hasPaper = useWatch({ control: form.control, name: 'hasPaper' });
  return (
    <>
      <Checkbox {...form.register('hasPaper')} label="We have a signed paper copy" />
      {hasPaper && (
        <div className="s11-rows__row">
          <TextInput
            {...form.register('paperKeptAt')}
            label="Where is it kept?"
            hint="For example, safeguarding folder, head office"
            error={form.formState.errors.paperKeptAt?.message}
            autoComplete="off"
          />
        </div>
      )}
    </>
  );
}

function Meaning({ version }: { readonly version: string }): ReactElement {
  const id = useId();
  const [whole, part] = version.split('.').map(Number);
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        What signing off does
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          It records that the people named above agree with the declaration. Their names and your
          ticks stand for their signatures, unless you keep a signed paper copy.
        </li>
        <li>
          Answers, evidence and details stay as they are from then on. You can still work on the
          action plan.
        </li>
        <li>You can read, print, copy, export and back up everything, as before.</li>
        <li>
          You can reopen the audit with a reason. The next sign-off is then version{' '}
          {`${whole ?? 1}.${(part ?? 0) + 1}`}.
        </li>
      </ul>
      <InsetText>Nothing is sent to anyone: signing off is recorded on this device.</InsetText>
    </section>
  );
}
