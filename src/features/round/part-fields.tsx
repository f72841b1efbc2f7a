import { useState, type ReactElement } from 'react';
import { useController, type UseFormReturn } from 'react-hook-form';

import type { Choices } from '../../catalogue/choices.ts';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Details } from '../../components/details.tsx';
import type { RoundTemplate } from '../../domain/collection/round.ts';
import { listKindParts, nameKindPart } from './kind-parts.ts';
import type { RoundForm } from './round-form.ts';

type PartFieldsProps = {
  readonly form: UseFormReturn<RoundForm>;
  readonly choices: Choices;
  /** Kinds whose questions are chosen already, and stay. */
  readonly known: readonly RoundTemplate[];
};

/** Questions that are asked only where they apply: for each kind that is ticked and has some. */
export function PartFields({ form, choices, known }: PartFieldsProps): ReactElement | null {
  const { field } = useController({ control: form.control, name: 'parts' });
  const [isOpen, setIsOpen] = useState(field.value.length > 0);
  const [edition, kinds] = form.watch(['edition', 'kinds']);
  const withParts = kinds
    .filter((kind) => !known.some((one) => one.kind === kind))
    .flatMap((kind) => listKindParts(choices, kind, edition));
  if (withParts.length === 0) return null;
  const chosen = withParts.reduce(
    (sum, { agency, parts }) =>
      sum + parts.filter(({ id }) => field.value.includes(nameKindPart(agency.id, id))).length,
    0,
  );
  return (
    <Details
      summary={`Parts asked only where they apply${chosen === 0 ? '' : ` (${chosen} ticked)`}`}
      open={isOpen}
      onOpenChange={setIsOpen}
    >
      <p className="govuk-body">
        What you tick here is asked of all agencies of the kind. For a part that applies to some of
        them alone, leave it off here and tick it on the page of each agency, once the list is made.
      </p>
      {withParts.map(({ agency, parts }) => (
        <Checkboxes
          key={agency.id}
          id={`parts-${agency.id}`}
          name={field.name}
          small
          legend={agency.name}
          values={field.value}
          onChange={({ target: { value, checked } }) => {
            const others = field.value.filter((part) => part !== value);
            field.onChange(checked ? [...others, value] : others);
          }}
          options={parts.map(({ id, title, about }) => ({
            value: nameKindPart(agency.id, id),
            label: title,
            hint: about,
          }))}
        />
      ))}
    </Details>
  );
}
