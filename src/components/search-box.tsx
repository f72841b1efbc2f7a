import { useState, type ReactElement, type ReactNode } from 'react';

import { Button } from './button.tsx';
import { TextInput } from './text-input.tsx';

type SearchBoxProps = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** The words that were searched for last. */
  readonly words: string;
  /** Nothing is searched for while typing. */
  readonly onSearch: (words: string) => void;
};

/** Words to search for, and the button that does. */
export function SearchBox({ label, hint, words, onSearch }: SearchBoxProps): ReactElement {
  const [typed, setTyped] = useState(words);
  const [shown, setShown] = useState(words);
  if (shown !== words) {
    setShown(words);
    setTyped(words);
  }
  return (
    <form
      role="search"
      className="s11-search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed);
      }}
    >
      <TextInput
        name="words"
        label={label}
        hint={hint}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        type="search"
        autoComplete="off"
        width={30}
      />
      <Button type="submit" variant="secondary">
        Search
      </Button>
    </form>
  );
}
