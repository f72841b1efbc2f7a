import { useEffect, useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { describeProtection, type StorageSafety } from '../../domain/device/protection.ts';
import { askForProtection, readSafety } from '../../storage/persistence.ts';

type Asked = {
  readonly answer: Awaited<ReturnType<typeof askForProtection>>;
  readonly times: number;
};

/** What the browser has promised, and a button to ask it for more. */
export function Protection(): ReactElement {
  const [safety, setSafety] = useState<StorageSafety>();
  const [asked, setAsked] = useState<Asked>();
  const { heading, onFocus } = useKeptFocus<HTMLSpanElement>();
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
  const ask = async (): Promise<void> => {
    const answer = await askForProtection();
    setAsked((before) => ({ answer, times: (before?.times ?? 0) + 1 }));
  };
  return (
    <div onFocus={onFocus}>
      <span ref={heading} tabIndex={-1} role="status">
        {describeProtection(safety)}
        {asked !== undefined && describeAnswer(asked)}
      </span>
      {safety.protection === 'notProtected' && (
        <>
          {' '}
          <Button variant="link" onClick={() => void ask()}>
            Ask the browser to protect it
          </Button>
        </>
      )}
    </div>
  );
}

/** A second no is said as such: the same words again would not be read out. */
function describeAnswer({ answer, times }: Asked): string {
  switch (answer) {
    case 'granted':
      return '';
    case 'refused':
      return times === 1
        ? ' The browser was asked and said no. You can ask again later.'
        : ` The browser was asked again and said no, ${times} times by now. You can ask again later.`;
    case 'unavailable':
      return ' This browser cannot be asked.';
  }
}
