import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactElement } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { TextInput } from '../../components/text-input.tsx';
import type { MadeReturn } from '../../domain/audit/made-return.ts';
import { toDateForm } from '../../domain/shared/date-parts.ts';
import { formatDate, type PlainDate } from '../../domain/shared/plain-date.ts';
import { useReportedSave } from '../../items/use-reported-save.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { addSent } from '../../storage/returns.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { composeSentSchema, toSent, type SentForm } from './return-form.ts';

type SentSectionProps = {
  readonly made: MadeReturn;
  readonly stored: StoredAudit;
  readonly today: PlainDate;
  readonly reportSave: ReportSave;
};

/** “I have sent it”, on which day and to whom: the app cannot know, and says who says so. */
export function SentSection({ made, stored, today, reportSave }: SentSectionProps): ReactElement {
  const [first] = made.recipients;
  const form = useForm<SentForm>({
    resolver: zodResolver(composeSentSchema(today)),
    defaultValues: { on: toDateForm(today), to: first?.name ?? '' },
    reValidateMode: 'onSubmit',
  });
  const saving = useReportedSave('sent', reportSave);
  const kept = stored.returns?.find(
    ({ contentHash, madeAt }) => contentHash === made.contentHash && madeAt === made.madeAt,
  );
  const sent = kept?.sent ?? [];
  const mark = async (values: SentForm): Promise<void> => {
    await saving.attempt(() => addSent(stored.audit.id, made, toSent(values)));
    form.reset({ on: toDateForm(today), to: '' });
  };
  return (
    <section aria-labelledby="sent-heading">
      <h2 className="govuk-heading-m" id="sent-heading">
        When you have sent it
      </h2>
      <div role="status">
        {sent.map(({ on, to }, place) => (
          <Alert
            key={place}
            kind="success"
            headingLevel={3}
            title={`You marked it as sent ${formatDate(on)}`}
          >
            <p className="govuk-body">To {to}.</p>
          </Alert>
        ))}
      </div>
      <form
        noValidate
        aria-labelledby="sent-heading"
        onSubmit={(event) => {
          void form.handleSubmit(mark)(event);
        }}
      >
        <SentFields form={form} />
        <Button type="submit" variant="secondary">
          {sent.length === 0 ? 'I have sent it' : 'I have sent it again'}
        </Button>
      </form>
    </section>
  );
}

function SentFields({ form }: { readonly form: UseFormReturn<SentForm> }): ReactElement {
  const { errors } = form.formState;
  const { register } = form;
  return (
    <>
      <DateInput
        id="sent-on"
        legend="Date you sent it"
        error={errors.on?.message ?? errors.on?.root?.message}
        day={register('on.day')}
        month={register('on.month')}
        year={register('on.year')}
      />
      <TextInput
        {...register('to')}
        id="sent-to"
        label="Who did you send it to?"
        error={errors.to?.message}
        autoComplete="off"
      />
    </>
  );
}
