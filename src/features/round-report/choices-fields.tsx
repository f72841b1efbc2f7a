import { useState, type ReactElement } from 'react';
import type { UseFormReturn } from 'react-hook-form';

import { Checkbox } from '../../components/checkbox.tsx';
import { Details } from '../../components/details.tsx';
import { Radios } from '../../components/radios.tsx';
import { Select } from '../../components/select.tsx';
import { ROUND_REPORT_WORDS } from '../../domain/round-report/round-report-choices.ts';
import { MarkingField } from '../../items/marking-field.tsx';
import type { StoredRound } from '../../storage/rounds.ts';
import { NO_ROUND, type ChoicesForm } from './choices-form.ts';

type ChoicesFieldsProps = {
  readonly form: UseFormReturn<ChoicesForm>;
  /** The rounds that can be compared with. */
  readonly offered: readonly StoredRound[];
  readonly chosen: StoredRound | undefined;
};

const KINDS = [
  {
    value: 'board',
    label: ROUND_REPORT_WORDS.board,
    hint: 'One page: four numbers, ratings by standard, what needs the board.',
  },
  {
    value: 'overview',
    label: ROUND_REPORT_WORDS.overview,
    hint: 'Every section of the overview with its tables, and how it was counted.',
  },
] as const;

const NAMINGS = [
  { value: 'named', label: 'With names', hint: 'For the partnership itself.' },
  {
    value: 'nameless',
    label: 'Without names',
    hint: 'For anybody else. No number is of fewer than five agencies. Your own words stay as you wrote them.',
  },
] as const;

const SIDES = [
  { value: 'self', label: 'Self-ratings', hint: 'What agencies said of themselves.' },
  {
    value: 'agreed',
    label: 'Agreed ratings',
    hint: 'What stands after moderation. A draft until every answer is agreed.',
  },
] as const;

/** Which report, with names or without, and whose ratings; what is seldom changed for those who ask. */
export function ChoicesFields({ form, offered, chosen }: ChoicesFieldsProps): ReactElement {
  const { errors } = form.formState;
  const [isOpen, setIsOpen] = useState(false);
  // Opened for what is to be mended, it stays open when that is: one is still typing in it.
  if (errors.ownMarking !== undefined && !isOpen) setIsOpen(true);
  return (
    <>
      <Radios {...form.register('kind')} legend="Which report?" legendSize="s" options={KINDS} />
      <Radios {...form.register('naming')} legend="Agencies" legendSize="s" options={NAMINGS} />
      <Radios {...form.register('side')} legend="Ratings" legendSize="s" options={SIDES} />
      <CompareField {...{ form, offered, chosen }} />
      <Details summary="Marking and large print" open={isOpen} onOpenChange={setIsOpen}>
        <MarkingField
          legend="Marking at the top and foot of every page"
          hint="Draft or sample is said in any case."
          choice={form.register('marking')}
          words={{ ...form.register('ownMarking'), error: errors.ownMarking?.message }}
        />
        <Checkbox
          {...form.register('largePrint')}
          label="Large print"
          hint="14 point text. A board view then takes more than one page."
        />
      </Details>
    </>
  );
}

function CompareField({ form, offered, chosen }: ChoicesFieldsProps): ReactElement {
  if (offered.length === 0) {
    return (
      <p className="govuk-body">
        There is no earlier round on this device to compare with. Open last year’s backup under
        “Data and backup” to have one.
      </p>
    );
  }
  return (
    <Select
      name="compareWith"
      label="Compare with"
      labelSize="s"
      hint="Only the same agencies and the same questions in the same words are compared."
      value={chosen?.round.id ?? NO_ROUND}
      onChange={({ currentTarget }) => {
        form.setValue('compareWith', currentTarget.value);
      }}
      options={[
        ...offered.map(({ round }) => ({ value: round.id, label: round.name })),
        { value: NO_ROUND, label: 'No earlier round' },
      ]}
    />
  );
}
