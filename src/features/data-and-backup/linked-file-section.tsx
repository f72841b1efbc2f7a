import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import type { LinkedFile } from '../../storage/linked-file.ts';
import { explainLinkedFailure } from './explain-linked-failure.ts';
import { canLinkFile, pickLinkedFile } from './pick-linked-file.ts';
import { useLinkedFile } from './use-linked-file.ts';
import { allowWriting, chooseLinked, stopLinked, writeLinked } from './write-linked.ts';

type LinkedFileSectionProps = {
  /** Nothing on this device: choosing a file would empty it, and there is nothing to put in it. */
  readonly isEmpty: boolean;
};

/** A file on the computer that is written again after changes, where the browser can do that. */
export function LinkedFileSection({ isEmpty }: LinkedFileSectionProps): ReactElement {
  const state = useLinkedFile();
  const { heading, onFocus } = useKeptFocus<HTMLHeadingElement>();
  const { isBusy, refusal, choose, allow, stop } = usePresses();
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
        <LinkOffer isEmpty={isEmpty} isBusy={isBusy} onChoose={choose} />
      )}
      {canLinkFile() && state.status === 'linked' && (
        <>
          <div role="status">
            <LinkedStatus file={state.file} isBusy={isBusy} />
          </div>
          <LinkedButtons
            file={state.file}
            isEmpty={isEmpty}
            isBusy={isBusy}
            onAllow={() => {
              allow(state.file);
            }}
            onChoose={choose}
            onStop={stop}
          />
        </>
      )}
      <div role="alert">{refusal !== undefined && <p className="govuk-body">{refusal}</p>}</div>
    </section>
  );
}

type Presses = {
  readonly isBusy: boolean;
  /** Why the last press came to nothing. */
  readonly refusal: string | undefined;
  readonly choose: () => void;
  readonly allow: (file: LinkedFile) => void;
  readonly stop: () => void;
};

/** What the buttons do, one at a time. Each that comes to nothing says why. */
function usePresses(): Presses {
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const run = async (work: () => Promise<string | undefined>): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    setRefusal(undefined);
    try {
      setRefusal(await work());
    } catch {
      setRefusal('That did not work. Your work is still saved on this device. Try again.');
    } finally {
      setIsBusy(false);
    }
  };
  return {
    isBusy,
    refusal,
    choose: () => void run(chooseFile),
    allow: (file) => void run(() => allowFile(file)),
    // Not held up by a write in progress, which may be what is to be stopped.
    stop: () => {
      setRefusal(undefined);
      void stopLinked();
    },
  };
}

async function chooseFile(): Promise<string | undefined> {
  const picked = await pickLinkedFile();
  if (picked.kind === 'cancelled') return undefined;
  if (picked.kind === 'refused') {
    return 'The browser did not let the app use a file. Your work is still saved on this device. Try another folder, or save a backup file instead.';
  }
  if (!(await chooseLinked(picked.handle))) {
    return 'The browser could not remember the file, so nothing is saved to it. Your work is still saved on this device. Save a backup file instead.';
  }
  await writeLinked();
  return undefined;
}

async function allowFile(file: LinkedFile): Promise<string | undefined> {
  if (!(await allowWriting(file))) {
    return 'The browser was not allowed to save to the file, so nothing was written. Your work is still saved on this device. Try again, or choose another file.';
  }
  await writeLinked();
  return undefined;
}

type LinkOfferProps = {
  readonly isEmpty: boolean;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
};

function LinkOffer({ isEmpty, isBusy, onChoose }: LinkOfferProps): ReactElement {
  if (isEmpty) {
    return (
      <p className="govuk-body">
        You can choose a file here once there is an audit on this device. If you have a backup file,
        restore from it first.
      </p>
    );
  }
  return (
    <>
      <p className="govuk-body">
        Choose a file once, and the app saves everything to it after your changes, at most every 30
        seconds while it is open. A folder that is itself backed up is best. The file is not
        protected with a passphrase.
      </p>
      <p className="govuk-body">
        A file you choose here is written over, so choose a new one, not a backup you want to keep.
      </p>
      <Button variant="secondary" aria-disabled={isBusy} onClick={onChoose}>
        Choose a file to keep up to date
      </Button>
    </>
  );
}

type LinkedButtonsProps = {
  readonly file: LinkedFile;
  readonly isEmpty: boolean;
  readonly isBusy: boolean;
  readonly onAllow: () => void;
  readonly onChoose: () => void;
  readonly onStop: () => void;
};

function LinkedButtons(props: LinkedButtonsProps): ReactElement {
  const { file, isEmpty, isBusy, onAllow, onChoose, onStop } = props;
  return (
    <ButtonGroup>
      {file.failure === 'noPermission' && (
        <Button variant="secondary" aria-disabled={isBusy} onClick={onAllow}>
          Allow saving again
        </Button>
      )}
      {file.failure !== undefined && !isEmpty && (
        <Button variant="secondary" aria-disabled={isBusy} onClick={onChoose}>
          Choose again
        </Button>
      )}
      <Button variant="link" onClick={onStop}>
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
