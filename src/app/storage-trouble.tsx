import { useEffect, useState, type ReactElement } from 'react';

import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { saveDevice, type SavedDevice } from '../files/backup/save-device.ts';
import { probeStorage, tryStorageAgain } from '../storage/probe-storage.ts';
import { readWhatIsLeft, type LeftFrom } from '../storage/read-what-is-left.ts';
import type { Health } from '../storage/storage-health.ts';

type Trouble = Exclude<Health['kind'], 'well'>;

/** How often a database that failed is asked whether it serves again, in milliseconds. */
const ASK_MS = 10_000;

/**
 * The database does not serve the page. It cannot be put away, for it matters until it is mended: what
 * is typed meanwhile is on this page alone, and this is the way to have it elsewhere.
 */
export function StorageTrouble({ kind }: { readonly kind: Trouble }): ReactElement {
  useAsking(kind);
  return (
    <Alert
      kind="error"
      title={
        kind === 'silent'
          ? 'This browser does not answer: you are working from memory'
          : 'This browser has stopped storing your work: you are working from memory'
      }
    >
      <div role="alert">
        <p className="govuk-body">
          {kind === 'silent'
            ? 'The app has asked for what it keeps in this browser, or wanted to store something, and has had no answer for some seconds.'
            : 'The place where this browser keeps your work was closed, and could not be opened again.'}{' '}
          What was saved before has not been changed.
        </p>
        <p className="govuk-body">
          You can go on reading and typing. What you type now is not saved until the browser stores
          again, so keep this page open. It tries again by itself, and says when it is saved.
        </p>
      </div>
      <Ways />
    </Alert>
  );
}

/** A silent database answers by itself, or when the user tries again; one that failed is asked. */
function useAsking(kind: Trouble): void {
  useEffect(() => {
    if (kind === 'silent') return;
    const timer = setInterval(() => void probeStorage(), ASK_MS);
    return () => {
      clearInterval(timer);
    };
  }, [kind]);
}

type Saved = { readonly outcome: SavedDevice; readonly from: LeftFrom };

function Ways(): ReactElement {
  const [isSaving, setIsSaving] = useState(false);
  const [saved, setSaved] = useState<Saved>();
  const [tries, setTries] = useState(0);
  const [isTrying, setIsTrying] = useState(false);
  const save = async (): Promise<void> => {
    setIsSaving(true);
    const { device, from } = await readWhatIsLeft();
    setSaved({ outcome: saveDevice(device, new Date()), from });
    setIsSaving(false);
  };
  const tryAgain = async (): Promise<void> => {
    setIsTrying(true);
    await tryStorageAgain();
    setTries(tries + 1);
    setIsTrying(false);
  };
  return (
    <>
      <div className="s11-alert__actions">
        <Button
          variant="secondary"
          aria-disabled={isSaving}
          onClick={() => {
            if (!isSaving) void save();
          }}
        >
          Save a copy of everything to a file
        </Button>
        <Button
          variant="link"
          aria-disabled={isTrying}
          onClick={() => {
            if (!isTrying) void tryAgain();
          }}
        >
          Try again now
        </Button>
      </div>
      <div role="status">
        {isSaving && <p className="govuk-body">Putting the copy together…</p>}
        {!isSaving && saved !== undefined && <p className="govuk-body">{describeSaved(saved)}</p>}
        {(isTrying || tries > 0) && (
          <p className="govuk-body">{isTrying ? 'Trying again…' : describeTries(tries)}</p>
        )}
      </div>
    </>
  );
}

function describeSaved({ outcome, from }: Saved): string {
  if (outcome.kind === 'failed') {
    return `The copy could not be made (${outcome.reason}). Copy your words from this page instead.`;
  }
  const found = `Saved as ${outcome.name}: look for it in your downloads. It was read back and checked. This app opens it again, on the page “Data and backup”.`;
  return from === 'memory'
    ? `${found} It holds the audits you opened on this page, as they stand. Nothing else could be read: attached files, earlier wordings and other audits are not in it.`
    : `${found} It holds what was saved and what you have typed since.`;
}

function describeTries(tries: number): string {
  return tries === 1 ? 'Tried again: not yet.' : `Tried again ${tries} times: not yet.`;
}
