import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Page } from '../../components/page.tsx';

/** What the app is, and whose work it stands on. */
export function AboutPage(): ReactElement {
  return (
    <Page title="About this app">
      <WhatThisIs />
      <h2 className="govuk-heading-m">Privacy and accessibility</h2>
      <p className="govuk-body">
        What you type stays in this browser on this device:{' '}
        <Link className="govuk-link" to="/privacy">
          where your words are kept
        </Link>
        . The pages can be used without a mouse and with large text:{' '}
        <Link className="govuk-link" to="/accessibility">
          what has been tested, and what has not
        </Link>
        .
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
      <p className="govuk-body">
        <Link className="govuk-link" to="/help/what-the-app-cannot-do">
          What the app cannot do
        </Link>{' '}
        says what not to rely on it for.
      </p>
    </>
  );
}
