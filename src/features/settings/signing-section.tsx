import { useLiveQuery } from 'dexie-react-hooks';
import { useState, type ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { CopyWords } from '../../components/copy-words.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { nameKey } from '../../domain/audit-return/key-name.ts';
import type { SigningKey } from '../../domain/device/signing-key.ts';
import { formatDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import { ensureSigningKey } from '../../items/ensure-signing-key.ts';
import { KeyName } from '../../items/key-name.tsx';
import { useReportedSave } from '../../items/use-reported-save.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import {
  keepSigningKey,
  readSigningKey,
  removeSigningKey,
  type KeptKey,
} from '../../storage/signing-key.ts';

/** The key that returns are signed with: made on wish, named, and taken away with an undo. */
export function SigningSection({ reportSave }: { readonly reportSave: ReportSave }): ReactElement {
  const read = useLiveQuery(readSigningKey, []);
  const [removed, setRemoved] = useState<SigningKey>();
  const { heading, onFocus } = useKeptFocus<HTMLHeadingElement>();
  const saving = useReportedSave('signing key', reportSave);
  const remove = async (key: SigningKey): Promise<void> => {
    if (await saving.attempt(() => removeSigningKey(key.publicKey))) setRemoved(key);
  };
  const undo = async (key: SigningKey): Promise<void> => {
    if (await saving.attempt(() => keepSigningKey(key))) setRemoved(undefined);
  };
  const make = async (): Promise<void> => {
    if (await saving.attempt(() => ensureSigningKey(new Date()))) setRemoved(undefined);
  };
  return (
    <div onFocus={onFocus}>
      <h2 className="govuk-heading-m s11-keys__part" ref={heading} tabIndex={-1}>
        Signing returns
      </h2>
      <p className="govuk-body">
        A signed return shows its readers whether it was changed since you signed it. It does not
        show who you are: they know you by the name of your key.
      </p>
      {removed !== undefined && <Removed onUndo={() => void undo(removed)} />}
      {read?.ok === true && <Kept kept={read.value} onMake={make} onRemove={remove} />}
      {read?.ok === false && (
        <p className="govuk-body">Whether there is a signing key cannot be read at the moment.</p>
      )}
    </div>
  );
}

type KeptProps = {
  readonly kept: KeptKey;
  readonly onMake: () => Promise<void>;
  readonly onRemove: (key: SigningKey) => Promise<void>;
};

function Kept({ kept, onMake, onRemove }: KeptProps): ReactElement {
  const button = (
    <Button variant="secondary" onClick={() => void onMake()}>
      Make a signing key
    </Button>
  );
  switch (kept.kind) {
    case 'none':
      return (
        <>
          <p className="govuk-body">
            This device has no signing key. One is made when you first sign a return, or now.
          </p>
          {button}
        </>
      );
    case 'damaged':
      return (
        <Alert
          kind="warning"
          title="The signing key on this device cannot be read"
          actions={button}
        >
          <p className="govuk-body">
            Your audits are not affected. Restore a backup that holds the key, or make a new one:
            its name will be another.
          </p>
        </Alert>
      );
    case 'kept':
      return <KeyItself signingKey={kept.key} onRemove={() => void onRemove(kept.key)} />;
  }
}

type KeyItselfProps = { readonly signingKey: SigningKey; readonly onRemove: () => void };

function KeyItself({ signingKey, onRemove }: KeyItselfProps): ReactElement {
  const { publicKey, madeAt } = signingKey;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Name of your key', value: <KeyName kind="signing" publicKey={publicKey} /> },
          { key: 'Made on', value: formatDate(toPlainDate(new Date(madeAt))) },
        ]}
      />
      <p className="govuk-body">
        Tell your partnership the name of your key by telephone or in person, not in the message
        that the return is sent with.{' '}
        <CopyWords
          label="Copy the name of your key"
          boxLabel="Name of your key"
          text={nameKey('signing', publicKey)}
        />
      </p>
      <p className="govuk-body">
        The key is kept in this browser, and in every backup you save. Whoever opens a backup could
        sign with it: protect backups with a passphrase.
      </p>
      <Button variant="secondary" onClick={onRemove}>
        Remove this key
      </Button>
    </>
  );
}

function Removed({ onUndo }: { readonly onUndo: () => void }): ReactElement {
  return (
    <Alert
      kind="success"
      role="status"
      title="The signing key was removed from this device"
      headingLevel={3}
      actions={
        <Button variant="secondary" onClick={onUndo}>
          Undo
        </Button>
      }
    >
      <p className="govuk-body">
        Returns you have signed stay signed. Backups that hold the key still hold it.
      </p>
    </Alert>
  );
}
