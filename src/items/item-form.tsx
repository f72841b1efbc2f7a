import { useEffect, useRef, type ReactElement, type ReactNode, type SyntheticEvent } from 'react';
import type { FieldValues, FormState } from 'react-hook-form';

import { Button } from '../components/button.tsx';
import { ButtonGroup } from '../components/button-group.tsx';
import { ErrorSummary, type ErrorSummaryItem } from '../components/error-summary.tsx';
import { listErrors } from '../components/list-errors.ts';
import type { FormCalls } from './use-open-item.ts';

/** Fields of three boxes; an error leads to the first. */
const DATE_FIELDS: readonly string[] = ['dateRepresented', 'reviewDate', 'dueDate', 'completedOn'];

type ItemFormProps<Form extends FieldValues> = {
  readonly title: string;
  /** The fields' ids are this and the field's name, joined by a hyphen. */
  readonly prefix: string;
  /** The fields' names in the order of the page, in which their errors are listed. */
  readonly fields: readonly string[];
  readonly state: Pick<FormState<Form>, 'errors' | 'submitCount'>;
  readonly calls: FormCalls;
  /** What to do about the form when it stands in another's way. */
  readonly wayOut: ErrorSummaryItem;
  /** Which item it is, where the page shows others too. */
  readonly about?: ReactNode;
  readonly saveLabel: string;
  readonly onSubmit: (event: SyntheticEvent) => Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/**
 * A form opened inside a page. Takes focus to its heading when it opens and when it
 * is called; standing in another's way, to what it says of that.
 */
export function ItemForm<Form extends FieldValues>(props: ItemFormProps<Form>): ReactElement {
  const { title, prefix, state, calls, wayOut, about, saveLabel, onSubmit, onCancel } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!calls.isInTheWay) heading.current?.focus();
  }, [calls]);
  const headingId = `${prefix}-form-heading`;
  const errors = listErrors(
    state.errors,
    props.fields,
    (field) => `${prefix}-${field}${DATE_FIELDS.includes(field) ? '-day' : ''}`,
  );
  return (
    <form
      className="s11-item-form"
      noValidate
      aria-labelledby={headingId}
      onSubmit={(event) => void onSubmit(event)}
    >
      <h3 className="govuk-heading-s" id={headingId} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {about !== undefined && <p className="govuk-body">{about}</p>}
      <ErrorSummary
        attempt={state.submitCount + calls.times}
        errors={calls.isInTheWay ? [...errors, wayOut] : errors}
      />
      {props.children}
      <ButtonGroup>
        <Button type="submit">{saveLabel}</Button>
        <Button variant="link" onClick={onCancel}>
          Cancel
        </Button>
      </ButtonGroup>
    </form>
  );
}
