import type { ReactElement } from 'react';
import type { UseFormReturn } from 'react-hook-form';

import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Select } from '../../components/select.tsx';
import type { ChoicesForm } from './choices-form.ts';
import type { EarlierAudits } from './use-earlier.ts';

type EarlierFieldProps = {
  readonly form: UseFormReturn<ChoicesForm>;
  readonly earlier: EarlierAudits;
};

/** Which audit “last time” is; nothing where there is none on this device, or it is not wanted. */
export function EarlierField({ form, earlier }: EarlierFieldProps): ReactElement | null {
  const { choices, chosen } = earlier;
  const [kind, leftOut] = form.watch(['kind', 'leftOut']);
  if (choices.length === 0 || kind === 'actionPlan' || leftOut.includes('since')) return null;
  return (
    <Select
      name="compareWith"
      label="Compare with"
      labelSize="s"
      hint="For “Since last time”. Only questions that both audits ask alike are compared."
      value={chosen?.id ?? ''}
      onChange={({ currentTarget }) => {
        form.setValue('compareWith', currentTarget.value);
      }}
      options={[
        ...(chosen === undefined ? [{ value: '', label: 'No earlier audit' }] : []),
        ...choices.map(({ id, label }) => ({ value: id, label })),
      ]}
    />
  );
}

/** Without the crosswalk nothing can be compared like for like, so the section is not there. */
export function EarlierNotLoaded({
  earlier: { chosen, retry },
}: Pick<EarlierFieldProps, 'earlier'>): ReactElement | null {
  if (chosen === undefined || retry === undefined) return null;
  return (
    <InsetText>
      <p className="govuk-body">
        “Since last time” is not in the report: what is needed to compare with the audit of{' '}
        {chosen.label} could not be loaded. Your answers are safe.
      </p>
      <Button variant="secondary" onClick={retry}>
        Try again
      </Button>
    </InsetText>
  );
}
