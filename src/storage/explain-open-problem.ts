import type { OpenProblem } from './connection.ts';

/** Why the app cannot use its database at all: what happened, what is safe, what to do next. */
export function explainOpenProblem(problem: OpenProblem): {
  readonly title: string;
  readonly text: readonly string[];
} {
  switch (problem.kind) {
    case 'newerVersion':
      return {
        title: 'Your audits were saved by a newer version of this app',
        text: [
          `Nothing has been changed, and your audits are safe. They are stored in format ${problem.found}; this copy of the app knows formats up to ${problem.known}.`,
          'Close every tab of this app, then open it again to get the newer version. If you see this page again, open the newer copy of the app that you used last.',
        ],
      };
    case 'unavailable':
      return {
        title: 'This browser will not keep your work',
        text: [
          `The app keeps your audit in this browser, and the browser refused (${problem.reason}). Private windows and some settings do this. Nothing has been lost, and nothing can be typed that could not be kept.`,
          'Open the app in an ordinary window, or allow this site to store data, then reload the page.',
        ],
      };
    case 'noAnswer':
      return {
        title: 'This browser is not answering',
        text: [
          'The app asked the browser for your audits and had no answer in 3 seconds. Nothing has been changed.',
          'Close other tabs of this app and reload the page. If that does not help, restart the browser.',
        ],
      };
    case 'blocked':
      return {
        title: 'Close the other tabs of this app',
        text: [
          'Your audits must be brought to a newer format, and another tab still uses the old one. Nothing has been changed.',
          'Close every other tab of this app, then reload this page.',
        ],
      };
  }
}
