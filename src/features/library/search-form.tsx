import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';

import { Button } from '../../components/button.tsx';
import { TextInput } from '../../components/text-input.tsx';

/** Words to look for in all questions; the answer is a page of its own, so that it can be gone back to. */
export function SearchForm({ sought }: { readonly sought: string }): ReactElement {
  const navigate = useNavigate();
  const [words, setWords] = useState(sought);
  return (
    <form
      role="search"
      className="s11-search"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(`/templates/search?${new URLSearchParams({ words }).toString()}`);
      }}
    >
      <TextInput
        name="words"
        label="Search all questions"
        hint="For example: allegations, named doctor, section 47"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
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
