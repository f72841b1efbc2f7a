import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { countOf } from '../../domain/report/wording.ts';
import { cleanShownName } from '../../files/guard/clean-shown-name.ts';
import { canWatchFolder } from './folder-look.ts';
import type { WatchedFolder } from './use-watched-folder.ts';

type WatchFolderProps = {
  readonly watched: WatchedFolder;
  readonly onRead: (files: readonly File[]) => void;
};

/** A folder in which returns arrive, such as one that a cloud drive keeps in step. */
export function WatchFolder({ watched, onRead }: WatchFolderProps): ReactElement | null {
  if (!canWatchFolder()) return null;
  const { name, isRefused } = watched;
  return (
    <section aria-labelledby="watch-folder" className="s11-import__watch">
      <h2 className="govuk-heading-m" id="watch-folder">
        Watch a folder
      </h2>
      {name === undefined ? (
        <>
          <p className="govuk-body">
            Where returns arrive in a folder, such as one that a cloud drive keeps in step, new
            files in it are offered to you while this page is open. They are read when you ask, and
            stored when you say so. After you leave this page, choose the folder again.
          </p>
          {isRefused && (
            <p className="govuk-body" role="alert">
              The browser did not let this folder be watched. Choose another, or choose the files
              themselves above.
            </p>
          )}
          <Button variant="secondary" onClick={() => void watched.choose()}>
            Choose a folder to watch
          </Button>
        </>
      ) : (
        <Watched name={cleanShownName(name)} watched={watched} onRead={onRead} />
      )}
    </section>
  );
}

function Watched({
  name,
  watched,
  onRead,
}: WatchFolderProps & { readonly name: string }): ReactElement {
  const { fresh, unsettled, trouble } = watched;
  return (
    <>
      <p className="govuk-body" role="status">
        {trouble === undefined && describe(name, fresh.length, unsettled)}
      </p>
      {trouble !== undefined && (
        <Alert kind="error" role="alert" title={`The folder “${name}” cannot be looked into`}>
          <p className="govuk-body">{explain(trouble)}</p>
        </Alert>
      )}
      <ButtonGroup>
        {fresh.length > 0 && (
          <Button
            onClick={() => {
              onRead(watched.take());
            }}
          >
            Look at {fresh.length === 1 ? 'the new file' : `the ${fresh.length} new files`}
          </Button>
        )}
        {trouble?.kind === 'forbidden' && (
          <Button onClick={() => void watched.allow()}>Allow it again</Button>
        )}
        <Button variant="secondary" onClick={watched.stop}>
          Stop watching
        </Button>
      </ButtonGroup>
    </>
  );
}

function describe(name: string, fresh: number, unsettled: number): string {
  const found = fresh === 0 ? 'no new file' : countOf(fresh, 'new file');
  const rest =
    unsettled === 0
      ? ''
      : ` ${countOf(unsettled, 'file')} ${unsettled === 1 ? 'is' : 'are'} empty or still being written, and will be offered when ${unsettled === 1 ? 'it is' : 'they are'} whole.`;
  return `Watching “${name}”: ${found}.${rest}`;
}

function explain(trouble: NonNullable<WatchedFolder['trouble']>): string {
  switch (trouble.kind) {
    case 'forbidden':
      return 'The browser asks you before it reads on. Nothing has been changed. Allow it again, or choose the files themselves.';
    case 'gone':
      return 'It was moved, renamed or removed, or its drive is not connected. What was imported is safe. Stop watching, then choose the folder where it is now.';
    case 'failed':
      return `The browser could not read it (${trouble.why}). What was imported is safe. It is tried again every few seconds.`;
  }
}
