import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';

import type { PlainDate } from '../domain/shared/plain-date.ts';
import { HeatmapPage } from '../features/picture/heatmap-page.tsx';
import { PictureFrame } from '../features/picture/picture-frame.tsx';
import { PicturePage } from '../features/picture/picture-page.tsx';
import type { StoredRound } from '../storage/rounds.ts';
import { NotFoundPage } from './not-found-page.tsx';

type PicturePagesProps = { readonly stored: StoredRound; readonly today: PlainDate };

/** How a round is seen. Counted in once for all of its pages. */
export function PicturePages({ stored, today }: PicturePagesProps): ReactElement {
  return (
    <PictureFrame stored={stored} today={today}>
      {(open) => (
        <Routes>
          <Route index element={<PicturePage {...open} />} />
          <Route path="heatmap" element={<HeatmapPage {...open} />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      )}
    </PictureFrame>
  );
}
