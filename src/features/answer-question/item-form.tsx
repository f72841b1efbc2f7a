import { useEffect, useRef, type ReactElement, type ReactNode, type SyntheticEvent } from 'react';
import type { FieldErrors, FieldValues, FormState } from 'react-hook-form';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ErrorSummary, type ErrorSummaryItem } from '../../components/error-summary.tsx';

/** Fields of three boxes; an error leads to the first. */
const DATE_FIELDS: readonly string[] = ['dateRepresented', 'reviewDate', 'dueDate'];

type ItemFormProps<Form extends FieldValues> = {
  readonly title: string;
  /** The fields' ids are this and the field's name, joined by a hyphen. */
  readonly prefix: string;
  readonly state: Pick<FormState<Form>, 'errors' | 'submitCount'>;
  readonly saveLabel: string;
  readonly onSubmit: (event: SyntheticEvent) => Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** A form opened inside the question's page. Takes focus to its heading when it opens. */
export function ItemForm<Form extends FieldValues>(props: ItemFormProps<Form>): ReactElement {
  const { title, prefix, state, saveLabel, onSubmit, onCancel, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const headingId = `${prefix}-form-heading`;
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
      <ErrorSummary attempt={state.submitCount} errors={listErrors(state.errors, prefix)} />
      {children}
      <ButtonGroup>
        <Button type="submit">{saveLabel}</Button>
        <Button variant="link" onClick={onCancel}>
          Cancel
        </Button>
      </ButtonGroup>
    </form>
  );
}

function listErrors<Form extends FieldValues>(
  errors: FieldErrors<Form>,
  prefix: string,
): readonly ErrorSummaryItem[] {
  return Object.entries(errors).flatMap(([field, error]) => {
    if (typeof error?.message !== 'string') return [];
    const fieldId = `${prefix}-${field}${DATE_FIELDS.includes(field) ? '-day' : ''}`;
    return [{ fieldId, message: error.message }];
  });
}
