import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Page } from '../../components/page.tsx';

/** What the app is, where what is typed goes, and whose work it stands on. */
export function AboutPage(): ReactElement {
  return (
    <Page title="About and privacy">
      <WhatThisIs />
      <h2 className="govuk-heading-m">Privacy</h2>
      <p className="govuk-body">
        What you type is kept in this browser on this device. The app sends nothing to anyone: it
        has no server, no account and no tracking. A file leaves your device only when you send it
        yourself, or save it in a folder that is copied elsewhere, such as OneDrive.
      </p>
      <p className="govuk-body">
        Before some changes the app keeps a safety copy in this browser, for up to 30 days. If you
        choose a file to keep up to date, it holds everything and is not protected with a
        passphrase. You can remove everything from this browser on{' '}
        <Link className="govuk-link" to="/data">
          Data and backup
        </Link>
        ; files you have saved stay where they are.
      </p>
      <p className="govuk-body">
        Do not enter names or details that could identify a child, family or member of staff. On a
        shared computer, anyone who uses the same account can open your audit. Deleting an audit may
        leave remnants on the disk until you clear this site’s data in your browser’s settings.
      </p>
      <h2 className="govuk-heading-m">Accessibility</h2>
      <p className="govuk-body">
        The pages are built to the Web Content Accessibility Guidelines 2.2 at level AA, and the PDF
        report is tagged for screen readers. Both are checked by machine with every change. They
        have not yet been audited by people who use assistive technology.
      </p>
      <h2 className="govuk-heading-m">Sources and licences</h2>
      <p className="govuk-body">
        The questions are our own wording, based on the guidance cited beside each. Contains public
        sector information licensed under the Open Government Licence v3.0.
      </p>
      <p className="govuk-body">
        The app is under the MIT licence. It uses GOV.UK Frontend (MIT licence, Crown copyright) for
        the look of its parts, and is not a government service. The PDF report carries the fonts
        Source Sans 3 (SIL Open Font Licence) and DejaVu Sans (Bitstream Vera licence).{' '}
        <a className="govuk-link" href="./third-party-licences.txt">
          Licences of all parts
        </a>
        .
      </p>
    </Page>
  );
}

function WhatThisIs(): ReactElement {
  return (
    <>
      <h2 className="govuk-heading-m">What this is</h2>
      <p className="govuk-body">
        A self-audit of safeguarding arrangements for organisations in England, based on Working
        Together to Safeguard Children. It is not an official service, and a high score does not
        mean that children are safe.
      </p>
      <p className="govuk-body">
        A 2026 edition of Working Together has been published. The questions here follow the 2023
        edition. The 2018 edition can be chosen instead, where your partnership asks for it or to
        compare with an earlier audit. You can look through all of them, and see where each comes
        from, under{' '}
        <Link className="govuk-link" to="/templates">
          Templates
        </Link>
        .
      </p>
    </>
  );
}
