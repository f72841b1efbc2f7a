import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';

import { SearchBox } from '../../components/search-box.tsx';

/** Words to look for in help; the answer is a page of its own, so that it can be gone back to. */
export function HelpSearchForm({ sought }: { readonly sought: string }): ReactElement {
  const navigate = useNavigate();
  return (
    <SearchBox
      label="Search help"
      hint="For example: backup, new computer, not applicable"
      words={sought}
      onSearch={(words) => {
        void navigate(`/help/search?${new URLSearchParams({ words }).toString()}`);
      }}
    />
  );
}
