import { useState, type KeyboardEvent, type ReactElement } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

import { groupBySector, type Choices } from '../../catalogue/choices.ts';
import { Radios, type RadioOption } from '../../components/radios.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { hasWords, splitWords } from '../../domain/shared/has-words.ts';
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
  const found = choices.agencies.filter(({ name, about }) => hasWords(`${name} ${about}`, sought));
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
        onKeyDown={keepFromSending}
        autoComplete="off"
        width={20}
      />
      <p className="govuk-body" role="status">
        {splitWords(sought).length > 0 && sayFound(found.length, choices.agencies.length)}
      </p>
      <Radios
        {...field}
        legend="What kind of organisation is this audit of?"
        legendSize="m"
        error={error}
        options={listAgencyOptions(choices, found, chosenId)}
      />
    </>
  );
}

/** The list is short as soon as the words are typed: the key that ends a search has nothing to do. */
function keepFromSending(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

/** The kinds of organisation found, and the chosen one, under their headings; all when none is found. */
function listAgencyOptions(
  choices: Choices,
  found: readonly Agency[],
  chosenId: string | null,
): readonly RadioOption[] {
  const agencies = choices.agencies.filter(
    (agency) => found.length === 0 || agency.id === chosenId || found.includes(agency),
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

function sayFound(count: number, all: number): string {
  if (count === 0) {
    return 'No kind of organisation has these words. Try another word, or choose from all of them below.';
  }
  return `${count} of ${all} kinds of organisation ${count === 1 ? 'has' : 'have'} these words.`;
}
