import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import {
  canInstall,
  findBrowserFamily,
  installApp,
  isInstalled,
  type BrowserFamily,
} from '../../offline/install-app.ts';

/** A window of its own, and in some browsers a longer life for what is kept. */
export function InstallSection(): ReactElement {
  const [isDone, setIsDone] = useState(isInstalled);
  const [isOffered, setIsOffered] = useState(canInstall);
  const [isPutOff, setIsPutOff] = useState(false);
  const { heading, onFocus } = useKeptFocus<HTMLDivElement>();
  const install = async (): Promise<void> => {
    const outcome = await installApp();
    setIsDone(outcome === 'installed');
    setIsPutOff(outcome === 'notNow');
    setIsOffered(canInstall());
  };
  return (
    <section aria-labelledby="install" onFocus={onFocus}>
      <h2 id="install">Install this app</h2>
      <div ref={heading} tabIndex={-1} role="status" className="s11-outcome">
        {isDone && <p className="govuk-body">This app is installed on this device.</p>}
        {isPutOff && <p className="govuk-body">Not installed. Nothing has changed.</p>}
      </div>
      {!isDone && (
        <>
          <p className="govuk-body">
            An installed app opens in a window of its own and works without a network. Some browsers
            are slower to clear what an installed app keeps.
          </p>
          {isOffered ? (
            <Button variant="secondary" onClick={() => void install()}>
              Install this app
            </Button>
          ) : (
            <p className="govuk-body">{HOW[FAMILY]}</p>
          )}
        </>
      )}
    </section>
  );
}

const FAMILY = findBrowserFamily(navigator.userAgent, navigator.maxTouchPoints);

/** In Safari the installed app has a store of its own, which starts empty. */
const APART =
  'The installed app keeps its work apart from Safari: save a backup file first, then restore from it in the installed app.';

const HOW: Readonly<Record<BrowserFamily, string>> = {
  chrome:
    'In Chrome, open the menu at the top right, choose “Cast, save and share”, then “Install page as app”.',
  edge: 'In Edge, open the menu at the top right, choose “More tools”, then “Apps”, then “Install this site as an app”.',
  androidChrome: 'In Chrome, open the menu at the top right and choose “Add to home screen”.',
  safariOnMac: `In Safari, open the “File” menu and choose “Add to Dock”. ${APART}`,
  safariOnPhone: `Choose the share button, then “Add to Home Screen”. ${APART}`,
  firefox:
    'Most versions of Firefox on a computer do not install apps. It works here without a network all the same.',
  androidFirefox: 'In Firefox, open the menu and choose “Add app to Home screen”.',
  other:
    'This browser does not offer to install it. Look in its menu for “Install” or “Add to home screen”.',
};
