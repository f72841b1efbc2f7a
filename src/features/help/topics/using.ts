import type { HelpGroup } from '../help-topic.ts';

export const USING: HelpGroup = {
  title: 'Ways to use it, and limits',
  topics: [
    {
      id: 'use-it-on-paper',
      title: 'Use it on paper',
      summary: 'Print a blank form for a meeting, or print what you have.',
      parts: [
        {
          heading: 'Print a blank form',
          steps: [
            'Open “Templates” and choose your kind of organisation.',
            'Check the edition and how much there is to answer.',
            'Choose “Print or download a blank form”.',
            'Print the page from your browser.',
            'Afterwards, type the answers into your audit.',
          ],
        },
        {
          text: [
            'The form has each question with its ratings and room to write. Paper cannot be read in: a person has to type it.',
          ],
        },
        {
          heading: 'Print what you have',
          points: [
            'The report can be printed from the screen, or from its PDF.',
            'The table of all questions has a button to print it. It prints the columns and rows you have chosen.',
            'Other pages print without menus and buttons.',
          ],
        },
        { text: ['Ratings are always in words, so a black and white printer will do.'] },
      ],
      places: [{ to: '/templates', words: 'Templates' }],
      next: ['work-with-colleagues', 'make-the-report'],
      alsoCalled: 'print printing blank form offline meeting hand write',
    },
    {
      id: 'keyboard-and-screen-readers',
      title: 'Keyboard and screen readers',
      summary: 'Everything can be done without a mouse.',
      parts: [
        {
          heading: 'Keys',
          points: [
            'Tab goes to the next thing you can use, and Shift with Tab goes back.',
            'The first Tab on a page offers “Skip to main content”.',
            'Space chooses a rating, and the arrow keys move between ratings.',
            'Enter follows a link or presses a button.',
          ],
        },
        {
          text: [
            'When a page opens, the focus goes to its heading. After a mistake in a form it goes to the list of what is wrong, and each line there leads to its box.',
          ],
        },
        {
          heading: 'Single keys',
          text: [
            'Only the first pass has single keys, such as a number for each rating. They are listed on that page. You can turn them off there if you speak to your computer.',
          ],
        },
        {
          heading: 'Screen readers',
          points: [
            'Charts stand beside a table that says the same.',
            'Saving is read out once on each page, and a failed save at once.',
            'Tables name their rows and columns.',
          ],
        },
        {
          heading: 'Larger text',
          text: [
            'Settings has a larger text size. Your browser’s zoom works too, up to 400 per cent.',
          ],
        },
      ],
      places: [
        { to: '/settings', words: 'Settings' },
        { to: '/accessibility', words: 'What has been tested, and what has not' },
      ],
      next: ['answer-a-question'],
      alsoCalled:
        'accessibility shortcuts tab focus zoom font size large nvda jaws voiceover dragon voice',
    },
    {
      id: 'what-the-app-cannot-do',
      title: 'What the app cannot do',
      summary: 'Know its limits before you rely on it.',
      parts: [
        {
          points: [
            'It cannot send anything. You send files yourself.',
            'It cannot bring back work that the browser has cleared, unless you have a backup file.',
            'It cannot show your audit on another device by itself.',
            'It cannot remind you by email, or when it is closed.',
            'It cannot tell whether an answer is true. The ratings are your own.',
            'It cannot show that children are safe. A high score does not mean that.',
            'It does not yet collect the returns of many organisations for a partnership.',
            'It does not follow the 2026 edition of Working Together yet. Its questions follow the 2023 edition, or the 2018 one if you choose it.',
            'It gives no legal advice. Read the law and the guidance cited beside each question.',
          ],
        },
        {
          heading: 'Not the place for',
          text: [
            'Case notes, names of children or families, or a worry about a child. If a child may be at risk, follow your own procedures now.',
          ],
        },
        {
          heading: 'Browsers',
          text: [
            'It needs an up-to-date browser: Edge or Chrome 110, Firefox 115 or Safari 16.4, or later. Keeping one file up to date works in Edge and Chrome only.',
          ],
        },
      ],
      places: [
        { to: '/about', words: 'About this app' },
        { to: '/privacy', words: 'Privacy' },
      ],
      next: ['back-up-and-restore', 'make-the-report'],
      alsoCalled:
        'limits limitations problems official legal advice partnership email browser support',
    },
  ],
};
