import { useEffect, useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { describeProtection, type StorageSafety } from '../../domain/device/protection.ts';
import { askForProtection, readSafety } from '../../storage/persistence.ts';

type Asked = Awaited<ReturnType<typeof askForProtection>>;

/** What the browser has promised, and a button to ask it for more. */
export function Protection(): ReactElement {
  const [safety, setSafety] = useState<StorageSafety>();
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => {
    let isGone = false;
    void readSafety().then((read) => {
      if (!isGone) setSafety(read);
    });
    return () => {
      isGone = true;
    };
  }, [asked]);
  if (safety === undefined) return <>…</>;
  return (
    <>
      <span role="status">
        {describeProtection(safety)}
        {asked === 'refused' && ' The browser was asked and said no. You can ask again later.'}
        {asked === 'unavailable' && ' This browser cannot be asked.'}
      </span>
      {safety.protection === 'notProtected' && (
        <>
          {' '}
          <Button
            variant="link"
            onClick={() => {
              void askForProtection().then(setAsked);
            }}
          >
            Ask the browser to protect it
          </Button>
        </>
      )}
    </>
  );
}
