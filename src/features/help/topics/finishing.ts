import type { HelpGroup } from '../help-topic.ts';

export const FINISHING: HelpGroup = {
  title: 'Work together and finish',
  topics: [
    {
      id: 'work-with-colleagues',
      title: 'Work with colleagues',
      summary: 'Ask others for their part by file or on paper. There are no shared accounts.',
      parts: [
        {
          steps: [
            'Open your audit and choose “Ask a colleague”, then “Choose questions”.',
            'Tick the questions, and say who is asked and by when.',
            'Choose “Save a request file”, or “Save a Word form” for someone who will not use this app. Send it yourself.',
            'When a file comes back, choose it under “Bring back what they sent”, then “Look at the files”. Nothing is taken in yet.',
            'See each answer beside your own, and choose what to keep.',
            'What comes back in a Word form, you type in.',
          ],
        },
        {
          text: [
            'Nothing is settled without you: where both of you have written something, you see both. Taking in the same file twice changes nothing.',
          ],
        },
        {
          heading: 'Other ways',
          points: [
            'Print a blank form for a meeting and type the answers in afterwards.',
            'Sit together at one screen and go through the first pass.',
          ],
        },
        {
          text: [
            'Do not work in two copies of the same backup. They cannot be merged: one would take the place of the other.',
          ],
        },
      ],
      next: ['use-it-on-paper', 'move-or-hand-over'],
      alsoCalled: 'share team contribution assign delegate send email word form merge colleague',
    },
    {
      id: 'carry-last-year-forward',
      title: 'Carry last year forward',
      summary: 'Start from what you wrote before, and confirm each part again.',
      parts: [
        {
          text: [
            'You need last year’s audit on this device. If it is in a backup file, restore that first.',
          ],
        },
        {
          steps: [
            'Start this year’s audit, open it, and choose “Bring earlier answers forward”.',
            'Choose the earlier audit. Its year, depth or edition of the guidance may be another.',
            'See each question side by side. Where its wording has changed, this is said.',
            'Tick what to take: your words, evidence and open actions. Then choose “Bring these answers forward”.',
            'On each question, confirm what is still true, and rate it anew. The old rating is shown but never chosen for you.',
          ],
        },
        {
          text: [
            'What is carried is marked “to confirm” until you have looked at it. It must all be confirmed before sign-off. What could not be carried is listed, and stays in the earlier audit.',
          ],
        },
        {
          heading: 'From a spreadsheet, or for another site',
          text: [
            'For a first year in this app, choose “Bring in answers from a spreadsheet”: you say which column is which, and which row answers which question. For a second site or school, choose “Copy for another site”. What is copied is marked to confirm there too.',
          ],
        },
        {
          heading: 'See what has changed',
          text: [
            '“Compare with an earlier audit” puts two audits side by side. It says what is better, worse or the same, and what is new, reworded or no longer asked. Only like is compared with like.',
          ],
        },
      ],
      next: ['choose-a-rating', 'back-up-and-restore'],
      alsoCalled:
        'previous last year copy import roll over earlier compare trend 2018 2023 edition',
    },
    {
      id: 'check-before-sign-off',
      title: 'Check before sign-off',
      summary: 'One page lists what must be fixed and what is worth a look.',
      parts: [
        {
          steps: [
            'Open your audit and choose “Check before sign-off”.',
            'Work through “Must fix before sign-off”. Each link leads to the very place.',
            'Put it right there, then go back to the check.',
            'Look through “Worth a look”. You may leave these as they are.',
          ],
        },
        {
          heading: 'Must fix',
          points: [
            'A question that is not answered, or “Not applicable” without a reason.',
            'A gap with neither an action nor a reason to accept it.',
            'An action without an owner or a due date.',
            'Something carried forward that is not confirmed.',
          ],
        },
        {
          heading: 'Worth a look',
          points: [
            'A top rating whose evidence is missing, weak or old.',
            'A very short answer, or one that says the same as last year.',
            'Words that may identify a person, such as a number, a birth date or a private email address.',
          ],
        },
        {
          text: [
            'The check finds patterns, not sense. It cannot tell whether an answer is true, and it may miss a name. Read your audit through once yourself.',
          ],
        },
      ],
      next: ['actions-and-gaps', 'sign-off-and-reopen'],
      alsoCalled: 'validate errors missing incomplete quality identifiers nhs number personal data',
    },
    {
      id: 'sign-off-and-reopen',
      title: 'Sign off and reopen',
      summary: 'Say who stands behind the audit. You can open it again.',
      parts: [
        {
          steps: [
            'Fix what the check lists as “Must fix”.',
            'Open your audit and choose “Sign off”.',
            'Read the totals and the declaration.',
            'Enter who signs, their role and the date. Add the minute of the meeting if there is one.',
            'If a signed paper copy exists, say where it is kept.',
            'Sign off, then save a backup file.',
          ],
        },
        {
          text: [
            'From then on the answers can be read but not changed. Actions can still be kept up to date. Signing off sends nothing to anyone.',
          ],
        },
        {
          heading: 'Reopen',
          text: [
            'Open the audit, choose “Sign off”, then “Reopen this audit”, at any time. You give a reason, and it is noted. The next sign-off has a higher version number, such as 1.1. You are never locked out of your own audit.',
          ],
        },
      ],
      next: ['make-the-report', 'back-up-and-restore'],
      alsoCalled:
        'declaration signature approve approval lock read-only version submit finish complete',
    },
    {
      id: 'make-the-report',
      title: 'Make the report',
      summary: 'See it on screen at any time, and download it as a PDF for your board.',
      parts: [
        {
          steps: [
            'Open your audit and choose “See the report”.',
            'Say what it is for: “Board pack”, “Full report” or “Action plan”. Only the full report has every answer.',
            'Read the summary for the board. It is made from your answers, and you can write your own in its place.',
            'Choose “See its pages and size first” to see if it is small enough for email.',
            'Choose “Download the PDF report”.',
            'Look for the file in your downloads, and read it before you send it.',
          ],
        },
        {
          text: [
            'The screen and the PDF say the same and show the same scores. Private notes are left out. Until every question is answered, the score is provisional and says how many are missing.',
            'Some rare characters have no letter in the PDF’s fonts. If so, you are told which ones before you use the file.',
          ],
        },
        {
          heading: 'Choosing what is in it',
          text: [
            'Open “Sections, names, marking, print, logo and summary”. There you can leave sections out. You can also give people by role only, mark every page, use large print and add your logo.',
            'If an earlier audit is on this device, the report says what has moved since, under “Since last time”. You can choose another one, or leave that section out.',
            'Your choices are kept on this device, for this audit. They change no answer.',
          ],
        },
        {
          heading: 'Sending it',
          text: [
            'The app sends nothing. You send the file yourself, in the way your organisation allows. A report can hold sensitive facts even without names, so think about who should have it.',
          ],
        },
      ],
      next: ['sign-off-and-reopen', 'make-a-return', 'what-the-app-cannot-do'],
      alsoCalled: 'pdf download export board governors share send summary chart',
    },
  ],
};
