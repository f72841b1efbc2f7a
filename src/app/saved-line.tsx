import type { ReactElement } from 'react';

import { Button } from '../components/button.tsx';
import { StatusLine } from '../components/status-line.tsx';
import type { OfflineState } from '../offline/offline-app.ts';
import { explainWriteProblem } from '../storage/explain-problem.ts';
import type { SaveState } from '../storage/save-state.ts';
import { useIsOnline } from './use-offline.ts';

type SavedLineProps = { readonly save: SaveState; readonly offline: OfflineState };

/** Says what is stored, exactly: "saved" stands here only once the database has said so. */
export function SavedLine({ save, offline }: SavedLineProps): ReactElement {
  const isOnline = useIsOnline();
  if (save.kind === 'notSaved') {
    return (
      <StatusLine failed>
        <strong>Not saved.</strong> {explainWriteProblem(save.problem)}{' '}
        <Button variant="link" onClick={save.retry}>
          Try again
        </Button>
      </StatusLine>
    );
  }
  const parts = [describeSave(save), describeOffline(offline, isOnline)].filter(
    (part) => part !== '',
  );
  return (
    <StatusLine announcement={save.kind === 'saved' ? 'Saved on this device' : ''}>
      {parts.join(' · ')}
    </StatusLine>
  );
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
