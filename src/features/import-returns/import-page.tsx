import type { ReactElement } from 'react';

import type { PlainDate } from '../../domain/shared/plain-date.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import { ChooseFiles } from './choose-files.tsx';
import { LookedPage } from './looked-page.tsx';
import { ReadingPage } from './reading-page.tsx';
import { StoredPage } from './stored-page.tsx';
import { useImport } from './use-import.ts';
import { useWatchedFolder } from './use-watched-folder.ts';

export type ImportPageProps = { readonly stored: StoredRound; readonly today: PlainDate };

/** The one door by which returns come into a round. */
export function ImportPage({ stored, today }: ImportPageProps): ReactElement {
  const importing = useImport(stored.round.id);
  const watched = useWatchedFolder();
  const { state, startOver } = importing;
  switch (state.status) {
    case 'choosing':
      return (
        <ChooseFiles
          stored={stored}
          importing={importing}
          watched={watched}
          refusal={state.refusal}
        />
      );
    case 'reading':
      return <ReadingPage stored={stored} state={state} onCancel={startOver} />;
    case 'looked':
      return <LookedPage stored={stored} today={today} importing={importing} state={state} />;
    case 'stored':
      return <StoredPage stored={stored} state={state} onMore={startOver} />;
  }
}
