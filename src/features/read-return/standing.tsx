import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import type { ReturnSignature } from '../../domain/audit-return/audit-return.ts';
import type { ReadReturn } from '../../files/audit-return/read-return.ts';
import { KeyName } from '../../items/key-name.tsx';

/** How far the file can be relied on: what a signature says first, since only a key's holder makes one. */
export function Standing({ read }: { readonly read: ReadReturn }): ReactElement {
  const { standing, signature, auditReturn } = read;
  if (signature === undefined) return <Unsigned standing={standing} />;
  switch (signature) {
    case 'fits':
      return (
        <>
          <Fits signature={auditReturn.signature} />
          {standing !== 'unchanged' && <BesideChanged />}
        </>
      );
    case 'broken':
      return <Broken signature={auditReturn.signature} />;
    case 'unsafeKey':
      return (
        <>
          <UnsafeKey />
          <Unsigned standing={standing} />
        </>
      );
  }
}

type SignatureProps = { readonly signature: ReturnSignature | undefined };

function Fits({ signature }: SignatureProps): ReactElement {
  return (
    <Alert
      kind="success"
      title={
        <>
          Unchanged since signed with key{' '}
          <KeyName kind="signing" publicKey={signature?.publicKey ?? ''} />
        </>
      }
    >
      <p className="govuk-body">
        This does not show whose key it is. Ask the organisation for the name of their key, by
        telephone or in person: if it is the same, the holder of that key signed what you read here.
      </p>
    </Alert>
  );
}

/** The signature speaks of what is returned, and not of what stands beside it. */
function BesideChanged(): ReactElement {
  return (
    <Alert kind="warning" title="Something beside the answers was changed since it was made">
      <p className="govuk-body">
        The answers, evidence and actions are as they were signed. When it was made, for whom, or
        its own record of them is not.
      </p>
    </Alert>
  );
}

function Broken({ signature }: SignatureProps): ReactElement {
  return (
    <Alert kind="error" title="The signature does not fit this file">
      <p className="govuk-body">
        The file says that it was signed with key{' '}
        <KeyName kind="signing" publicKey={signature?.publicKey ?? ''} />. Something in it was
        changed after that, or the signature was. Do not rely on it: ask the organisation to make
        and sign the return again. Their audit is safe on their own device, and nothing was changed
        on yours.
      </p>
    </Alert>
  );
}

function UnsafeKey(): ReactElement {
  return (
    <Alert kind="warning" title="It bears a signature that proves nothing">
      <p className="govuk-body">
        The key in this file is of a kind under which any change would go unseen. This app makes no
        such key. Treat the return as one that nobody signed, and ask where it came from.
      </p>
    </Alert>
  );
}

function Unsigned({ standing }: Pick<ReadReturn, 'standing'>): ReactElement {
  switch (standing) {
    case 'unchanged':
      return (
        <Alert kind="success" title="Complete and undamaged, and not signed">
          <p className="govuk-body">
            Nothing in the file was changed by accident. Somebody could still have changed it on
            purpose: to be sure, ask its author for the receipt code. This does not show who made
            it.
          </p>
        </Alert>
      );
    case 'contentChanged':
      return (
        <Alert kind="warning" title="Changed since it was made">
          <p className="govuk-body">
            Something in this file is not as the app saved it. Do not rely on it: ask its author to
            save the return again and send it again.
          </p>
        </Alert>
      );
    case 'aroundChanged':
      return <AroundChanged />;
  }
}

function AroundChanged(): ReactElement {
  return (
    <Alert kind="warning" title="Its date or recipients were changed since it was made">
      <p className="govuk-body">
        The answers, evidence and actions are as they were. When it was made, or for whom, is not.
      </p>
    </Alert>
  );
}
