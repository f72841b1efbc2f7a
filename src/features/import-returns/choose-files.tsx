import { useRef, type ChangeEvent, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { Details } from '../../components/details.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { FileInput } from '../../components/file-input.tsx';
import { Page } from '../../components/page.tsx';
import { BackToRound } from '../../items/back-to-round.tsx';
import type { StoredRound } from '../../storage/rounds.ts';
import { canWatchFolder } from './folder-look.ts';
import { withoutClutter } from './list-dropped-files.ts';
import { lookAtEach } from './look-at-each.ts';
import { useDrop } from './use-drop.ts';
import type { ChoiceRefusal, Import } from './use-import.ts';
import type { WatchedFolder } from './use-watched-folder.ts';
import { WatchFolder } from './watch-folder.tsx';

type ChooseFilesProps = {
  readonly stored: StoredRound;
  readonly importing: Import;
  readonly watched: WatchedFolder;
  readonly refusal: ChoiceRefusal | undefined;
};

/** One file, many, a folder or a zip: chosen, or dropped anywhere on the page’s box. */
export function ChooseFiles(props: ChooseFilesProps): ReactElement {
  const { stored, importing, watched, refusal } = props;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const drop = useDrop((dropped) => void importing.read(dropped));
  const error = refusal === undefined ? undefined : describe(refusal);
  const read = (): void => {
    const inFolder = withoutClutter([...(folder.current?.files ?? [])]);
    void importing.read([...(files.current?.files ?? []), ...inFolder]);
  };
  return (
    <Page
      title="Import returns"
      context={stored.round.name}
      caption={stored.round.name}
      back={<BackToRound round={stored.round} />}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          attempt={importing.tries}
          errors={error === undefined ? [] : [{ fieldId: 'return-files', message: error }]}
        />
      }
    >
      <p className="govuk-body">
        Choose what your agencies sent you, as many files as you like. They are read on this device
        and shown to you before anything is stored. The same file twice changes nothing.
      </p>
      <div
        className={classNames('s11-import__box', drop.isOver && 's11-import__box--over')}
        {...drop.area}
      >
        <FileInput
          ref={files}
          name="return-files"
          label="Return files"
          hint="Return files (.s11.json), reports with the return inside (.pdf), workbooks this app made that were filled in (.xlsx), and zips of these. Or drop files and folders on this box."
          error={error}
          multiple
          onChange={lookAhead}
        />
        <Details summary="Choose a whole folder">
          <FileInput
            ref={(input) => {
              // React does not know this attribute, which every browser on a computer does.
              input?.setAttribute('webkitdirectory', '');
              folder.current = input;
            }}
            name="return-folder"
            label="Folder"
            hint={FOLDER_HINT}
            multiple
            onChange={lookAhead}
          />
        </Details>
        <Button onClick={read}>Read the files</Button>
      </div>
      <WatchFolder watched={watched} onRead={(fresh) => void importing.read(fresh)} />
    </Page>
  );
}

function lookAhead({ currentTarget: { files } }: ChangeEvent<HTMLInputElement>): void {
  void lookAtEach([...(files ?? [])]);
}

const UPLOAD = 'The browser may call this an upload: nothing leaves this device.';

const FOLDER_HINT = canWatchFolder()
  ? `Every file in it and in its folders is read. ${UPLOAD}`
  : `Every file in it and in its folders is read. ${UPLOAD} This browser cannot watch a folder: choose it again when more has come, and what is here already is skipped.`;

function describe(refusal: ChoiceRefusal): string {
  switch (refusal.kind) {
    case 'noFile':
      return 'Select one or more return files';
    case 'tooMany':
      return `Select no more than ${refusal.most.toLocaleString('en-GB')} files at once`;
    case 'failed':
      return `The files could not be read (${refusal.why}). Nothing has been stored. Reload this page, then try again`;
  }
}
