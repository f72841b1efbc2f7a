import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';

import { PulseFrame } from '../features/pulse/pulse-frame.tsx';
import { PulsePage } from '../features/pulse/pulse-page.tsx';
import { ReadSurveyPage } from '../features/pulse/read-survey-page.tsx';
import type { StoredRound } from '../storage/rounds.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** What practitioners say, beside what the returns of a round say. */
export function PulsePages({ stored }: { readonly stored: StoredRound }): ReactElement {
  return (
    <PulseFrame stored={stored}>
      {(read) => (
        <Routes>
          <Route index element={<PulsePage {...read} />} />
          <Route path="read" element={<ReadSurveyPage {...read} />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      )}
    </PulseFrame>
  );
}
