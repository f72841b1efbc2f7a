import type { ReactElement } from 'react';

import { TextInput, type TextInputProps } from './text-input.tsx';

type ExactInputProps = Omit<TextInputProps, 'value' | 'onChange'> & {
  readonly value: string;
  readonly onChange: (text: string) => void;
};

/** For a passphrase, a key or a word to confirm with: nothing puts right, completes or checks what is typed. */
export function ExactInput({ onChange, ...input }: ExactInputProps): ReactElement {
  return (
    <TextInput
      {...input}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    />
  );
}
