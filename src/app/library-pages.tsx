import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';

import { BlankFormPage } from '../features/library/blank-form-page.tsx';
import { ComparePage } from '../features/library/compare-page.tsx';
import { LibraryPage } from '../features/library/library-page.tsx';
import { QuestionPage } from '../features/library/question-page.tsx';
import { SearchPage } from '../features/library/search-page.tsx';
import { TemplateFrame } from '../features/library/template-frame.tsx';
import { TemplatePage } from '../features/library/template-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const TEMPLATE = ':agency/:edition/:depth';

/** The templates, to be looked through whether or not there is an audit. */
export function LibraryPages(): ReactElement {
  return (
    <Routes>
      <Route index element={<LibraryPage />} />
      <Route path="search" element={<SearchPage />} />
      <Route
        path={TEMPLATE}
        element={<TemplateFrame>{(open) => <TemplatePage open={open} />}</TemplateFrame>}
      />
      <Route
        path={`${TEMPLATE}/questions/:question`}
        element={<TemplateFrame>{(open) => <QuestionPage open={open} />}</TemplateFrame>}
      />
      <Route
        path={`${TEMPLATE}/compare/:other`}
        element={<TemplateFrame>{(open) => <ComparePage open={open} />}</TemplateFrame>}
      />
      <Route
        path={`${TEMPLATE}/form`}
        element={<TemplateFrame>{(open) => <BlankFormPage open={open} />}</TemplateFrame>}
      />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
