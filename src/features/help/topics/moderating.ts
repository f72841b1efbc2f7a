import type { HelpGroup } from '../help-topic.ts';

export const MODERATING: HelpGroup = {
  title: 'Moderate a round',
  topics: [
    {
      id: 'moderate-a-round',
      title: 'Moderating a round',
      summary: 'Read what agencies wrote, and agree, challenge or change their ratings.',
      parts: [
        {
          heading: 'Steps',
          steps: [
            'Open your round and choose “Moderate”. Say who you are: your role is enough.',
            'Choose “By question, across agencies” to treat all alike, or “By agency” to read one return whole.',
            'Choose “Start moderating”. The answer stands on the left, your decision on the right.',
            'Agree, or choose “Raise a challenge” or “Change the rating” and say why.',
            'Write to the agency under “Comment to the agency”. What is for you alone goes under “Private note”.',
            'Choose “Save and go to next”. All can be done with the keyboard.',
          ],
        },
        {
          heading: 'Good to know',
          points: [
            'The agency’s own rating is never changed. What is agreed stands beside it.',
            'Beside the answer you see how other agencies rate the question, and what you decided on them.',
            'A challenge stays open until the agency has thought again. Nothing is agreed before.',
            'When a newer return comes, what you decided on the older one is shown with it. You choose whether it still holds.',
            'With tags you note what an answer is an example of. The same tag on many answers is a common issue.',
            'Under “Barriers” you name what stands in the way of working together, such as information sharing. The picture tells barriers by themselves.',
            'The agency reads tags and barriers with your decision.',
          ],
        },
      ],
      places: [{ to: '/rounds', words: 'Go to your rounds' }],
      next: ['moderate-together', 'ask-practitioners'],
      alsoCalled:
        'quality assurance scrutiny panel challenge agreed rating consistency review tags issues barriers',
    },
    {
      id: 'moderate-together',
      title: 'Moderate with a colleague',
      summary: 'Two people moderate one round on two devices, and lose nothing.',
      parts: [
        {
          heading: 'Steps',
          steps: [
            'Give your colleague a backup of the round to begin with. A round that is set up twice is two rounds.',
            'Each of you moderates. Share out the questions or the agencies.',
            'Under “Moderate”, choose “Another moderator’s decisions”, then “Save a file for a colleague”.',
            'Your colleague opens the file on the same page, and looks at what it brings before taking it in.',
            'Where you differ, both are kept. One of you chooses between them, answer by answer.',
          ],
        },
        {
          heading: 'Good to know',
          points: [
            'The file holds private notes. Give it only to people who moderate this round.',
            'The same file can be taken in twice. The second time changes nothing.',
            'Right after taking a file in you can undo it.',
          ],
        },
      ],
      places: [{ to: '/rounds', words: 'Go to your rounds' }],
      next: ['moderate-a-round', 'back-up-and-restore'],
      alsoCalled: 'second moderator merge share combine conflict clash differ',
    },
    {
      id: 'ask-practitioners',
      title: 'Set a survey of practitioners beside the ratings',
      summary: 'See whether what agencies write is what people on the ground know.',
      parts: [
        {
          heading: 'Steps',
          steps: [
            'Ask a few short statements in any survey tool, with answers such as agree and disagree, yes and no, or 1 to 5.',
            'Save the replies as an Excel or CSV file.',
            'Open your round and choose “What practitioners say”, then “Read replies from a file”.',
            'Say which question each column asks about. The app suggests them by their wording.',
            'Look at what was read, then choose “Store the replies”.',
          ],
        },
        {
          heading: 'Good to know',
          points: [
            'Columns in which people wrote in their own words are left out. They are never shown or stored.',
            'Fewer than five replies are never shown, nor are fewer than five agencies.',
            'Ask for the agency or its kind in one column, and replies are also shown by kind of agency.',
            'A gap is a reason to ask, and no proof.',
          ],
        },
      ],
      places: [{ to: '/rounds', words: 'Go to your rounds' }],
      next: ['moderate-a-round', 'chase-returns'],
      alsoCalled: 'pulse staff survey questionnaire perception gap front line forms monkey',
    },
  ],
};
