import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';

import { lazyPage } from '../components/lazy-page.tsx';
import { AboutPage } from '../features/own-templates/about-page.tsx';
import { DifferencesPage } from '../features/own-templates/differences-page.tsx';
import type { Editor } from '../features/own-templates/editor.ts';
import { EditorPage } from '../features/own-templates/editor-page.tsx';
import { HistoryPage } from '../features/own-templates/history-page.tsx';
import { ListPage } from '../features/own-templates/list-page.tsx';
import { NewPage } from '../features/own-templates/new-page.tsx';
import { OpenPage } from '../features/own-templates/open-page.tsx';
import { OwnTemplateFrame } from '../features/own-templates/own-template-frame.tsx';
import { PartsPage } from '../features/own-templates/parts-page.tsx';
import { PreviewPage } from '../features/own-templates/preview-page.tsx';
import { QuestionPage } from '../features/own-templates/question-page.tsx';
import { ScalePage } from '../features/own-templates/scale-page.tsx';
import { StandardPage } from '../features/own-templates/standard-page.tsx';
import type { ReportSave } from '../storage/save-state.ts';
import { NotFoundPage } from './not-found-page.tsx';

const FromSheetPage = lazyPage(
  async () => (await import('../features/own-templates/from-sheet-page.tsx')).FromSheetPage,
);

type PageOfOne = (props: { readonly editor: Editor }) => ReactElement;

/** The pages of one template, by what follows its id in the address. */
const PAGES: readonly (readonly [string, PageOfOne])[] = [
  ['', EditorPage],
  ['/about', AboutPage],
  ['/scale', ScalePage],
  ['/parts', PartsPage],
  ['/standards/:standard', StandardPage],
  ['/questions/:question', QuestionPage],
  ['/preview', PreviewPage],
  ['/differences', DifferencesPage],
  ['/history', HistoryPage],
];

/** A partnership's own templates. No part of what a round loads. */
export function OwnTemplatePages({
  reportSave,
}: {
  readonly reportSave: ReportSave;
}): ReactElement {
  return (
    <Routes>
      <Route index element={<ListPage />} />
      <Route path="new" element={<NewPage />} />
      <Route path="open" element={<OpenPage />} />
      <Route path="from-spreadsheet" element={<FromSheetPage />} />
      {PAGES.map(([path, PageOfOne]) => (
        <Route
          key={path}
          path={`:template${path}`}
          element={
            <OwnTemplateFrame reportSave={reportSave}>
              {(editor) => <PageOfOne editor={editor} />}
            </OwnTemplateFrame>
          }
        />
      ))}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
