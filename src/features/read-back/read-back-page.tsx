import type { ReactElement } from 'react';

import { ChooseFile } from './choose-file.tsx';
import { DonePage, UndonePage } from './done-pages.tsx';
import { LookPage } from './look-page.tsx';
import { useReadBack, type ReadBackPageProps } from './use-read-back.ts';

/**
 * A workbook of this audit that was filled in or corrected in a spreadsheet program. Nothing is
 * stored before every change has been seen.
 */
export function ReadBackPage({ stored }: ReadBackPageProps): ReactElement {
  const readBack = useReadBack(stored);
  const { state } = readBack;
  switch (state.status) {
    case 'choosing':
    case 'reading':
      return <ChooseFile stored={stored} readBack={readBack} />;
    case 'looking':
      return <LookPage stored={stored} readBack={readBack} state={state} />;
    case 'done':
      return <DonePage stored={stored} readBack={readBack} state={state} />;
    case 'undone':
      return <UndonePage stored={stored} left={state.left} />;
  }
}
