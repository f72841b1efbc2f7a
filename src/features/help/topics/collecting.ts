import type { HelpGroup } from '../help-topic.ts';

export const COLLECTING: HelpGroup = {
  title: 'Collect returns for a partnership',
  topics: [
    {
      id: 'set-up-a-round',
      title: 'Set up a round',
      summary: 'Say whom you ask, with which questions and by when.',
      parts: [
        {
          heading: 'Steps',
          steps: [
            'On the first page, choose “Collect returns from other organisations”, then “Set up a round”.',
            'Enter its name, your partnership and the day returns are due.',
            'Enter who returns go to. This stands in the letter to each agency.',
            'Choose the edition of the guidance, how much is asked, and the kinds of organisation you ask.',
            'Choose “Set up the round”.',
            'Choose “Add agencies”. Type them one by one, or paste a list from a spreadsheet.',
          ],
        },
        {
          heading: 'Good to know',
          points: [
            'A pasted list is shown before anything is added. Each row that cannot be added says what to do.',
            'For next year, open this year’s round and choose “Set up the next round from it”. Its agencies and contacts come with it.',
            'A round is kept in this browser alone. Save a backup often.',
            'To look around first, choose “See a sample round”. Nothing in it is real, and “Remove sample data” takes it away.',
            'Some questions are asked only where they apply. Tick them for a whole kind when you set up, or for one agency on its page.',
            'With “Your key to give out”, packs ask for returns that only you can open.',
          ],
        },
      ],
      places: [
        { to: '/rounds', words: 'Go to your rounds' },
        { to: '/rounds/sample', words: 'See a sample round' },
      ],
      next: ['send-the-packs', 'chase-returns'],
      alsoCalled:
        'partnership board collection campaign agencies expected list spreadsheet paste excel',
    },
    {
      id: 'make-your-own-template',
      title: 'Ask with your own questions',
      summary: 'Copy the bundled questions, change them, and use them in a round.',
      parts: [
        {
          heading: 'Steps',
          steps: [
            'Go to your rounds and choose “Your own templates”, then “Make a template”.',
            'Choose the kind of organisation, the edition and how much is asked. Give it a name.',
            'Open a standard, then a question, and change its words, its ratings or how much it counts.',
            'Choose “Add a question of your own” in a standard, or “Add a standard or local theme”.',
            'When you set up a round, tick a kind of organisation and choose your template for it.',
          ],
        },
        {
          heading: 'Good to know',
          points: [
            'All is saved as you type. “Undo” takes back the last change. The history keeps every version.',
            'What you leave out is kept with its words. You can put it back.',
            'A question you reword keeps its place in comparisons. The reports say that its words changed.',
            'A round keeps the questions it was set up with. Later changes do not reach it.',
            'To give a template to a colleague, choose “Save as a template file”.',
          ],
        },
      ],
      places: [{ to: '/rounds/templates', words: 'Go to your own templates' }],
      next: ['set-up-a-round', 'send-the-packs'],
      alsoCalled:
        'customise questionnaire edit wording weights scale rag local theme module question set',
    },
    {
      id: 'send-the-packs',
      title: 'Send the packs',
      summary: 'Each agency gets a file of questions and a letter. You send them yourself.',
      parts: [
        {
          heading: 'Steps',
          steps: [
            'Open your round and choose “Packs to send”.',
            'Read the letter and the reminder, and change what you like. Save them.',
            'Save the packs as one zip file. It has a folder for each agency.',
            'Send each folder to its own agency, and to no other.',
            'Choose “Mark them as sent today”.',
          ],
        },
        {
          text: [
            'The file of questions knows the round and the agency. The return an agency makes from it finds its place in your round by itself. An agency opens it with “Open questions a partnership sent you”.',
          ],
        },
      ],
      places: [
        { to: '/rounds', words: 'Go to your rounds' },
        { to: '/data/questions', words: 'Open questions a partnership sent you' },
      ],
      next: ['chase-returns', 'set-up-a-round'],
      alsoCalled: 'template file letter email zip token code',
    },
    {
      id: 'chase-returns',
      title: 'See who has returned, and chase the others',
      summary: 'Who is late, who has more time, and who was asked when.',
      parts: [
        {
          heading: 'Steps',
          steps: [
            'Open your round. The table says how far each agency is.',
            'Under “Show”, choose those who are late.',
            'Open the part that begins with “Chase”. Copy the addresses and the reminder into an email.',
            'Record that they were chased today. You can undo it.',
          ],
        },
        {
          heading: 'More time, or no return',
          points: [
            'Choose an agency to agree an extension. Until then it does not count as late.',
            'An agency that has closed can stay on the list without counting as missing: choose “Expect no return”.',
            'A return that does not say whose it is waits until you say so.',
            'Save the dates of the round for your own calendar. The app itself sends no reminders.',
          ],
        },
      ],
      places: [{ to: '/rounds', words: 'Go to your rounds' }],
      next: ['set-up-a-round', 'send-the-packs'],
      alsoCalled: 'tracker overdue missing reminder extension calendar ics non-returner',
    },
    {
      id: 'give-back',
      title: 'Give agencies your feedback',
      summary: 'A file for each agency’s own app, and a letter. You send them yourself.',
      parts: [
        {
          heading: 'Steps',
          steps: [
            'Moderate at least one return. Then open your round and choose “Give back”.',
            'Write what goes to every agency, if you like.',
            'Choose the agencies. Preview what each is told.',
            'Save the feedback as one zip file. It has a folder for each agency.',
            'Send each folder to its own agency, and to no other.',
            'Choose “Mark as given today”.',
          ],
        },
        {
          heading: 'Good to know',
          points: [
            'Private notes and the names of moderators are in neither the file nor the letter.',
            'Feedback is held back while two moderators differ, or a decision has no reason.',
            'An agency sees how it stands among five or more agencies like it. None of them is named.',
            'If you write something later, the page says that it has changed since.',
          ],
        },
      ],
      places: [{ to: '/rounds', words: 'Go to your rounds' }],
      next: ['open-feedback', 'chase-returns'],
      alsoCalled: 'letter response moderation agreed rating challenge comment benchmark',
    },
    {
      id: 'delete-a-round',
      title: 'Put away or delete a round',
      summary: 'What goes from this device, and what you have to delete elsewhere.',
      parts: [
        {
          points: [
            'A round that is put away leaves your list, and stays on this device. You can put it back.',
            'A round that is deleted goes with its agencies and returns. This cannot be undone.',
            'What you change in a round is kept in “History of this round”, and can be put back.',
            'Backup files, emails and folders may hold the same returns. The app cannot delete those.',
            'Enter until when you keep the returns. From that day on the round reminds you. Nothing is deleted by itself.',
          ],
        },
      ],
      places: [{ to: '/rounds', words: 'Go to your rounds' }],
      next: ['set-up-a-round', 'back-up-and-restore'],
      alsoCalled: 'retention erase remove data protection gdpr keep',
    },
  ],
};
