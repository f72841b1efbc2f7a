import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import type { Erased, ErasedPart } from '../../storage/connection.ts';

/** What was removed, and the truth about what may be left. Nothing is stored while this stands. */
export function ErasedPage({ erased }: { readonly erased: Erased }): ReactElement {
  const left = PARTS.filter(({ part }) => !erased.done.includes(part));
  return (
    <Page
      title={
        left.length === 0
          ? 'Everything has been removed from this device'
          : 'Not everything could be removed'
      }
    >
      <p className="govuk-body">Removed from this browser:</p>
      <ul>
        {PARTS.filter(({ part }) => erased.done.includes(part)).map(({ part, words }) => (
          <li key={part}>{words}</li>
        ))}
      </ul>
      {left.length > 0 && (
        <>
          <WarningText>
            Still there: {left.map(({ words }) => words).join('; ')}.{' '}
            {erased.isHeldByTab
              ? 'Close every other tab and window of this app: the browser then removes it.'
              : 'Clear this site’s data as described below.'}
          </WarningText>
        </>
      )}
      <h2>Traces on the disk</h2>
      <p className="govuk-body">
        A browser may leave remnants of deleted data in its files. Most of them go when you clear
        this site’s data, which the app cannot do for you. Some, such as words that were half typed,
        can stay until the browser tidies its files. What was stored with the lock on can be read
        there only with its passphrase or recovery sheet. If others use this device, clear the data
        now:
      </p>
      <dl className="s11-terms">
        {CLEARING.map(({ browser, steps }) => (
          <div key={browser}>
            <dt>{browser}</dt>
            <dd>{steps}</dd>
          </div>
        ))}
      </dl>
      <p className="govuk-body">
        The site is <span className="s11-address">{location.origin}</span>. Backup files and reports
        you have saved are still where you saved them.
      </p>
      <Button
        variant="secondary"
        onClick={() => {
          location.replace('./');
        }}
      >
        Start afresh
      </Button>
    </Page>
  );
}

const PARTS: readonly { readonly part: ErasedPart; readonly words: string }[] = [
  { part: 'databases', words: 'all audits, answers, evidence, actions and safety copies' },
  { part: 'journal', words: 'the second copy of your work' },
  { part: 'smallStores', words: 'anything half typed' },
  { part: 'offlineCopy', words: 'the copy of the app for working offline' },
];

const CLEARING = [
  {
    browser: 'Edge and Chrome',
    steps:
      'Choose the icon left of the address, then “Cookies and site data”, then “Manage on-device site data”, and delete this site.',
  },
  {
    browser: 'Firefox',
    steps:
      'Choose the padlock or shield left of the address, then “Clear cookies and site data”, and confirm.',
  },
  {
    browser: 'Safari on a Mac',
    steps:
      'Open “Settings” from the Safari menu, then “Privacy”, then “Manage Website Data”, find this site and remove it.',
  },
  {
    browser: 'Safari on iPhone and iPad',
    steps:
      'Open the device’s Settings, then “Apps”, “Safari”, “Advanced”, “Website Data”, find this site and swipe to delete it.',
  },
] as const;
