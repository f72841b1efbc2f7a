import type { OpenProblem } from './connection.ts';
import type { WriteProblem } from './storage-problem.ts';

/** What happened and what to do next, for a change that did not reach the database. */
export function explainWriteProblem(problem: WriteProblem): string {
  switch (problem.kind) {
    case 'full':
      return 'There is not enough space on this device. Make room, then try again.';
    case 'newerVersion':
      return 'Another tab has opened a newer version of this app. Copy your answer, then reload this page.';
    case 'deleted':
      return 'The audits on this device were deleted in another tab. Copy your answer, then reload this page.';
    case 'noAnswer':
      return 'The browser has not answered yet. Keep this page open: your words are saved as soon as it does.';
    case 'closed':
      return 'The browser closed the place where your work is kept. Try again.';
    case 'failed':
      return `The browser could not store your change (${problem.reason}). Try again.`;
    case 'missingAudit':
      return 'This audit is no longer on this device. Copy your answer before you leave this page.';
    case 'damagedRow':
      return 'Part of what is stored could not be read, so it was not changed. Copy your answer, then reload this page.';
    case 'unfit':
      return 'This text is longer than the 250,000 characters one answer can hold. Shorten it and it will be saved.';
  }
}

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
          'Your audits must be brought to a newer format, and another tab still uses the old one. Nothing has been changed.',
          'Close every other tab of this app, then reload this page.',
        ],
      };
  }
}
