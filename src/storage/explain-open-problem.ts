import type { OpenProblem } from './open-database.ts';

/** Why the app cannot use its database: what happened, what is safe, what to do next. */
export function explainOpenProblem(problem: OpenProblem): {
  readonly title: string;
  readonly text: readonly string[];
} {
  switch (problem.kind) {
    case 'newerVersion':
      return {
        title: 'Your audits were saved by a newer version of this app',
        text: [
          `Your audits are safe, and nothing has been changed. They are kept in format ${problem.found}, and this copy of the app can change formats up to ${problem.known} only.`,
          'To go on working, close every tab of this app and open it again: that brings the newer version. If you see this page again, open the newer copy of the app that you used last.',
        ],
      };
    case 'unavailable':
      return {
        title: 'This browser will not keep your work',
        text: [
          `The app keeps your audits in this browser, and the browser refused (${problem.reason}). Private windows and some settings do this.`,
          'Nothing has been lost or changed. You cannot type here, because your words could not be kept.',
          'Open the app in an ordinary window, or allow this site to store data. Then reload this page.',
        ],
      };
    case 'noAnswer':
      return {
        title: 'This browser is not answering',
        text: [
          'The app asked the browser for your audits and had no answer in 3 seconds. Nothing has been changed.',
          'Close any other tabs of this app. This page opens your audits by itself as soon as the browser answers.',
          'If nothing happens within a minute, close the browser completely, start it again and open the app.',
        ],
      };
    case 'noCopy':
      return {
        title: 'There is no room for a safety copy',
        text: [
          'Your audits must be brought to a newer format, and a copy of them is made first. There was not enough space for it, or the browser refused. Nothing has been changed, and your audits are safe.',
          'Make room on this device and reload the page. Or save everything to a file, then go on without a safety copy.',
        ],
      };
    case 'blocked':
      return {
        title: 'Close the other tabs of this app',
        text: [
          'This is a newer version of the app, and it has to bring your audits to a newer format. It cannot while another tab has them open in the older version.',
          'Your audits are safe, and nothing has been changed yet. If you have typed in another tab, wait until it says “Saved” before you close it.',
          'Close every other tab and window of this app. This page then opens your audits by itself: you do not need to reload it.',
        ],
      };
  }
}
