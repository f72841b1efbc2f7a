import type { ReactElement } from 'react';

import { Alert } from '../components/alert.tsx';
import { ReloadButton } from '../components/reload-button.tsx';
import type { ConnectionEvent } from '../storage/connection.ts';
import { ReplayNotices } from './replay-notices.tsx';
import type { StorageState } from './use-storage.ts';

/** What happened to the database behind the user's back: brought back text, or a lost connection. */
export function ConnectionNotices({
  storage,
}: {
  readonly storage: StorageState;
}): ReactElement | null {
  if (storage.status !== 'open') return null;
  return (
    <>
      {storage.event !== undefined && <ConnectionNotice event={storage.event} />}
      {storage.replayed.length > 0 && <ReplayNotices replayed={storage.replayed} />}
    </>
  );
}

function ConnectionNotice({ event }: { readonly event: ConnectionEvent }): ReactElement | null {
  // A lost connection is opened again by the next save, which says so if it cannot.
  if (event.kind === 'lost') return null;
  return (
    <Alert
      kind="error"
      role="alert"
      title={
        event.kind === 'newerVersion'
          ? 'Another tab has opened a newer version of this app'
          : 'The audits on this device were removed in another tab'
      }
      actions={<ReloadButton secondary />}
    >
      <p className="govuk-body">
        {event.kind === 'newerVersion'
          ? 'What was saved before is safe where it is. Nothing more can be saved from this tab: copy any words you have just typed, then reload.'
          : 'Only a backup file can bring them back. Copy any words you have just typed, then reload.'}
      </p>
    </Alert>
  );
}
