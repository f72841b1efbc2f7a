import type { ReactElement } from 'react';

/** The truth about what the lock does and does not do. */
export function WhatItDoes(): ReactElement {
  return (
    <>
      <h2>What the lock protects</h2>
      <p className="govuk-body">
        Audits, rounds, attached files, safety copies, the second copy of your work, your signing
        key and half-typed words are stored so that only the passphrase or the recovery key opens
        them. That helps if the device is lost, or if others use the same account.
      </p>
      <h2>What it does not protect</h2>
      <ul>
        <li>Files you save, such as reports, returns, backups and the file kept up to date.</li>
        <li>What is on the screen while the work is unlocked, and what other programs can see.</li>
        <li>
          What the browser itself remembers: page titles in its history, which may name your
          organisation, and words in a form to bring a closed tab back.
        </li>
        <li>How much there is, and when it was changed.</li>
        <li>
          What was stored before the lock was put on: remnants may stay on the disk. To be rid of
          them, save a backup file, clear this site’s data in the browser, put the lock on, and
          restore the file.
        </li>
      </ul>
      <p className="govuk-body">
        Go on saving backup files. The lock does not help when a browser loses its data.
      </p>
    </>
  );
}
