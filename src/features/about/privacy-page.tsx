import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Page } from '../../components/page.tsx';

/** Where what is typed goes, who can read it, and how it is removed. */
export function PrivacyPage(): ReactElement {
  return (
    <Page title="Privacy">
      <p className="govuk-body-l">
        What you type stays in this browser on this device. The app sends nothing to anyone.
      </p>
      <h2>What is kept, and where</h2>
      <KeptHere />
      <p className="govuk-body">
        All of it is in this browser’s own storage. There is no account, no server that stores your
        work, no tracking and no cookie. Whoever hosts the app can see that its pages were fetched,
        as with any website, but not what you write.
      </p>
      <h2>What leaves this device</h2>
      <p className="govuk-body">
        A file leaves it only when you send it yourself, or save it in a folder that is copied
        elsewhere, such as OneDrive. Reports leave your private notes out. Backup files hold
        everything. You can protect a backup file with a passphrase; a file that is kept up to date
        is not protected with one.
      </p>
      <p className="govuk-body">
        You can seal a return, so that only your partnership can open it. The name of a sealed file
        can be read by anyone, and names your organisation. A key file that opens sealed returns is
        used on this device and is not kept.
      </p>
      <h2>Who can read it</h2>
      <p className="govuk-body">
        Anyone who uses the same account and browser on this device can open your audits, unless you{' '}
        <Link className="govuk-link" to="/help/lock-this-devices-data">
          lock this device’s data
        </Link>
        . See{' '}
        <Link className="govuk-link" to="/help/a-shared-computer">
          Use a shared computer
        </Link>
        .
      </p>
      <p className="govuk-body">
        Do not enter names or details that could identify a child, family or member of staff. The
        app is not the place for case material.
      </p>
      <h2>How to remove it</h2>
      <p className="govuk-body">
        You can{' '}
        <Link className="govuk-link" to="/data/erase">
          remove everything from this device
        </Link>
        . Files you have saved stay where they are. Traces may stay on the disk until you clear this
        site’s data in your browser’s settings.
      </p>
      <p className="govuk-body">
        For your information governance team:{' '}
        <Link className="govuk-link" to="/information-governance">
          facts for a data protection impact assessment
        </Link>
        .
      </p>
    </Page>
  );
}

function KeptHere(): ReactElement {
  return (
    <ul>
      <li>Your audits, with evidence, actions, private notes and earlier answers.</li>
      <li>Audits you have removed, until you delete them.</li>
      <li>Safety copies, which the app makes before some changes and keeps for up to 30 days.</li>
      <li>Words you have typed and not yet saved, so that a crash does not lose them.</li>
      <li>
        Your settings. If you enter your name, it is used to fill in “Prepared by” and goes where
        your audit goes.
      </li>
      <li>
        Your signing key, if you sign returns. It is in your backups too. It holds nothing about
        you, but whoever knows its name can tell which returns it signed.
      </li>
      <li>The app itself, so that it works without a network.</li>
    </ul>
  );
}
