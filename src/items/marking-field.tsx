import type { ReactElement } from 'react';

import { Radios, type RadiosProps } from '../components/radios.tsx';
import { TextInput, type TextInputProps } from '../components/text-input.tsx';

type MarkingFieldProps = {
  readonly legend: string;
  readonly hint: string;
  /** What the form registers for the choice, and for the words of one’s own. */
  readonly choice: Omit<RadiosProps, 'legend' | 'options'>;
  readonly words: Omit<TextInputProps, 'label'>;
};

/** The protective marking: of whoever makes the file, in the words of their own scheme. */
export function MarkingField({ legend, hint, choice, words }: MarkingFieldProps): ReactElement {
  return (
    <Radios
      {...choice}
      legend={legend}
      legendSize="s"
      hint={hint}
      options={[
        { value: 'none', label: 'None' },
        { value: 'official', label: 'OFFICIAL' },
        { value: 'officialSensitive', label: 'OFFICIAL-SENSITIVE' },
        {
          value: 'own',
          label: 'Own words',
          reveal: (
            <TextInput
              {...words}
              label="Words of the marking"
              hint="Shown in capitals, for example CONFIDENTIAL"
              width={30}
            />
          ),
        },
      ]}
    />
  );
}
