import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Page } from '../../components/page.tsx';

/** What has been looked at and how, what has not, and what is known to fall short. Nothing is claimed. */
export function AccessibilityPage(): ReactElement {
  return (
    <Page title="Accessibility">
      <p className="govuk-body-l">
        The app is built to be used with a keyboard, with large text and with screen readers. Much
        of that is checked by machine. People have not yet tested it.
      </p>
      <Tested />
      <h2>Known limits</h2>
      <ul>
        <li>
          Wide tables scroll inside a box of their own in a narrow window. You can reach the box
          with the Tab key and scroll it with the arrow keys.
        </li>
        <li>
          The PDF does not reflow. The report on the screen says the same, and is easier to enlarge
          and to hear.
        </li>
        <li>The first pass has single-letter keys. They can be turned off on that page.</li>
        <li>There is no dark theme. Your own high-contrast colours are kept to.</li>
      </ul>
      <h2>Make it easier to use</h2>
      <p className="govuk-body">
        <Link className="govuk-link" to="/settings">
          Settings
        </Link>{' '}
        has a larger text size.{' '}
        <Link className="govuk-link" to="/help/keyboard-and-screen-readers">
          Keyboard and screen readers
        </Link>{' '}
        says which keys do what.
      </p>
      <h2>Tell someone</h2>
      <p className="govuk-body">
        If something does not work for you, tell whoever gave you this app. It sends nothing itself,
        so nobody else will know. Until it is mended you can{' '}
        <Link className="govuk-link" to="/help/use-it-on-paper">
          use it on paper
        </Link>
        .
      </p>
    </Page>
  );
}

function Tested(): ReactElement {
  return (
    <>
      <h2>What is checked by machine</h2>
      <p className="govuk-body">With every change, in Chromium:</p>
      <ul>
        <li>
          The pages, against the rules of the Web Content Accessibility Guidelines 2.2, levels A and
          AA, that a machine can check. A machine finds only some of the faults there can be.
        </li>
        <li>That pages fit a window 320 pixels wide without scrolling sideways.</li>
        <li>
          That main tasks can be done with the keyboard alone, with the focus in sight all the way.
        </li>
        <li>
          The PDF report, for tags, headings, table headers, reading order and language. That is a
          check by machine too.
        </li>
      </ul>
      <h2>What has not been tested</h2>
      <ul>
        <li>With people who use assistive technology.</li>
        <li>
          With real screen readers, such as NVDA, JAWS, VoiceOver or TalkBack, or with Dragon.
        </li>
        <li>In Firefox and Safari, or on phones and tablets.</li>
        <li>By an accessibility auditor. The app does not claim to meet a standard.</li>
      </ul>
    </>
  );
}
