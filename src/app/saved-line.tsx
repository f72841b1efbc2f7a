import { useLiveQuery } from 'dexie-react-hooks';
import { Suspense, useState, type ReactElement } from 'react';
import { useLocation } from 'react-router';

import { Button } from '../components/button.tsx';
import { StatusLine } from '../components/status-line.tsx';
import type { OfflineState } from '../offline/offline-app.ts';
import { hasAudits } from '../storage/has-audits.ts';
import type { FailedSaveState, SaveState } from '../storage/save-state.ts';
import { lazyOr } from './lazy-or.ts';
import { useIsOnline } from './use-offline.ts';

const FailedSave = lazyOr(async () => (await import('./failed-save.tsx')).FailedSave, BareFailure);
const WaysOut = lazyOr(async () => (await import('./failed-save.tsx')).WaysOut, BareWaysOut);
const LastBackup = lazyOr(
  async () => (await import('./last-backup.tsx')).LastBackup,
  () => null,
);

type SavedLineProps = {
  readonly save: SaveState;
  readonly offline: OfflineState;
  /** Whether the database is open: until then nothing is kept anywhere. */
  readonly isStoring: boolean;
};

/** Says what is stored, exactly: "saved" stands here only once the database has said so. */
export function SavedLine({ save, offline, isStoring }: SavedLineProps): ReactElement {
  const isOnline = useIsOnline();
  const announcement = useOnceAPage(save);
  if (save.kind === 'notSaved') {
    return (
      <StatusLine
        failed
        waysOut={
          <Suspense>
            <WaysOut save={save} />
          </Suspense>
        }
      >
        <strong>Not saved.</strong>{' '}
        <Suspense>
          <FailedSave save={save} />
        </Suspense>
      </StatusLine>
    );
  }
  const saved = isStoring || save.kind !== 'nothingYet' ? describeSave(save) : '';
  const ready = describeOffline(offline, isOnline);
  return (
    <StatusLine announcement={announcement}>
      {saved}
      {isStoring && <BackupPart />}
      {saved !== '' && ready !== '' && ' · '}
      {ready}
    </StatusLine>
  );
}

/** Loaded once there is an audit: a first visit has nothing that could be backed up. */
function BackupPart(): ReactElement | null {
  const found = useLiveQuery(hasAudits, []);
  if (found?.ok !== true || !found.value) return null;
  return (
    <Suspense>
      <LastBackup />
    </Suspense>
  );
}

/** When the words for it cannot be loaded: those that matter. */
function BareFailure(): ReactElement {
  return <>Copy what you have just typed before you leave this page.</>;
}

function BareWaysOut({ save }: { readonly save: FailedSaveState }): ReactElement | null {
  if (save.retry === undefined) return null;
  return (
    <Button variant="link" onClick={save.retry}>
      Try again
    </Button>
  );
}

type PageSaves = {
  readonly pathname: string;
  /** What stood there when the page was come to: nothing new. */
  readonly cameWith: SaveState;
  /** The save that was read out. */
  readonly said?: SaveState;
};

/** A save is read out once on each page: heard after every pause in typing it would be noise. */
function useOnceAPage(save: SaveState): string {
  const { pathname } = useLocation();
  const [page, setPage] = useState<PageSaves>({ pathname, cameWith: save });
  if (page.pathname !== pathname) setPage({ pathname, cameWith: save });
  else if (save.kind === 'saved' && save !== page.cameWith && page.said === undefined) {
    setPage({ ...page, said: save });
  }
  return page.said !== undefined && page.said === save ? 'Saved on this device' : '';
}

function describeSave(save: Exclude<SaveState, { kind: 'notSaved' }>): string {
  switch (save.kind) {
    case 'nothingYet':
      return 'Your work is kept on this device';
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `Saved on this device ${formatTime(save.at)}`;
  }
}

function describeOffline(offline: OfflineState, isOnline: boolean): string {
  if (!isOnline) return 'Offline – you can keep working';
  switch (offline.kind) {
    case 'ready':
    case 'updateReady':
    case 'overtaken':
      return 'Ready to work offline';
    case 'preparing':
      return 'Getting ready to work offline…';
    case 'unsupported':
      return '';
  }
}

function formatTime(at: Date): string {
  return at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
