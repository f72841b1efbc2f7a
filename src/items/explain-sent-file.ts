import { formatSize } from '../domain/shared/format-size.ts';

/** What keeps any file of ours from being read that somebody has sent. */
export type SentFileProblem =
  | { readonly kind: 'empty' | 'incomplete' | 'newerVersion' }
  | { readonly kind: 'tooLarge' | 'tooDeep'; readonly most: number }
  | { readonly kind: 'damaged'; readonly where: string }
  | { readonly kind: 'unreadableFile'; readonly reason: string };

/** What to do about it, where that depends on who has sent the file. */
export type SentFileWords = {
  /** How a sound one is come by. */
  readonly again: string;
  readonly whenTooLarge: string;
  /** For someone who cannot update now. */
  readonly whenNewer?: string;
};

type Explained = { readonly what: string; readonly next: string };

/** What is wrong with the file, and what to do next. */
export function explainSentFile(problem: SentFileProblem, words: SentFileWords): Explained {
  switch (problem.kind) {
    case 'empty':
      return { what: 'The file is empty.', next: words.again };
    case 'tooLarge':
      return {
        what: `The file must not be larger than ${formatSize(problem.most)}.`,
        next: words.whenTooLarge,
      };
    case 'tooDeep':
      return {
        what: `The file holds lists inside one another more than ${problem.most} deep.`,
        next: 'This app does not make such files. Check that it is the right file.',
      };
    case 'incomplete':
      return { what: 'The file is incomplete: its end is missing.', next: words.again };
    case 'damaged':
      return {
        what: `The file is damaged, or was changed after it was made (${problem.where}).`,
        next: words.again,
      };
    case 'newerVersion':
      return {
        what: 'The file was made with a newer version of this app.',
        next: `Update the app: reload this page while you are online. Then try again.${words.whenNewer ?? ''}`,
      };
    case 'unreadableFile':
      return {
        what: `The browser could not read the file (${problem.reason}).`,
        next: 'Check that it is still where it was, then choose it again.',
      };
  }
}
