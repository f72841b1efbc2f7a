import type { HelpGroup } from '../help-topic.ts';

export const SEEING: HelpGroup = {
  title: 'See a round',
  topics: [
    {
      id: 'see-a-round',
      title: 'The picture and the heatmap',
      summary: 'How all agencies of a round stand, what is weakest and what moved.',
      parts: [
        {
          heading: 'Steps',
          steps: [
            'Open your round and choose “See the picture”.',
            'Choose whether the agencies’ own ratings or the agreed ones are shown, and of which standard.',
            'Choose “Show table” above a chart for the numbers behind it.',
            'Choose “Heatmap” to see every agency against every standard. Choose the name of a standard to see its questions.',
            'Choose a cell to go to that answer in Moderate.',
          ],
        },
        {
          heading: 'Good to know',
          points: [
            'Under each section you read what is counted in it, and what is left out and why.',
            'Agencies stand by name. Nothing puts them in order of their ratings.',
            'Kinds with fewer than five agencies are told together, on the screen as in a report.',
            'Change is shown only for agencies that returned in both rounds, and for questions asked in the same words on the same scale.',
            'Each rating the agencies gave stands against the rating that was agreed, so that you see whether self-ratings hold up.',
            'Common issues and barriers to working together are what moderators named while they read. No question asks agencies for them.',
            'Actions are as they were when each return was made. What was done since is not known to the app.',
          ],
        },
      ],
      places: [{ to: '/rounds', words: 'Go to your rounds' }],
      next: ['moderate-a-round'],
      alsoCalled:
        'dashboard charts benchmark comparison heat map weakest overview analysis barriers issues self agreed',
    },
  ],
};
