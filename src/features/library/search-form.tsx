import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';

import { SearchBox } from '../../components/search-box.tsx';

/** Words to look for in all questions; the answer is a page of its own, so that it can be gone back to. */
export function SearchForm({ sought }: { readonly sought: string }): ReactElement {
  const navigate = useNavigate();
  return (
    <SearchBox
      label="Search all questions"
      hint="For example: allegations, named doctor, section 47"
      words={sought}
      onSearch={(words) => {
        void navigate(`/templates/search?${new URLSearchParams({ words }).toString()}`);
      }}
    />
  );
}
