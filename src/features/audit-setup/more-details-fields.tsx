import type { ReactElement } from 'react';
import { useController, type UseFormReturn } from 'react-hook-form';

import { DateInput } from '../../components/date-input.tsx';
import { findRowMessage } from '../../components/list-errors.ts';
import { RowList } from '../../components/row-list.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { EMPTY_PERSON, EMPTY_RECIPIENT, type DetailsForm } from './details-form.ts';
import { describeRow, RowBoxes, type RowBox } from './row-boxes.tsx';

const PARTS = [
  'Designated safeguarding lead',
  'Deputy designated safeguarding lead',
  'Senior lead for safeguarding',
  'Chair or trustee for safeguarding',
];

const PERSON_BOXES: readonly RowBox[] = [
  { name: 'part', label: 'Their part', suggestions: PARTS },
  { name: 'name', label: 'Name' },
  { name: 'contact', label: 'Contact' },
];

const RECIPIENT_BOXES: readonly RowBox[] = [
  { name: 'name', label: 'Name' },
  { name: 'address', label: 'Address' },
];

type MoreDetailsProps = { readonly form: UseFormReturn<DetailsForm> };

/** What can wait until after the start: all of it optional. */
export function MoreDetailsFields({ form }: MoreDetailsProps): ReactElement {
  const { errors } = form.formState;
  return (
    <>
      <DateInput
        id="boardDate"
        legend="When does it go to the board? (optional)"
        hint="Or to your governing body or trustees, for example 14 4 2027"
        error={errors.boardDate?.message}
        day={form.register('boardDate.day')}
        month={form.register('boardDate.month')}
        year={form.register('boardDate.year')}
      />
      <h2 className="govuk-heading-m">Sites</h2>
      <TextInput
        {...form.register('site')}
        label="Site this audit is of (optional)"
        hint="If you make an audit for each site, school or setting"
        error={errors.site?.message}
        autoComplete="off"
      />
      <Textarea
        {...form.register('sitesCovered')}
        label="Sites, services or schools it covers (optional)"
        hint="One on each line"
        error={errors.sitesCovered?.message}
        rows={3}
      />
      <PeopleFields form={form} />
      <RecipientFields form={form} />
    </>
  );
}

function PeopleFields({ form }: MoreDetailsProps): ReactElement {
  const { field } = useController({ control: form.control, name: 'people' });
  const { people } = form.formState.errors;
  return (
    <RowList
      name="people"
      title="People (optional)"
      hint="Those with a part in the audit. They are named in the report, so give a work email address or telephone number."
      one="person"
      rows={field.value}
      empty={EMPTY_PERSON}
      onChange={field.onChange}
      describe={describeRow}
    >
      {(part) => (
        <RowBoxes
          name="people"
          boxes={PERSON_BOXES}
          part={part}
          errorOf={(box) => findRowMessage(people, part.place, box)}
        />
      )}
    </RowList>
  );
}

function RecipientFields({ form }: MoreDetailsProps): ReactElement {
  const { field } = useController({ control: form.control, name: 'recipients' });
  const { recipients } = form.formState.errors;
  return (
    <RowList
      name="recipients"
      title="Recipients (optional)"
      hint="Who you will send the audit to, such as one or more safeguarding children partnerships. Give an email address, or how they want to have it: the app sends nothing by itself."
      one="recipient"
      rows={field.value}
      empty={EMPTY_RECIPIENT}
      onChange={field.onChange}
      describe={describeRow}
    >
      {(part) => (
        <RowBoxes
          name="recipients"
          boxes={RECIPIENT_BOXES}
          part={part}
          errorOf={(box) => findRowMessage(recipients, part.place, box)}
        />
      )}
    </RowList>
  );
}
