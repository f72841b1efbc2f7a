import { useState, type ReactElement } from 'react';

import { findSignOff } from '../../domain/audit/sign-off.ts';
import { OpenPage } from './open-page.tsx';
import type { SignOffPageProps } from './sign-off-page-props.ts';
import { SignedPage } from './signed-page.tsx';

/** Signing an audit off, and opening it again. */
export function SignOffPage(props: SignOffPageProps): ReactElement {
  const signOff = findSignOff(props.stored.audit.signOffs);
  /** What was done on this visit, to be said of the state it led to. */
  const [done, setDone] = useState<'signedOff' | 'reopened'>();
  if (signOff !== undefined) {
    return (
      <SignedPage
        {...props}
        signOff={signOff}
        isJustSigned={done === 'signedOff'}
        onReopened={() => {
          setDone('reopened');
        }}
      />
    );
  }
  return (
    <OpenPage
      {...props}
      isJustReopened={done === 'reopened'}
      onSigned={() => {
        setDone('signedOff');
      }}
    />
  );
}
