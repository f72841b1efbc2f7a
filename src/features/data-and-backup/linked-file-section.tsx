import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import {
  forgetLinkedFile,
  rememberLinkedFile,
  type LinkedFile,
} from '../../storage/linked-file.ts';
import { explainLinkedFailure } from './explain-linked-failure.ts';
import { canLinkFile, pickLinkedFile } from './pick-linked-file.ts';
import { useLinkedFile } from './use-linked-file.ts';
import { allowWriting, writeLinked } from './write-linked.ts';

/** A file on the computer that is written again after changes, where the browser can do that. */
export function LinkedFileSection(): ReactElement {
  const state = useLinkedFile();
  const { heading, onFocus } = useKeptFocus<HTMLHeadingElement>();
  const [isBusy, setIsBusy] = useState(false);
  const run = async (work: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    await work();
    setIsBusy(false);
  };
  const choose = (): Promise<void> =>
    run(async () => {
      const handle = await pickLinkedFile();
      if (handle === undefined) return;
      await rememberLinkedFile({ handle, name: handle.name });
      await writeLinked();
    });
  const allow = (file: LinkedFile): Promise<void> =>
    run(async () => {
      if (await allowWriting(file)) await writeLinked();
    });
  return (
    <section aria-labelledby="linked" onFocus={onFocus}>
      <h2 ref={heading} tabIndex={-1} id="linked">
        Keep a file up to date
      </h2>
      {!canLinkFile() && (
        <p className="govuk-body">
          This browser cannot write to a file on your computer by itself. Edge and Chrome on a
          computer can. Here, save a backup file instead.
        </p>
      )}
      {canLinkFile() && state.status === 'none' && (
        <>
          <p className="govuk-body">
            Choose a file once, and the app saves everything to it after your changes, at most every
            30 seconds while it is open. A folder that is itself backed up is best. The file is not
            protected with a passphrase.
          </p>
          <Button variant="secondary" aria-disabled={isBusy} onClick={() => void choose()}>
            Choose a file to keep up to date
          </Button>
        </>
      )}
      {canLinkFile() && state.status === 'linked' && (
        <>
          <div role="status">
            <LinkedStatus file={state.file} isBusy={isBusy} />
          </div>
          <LinkedButtons
            file={state.file}
            isBusy={isBusy}
            onAllow={() => void allow(state.file)}
            onChoose={() => void choose()}
          />
        </>
      )}
    </section>
  );
}

type LinkedButtonsProps = {
  readonly file: LinkedFile;
  readonly isBusy: boolean;
  readonly onAllow: () => void;
  readonly onChoose: () => void;
};

function LinkedButtons({ file, isBusy, onAllow, onChoose }: LinkedButtonsProps): ReactElement {
  return (
    <ButtonGroup>
      {file.failure === 'noPermission' && (
        <Button variant="secondary" aria-disabled={isBusy} onClick={onAllow}>
          Allow saving again
        </Button>
      )}
      {file.failure !== undefined && (
        <Button variant="secondary" aria-disabled={isBusy} onClick={onChoose}>
          Choose again
        </Button>
      )}
      <Button variant="link" onClick={() => void forgetLinkedFile()}>
        Stop saving to it
      </Button>
    </ButtonGroup>
  );
}

type LinkedStatusProps = { readonly file: LinkedFile; readonly isBusy: boolean };

function LinkedStatus({ file, isBusy }: LinkedStatusProps): ReactElement {
  const { name, writtenAt, failure } = file;
  const last =
    writtenAt === undefined
      ? 'Not written yet.'
      : `Last written ${formatMoment(writtenAt)}, and read back to check it.`;
  if (isBusy) return <p className="govuk-body">Writing {name} and reading it back…</p>;
  if (failure === undefined) {
    return (
      <p className="govuk-body">
        Also saving to <strong>{name}</strong> on your computer. {last}
      </p>
    );
  }
  return (
    <p className="govuk-body">
      No longer saving to <strong>{name}</strong>. {explainLinkedFailure(failure)} {last}
    </p>
  );
}
