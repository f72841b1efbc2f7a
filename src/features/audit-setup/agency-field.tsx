import { useState, type ReactElement } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

import { groupBySector, type Choices } from '../../catalogue/choices.ts';
import { Radios, type RadioOption } from '../../components/radios.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { hasWords } from '../../domain/shared/has-words.ts';
import type { Agency } from '../../domain/template/template-source.ts';

type AgencyFieldProps = {
  readonly field: UseFormRegisterReturn;
  readonly choices: Choices;
  readonly chosenId: string | null;
  readonly error: string | undefined;
};

/** What kind of organisation: all of them under their headings, made fewer by words sought. */
export function AgencyField({ field, choices, chosenId, error }: AgencyFieldProps): ReactElement {
  const [sought, setSought] = useState('');
  return (
    <>
      <TextInput
        name="seekAgency"
        label="Find your kind of organisation"
        hint="Type a word, such as council, hospital or club. The list below gets shorter."
        value={sought}
        onChange={(event) => {
          setSought(event.target.value);
        }}
        autoComplete="off"
        width={20}
      />
      <p className="govuk-body" role="status">
        {sought !== '' && sayFound(choices.agencies, sought)}
      </p>
      <Radios
        {...field}
        legend="What kind of organisation is this audit of?"
        legendSize="m"
        error={error}
        options={listAgencyOptions(choices, sought, chosenId)}
      />
    </>
  );
}

/** The kinds of organisation that have the words sought, and the chosen one, under their headings. */
function listAgencyOptions(
  choices: Choices,
  sought: string,
  chosenId: string | null,
): readonly RadioOption[] {
  const agencies = choices.agencies.filter(
    (agency) => agency.id === chosenId || isFound(agency, sought),
  );
  return groupBySector({ ...choices, agencies }).flatMap((group) =>
    group.agencies.map(({ id, name, about }, place) => ({
      value: id,
      label: name,
      hint: about,
      ...(place === 0 ? { heading: group.sector.title } : {}),
    })),
  );
}

function isFound({ name, about }: Agency, sought: string): boolean {
  return hasWords(`${name} ${about}`, sought);
}

function sayFound(agencies: readonly Agency[], sought: string): string {
  const count = agencies.filter((agency) => isFound(agency, sought)).length;
  if (count === 0) return 'No kind of organisation has these words. Try another word.';
  return `${count} of ${agencies.length} kinds of organisation have these words.`;
}
