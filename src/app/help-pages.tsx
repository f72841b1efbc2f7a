import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';

import { GlossaryPage } from '../features/help/glossary-page.tsx';
import { HelpPage } from '../features/help/help-page.tsx';
import { HelpSearchPage } from '../features/help/help-search-page.tsx';
import { TopicPage } from '../features/help/topic-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** Help, task by task, in one part: read once, all of it is there. */
export function HelpPages(): ReactElement {
  return (
    <Routes>
      <Route index element={<HelpPage />} />
      <Route path="search" element={<HelpSearchPage />} />
      <Route path="glossary" element={<GlossaryPage />} />
      <Route path="glossary/:word" element={<GlossaryPage />} />
      <Route path=":topic" element={<TopicPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
